import type { Look, LookEdge, LookLine } from '../../../src/xlsx';
import type { Area } from './area';

/** How a cell looks, in the words of Excel's API, in which a file has it too; colours are `#RRGGBB`, '' for no fill. */
export type Format = Look;
export type Edge = LookEdge;
export type Border = LookLine;

export type FormatChange = Partial<Omit<Format, 'borders'>> & {
  /** Edges of the whole area, or inside it; undefined takes the line away */
  readonly borders?: Partial<Record<Edge | 'InsideHorizontal' | 'InsideVertical', Border | undefined>>;
};

export interface Formats {
  read(sheet: string, area: Area): Format[][];
  set(sheet: string, area: Area, change: FormatChange): void;
  /** One number format a cell */
  setNumberFormats(sheet: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** In points */
  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, points: number): void;
  setRowHeight(sheet: string, row: number, rows: number, points: number): void;
  autofit(sheet: string, area: Area, which: 'columns' | 'rows'): void;
  setHidden(sheet: string, area: Area, which: 'columns' | 'rows', hidden: boolean): void;
  /** Hidden columns or rows, in order */
  hidden(sheet: string, which: 'columns' | 'rows'): readonly number[];
}
