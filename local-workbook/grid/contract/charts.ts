import type { FileAxis, FileChart, FileFont, FileSeries } from '../../../src/xlsx';

/**
 * A chart as data, in the words of Excel's API, in which a file has it too; a component of the page draws it from the live cells. References are
 * `'Sheet'!$A$1:$A$4`, lengths points from the sheet's corner.
 */
export interface ChartState extends FileChart {
  readonly id: string;
}
export type ChartFont = FileFont;
/** What was set on an axis; what was not is Excel's own choice. */
export type ChartAxisState = FileAxis;
export type ChartSeriesState = FileSeries;

export interface Charts {
  list(sheet: string): readonly ChartState[];
  add(sheet: string, chart: Omit<ChartState, 'id'>): string;
  set(sheet: string, id: string, change: Partial<Omit<ChartState, 'id'>>): void;
  remove(sheet: string, id: string): void;
}
