import type { Area } from './area';
import type { CellValue, Hyperlink } from './cells';
import type { ChartState } from './charts';
import type { Format } from './formats';
import type { NameState } from './names';
import type { PageState } from './pages';
import type { DocumentProperties } from './properties';
import type { ConditionalState, ValidationState } from './rules';
import type { SheetState } from './sheets';
import type { TableState } from './tables';

/** Plain JSON; equal documents give equal snapshots, whatever the order in which they were made. */
export interface GridSnapshot {
  readonly version: 1;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameState[];
  readonly active: number;
  readonly properties?: DocumentProperties;
}
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetState['visibility'];
  readonly tabColour: string;
  readonly gridlines: boolean;
  readonly frozen: SheetState['frozen'];
  readonly protected: boolean;
  readonly protection: Readonly<Record<string, unknown>>;
  /** Cells that hold or show something: by row and column, `{v, f, format}`; `format` indexes `formats` */
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly formula: string;
    readonly format: number;
    readonly link?: Hyperlink;
    /**
     * What the formula's array fills, with the values of all those cells row by row: they are not listed for their values. One row and column where
     * what it would fill is not free (#SPILL!), or is one cell at present.
     */
    readonly spill?: {
      readonly rows: number;
      readonly columns: number;
      readonly values?: readonly (readonly CellValue[])[];
    };
  }[];
  readonly formats: readonly Format[];
  /** Formats of whole columns and rows, which cells that say nothing take on; `format` indexes `formats`. Absent: none */
  readonly columnFormats?: readonly { readonly column: number; readonly format: number }[];
  readonly rowFormats?: readonly { readonly row: number; readonly format: number }[];
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly Area[];
  readonly tables: readonly Omit<TableState, 'id' | 'sheet'>[];
  readonly validations: readonly ValidationState[];
  readonly conditionals: readonly Omit<ConditionalState, 'id'>[];
  readonly charts: readonly Omit<ChartState, 'id'>[];
  /** Absent: DEFAULT_PAGE */
  readonly page?: PageState;
}
