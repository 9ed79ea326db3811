import { ImportError } from '../imported';
import { type Bytes, blocksOf } from './bytes';
import { type Encoding, decoderOf } from './encoding';
import { LIMITS, LONGEST_ROW } from './limits';
import { RowEnds } from './line-ends';
import { type Scan, scan } from './scan';
import { RowReader, type Taken } from './row-reader';
import { separatorOf } from './separator';
import type { Chunk, Source } from './source';
import type { TextCells } from './text-cells';

export interface DelimitedOptions {
  readonly encoding?: Encoding;
  readonly separator?: string;
}

/**
 * A .csv, .tsv or .txt file, whatever its encoding, ends of lines and separator. All cells are text, as they stand: an empty cell is
 * `''`, and so is a blank row's only one. Rows are read as they are asked for, and nothing of them is kept.
 * @throws ImportError when opened for what is empty, no text or damaged; while rows are read for a quote that never ends, text
 *   after a closing quote, and rows or cells over the limits
 */
export async function delimitedSource(
  name: string,
  bytes: Bytes,
  options: DelimitedOptions = {},
): Promise<Source> {
  const found = await scan(name, bytes, options.encoding);
  return delimitedAfter(name, bytes, found, options.separator);
}

/** The same, of what has been scanned. */
export function delimitedAfter(name: string, bytes: Bytes, found: Scan, chosen?: string): Source {
  const hint = SEPARATOR_HINT.exec(found.sample);
  const separator = chosen ?? hint?.[1] ?? separatorOf(found.sample.replace(/\r\n?/g, '\n'));
  const skip = hint?.[0].length ?? 0;
  return {
    name,
    kind: 'delimited',
    encoding: found.encoding,
    separator,
    sheets: [{ name: undefined, chunks: () => chunksOf(name, bytes, found, separator, skip) }],
  };
}

/** Excel's own way to name the separator, which it does not show as a row. */
const SEPARATOR_HINT = /^sep=([^\r\n"])(?:\r\n?|\n)/i;

async function* chunksOf(
  name: string,
  bytes: Bytes,
  found: Scan,
  separator: string,
  skip: number,
): AsyncGenerator<Chunk> {
  const { size, lineEnd } = found;
  const ends = lineEnd === 'mixed' ? new RowEnds(separator) : undefined;
  const reader = new RowReader(separator, lineEnd === 'mixed' ? '\n' : lineEnd);
  const { cells } = reader;
  let [first, done, toSkip, rest] = [1, 0, skip, ''];

  const take = (text: string, last: boolean): Chunk | undefined => {
    const skipped = text.slice(toSkip);
    toSkip -= text.length - skipped.length;
    const pending = rest + (ends ? ends.normalise(skipped) : skipped);
    if (pending === '') return undefined;
    const taken = reader.read(pending, last);
    rest = pending.slice(taken.used);
    check(name, first, cells, taken);
    if (rest.length > LONGEST_ROW) throw new ImportError(name, endless(first + cells.rows, rest));
    if (cells.rows === 0) return undefined;
    const { endsOpen } = taken;
    const used = pending.slice(0, taken.used);
    let rows: string[][] | undefined;
    const chunk: Chunk = {
      first,
      /** Only the top of a file is asked for as rows; they are made anew and may be kept. */
      get rows() {
        return (rows ??= reader.rows(used, endsOpen));
      },
      cells,
      done: Math.min(1, done),
      ...(endsOpen && { endsOpen }),
    };
    first += cells.rows;
    return chunk;
  };

  if (found.texts) {
    for (const [index, text] of found.texts.entries()) {
      done = (index + 1) / found.texts.length;
      const chunk = take(text, false);
      if (chunk) yield chunk;
    }
  } else {
    for await (const { text, read } of textsOf(bytes, found.encoding)) {
      done = read / size;
      const chunk = take(text, false);
      if (chunk) yield chunk;
    }
  }
  const chunk = take('', true);
  if (chunk) yield chunk;
}

/** A text that is too long to be held: its pieces, decoded again, and how many bytes have been read. */
async function* textsOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<{ text: string; read: number }> {
  const decoder = decoderOf(encoding);
  let read = 0;
  for await (const block of blocksOf(bytes)) {
    read += block.length;
    yield { text: decoder.decode(block), read };
  }
  yield { text: decoder.end(), read };
}

function check(name: string, first: number, cells: TextCells, { badQuotes, unclosed }: Taken): void {
  if (badQuotes !== undefined) {
    throw new ImportError(
      name,
      `row ${first + badQuotes}: text follows a closing quote, so where the cell ends cannot be told. ` +
        'A quote inside a quoted cell is written twice (""); mend that row, or export the file again',
    );
  }
  if (unclosed) throw new ImportError(name, neverClosed(first + cells.rows - 1));
  if (first + cells.rows - 1 > LIMITS.textRows) {
    throw new ImportError(
      name,
      `the file has more than ${LIMITS.textRows} rows. Split it into smaller files`,
    );
  }
  // A shorter row can have neither too many cells nor one that is too long.
  if (cells.longest < LIMITS.columns) return;
  for (let at = 0; at < cells.rows; at += 1) checkRow(name, first + at, cells.row(at));
}

/** @throws ImportError for a row that Excel could not hold */
export function checkRow(name: string, row: number, cells: readonly unknown[]): void {
  if (cells.length > LIMITS.columns) {
    throw new ImportError(
      name,
      `row ${row} has ${cells.length} cells; the most that a sheet holds is ${LIMITS.columns}. Check the separator between the cells`,
    );
  }
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (typeof cell === 'string' && cell.length > LIMITS.cell) {
      throw new ImportError(
        name,
        `row ${row}, column ${i + 1} holds ${cell.length} characters; the most that a cell holds is ${LIMITS.cell}. Shorten it, or check the quotes of that row`,
      );
    }
  }
}

const endless = (row: number, rest: string): string =>
  rest.includes('"')
    ? neverClosed(row)
    : `row ${row} has more than ${LONGEST_ROW} characters and no end. Check that the file is a table`;

const neverClosed = (row: number): string =>
  `the file is cut short: a quote that opens in row ${row} is never closed. Export the file again, or close the quote`;
