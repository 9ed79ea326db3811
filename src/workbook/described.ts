import type { Place } from './address';
import type { Value } from './cell';
import type { CONDITIONAL_STYLES, FORMATS, PALETTE, STYLES } from './theme';
import type { Colour, ConditionalStyle, Format, SheetKind, Style } from './theme';
import type { WorkbookProperties } from './sheet';

/**
 * A workbook as plain data: what layout produces and each writer consumes. JSON can hold it, but for `data`. Rows and columns count
 * from 0; addresses are A1 text; formulas have no leading `=`; a date is its Excel serial number.
 */
export interface DescribedWorkbook {
  properties: WorkbookProperties;
  sheets: DescribedSheet[];
  names: DescribedName[];
  styles: typeof STYLES;
  conditionalStyles: typeof CONDITIONAL_STYLES;
  formats: typeof FORMATS;
  palette: typeof PALETTE;
  /** Excel's built-in style under our own cell styles. */
  tableStyle: string;
}

export interface DescribedSheet {
  name: string;
  kind: SheetKind;
  tabColour: Colour;
  showGridlines: boolean;
  /** How many rows and columns stay in view. */
  freeze: { rows: number; columns: number };
  protected: boolean;
  /** In characters of the body font, from column A. */
  columnWidths: number[];
  /** In points; null where one line of text fits. */
  rowHeights: (number | null)[];
  rows: (DescribedCell | null)[][];
  /** A1 ranges. */
  merges: string[];
  tables: DescribedTable[];
  /** The rows of a table of values, which may be too many to hold as cells. */
  data?: DescribedData;
  charts: DescribedChart[];
  validations: DescribedValidation[];
  conditionalFormats: DescribedConditionalFormat[];
  print: DescribedPrint;
}

export interface DescribedCell {
  /** The value; for a formula, the value that it gives. */
  value: Value;
  formula?: string;
  style: Style;
  format?: Format;
  /** Where a click goes: a cell of this workbook. */
  link?: { sheet: string; cell: string };
}

/**
 * Values below the head of a data table, asked for cell by cell. The one part of a description that is not plain data: a
 * copy of 100,000 rows would cost more memory than all the rest.
 */
export interface DescribedData {
  /** The first cell below the head. */
  first: Place;
  rows: number;
  columns: DescribedDataColumn[];
  /** For writing into Excel, where it was worked out beforehand: the bytes of each row as JSON, and what each column holds. */
  measured?: { bytes: Uint32Array; holds: ('text' | 'figures')[] };
}

export interface DescribedDataColumn {
  /** Of numbers; text has the format `text`, so that no program takes it for anything else. */
  format?: Format;
  /** A date is its serial number. */
  at(row: number): Value;
}

export interface DescribedTable {
  name: string;
  /** Head and rows. */
  range: string;
  columns: string[];
  filter: boolean;
}

/** Words of a chart, and the cell that they follow where there is one: `'Summary'!$D$7`. */
export interface DescribedWords {
  text: string;
  cell?: string;
}

export interface DescribedSeries {
  name: DescribedWords;
  /** One row or column of cells, absolute, with the sheet: `'Costs'!$D$4:$F$4`. */
  values: string;
  colour: Colour;
  /** A thin line without markers over what the chart's type draws. */
  rule?: 'dashed' | 'solid';
}

export interface DescribedChart {
  type: 'column' | 'bar' | 'line';
  title: DescribedWords;
  altText: string;
  /** As long as each series, absolute, with the sheet. */
  categories: string;
  series: DescribedSeries[];
  from: { row: number; column: number };
  to: { row: number; column: number };
  format: Format;
  axisTitle?: string;
  stacked: boolean;
  legend: boolean;
  /** Where each column or bar says its figure: at its end, or at its base where lines run over the columns. */
  labels: 'none' | 'end' | 'base';
  gridLines: boolean;
  /** Start the value axis at zero. */
  fromZero: boolean;
  /** Columns hang below the zero line, so that figures above it need room under the title. */
  hangs: boolean;
}

export type DescribedValidation = {
  ranges: string[];
  /** What to say when an entry is refused. */
  message: string;
} & (
  | { type: 'list'; values: string[] }
  | { type: 'list'; source: string }
  | { type: 'number' | 'whole' | 'date'; min?: number; max?: number }
);

export interface DescribedConditionalFormat {
  range: string;
  /** True where the style applies, written for the first cell of the range. */
  formula: string;
  style: ConditionalStyle;
}

export interface DescribedPrint {
  orientation: 'landscape' | 'portrait';
  area: string;
  /** First and last row repeated on each page, from 0. */
  titleRows: [number, number];
  /** First and last column repeated where pages stand beside each other, from 0. */
  titleColumns?: [number, number];
  onePage: boolean;
  /** Pages beside each other, where one would be too small to read; one if left out. */
  pagesWide?: number;
  /** Rows that begin a new page. */
  breaks: number[];
  header: { left: string; right: string };
  footer: { left: string };
}

export interface DescribedName {
  name: string;
  sheet: string;
  cell: string;
  refersTo: string;
}
