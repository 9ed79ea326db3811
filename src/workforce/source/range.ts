import { ImportError } from '../imported';
import { checkRow } from './delimited';
import { LIMITS } from './limits';
import type { Chunk, RawCell, Source, SourceKind, SourceSheet } from './source';

const ROWS = 2000;

/** Rows that are there already: a range of the open workbook, as its values stand. */
export function rangeSource(name: string, rows: readonly (readonly RawCell[])[]): Source {
  return heldSource(name, 'range', [sheetOf(name, undefined, rows)]);
}

/** A source whose rows are all held. */
export const heldSource = (name: string, kind: SourceKind, sheets: readonly SourceSheet[]): Source => ({
  name,
  kind,
  sheets,
});

/** @throws ImportError for more rows than a sheet holds, or a row that it could not hold */
export function sheetOf(
  source: string,
  name: string | undefined,
  rows: readonly (readonly RawCell[])[],
): SourceSheet {
  if (rows.length > LIMITS.rows) {
    throw new ImportError(
      source,
      `there are ${rows.length} rows; the most that a sheet holds is ${LIMITS.rows}`,
    );
  }
  rows.forEach((row, i) => checkRow(source, i + 1, row));
  return { name, chunks: () => blocks(rows) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- the rows are there; the shape is that of files
async function* blocks(rows: readonly (readonly RawCell[])[]): AsyncGenerator<Chunk> {
  for (let at = 0; at < rows.length; at += ROWS) {
    const part = rows.slice(at, at + ROWS);
    yield { first: at + 1, rows: part, done: Math.min(1, (at + part.length) / rows.length) };
  }
}
