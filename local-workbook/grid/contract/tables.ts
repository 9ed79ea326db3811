import type { FileTable } from '../../../src/xlsx';
import type { Area } from './area';

export interface TableState extends FileTable {
  readonly id: string;
  readonly sheet: string;
}
export interface Tables {
  list(): readonly TableState[];
  add(sheet: string, area: Area, hasHeaders: boolean): Promise<string>;
  set(id: string, change: Partial<Omit<TableState, 'id' | 'sheet' | 'columns'>>): Promise<void>;
  /** The table goes; with `keepCells`, what stands in it stays. */
  remove(id: string, keepCells: boolean): Promise<void>;
}
