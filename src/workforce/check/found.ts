import type { Format } from '../formats/format';
import type { Problem, RefusedRow } from '../imported';
import type { Cells } from '../source/source';
import { shown, textOf } from './cells';
import type { SheetColumn } from './columns';

export interface SheetPlace {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly format: Format;
  readonly headers: readonly string[];
  /** Delimited text: a row longer than its header has lost a quote or gained a separator. */
  readonly isDelimited: boolean;
}

/** @param column - its header; none where the whole row is wrong */
export function problemAt(
  { file, sheet }: SheetPlace,
  row: number,
  column: string | undefined,
  found: string,
  allowed: string,
): Problem {
  if (column === undefined) return { file, ...(sheet === undefined ? {} : { sheet }), row, found, allowed };
  // Written out rather than spread: where most rows of a file are wrong, there are hundreds of thousands of these.
  return sheet === undefined
    ? { file, row, column, found, allowed }
    : { file, sheet, row, column, found, allowed };
}

/** A cell as a message shows it. */
export function foundIn({ isPersonal, place }: SheetColumn, cells: Cells, at: number): string {
  if (isPersonal && !cells.isBlank(at, place)) return 'a personal entry, not shown';
  return shown(cells.cell(at, place));
}

/** A row for the sheet of those refused. Personal columns are blank there too, and so are unknown ones: nobody has said what they hold. */
export const cellsShown = (columns: readonly SheetColumn[], cells: Cells, at: number): string[] =>
  columns.map(({ isPersonal, place }) => (isPersonal ? '' : textOf(cells.cell(at, place) ?? null)));

export const refusedRow = (
  { sheet }: SheetPlace,
  row: number,
  cells: readonly string[],
  problems: readonly Problem[],
): RefusedRow => ({ ...(sheet === undefined ? {} : { sheet }), row, cells, problems });
