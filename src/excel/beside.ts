import { BuildError, reasonOf } from './errors';
import type { Cells } from './pointed';
import { isSupported } from './supported';

/** A block of entries to be written where nothing stands yet. */
export interface BesideBlock {
  readonly sheet: string;
  /** Its first cell, from 0 */
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly string[])[];
  /** The number format of each */
  readonly formats: readonly (readonly string[])[];
}

export type Beside =
  /** With whether one Undo takes all of it back */
  | { readonly kind: 'written'; readonly at: Cells; readonly isOneStep: boolean }
  /** Something stands in the way; nothing was written. */
  | { readonly kind: 'occupied'; readonly at: Cells }
  | { readonly kind: 'gone' };

/** How the cells looked before anything was asked of them. */
interface Before {
  readonly formats: unknown[][];
  /** Of the first row */
  readonly bold: readonly boolean[];
}

/**
 * Writes a block into free cells: all of it, or nothing where any of them is taken. Where Excel can, it is one step for Undo; formats go
 * first, so that an entry is read as what its cell is for. Where Excel refuses on the way, or its answer is lost, the cells are as they were.
 *
 * @throws BuildError where they could not be put back
 */
export async function writeBeside(block: BesideBlock): Promise<Beside> {
  const { sheet, formats, entries } = block;
  const isOneStep = isSupported('1.20');
  const options = { delayForCellEdit: true, ...(isOneStep ? { mergeUndoGroup: true } : {}) };
  let before: Before | undefined;
  try {
    return await Excel.run(options, async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
      await context.sync();
      if (found.isNullObject) return { kind: 'gone' };
      const range = rangeOf(context, block).load('formulas,address,numberFormat');
      const bold = range.getRow(0).getCellProperties({ format: { font: { bold: true } } });
      await context.sync();
      const at = { sheet, address: range.address.slice(range.address.lastIndexOf('!') + 1) };
      const isFree = (range.formulas as unknown[][]).every((line) => line.every((cell) => cell === ''));
      if (!isFree) return { kind: 'occupied', at };
      before = {
        formats: range.numberFormat as unknown[][],
        bold: (bold.value[0] ?? []).map(({ format }) => format?.font?.bold === true),
      };
      range.numberFormat = formats.map((line) => [...line]);
      range.formulas = entries.map((line) => [...line]);
      range.getRow(0).format.font.bold = true;
      await context.sync();
      return { kind: 'written', at, isOneStep };
    });
  } catch (error) {
    if (before) await putBack(block, before, error);
    throw error;
  }
}

const rangeOf = ({ workbook }: Excel.RequestContext, { sheet, row, column, entries }: BesideBlock) =>
  workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, entries.length, entries[0]?.length ?? 0);

/** Takes what was written away again. Where the block has nothing, what stands there is somebody else's. */
async function putBack(block: BesideBlock, before: Before, cause: unknown): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = rangeOf(context, block).load('formulas');
      await context.sync();
      const now = range.formulas as unknown[][];
      range.formulas = now.map((line, row) =>
        line.map((cell, column) => (block.entries[row]?.[column] === '' ? cell : '')),
      );
      range.numberFormat = before.formats;
      before.bold.forEach((bold, column) => {
        range.getCell(0, column).format.font.bold = bold;
      });
      await context.sync();
    });
  } catch {
    throw new BuildError(
      `Nothing was written: ${reasonOf(cause)} Excel did not let us put the cells back either: look to the right of the table on ${block.sheet}.`,
      false,
      [],
      { cause },
    );
  }
}
