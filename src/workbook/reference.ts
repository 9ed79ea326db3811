import type { Cell } from './cell';

/** The rectangle between two cells, both included. */
export interface CellRange {
  readonly kind: 'range';
  readonly first: Cell;
  readonly last: Cell;
}

/** A column of an input table, shown as `Table[Column]`; it grows when a row is typed below the table. */
export interface ColumnReference {
  readonly kind: 'column';
  readonly table: string;
  readonly header: string;
}

/** A reference with $ before the row, the column or both. */
export interface Anchored {
  readonly kind: 'anchored';
  readonly to: Cell | CellRange | readonly Cell[];
  readonly row: boolean;
  readonly column: boolean;
}

/** A whole number that is part of how a function is called, not an assumption: the digits of ROUND, a column of INDEX. */
export interface Digits {
  readonly kind: 'digits';
  readonly value: number;
}

/** The cells from `first` to `last`, by rows and columns. */
export const range = (first: Cell, last: Cell): CellRange => ({ kind: 'range', first, last });

type Anchorable = Anchored['to'];

/** `$A$1`: the same cell wherever the formula is copied. */
export const absolute = (to: Anchorable): Anchored => ({ kind: 'anchored', to, row: true, column: true });

/** `A$1`: the row stays when the formula is copied down. */
export const rowAbsolute = (to: Anchorable): Anchored => ({ kind: 'anchored', to, row: true, column: false });

/** `$A1`: the column stays when the formula is copied across. */
export const columnAbsolute = (to: Anchorable): Anchored => ({
  kind: 'anchored',
  to,
  row: false,
  column: true,
});

/** The digits argument of ROUND or a position for INDEX; everything else that is a number belongs in an input. */
export function digits(value: number): Digits {
  if (!Number.isInteger(value)) throw new RangeError(`digits() takes a whole number, found ${value}`);
  return { kind: 'digits', value };
}

/**
 * `Table[Column]`. Excel wants an apostrophe before [ ] # ' and @ in a column name, and a second pair of brackets
 * around a name with any other punctuation: `Table[[Cost (£)]]`.
 */
export function structuredReference(table: string, header: string): string {
  const escaped = header.replace(/[[\]#'@]/g, "'$&");
  return /^[\p{L}\p{N} ]*$/u.test(header) ? `${table}[${escaped}]` : `${table}[[${escaped}]]`;
}
