import { readFileSync } from 'node:fs';
import { layout } from '../../../src/workbook';
import { type Imported, type ImportOptions, importSource } from '../../../src/workforce';
import { LIMITS, openSource, pastedSource } from '../../../src/workforce/source';
import type { ImportedTable } from '../../../src/workforce/table/table';
import { type WorkforceOptions, workforceWorkbook } from '../../../src/workforce/workbook';
import { readRows, writeXlsx } from '../../../src/xlsx';

export const EXAMPLES = 'examples/data';
/** Our example of each kind of file, those that are text in columns and those that are not. */
export const DELIMITED = [
  'asc-wds-workplace.csv',
  'asc-wds-worker.csv',
  'asc-wds-training.csv',
  'csww-open-data.csv',
  'organisation-chart.csv',
  'organogram-senior.csv',
  'organogram-junior.csv',
  'hr-establishment.csv',
  'caseload-list.csv',
] as const;
export const OTHERS = ['csww-census.xml', 'annex-a.xlsx', 'nmds-summary.txt'] as const;
export const AS_AT = '2026-03-31';

export const exampleBytes = (name: string): Uint8Array => readFileSync(`${EXAMPLES}/${name}`);

export async function importBytes(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const source = await openSource(name, bytes, { readWorkbook: (packed) => readRows(packed, LIMITS) });
  return importSource(source, { asAt: AS_AT, ...options });
}

export const importExample = (name: string): Promise<Imported> =>
  name.endsWith('.txt')
    ? importSource(pastedSource(new TextDecoder().decode(exampleBytes(name))), { asAt: AS_AT })
    : importBytes(name, exampleBytes(name));

const OPTIONS: WorkforceOptions = {
  title: 'A test',
  author: 'A. Analyst',
  date: '2026-05-01',
  version: '1.0',
  madeWith: 'A test',
  asAt: AS_AT,
};

export const describedOf = (files: readonly Imported[], options: Partial<WorkforceOptions> = {}) =>
  layout(workforceWorkbook(files, { ...OPTIONS, ...options }));

export const workbookOf = (files: readonly Imported[], options: Partial<WorkforceOptions> = {}) =>
  writeXlsx(describedOf(files, options));

/** A table as rows by field, without the fields that hold nothing. */
export function rowsOf({ rows, columns }: ImportedTable): Record<string, string | number>[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      columns
        .map((column) => [column.key, column.at(row)] as const)
        .filter((entry): entry is readonly [(typeof entry)[0], string | number] => entry[1] !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}

export const tablesOf = ({ tables }: Imported) =>
  Object.fromEntries(
    [...tables].sort((a, b) => (a.kind < b.kind ? -1 : 1)).map((table) => [table.kind, rowsOf(table)]),
  );
