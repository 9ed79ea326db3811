import type { Cell } from './cell';
import type { DataTableBlock } from './data-table';
import type { Formula } from './formula';
import type { CellRange, ColumnReference } from './reference';
import type { TableBlock } from './table';
import type { Colour, ConditionalStyle, Format } from './theme';

/** What stands on a sheet, from top to bottom. */
export type Block =
  | TitleBlock
  | HeadingBlock
  | NoteBlock
  | ParagraphBlock
  | SpacerBlock
  | GridBlock
  | RowBlock
  | SubheadBlock
  | TableBlock
  | DataTableBlock
  | ChartBlock
  | ConditionalBlock;

export interface TitleBlock {
  readonly kind: 'title';
  /** A cell with a formula keeps the words true when what they name is typed over. */
  readonly text: Cell | string;
  readonly subtitle?: Cell | string;
  /** Shown in the row that is free below title and subtitle. */
  readonly verdict?: Cell;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly text: Cell | string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Cell | string;
}

export interface SpacerBlock {
  readonly kind: 'spacer';
  readonly rows: number;
}

/** A bold line of words between the rows of a grid. */
export interface SubheadBlock {
  readonly kind: 'subhead';
  readonly text: string;
}

/** A label, its unit, then values from column D. */
export interface RowBlock {
  readonly kind: 'row';
  readonly label: Cell | string;
  readonly unit: Cell | string;
  readonly cells: readonly (Cell | null)[];
  readonly emphasis?: 'total' | 'recommended';
  /** Its one value runs to the last column that grids and tables of the sheet use. */
  readonly across?: boolean;
}

export interface GridBlock {
  readonly kind: 'grid';
  /** Label, unit, then one head a value column; a year head may be a cell, so that formulas can refer to it. */
  readonly head: readonly (Cell | string)[];
  readonly rows: readonly (RowBlock | SubheadBlock)[];
  /** The width of value columns in characters, one for all or one each. */
  readonly width?: number | readonly number[];
  /** Read together with the grid after it: on paper they stand on one page where they fit. */
  readonly keepWithNext?: boolean;
  /** Rows as close as those of a table, for a list with lines to spare. */
  readonly dense?: boolean;
}

export interface ChartSeries {
  /** A cell, so that the legend follows what is typed there, or fixed words. */
  readonly name: Cell | string;
  readonly values: CellRange | readonly Cell[] | ColumnReference;
  readonly colour?: Colour;
  /** A thin line without markers over the columns: the end of a band, a target, a limit. */
  readonly as?: 'line';
  /** How such a line is drawn; dashed if left out. */
  readonly line?: 'dashed' | 'solid';
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly type: 'column' | 'bar' | 'line';
  /**
   * What the chart finds, as a sentence: "Option 3 costs least". A cell with a formula keeps the sentence true when
   * inputs change.
   */
  readonly title: Cell | string;
  readonly categories: CellRange | readonly Cell[] | ColumnReference;
  readonly series: readonly ChartSeries[];
  /** What a person who cannot see the chart should know. */
  readonly altText: string;
  readonly format?: Format;
  /** Says what the value axis measures: "£ a year". */
  readonly axisTitle?: string;
  /** Bars on top of each other. */
  readonly stacked?: boolean;
  /** Width in characters and height in rows. If left out, it ends where the grids of its sheet end. */
  readonly width?: number;
  readonly height?: number;
}

/** Colours cells when a condition holds; takes no space. The formula is written for the first cell. */
export interface ConditionalBlock {
  readonly kind: 'conditional';
  readonly cells: CellRange | readonly Cell[] | ColumnReference;
  readonly when: Formula;
  readonly style: ConditionalStyle;
}

/** The first thing on a sheet. */
export const title = (text: Cell | string, subtitle?: Cell | string): TitleBlock => ({
  kind: 'title',
  text,
  ...(subtitle === undefined ? {} : { subtitle }),
});

export const heading = (text: string): HeadingBlock => ({ kind: 'heading', text });

/** A remark across the sheet in grey italics; a formula that gives text is allowed. */
export const note = (text: Cell | string): NoteBlock => ({ kind: 'note', text });

/** Words to be read across the sheet, without a label; a formula that gives text is allowed. */
export const paragraph = (text: Cell | string): ParagraphBlock => ({ kind: 'paragraph', text });

export const spacer = (rows = 1): SpacerBlock => ({ kind: 'spacer', rows });

export const subhead = (text: string): SubheadBlock => ({ kind: 'subhead', text });

/** With `across`, the one value is text that needs the width of the whole grid. */
export const row = (
  label: Cell | string,
  unit: Cell | string,
  cells: readonly (Cell | null)[],
  options: { emphasis?: 'total' | 'recommended'; across?: boolean } = {},
): RowBlock => ({ kind: 'row', label, unit, cells, ...options });

/** A row that closes a block: bold, with a line above. */
export const totalRow = (
  label: Cell | string,
  unit: Cell | string,
  cells: readonly (Cell | null)[],
): RowBlock => row(label, unit, cells, { emphasis: 'total' });

export const grid = (content: Omit<GridBlock, 'kind'>): GridBlock => ({ kind: 'grid', ...content });

export const chart = (content: Omit<ChartBlock, 'kind'>): ChartBlock => ({ kind: 'chart', ...content });

export const conditional = (
  cells: ConditionalBlock['cells'],
  when: Formula,
  style: ConditionalStyle,
): ConditionalBlock => ({ kind: 'conditional', cells, when, style });
