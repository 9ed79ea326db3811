import { FiguresError, MOST, type RawCell, cellsOfText, readTable } from '../../src/figures';
import { type Block, readShown } from '../../src/excel';
import { pastedSource } from '../../src/workforce/source/pasted';
import { type Control, runJob } from '../app/jobs';
import { PaneError } from '../app/problem';
import { texts } from '../texts';
import { type Source, type Taken, take, takeAgain } from './state';

const words = texts.figures.taking;

/** The cells that are selected, as they are shown. Never throws: what went wrong stands in the pane. */
export async function takeSelection(block: Block): Promise<void> {
  await runJob(words.reading, async (control) => {
    const { sheet, address, row, column, columns } = block;
    const source: Source = { kind: 'range', sheet, address, row, column, columns };
    const cells = await cellsAt(source, block, control);
    take(source, cells);
    return { words: words.taken(sheet, address) };
  });
}

/** The same cells once more, with what was typed there since. */
export async function readAgain({ source, cells }: Taken): Promise<void> {
  if (source.kind === 'pasted') return;
  await runJob(words.reading, async (control) => {
    takeAgain(await cellsAt(source, { rows: cells.length, columns: source.columns }, control));
    return { words: words.taken(source.sheet, source.address) };
  });
}

async function cellsAt(
  { sheet, address }: Extract<Source, { kind: 'range' }>,
  { rows, columns }: Pick<Block, 'rows' | 'columns'>,
  { signal }: Control,
): Promise<RawCell[][]> {
  // Refused before all of it is asked for
  if (rows > MOST.rows || columns > MOST.columns)
    throw new PaneError(words.tooLarge(rows, columns, MOST.rows, MOST.columns));
  const shown = await readShown({ sheet, address });
  signal.throwIfAborted();
  if (!shown) throw new PaneError(words.gone(sheet));
  const cells = shown.texts.map((line, r) =>
    line.map((text, c): RawCell => {
      const value = shown.values[r]?.[c];
      return typeof value === 'number' ? { text, value } : { text };
    }),
  );
  checkReadable(cells);
  return cells;
}

/** A table that was copied out of a report. Never throws. */
export async function takePasted(text: string): Promise<void> {
  await runJob(words.reading, async () => {
    const rows: string[][] = [];
    for await (const chunk of pastedSource(text, words.pasted).sheets[0]!.chunks())
      rows.push(...chunk.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))));
    const cells = cellsOfText(rows);
    checkReadable(cells);
    take({ kind: 'pasted' }, cells);
    return { words: words.takenPaste };
  });
}

function checkReadable(cells: readonly (readonly RawCell[])[]): void {
  try {
    readTable(cells);
  } catch (error) {
    throw error instanceof FiguresError ? new PaneError(error.message, { cause: error }) : error;
  }
}
