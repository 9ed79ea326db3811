import { codeOf } from './errors';
import type { Cells } from './pointed';

/** Rows that can be read: a table, or what stands in a block of cells. */
export interface Block extends Cells {
  readonly rows: number;
  readonly columns: number;
  /** The first cell, from 0. */
  readonly row: number;
  readonly column: number;
  /** The name of the Excel table that it is. */
  readonly table?: string;
}

/** Cells as they stand, with the number formats that tell dates from figures. */
export interface BlockCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

const PLACE = 'address,rowIndex,columnIndex,rowCount,columnCount';

/**
 * What would be read where the person has selected it: the whole table that the selection lies in; what stands in the selection; all that
 * stands on the sheet where a single cell is selected. Three requests.
 *
 * @returns undefined where nothing stands there, or several blocks are selected
 */
export function selectedBlock(): Promise<Block | undefined> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const selected = context.workbook.getSelectedRange().load(PLACE);
    const sheet = selected.worksheet.load('name');
    const tables = sheet.tables.load('items/name');
    try {
      await context.sync();
    } catch (error) {
      // Several blocks are no range.
      if (codeOf(error) === 'InvalidSelection') return undefined;
      throw error;
    }
    const ranges = tables.items.map((table) => ({ name: table.name, range: table.getRange().load(PLACE) }));
    const isCell = selected.rowCount * selected.columnCount === 1;
    const filled = (isCell ? sheet : selected).getUsedRangeOrNullObject(true).load(PLACE);
    await context.sync();
    const around = ranges.find(({ range }) => isWithin(selected, range));
    if (around) return { ...placeOf(around.range, sheet.name), table: around.name };
    return filled.isNullObject ? undefined : placeOf(filled, sheet.name);
  });
}

const placeOf = (range: Excel.Range, sheet: string): Block => ({
  sheet,
  address: range.address.slice(range.address.lastIndexOf('!') + 1),
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const isWithin = (inner: Excel.Range, outer: Excel.Range): boolean =>
  inner.rowIndex >= outer.rowIndex &&
  inner.columnIndex >= outer.columnIndex &&
  inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount;

/** Cells of one request: about 1 MB with their formats, where Excel answers with 5 MB at most. */
const CELLS = 50_000;

/**
 * The rows of a block, first to last, in requests of 50,000 cells; of fewer where those are long. They may be as many as the sheet has:
 * each is handed on before the next is asked for, and nothing is held.
 *
 * @param most - rows from the first that are read; all unless given
 * @returns false where the sheet is gone
 */
export function readBlock(
  block: Block,
  {
    take,
    most = block.rows,
    signal,
  }: {
    readonly take: (cells: BlockCells, first: number) => void;
    readonly most?: number;
    readonly signal?: AbortSignal;
  },
): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet).load('name');
    await context.sync();
    if (sheet.isNullObject) return false;
    const rows = Math.min(most, block.rows);
    let size = Math.max(1, Math.floor(CELLS / block.columns));
    for (let first = 0; first < rows;) {
      signal?.throwIfAborted();
      const count = Math.min(size, rows - first);
      const cells = await cellsOf(context, sheet, block, first, count);
      if (cells) {
        take(cells, first);
        first += count;
      } else size = Math.ceil(count / 2);
    }
    return true;
  });
}

/** Undefined where they are more than Excel answers with at once. */
async function cellsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, columns }: Block,
  first: number,
  count: number,
): Promise<BlockCells | undefined> {
  const range = sheet.getRangeByIndexes(row + first, column, count, columns).load('values,numberFormat');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'ResponsePayloadSizeLimitExceeded' && count > 1) return undefined;
    throw error;
  }
  const { values, numberFormat } = range as unknown as { values: unknown[][]; numberFormat: string[][] };
  return { values, formats: numberFormat };
}
