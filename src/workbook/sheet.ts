import type { Block } from './blocks';
import type { SheetKind } from './theme';

export interface SheetOptions {
  kind: SheetKind;
  /** Keep the head of the only grid or table in view, and the labels at the left. Decided from the blocks if left out. */
  freeze?: { head?: boolean; labels?: boolean };
  /** No typing except into inputs; never with a password. Default: calculation and output sheets without tables. */
  protect?: boolean;
  /** Widths in characters: of the labels, the units and the value columns. */
  widths?: { label?: number; unit?: number; value?: number };
  /** Landscape if left out; a sheet on one page is turned so that it is shrunk least. */
  print?: { orientation?: 'landscape' | 'portrait'; /** All of it on one page. */ onePage?: boolean };
}

/** A sheet as its author writes it: what stands on it, from top to bottom. */
export interface Sheet extends SheetOptions {
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface WorkbookProperties {
  title: string;
  author: string;
  /** ISO date or date and time, given by the caller: there is no clock in here. */
  created: string;
  version: string;
  subject?: string;
}

export interface Workbook {
  readonly properties: WorkbookProperties;
  readonly sheets: readonly Sheet[];
}

export const sheet = (name: string, blocks: readonly Block[], options: SheetOptions): Sheet => ({
  name,
  blocks,
  ...options,
});

export const workbook = (properties: WorkbookProperties, sheets: readonly Sheet[]): Workbook => ({
  properties,
  sheets,
});
