import {
  type DataColumn,
  type DataTableBlock,
  type Format,
  type Sheet,
  dataTable,
  grouped,
  sheet,
  title,
} from '../../workbook';
import type { Column, ImportedTable } from '../table/table';

/** Rows of data that one sheet takes below a title and a head. */
export const MOST_ROWS = 1_048_575 - 4;

/** An imported table and the Excel table that holds it; none where it is too long for a sheet or may not be shown. */
export interface WrittenTable {
  readonly table: ImportedTable;
  readonly block: DataTableBlock;
  readonly sheet: Sheet;
}

export function dataSheet(table: ImportedTable, from: string): WrittenTable {
  const block = dataTable(table.name, table.columns.map(columnOf), table.rows);
  return {
    table,
    block,
    sheet: sheet(
      sheetName(table.name),
      [title(words(table.name), `${grouped(table.rows)} rows from ${from}`), block],
      { kind: 'input', freeze: { head: true } },
    ),
  };
}

function columnOf(column: Column): DataColumn {
  const format = formatOf(column);
  return {
    header: column.title,
    ...(format === undefined ? {} : { format }),
    at: (row) => column.at(row),
  };
}

/** A year is a number that is shown without a comma. */
const formatOf = ({ type, format }: Column): Format | undefined =>
  type === 'number' && (format === 'year' || format === 'text') ? 'months' : format;

/** `CaseloadWorkers` is read as `Caseload workers`. */
const words = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/(?<= )[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());

/** Names of results are kept free: the sheet of the table Caseload is not the dashboard. */
const sheetName = (name: string): string => `Data ${words(name)}`.slice(0, 31);
