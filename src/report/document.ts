import type { Colour, Format } from '../workbook/theme';

/** A report as plain data: what stands in it, top to bottom. What a program for words makes of it is decided elsewhere. */
export interface Report {
  readonly properties: ReportProperties;
  readonly blocks: readonly Block[];
}

export interface ReportProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date */
  readonly created: string;
  readonly version: string;
}

export type Block = Words | Bullets | TableBlock | ChartBlock;

export interface Words {
  readonly kind: 'title' | 'subtitle' | 'heading' | 'subheading' | 'lead' | 'paragraph' | 'note';
  readonly text: string;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly string[];
}

/** A number under one of the workbook's formats; undefined where there is none. */
export interface Figure {
  readonly value: number | undefined;
  readonly format: Format;
}

/** Words, a figure, or a list of points. */
export type Content = string | Figure | readonly string[];

export interface Column {
  readonly head: string;
  /** In millimetres, beside the others': a table is as wide as the page. */
  readonly width: number;
  readonly figures?: true;
}

export interface Row {
  readonly cells: readonly Content[];
  readonly emphasis?: 'total' | 'recommended';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface ChartSeries {
  readonly name: string;
  /** A value a category; undefined leaves a gap. */
  readonly values: readonly (number | undefined)[];
  readonly colour: Colour;
  /** A thin line over the columns: the end of a band. */
  readonly as?: 'line';
}

export interface ChartBlock {
  readonly kind: 'chart';
  /** What the chart finds, as a sentence. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly format: Format;
  readonly axisTitle: string;
  /** What a person who cannot see the chart should know. */
  readonly altText: string;
}

const words =
  (kind: Words['kind']) =>
  (text: string): Words => ({ kind, text });
export const title = words('title');
export const subtitle = words('subtitle');
export const heading = words('heading');
export const subheading = words('subheading');
/** What a reader in a hurry must see. */
export const lead = words('lead');
export const paragraph = words('paragraph');
export const note = words('note');
export const bullets = (items: readonly string[]): Bullets => ({ kind: 'bullets', items });
export const figure = (value: number | undefined, format: Format): Figure => ({ value, format });
export const chart = (content: Omit<ChartBlock, 'kind'>): ChartBlock => ({ kind: 'chart', ...content });

export const textColumn = (head: string, width: number): Column => ({ head, width });
export const figureColumn = (head: string, width = FIGURE_WIDTH): Column => ({ head, width, figures: true });

/** Room for £12,345,678 in the size of tables. */
const FIGURE_WIDTH = 20;
/** Of an A4 page between its margins. */
export const PAGE_WIDTH = 170;

/** A table that fits the page by itself: words wrap. */
export const table = (caption: string, columns: readonly Column[], rows: readonly Row[]): TableBlock => ({
  kind: 'table',
  caption,
  columns,
  rows,
});

interface WideRow {
  readonly label: string;
  /** A content a column. */
  readonly cells: readonly Content[];
  readonly emphasis?: Row['emphasis'];
}

/** A table with a column for each year or option: as many tables as the page needs, the labels in each. */
export function wideTable(
  caption: string,
  label: Column,
  columns: readonly Column[],
  rows: readonly WideRow[],
): TableBlock[] {
  const each = Math.max(...columns.map(({ width }) => width));
  const most = Math.floor((PAGE_WIDTH - label.width) / each);
  const parts = Math.ceil(columns.length / most);
  const size = Math.ceil(columns.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * size, (part + 1) * size];
    return table(
      parts === 1 ? caption : `${caption} (part ${part + 1} of ${parts})`,
      [label, ...columns.slice(from, to)],
      rows.map(({ label: name, cells, emphasis }) => ({
        cells: [name, ...cells.slice(from, to)],
        ...(emphasis === undefined ? {} : { emphasis }),
      })),
    );
  });
}
