import { columnLetters } from '../../workbook';

/** A workbook as the reading of a case wants it: plain data, whatever program saved it. Rows and columns count from 0. */
export interface InputBook {
  readonly sheets: readonly BookSheet[];
  readonly tables: readonly BookTable[];
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly cell: string }[];
}

export interface BookSheet {
  readonly name: string;
  /** By row, then column; a blank cell is left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, BookCell>>;
}

export interface BookCell {
  readonly value: string | number | boolean;
  /** With its `=`; the value is then what it gave when the file was saved. */
  readonly formula?: string;
  readonly isError?: boolean;
  readonly isDate?: boolean;
  /** As the heads of columns and blocks are. */
  readonly isBold?: boolean;
  /** Nobody has formatted it, as we format every cell that we write. */
  readonly isPlain?: boolean;
}

export interface BookTable {
  readonly name: string;
  readonly sheet: string;
  /** Head and rows. */
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
  /** The row of totals that a person has switched on. */
  readonly totals?: number;
}

export interface Address {
  readonly sheet: string;
  readonly cell: string;
}

/** Something that cannot be read, and where it stands. */
export interface ReadProblem extends Address {
  readonly found: string;
  readonly allowed: string;
}

/** Something that was read although it is not as the workbook was made. */
export interface ReadNote extends Address {
  readonly what: string;
}

export const address = (sheet: string, row: number, column: number): Address => ({
  sheet,
  cell: `${columnLetters(column)}${row + 1}`,
});

export const cellAt = (sheet: BookSheet, row: number, column: number): BookCell | undefined =>
  sheet.rows.get(row)?.get(column);

/** The words of a cell; '' for a blank one. */
export const wordsAt = (sheet: BookSheet, row: number, column: number): string =>
  String(cellAt(sheet, row, column)?.value ?? '').trim();
