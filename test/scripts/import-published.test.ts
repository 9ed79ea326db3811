import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { PUBLISHED, whereThereIs } from '../workforce/published';
import { example, importing } from './importing';

const place = await importing();

type Totals = Record<string, Record<string, unknown>>;

/** The values of a column of a written table, from the package itself. */
function columnOf(bytes: Uint8Array, name: string, header: string): unknown[] {
  const { sheets, tables } = readPackage(bytes);
  const table = tables.find((one) => one.name === name)!;
  const { cells } = sheets.find((one) => one.name === table.sheet)!;
  const at = [...cells.values()].find(({ value }) => value === header)!.address;
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(at)!;
  const last = Number(/(\d+)$/.exec(table.range)![1]);
  return Array.from(
    { length: last - Number(row) },
    (_, i) => cells.get(`${letters}${Number(row) + i + 1}`)?.value ?? null,
  );
}
const count = (values: readonly unknown[], value: unknown) => values.filter((one) => one === value).length;
const sum = (values: readonly unknown[]) =>
  values.reduce<number>((total, one) => total + Number(one ?? 0), 0);

/** Imports a file by the command, and has its workbook recalculated. */
const imported = async (path: string) => {
  const { json, written } = await place();
  const report = await json(path);
  const bytes = await written();
  expectSame(recalculate(bytes));
  return { report: report.files[0]!, bytes };
};

test.each([
  ['csww-open-data.csv', 'UTF-8 with BOM', 8, 'Benchmark', 'Level of area', 'Local authority', 4],
  ['organisation-chart.csv', 'UTF-8', 5, 'Posts', 'Filled or vacant', 'Vacant', 2],
  ['asc-wds-workplace.csv', 'UTF-8', 2, 'Workplaces', 'Workplace', '0017', 1],
] as const)(
  '%s of the examples comes out with the totals that were counted',
  async (file, encoding, rows, table, header, value, times) => {
    const { report, bytes } = await imported(example(file));
    expect(report).toMatchObject({ rowsRead: rows, imported: rows, encoding });
    expect(count(columnOf(bytes, table, header), value)).toBe(times);
  },
);

// Published files are not part of the project.
whereThereIs('expectations.json', (path) => {
  const totals = JSON.parse(readFileSync(path, 'utf8')) as Totals;
  const read = async (file: string) => ({
    ...(await imported(`${PUBLISHED}/${file}`)),
    expected: totals[file]!,
  });

  test('ASC-WDS workplaces', async () => {
    const { report, bytes, expected } = await read('asc-wds/2019-10_org-test.csv');
    expect(report).toMatchObject({ rowsRead: expected['rows'], imported: 6, encoding: expected['encoding'] });
    expect(sum(columnOf(bytes, 'Workplaces', 'Permanent and temporary staff'))).toBe(
      expected['TOTALPERMTEMP'],
    );
    for (const [header, total] of [
      ['Starters in all', 'starters'],
      ['Leavers in all', 'leavers'],
      ['Vacancies in all', 'vacancies'],
    ] as const) {
      expect(sum(columnOf(bytes, 'Workplaces', header)), header).toBe(expected[total]);
    }
  });

  test('ASC-WDS workers', async () => {
    const { report, bytes, expected } = await read('asc-wds/2019-10_staff-test.csv');
    expect(report).toMatchObject({
      rowsRead: expected['rows'],
      imported: 11,
      encoding: expected['encoding'],
    });
    const status = columnOf(bytes, 'Workers', 'Employment status');
    const byStatus = {
      3: count(status, 'Pool or bank'),
      1: count(status, 'Permanent'),
      2: count(status, 'Temporary'),
    };
    expect(byStatus).toEqual(expected['by EMPLSTATUS']);
    const roles = columnOf(bytes, 'Workers', 'Main job role');
    expect(count(roles, 'Social worker')).toBe(expected['social workers (MAINJOBROLE 6)']);
    expect(sum(columnOf(bytes, 'Workers', 'Contracted hours'))).toBe(expected['sum CONTHOURS']);
  });

  test('DfE open data', async () => {
    const { report, bytes, expected } = await read('csww/csww_headline_measures_2017_to_2022.csv');
    expect(report).toMatchObject({
      rowsRead: expected['rows'],
      imported: 978,
      encoding: expected['encoding'],
    });
    const levels = columnOf(bytes, 'Benchmark', 'Level of area');
    const byLevel = Object.fromEntries([...new Set(levels)].map((level) => [level, count(levels, level)]));
    expect(byLevel).toEqual(expected['by level']);
    const years = columnOf(bytes, 'Benchmark', 'Year').map(Number);
    expect(`${Math.min(...years)}-${Math.max(...years)}`).toBe(expected['years']);
  });

  test('an organisation chart', async () => {
    const { report, bytes, expected } = await read(
      'establishment/trafford_council_organisation_structure.csv',
    );
    expect(report).toMatchObject({
      rowsRead: expected['rows'],
      imported: 80,
      encoding: expected['encoding'],
    });
    const status = columnOf(bytes, 'Posts', 'Filled or vacant');
    expect(count(status, 'Vacant')).toBe((expected['Vacancy values'] as Record<string, number>)['Vacant']);
    const contracts = columnOf(bytes, 'Posts', 'Contract type');
    const byContract = Object.fromEntries([...new Set(contracts)].map((one) => [one, count(contracts, one)]));
    expect(byContract).toEqual(expected['ContractType values']);
  });

  test('Annex A: the rows of lists 3 to 9', async () => {
    const { report, bytes, expected } = await read('ofsted-annex-a/Annex_A.xlsx');
    const rows = [3, 4, 5, 6, 7, 8, 9].map((list) => parseInt(String(expected[`List ${list}`]), 10));
    expect(report).toMatchObject({ rowsRead: sum(rows), imported: sum(rows), encoding: null });
    const [open, closed] = ['Open cases', 'Closed cases'].map((header) =>
      sum(columnOf(bytes, 'Caseload', header)),
    );
    expect(open! + closed!).toBe(sum(rows));
  });
});
