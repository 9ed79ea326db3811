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

/**
 * Writes a block into free cells: all of it, or nothing where any of them is taken. Where Excel can, it is one step for Undo; formats go
 * first, so that an entry is read as what its cell is for.
 */
export function writeBeside({ sheet, row, column, entries, formats }: BesideBlock): Promise<Beside> {
  const isOneStep = isSupported('1.20');
  const options = { delayForCellEdit: true, ...(isOneStep ? { mergeUndoGroup: true } : {}) };
  return Excel.run(options, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
    await context.sync();
    if (found.isNullObject) return { kind: 'gone' };
    const range = found
      .getRangeByIndexes(row, column, entries.length, entries[0]?.length ?? 0)
      .load('formulas,address');
    await context.sync();
    const at = { sheet, address: range.address.slice(range.address.lastIndexOf('!') + 1) };
    const isFree = (range.formulas as unknown[][]).every((line) => line.every((cell) => cell === ''));
    if (!isFree) return { kind: 'occupied', at };
    range.numberFormat = formats.map((line) => [...line]);
    range.formulas = entries.map((line) => [...line]);
    range.getRow(0).format.font.bold = true;
    await context.sync();
    return { kind: 'written', at, isOneStep };
  });
}
