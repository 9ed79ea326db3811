import { describe, expect, test } from 'vitest';
import { importSource } from '../../../src/workforce/import';
import type { ImportOptions } from '../../../src/workforce/options';
import { sourceOf } from '../rows';

type Cells = Readonly<Record<string, string>>;
const WORKER: Cells = { LOCALESTID: 'Home', UNIQUEWORKERID: 'Ann', EMPLSTATUS: '1', MAINJOBROLE: '6' };
const WORKPLACE: Cells = { LOCALESTID: 'Home', ESTNAME: 'The Home', TOTALPERMTEMP: '10', ALLJOBROLES: '' };

const read = (cells: Cells, options?: ImportOptions) =>
  importSource(sourceOf([Object.keys(cells), Object.values(cells)]), options);

describe('a worker', () => {
  test.each<[string, Cells, Cells | { fte: number | null }]>([
    ['FTE from contracted hours', { CONTHOURS: '18.5' }, { fte: 0.5, fullOrPartTime: 'Part time' } as never],
    ['FTE from average hours of an agency worker', { EMPLSTATUS: '4', AVGHOURS: '37' }, { fte: 1 }],
    ['no FTE from hours not known', { CONTHOURS: '999' }, { fte: null }],
    ['the age band of the day before a birthday', { DOB: '23/11/1990' }, { ageBand: '18-29' }],
    ['the age band of a birthday', { DOB: '22/11/1990' }, { ageBand: '30-39' }],
    ['time in job', { STARTDATE: '01/03/2018' }, { timeInJob: '2 to under 5 years' }],
    ['a label for a code', { MAINJOBROLE: '06' }, { role: 'Social worker' }],
    ['a label as it stands', { MAINJOBROLE: 'Social worker' }, { role: 'Social worker' }],
    ['a withdrawn code', { MAINJOBROLE: '22' }, { role: 'Technician' }],
  ])('has %s', async (_, more, expected) => {
    const { tables } = await read({ ...WORKER, ...more }, { asAt: '2020-11-22' });
    const values = Object.keys(expected).map((key) => [
      key,
      tables[0]?.columns.find((c) => c.key === key)?.at(0),
    ]);
    expect(Object.fromEntries(values)).toEqual(expected);
  });

  test.each<[Cells, RegExp]>([
    [{ ZEROHRCONT: '1', CONTHOURS: '20' }, /zero hours/],
    [{ CONTHOURS: '20.3' }, /steps of 0.5/],
    [{ DAYSSICK: '367' }, /366/],
    [{ SALARYINT: '1', SALARY: '200001' }, /£500 to £200,000/],
    [{ SALARYINT: '3', SALARY: '20000' }, /SALARYINT 1 only/],
    [{ SALARYINT: '', SALARY: '20000' }, /SALARYINT 1 only/],
    [{ SALARYINT: '', HOURLYRATE: '12.50' }, /SALARYINT 3 only/],
    [{ STARTDATE: '12/31/2020' }, /never swapped/],
    [{ MAINJOBROLE: '99' }, /one of 1 \(Senior management\)/],
    [{ STATUS: 'DELETE' }, /deleted/],
    [{ EMPLSTATUS: '' }, /may not be blank/],
  ])('%j is not imported', async (more, allowed) => {
    const { counts, notImported } = await read({ ...WORKER, ...more });
    expect(counts).toMatchObject({ read: 1, imported: 0, notImported: 1 });
    expect(notImported[0]?.problems.map((problem) => problem.allowed).join()).toMatch(allowed);
  });

  test.each<[Cells, 'delegatedHealthcare' | 'salary' | 'hourlyRate', string, RegExp]>([
    [{ DHA: '7' }, 'delegatedHealthcare', 'DHA', /one of 1 \(Yes\), 2 \(No\): the entry is ignored/],
    [{ SALARYINT: '999', SALARY: '20000' }, 'salary', 'SALARY', /SALARYINT is 999/],
    [{ SALARYINT: '999', SALARY: '20' }, 'salary', 'SALARY', /SALARYINT is 999/],
    [{ SALARYINT: '999', HOURLYRATE: '12.50' }, 'hourlyRate', 'HOURLYRATE', /SALARYINT is 999/],
  ])('%j is imported, but for what the service ignores', async (more, key, header, allowed) => {
    const { counts, tables, warnings, quality } = await read({ ...WORKER, ...more });
    expect(counts.imported).toBe(1);
    expect(tables[0]?.column(key)?.at(0)).toBe(null);
    expect(warnings).toEqual([expect.objectContaining({ column: header, row: 2 })]);
    expect(warnings[0]?.allowed).toMatch(allowed);
    expect(quality.find((column) => column.header === header)).toMatchObject({ filled: 0, notRecorded: 1 });
  });

  test.each([
    ['1', 'Yes'],
    ['2', 'No'],
    ['999', null],
    ['', null],
  ])('DHA %j is %s', async (code, label) => {
    const { tables, warnings } = await read({ ...WORKER, DHA: code });
    expect(tables[0]?.column('delegatedHealthcare')?.at(0)).toBe(label);
    expect(warnings).toEqual([]);
  });

  test('of role 1 may earn £250,000', async () => {
    const { counts } = await read({ ...WORKER, MAINJOBROLE: '1', SALARYINT: '1', SALARY: '250000' });
    expect(counts.imported).toBe(1);
  });

  test('numbered as in the database refuses the file', async () => {
    const header = Object.keys(WORKER);
    const rows = ['12', '13'].map((role) => ['Home', role, '1', role]);
    await expect(importSource(sourceOf([header, ...rows]))).rejects.toThrow(/ASC-WDS database/);
  });
});

test('a table that we wrote is read again as the same table', async () => {
  const rows = [Object.keys(WORKER), Object.values(WORKER), ['Home', 'Bob', '4', '8']];
  const { tables } = await importSource(sourceOf(rows), { asAt: '2020-11-22' });
  const cellsOf = (table = tables[0]) => {
    const columns = table?.columns ?? [];
    const written = [0, 1].map((row) => columns.map((column) => column.at(row)));
    return [columns.map(({ title }) => title), ...written];
  };
  const again = await importSource(sourceOf(cellsOf()));
  expect(again.tables[0]?.kind).toBe('workers');
  expect(cellsOf(again.tables[0])).toEqual(cellsOf());
});

describe('a workplace', () => {
  test.each<[Cells, boolean]>([
    [{ ALLJOBROLES: '8;6', STARTERS: '1;2', LEAVERS: '0', VACANCIES: '999' }, true],
    [{ ALLJOBROLES: '8;6', STARTERS: '1;2;3' }, false],
    [{ ALLJOBROLES: '8;6', LEAVERS: '1;2', REASONS: '1;2', REASONNOS: '1;2' }, true],
    [{ ALLJOBROLES: '8;6', LEAVERS: '1;2', REASONS: '1;2', REASONNOS: '1;1' }, false],
    [{ TOTALPERMTEMP: '1000' }, false],
  ])('%j is imported: %s', async (more, isImported) => {
    const { counts } = await read({ ...WORKPLACE, ...more });
    expect(counts.imported).toBe(isImported ? 1 : 0);
  });

  test('has the sum of its lists', async () => {
    const { tables } = await read({
      ...WORKPLACE,
      ALLJOBROLES: '8;6',
      STARTERS: '1;2',
      LEAVERS: '0',
      VACANCIES: '999',
    });
    const keys = ['startersTotal', 'leaversTotal', 'vacanciesTotal'] as const;
    expect(keys.map((key) => tables[0]?.column(key)?.at(0))).toEqual([3, 0, null]);
  });
});
