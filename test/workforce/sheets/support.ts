import { type DescribedSheet, layout } from '../../../src/workbook';
import type { Imported } from '../../../src/workforce/imported';
import { type FieldKey, FIELDS, holdsNumbers } from '../../../src/workforce/table/fields';
import type { Column, ImportedTable, TableKind } from '../../../src/workforce/table/table';
import { type WorkforceOptions, workforceWorkbook } from '../../../src/workforce/workbook';
import { writeXlsx } from '../../../src/xlsx';

type Columns = Partial<Record<FieldKey, readonly (string | number | null)[]>>;

/** A table of these columns, as an import would make it. */
export function tableOf(kind: TableKind, name: string, columns: Columns): ImportedTable {
  const entries = Object.entries(columns) as [FieldKey, readonly (string | number | null)[]][];
  const made = entries.map(([key, values]) => columnOf(key, values));
  return {
    kind,
    name,
    rows: entries[0]?.[1].length ?? 0,
    columns: made,
    column: (key) => made.find((column) => column.key === key),
  };
}

function columnOf(key: FieldKey, values: readonly (string | number | null)[]): Column {
  const head: { title: string; format?: NonNullable<Column['format']> } = FIELDS[key];
  const common = {
    key,
    title: head.title,
    ...(head.format === undefined ? {} : { format: head.format }),
    blanks: values.filter((value) => value === null).length,
    at: (row: number) => values[row] ?? null,
  };
  if (holdsNumbers(key)) {
    return {
      ...common,
      type: 'number',
      values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
      at: (row) => values[row] as number | null,
    };
  }
  const dictionary = [...new Set(values.filter((value) => value !== null))].map(String);
  return {
    ...common,
    type: 'text',
    dictionary,
    codes: Uint32Array.from(values, (value) => (value === null ? 0 : dictionary.indexOf(String(value)) + 1)),
    at: (row) => values[row] as string | null,
  };
}

export const imported = (file: string, ...tables: ImportedTable[]): Imported => {
  const rows = tables[0]?.rows ?? 0;
  return {
    file,
    format: { id: 'test', title: 'A list of the test' },
    recognised: { because: 'its headers are those of the test', confidence: 1 },
    encoding: 'UTF-8',
    tables,
    counts: { read: rows + 4, imported: rows, notImported: 2, totals: 1, blanks: 1 },
    notImported: [
      {
        row: 7,
        cells: ['=1+1', '', '00123'],
        problems: [
          { file, row: 7, column: 'FTE', found: '"two"', allowed: 'a number from 0' },
          { file, row: 7, column: 'DOB', found: '"31/02/1980"', allowed: 'a date' },
        ],
      },
      {
        sheet: 'List 6',
        row: 9,
        cells: ['x'],
        problems: [{ file, row: 9, found: 'one cell', allowed: 'three' }],
      },
    ],
    warnings: [{ file, row: 3, column: 'FTE', found: '1.2', allowed: 'usually at most 1' }],
    quality: [
      { header: 'FTE', key: 'fte', filled: 10, blank: 2, notRecorded: 0, recoded: 1 },
      { header: 'NI number', filled: 12, blank: 0, notRecorded: 0, recoded: 0, leftOut: 'personal' },
    ],
    notes: ['FTE is written in hours and was divided by 37'],
  };
};

export const OPTIONS: WorkforceOptions = {
  title: 'Workforce of Exampleshire',
  author: 'A. Analyst',
  date: '2026-05-01',
  version: '1.0',
  madeWith: 'A test',
  asAt: '2026-03-31',
  pensionRate: 0.2,
};

export const describedOf = (files: readonly Imported[], options: Partial<WorkforceOptions> = {}) =>
  layout(workforceWorkbook(files, { ...OPTIONS, ...options }));

export const bytesOf = (files: readonly Imported[], options: Partial<WorkforceOptions> = {}) =>
  writeXlsx(describedOf(files, options));

/** The values of the row with this label, from the first value column. */
export function line(
  sheet: DescribedSheet | undefined,
  label: string,
  occurrence = 0,
): (string | number | boolean | null)[] {
  const rows = (sheet?.rows ?? []).filter((row) => row[1]?.value === label);
  return (rows[occurrence] ?? []).slice(3).map((cell) => cell?.value ?? null);
}
