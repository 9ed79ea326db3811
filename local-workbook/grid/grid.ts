import type { Calculation } from './contract/calculation';
import type { Cells } from './contract/cells';
import type { Charts } from './contract/charts';
import type { Events } from './contract/events';
import type { Formats } from './contract/formats';
import type { Names } from './contract/names';
import type { Pages } from './contract/pages';
import type { Properties } from './contract/properties';
import type { Rules } from './contract/rules';
import type { Selection } from './contract/selection';
import type { Sheets } from './contract/sheets';
import type { GridSnapshot } from './contract/snapshot';
import type { Structure } from './contract/structure';
import type { Tables } from './contract/tables';

export type * from './contract/area';
export type * from './contract/calculation';
export type * from './contract/cells';
export type * from './contract/charts';
export * from './contract/error';
export type * from './contract/events';
export type * from './contract/formats';
export type * from './contract/names';
export * from './contract/pages';
export type * from './contract/properties';
export type * from './contract/rules';
export type * from './contract/selection';
export type * from './contract/sheets';
export type * from './contract/snapshot';
export type * from './contract/structure';
export type * from './contract/tables';

/**
 * The grid as the host sees it: what a spreadsheet can do, without a word of Univer. `univer/` implements it; everything else in
 * local-workbook works on this. Rows and columns count from 0. Reads are of the moment: await `settled()` first where results of
 * formulas matter. A refusal (a protected cell, a bad name) is a thrown GridError with the code that Excel would give.
 */
export interface Grid {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly structure: Structure;
  readonly names: Names;
  readonly tables: Tables;
  readonly rules: Rules;
  readonly charts: Charts;
  readonly pages: Pages;
  readonly properties: Properties;
  readonly selection: Selection;
  readonly calculation: Calculation;
  readonly events: Events;
  /** The whole document as plain data, for opening, for comparing before and after, and for taking back what failed. */
  snapshot(): GridSnapshot;
  open(snapshot: GridSnapshot): Promise<void>;
  undo(): Promise<void>;
  dispose(): void;
}
