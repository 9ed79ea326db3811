import { type Rectangle, addressOf, rectanglesOf } from '../areas';
import { TEXT } from '../entry';
import { type Operation, jsonBytes, operation } from '../operation';
import { cellText, type OpenBook } from './open-book';

/** What a cell is to hold: a formula with its equals sign, or a value as Excel takes it. */
export interface CellEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: string | number | boolean | null;
}

/** A block is this large at most, so that requests can be filled up to their limit. */
const BLOCK_BYTES = 500_000;

/** Cells that are written with one call: what they are to hold, and what they held. */
export interface CellBlock {
  readonly sheetId: string;
  readonly address: string;
  /** Row by row */
  readonly cells: readonly CellEntry[];
  readonly entries: CellEntry['entry'][][];
  /** As they were read; blank where a result only filled them */
  readonly before: unknown[][];
  readonly isFilled: boolean[][];
  /** Known once they were asked for */
  formats: string[][];
  /** Cells that held something else than was read, once the block was written */
  changed(): string[];
  /** The cells as they stood right before they were written */
  found: Excel.Range | undefined;
}

/** The cells as few rectangles, each below the size of a block. */
export function blocksOf(cells: readonly CellEntry[], book: OpenBook): CellBlock[] {
  const bySheet = new Map<string, CellEntry[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet);
    if (own) own.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  return [...bySheet].flatMap(([name, own]) => {
    const { id } = book.openSheets.find((sheet) => sheet.name === name)!;
    const at = new Map(own.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    const entries = book.entries.get(id);
    return rectanglesOf(own)
      .flatMap((area) => cut(area, (row, column) => jsonBytes(at.get(`${row} ${column}`)!.entry)))
      .map((area): CellBlock => {
        const grid = <T>(pick: (row: number, column: number) => T): T[][] =>
          Array.from({ length: area.rows }, (_, r) =>
            Array.from({ length: area.columns }, (__, c) => pick(area.row + r, area.column + c)),
          );
        const rows = grid((row, column) => at.get(`${row} ${column}`)!);
        const before = grid(
          (row, column) => entries?.formulas[row - entries.row]?.[column - entries.column] ?? '',
        );
        const block: CellBlock = {
          sheetId: id,
          address: addressOf(area),
          cells: rows.flat(),
          entries: rows.map((row) => row.map(({ entry }) => entry)),
          before,
          isFilled: grid((row, column) => book.isFilled(id, row, column)),
          formats: [],
          found: undefined,
          changed: () => changedIn(block, name, area),
        };
        return block;
      });
  });
}

/** Whole rows of a rectangle, as many as a block takes. */
function cut(area: Rectangle, bytesOf: (row: number, column: number) => number): Rectangle[] {
  const parts: Rectangle[] = [];
  let bytes = Infinity;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    let own = 0;
    for (let column = area.column; column < area.column + area.columns; column += 1)
      own += bytesOf(row, column) + 1;
    if (bytes + own > BLOCK_BYTES) {
      parts.push({ ...area, row, rows: 0 });
      bytes = 0;
    }
    parts.at(-1)!.rows += 1;
    bytes += own;
  }
  return parts;
}

/** What a cell says that a result only filled is not its own. */
function changedIn({ found, before, isFilled }: CellBlock, sheet: string, area: Rectangle): string[] {
  const entries = found?.formulas as unknown[][] | undefined;
  return (entries ?? []).flatMap((line, r) =>
    line.flatMap((entry, c) =>
      isFilled[r]![c] || entry === before[r]![c] ? [] : [cellText(sheet, area.row + r, area.column + c)],
    ),
  );
}

/**
 * A formula put into a cell formatted as text would stay text, and Excel gives a formula the format of what it refers to: the cells' own
 * formats are set again behind it.
 */
export const writeBlock = ({ worksheets }: Excel.Workbook, block: CellBlock): Operation =>
  sized(block, () => {
    const range = worksheets.getItem(block.sheetId).getRange(block.address);
    block.found = worksheets.getItem(block.sheetId).getRange(block.address).load('formulas');
    put(range, block, block.entries);
  });

/** What was there right before is there again, somebody's change in the last moment included. */
export const restoreBlock = ({ worksheets }: Excel.Workbook, block: CellBlock): Operation =>
  sized(block, () => {
    const range = worksheets.getItem(block.sheetId).getRange(block.address);
    const { before, isFilled } = block;
    const found = formulasFound(block.found);
    const entries = before.map((line, r) =>
      line.map((entry, c) => (isFilled[r]![c] ? '' : (found?.[r]?.[c] ?? entry))),
    );
    put(range, block, entries);
  });

/** Undefined where the request that asked for them was not answered. */
function formulasFound(found: Excel.Range | undefined): unknown[][] | undefined {
  return found?.toJSON().formulas as unknown[][] | undefined;
}

function put(range: Excel.Range, { formats }: CellBlock, entries: readonly (readonly unknown[])[]): void {
  const isText = formats.some((line) => line.includes(TEXT));
  // Excel puts a single format into every cell of a range.
  if (isText) range.numberFormat = 'General' as unknown as string[][];
  range.formulas = entries.map((line) => [...line]);
  range.numberFormat = formats;
}

const sized = ({ cells, entries, before, formats }: CellBlock, ask: () => void): Operation => {
  // The client cuts a large block into pieces of 1,500 cells, a few calls each.
  const calls = 10 + 10 * Math.ceil(cells.length / 1_500);
  return operation(calls, [entries, before, formats], ask);
};
