import type { FileLink } from '../../../src/xlsx';
import type { Area } from './area';

/** '' is blank; an error is its text (`#N/A`) with the kind 'Error'. */
export type CellValue = string | number | boolean;
export type ValueKind = 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error';

export interface CellState {
  readonly value: CellValue;
  readonly kind: ValueKind;
  /** With its `=`, or '' */
  readonly formula: string;
  /** As shown */
  readonly text: string;
  readonly numberFormat: string;
}

/** As typed or assigned: null leaves the cell, '' clears it, `=…` is a formula, numeric text a number unless the cell is text (`@`). */
export type Entry = string | number | boolean | null;

export interface Cells {
  /** Spilled values included */
  read(sheet: string, area: Area): CellState[][];
  /** One undo step. @throws GridError AccessDenied for a locked cell of a protected sheet; the whole write is refused */
  write(sheet: string, area: Area, entries: readonly (readonly Entry[])[]): void;
  /** As a user would type it: the event says 'user', and a table grows that it is typed below. One undo step. @throws GridError as `write` */
  type(sheet: string, row: number, column: number, text: string): void;
  clear(sheet: string, area: Area, what: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): void;
  /** The area that a formula's array fills, where it fills more than its own cell */
  spill(sheet: string, row: number, column: number): Area | undefined;
  link(sheet: string, row: number, column: number): Hyperlink | undefined;
  setLink(sheet: string, area: Area, link: Hyperlink | undefined): void;
}

export type Hyperlink = FileLink;
