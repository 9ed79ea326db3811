import type { Area } from './area';

export interface Structure {
  /** Formulas, names, tables and rules that refer to what moved follow it. */
  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): void;
  remove(sheet: string, area: Area, shift: 'Up' | 'Left'): void;
  merge(sheet: string, area: Area, across: boolean): void;
  unmerge(sheet: string, area: Area): void;
  merged(sheet: string): readonly Area[];
}
