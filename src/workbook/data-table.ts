import type { Value } from './cell';
import { WorkbookError } from './errors';
import type { ColumnReference } from './reference';
import type { Format } from './theme';

/** One column of a data table: its head, and what stands in it in each row. Text stays text, whatever it looks like. */
export interface DataColumn<Header extends string = string> {
  readonly header: Header;
  readonly format?: Format;
  /** In characters; found from the first rows if left out. */
  readonly width?: number;
  /** Rows count from 0; a date is its ISO text under the format `date`. */
  at(row: number): Value;
}

/** An Excel table of values, to be filtered and counted, not typed into. It stands last on its sheet. */
export interface DataTableBlock<Header extends string = string> {
  readonly kind: 'data';
  readonly name: string;
  readonly columns: readonly DataColumn<Header>[];
  /** How many rows there are: their values are asked for one by one, and never held all at once. */
  readonly rows: number;
  /** The whole column, as `Table[Column]`. */
  column(header: Header): ColumnReference;
}

/**
 * An Excel table (a ListObject) of many rows. Unlike `table()` it makes no cell objects, so that 100,000 rows of 40
 * columns cost no more than what holds their values.
 */
export function dataTable<const Header extends string>(
  name: string,
  columns: readonly DataColumn<Header>[],
  rows: number,
): DataTableBlock<Header> {
  if (columns.length === 0) throw new WorkbookError(`Table ${name} has no columns`);
  const headers = new Set<string>(columns.map(({ header }) => header));
  return {
    kind: 'data',
    name,
    columns,
    rows,
    column: (header) => {
      if (!headers.has(header)) throw new WorkbookError(`Table ${name} has no column "${header}"`);
      return { kind: 'column', table: name, header };
    },
  };
}

/** How many rows are looked at to find how wide a column is and whether it holds figures. */
const LOOKED_AT = 100;

/** What stands in a few rows of a column, spread over all of them. */
export function sampleOf(column: DataColumn, rows: number): Value[] {
  const step = Math.max(1, Math.floor(rows / LOOKED_AT));
  const values: Value[] = [];
  for (let row = 0; row < rows && values.length < LOOKED_AT; row += step) values.push(column.at(row));
  return values;
}

/** True for a column whose values are set to the right. */
export const holdsFigures = (column: DataColumn, rows: number): boolean =>
  column.format === 'date' ||
  (column.format !== 'text' &&
    column.format !== 'year' &&
    sampleOf(column, rows).some((value) => typeof value === 'number'));
