import type { FileChart } from './chart';
import type { Look } from './look';
import type { FilePage, FileProperties } from './page';
import type { FileConditional, FileValidation } from './rules';

/**
 * A workbook as an .xlsx file holds it, in the words of Excel's own API (`ColumnClustered`, `EdgeTop`, `AutomaticUpdate`), so that
 * whoever opens a file need not know the file's. Plain data. Rows and columns count from 0; lengths are points; colours are
 * `#RRGGBB`, '' for none; formulas begin with `=`; a date is its serial number; a blank is ''.
 */
export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly FileName[];
  /** Which sheet was in front */
  readonly active: number;
  /** The looks that cells refer to by number */
  readonly looks: readonly Look[];
  readonly properties?: FileProperties;
}

/** What was read, and in words what the file holds besides, which would be lost by saving it. */
export interface ReadWorkbook extends FileWorkbook {
  readonly leftOut: readonly string[];
}

export interface FileArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColour: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** What a protected sheet allows; undefined where it is not protected */
  readonly protection: FileProtection | undefined;
  /** By row, then column */
  readonly cells: readonly FileCell[];
  /** Looks of whole columns and rows, which cells that are not listed take on */
  readonly columnLooks: readonly { readonly column: number; readonly look: number }[];
  readonly rowLooks: readonly { readonly row: number; readonly look: number }[];
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly FileArea[];
  readonly tables: readonly FileTable[];
  readonly validations: readonly FileValidation[];
  readonly conditionals: readonly FileConditional[];
  readonly charts: readonly FileChart[];
  readonly page?: FilePage;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** The value is an error, not words that look like one */
  readonly error?: true;
  readonly formula: string;
  readonly look: number;
  /**
   * What the formula's array fills, for an array formula: one row and column where it fills its own cell only, or would fill more and is blocked.
   * `values` are those of all the cells that it fills, row by row; absent where the file has none but the first.
   */
  readonly spill?: {
    readonly rows: number;
    readonly columns: number;
    readonly values?: readonly (readonly (string | number | boolean)[])[];
  };
  readonly link?: FileLink;
}

export interface FileLink {
  readonly address?: string;
  /** `'Sheet 1'!A1` of this workbook */
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The name of the sheet to which it belongs */
  readonly sheet?: string;
}

export interface FileTable {
  readonly name: string;
  /** Head, rows and totals */
  readonly area: FileArea;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

/** Excel's WorksheetProtectionOptions, all of them. */
export type Permission =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowEditScenarios'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';
export type FileProtection = Readonly<Partial<Record<Permission, boolean>>> & {
  readonly selectionMode?: 'Normal' | 'Unlocked' | 'None';
};
