/** A workbook as sharing looks at it: what its formulas can refer to, and the values that were last calculated. */
export interface Book {
  /** In their order */
  readonly sheets: readonly string[];
  readonly tables: readonly BookTable[];
  readonly names: readonly BookName[];
  /** What a cell last showed; null for a blank one. Rows and columns count from 0. */
  value(sheet: string, row: number, column: number): CellValue;
}

/** A cell's value: an error apart from the text that looks like one. */
export type CellValue = number | string | boolean | null | { readonly error: string };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BookTable {
  readonly name: string;
  readonly sheet: string;
  /** Head, rows and totals */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface BookName {
  readonly name: string;
  /** Without an equals sign */
  readonly formula: string;
  /** The sheet to which it belongs */
  readonly sheet?: string;
}

/** Where a formula of the workbook stands. */
export type Place =
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** What the formula fills, where it is an array formula. */
      readonly fills?: { readonly rows: number; readonly columns: number };
    }
  | { readonly kind: 'column'; readonly table: string; readonly column: string; readonly sheet: string }
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | { readonly kind: 'conditional format' | 'validation'; readonly sheet: string; readonly cells: string };

/** A formula without its equals sign, as files write it. */
export interface PlacedFormula {
  readonly place: Place;
  readonly formula: string;
}
