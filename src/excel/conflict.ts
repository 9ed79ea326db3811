import { addressOf } from './areas';
import type { Entries } from './read-book';
import { type Renames, renameInFormula } from './rename-in-formula';

/** A cell whose entry is another than when it was read. */
export interface ChangedCell {
  readonly sheet: string;
  readonly cell: string;
}

/** The entries of one sheet, then and now; undefined where it was blank, or is. */
export interface ThenAndNow {
  readonly sheet: string;
  readonly then: Entries | undefined;
  readonly now: Entries | undefined;
}

/**
 * The first cell that somebody changed since the sheets were read.
 *
 * @param renames - what was renamed in between: a formula that names any of it now reads otherwise in a way that is Excel's, and
 *   counts as the same while it is a formula
 */
export function changedCell(sheets: readonly ThenAndNow[], renames: Renames): ChangedCell | undefined {
  for (const { sheet, then, now } of sheets) {
    const [first, last] = corners([then, now]);
    for (let { row } = first; row < last.row; row += 1)
      for (let { column } = first; column < last.column; column += 1)
        if (!isSame(entryAt(then, row, column), entryAt(now, row, column), renames))
          return { sheet, cell: addressOf({ row, column, rows: 1, columns: 1 }) };
  }
  return undefined;
}

function corners(all: readonly (Entries | undefined)[]) {
  const there = all.filter((one) => one !== undefined);
  const width = ({ formulas }: Entries) => formulas[0]?.length ?? 0;
  return [
    {
      row: Math.min(...there.map(({ row }) => row)),
      column: Math.min(...there.map(({ column }) => column)),
    },
    {
      row: Math.max(0, ...there.map(({ row, formulas }) => row + formulas.length)),
      column: Math.max(0, ...there.map((one) => one.column + width(one))),
    },
  ] as const;
}

const entryAt = (entries: Entries | undefined, row: number, column: number): unknown =>
  entries?.formulas[row - entries.row]?.[column - entries.column] ?? '';

const isFormula = (entry: unknown): entry is string => typeof entry === 'string' && entry.startsWith('=');

function isSame(then: unknown, now: unknown, renames: Renames): boolean {
  if (then === now) return true;
  return isFormula(then) && isFormula(now) && renameInFormula(then, renames) !== then;
}
