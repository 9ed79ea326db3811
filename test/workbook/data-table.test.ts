import { describe, expect, test } from 'vitest';
import {
  type DataTableBlock,
  type Sheet,
  calc,
  dataTable,
  f,
  grid,
  layout,
  note,
  row,
  sheet,
  title,
  workbook,
} from '../../src/workbook';

const NAMES = ['Ash', 'Birch', '=1+1', null];
const workers = () =>
  dataTable(
    'Workers',
    [
      { header: 'Name', at: (r) => NAMES[r] ?? null },
      { header: 'Started', format: 'date', at: () => '2026-04-01' },
      { header: 'Hours', at: (r) => r * 10 },
    ],
    4,
  );
const described = (...sheets: Sheet[]) =>
  layout(workbook({ title: 'T', author: 'A', created: '2026-04-01', version: '1' }, sheets));
const dataSheet = (table: DataTableBlock = workers()) =>
  sheet('Workers', [title('Workers', 'Imported'), table], { kind: 'input' });

describe('a table of values', () => {
  test('is described by what gives its values, not by cells', () => {
    const [only] = described(dataSheet()).sheets;
    expect(only!.tables).toEqual([
      { name: 'Workers', range: 'B4:D8', columns: ['Name', 'Started', 'Hours'], filter: true },
    ]);
    expect(only!.rows).toHaveLength(4);
    const { first, rows, columns } = only!.data!;
    expect({ first, rows }).toEqual({ first: { row: 4, column: 1 }, rows: 4 });
    expect(columns.map((column) => [0, 1, 2, 3].map((r) => column.at(r)))).toEqual([
      ['Ash', 'Birch', '=1+1', null],
      [46113, 46113, 46113, 46113],
      [0, 10, 20, 30],
    ]);
    expect(only!.print.area).toMatch(/^A1:[A-Z]+8$/);
    expect(only!.freeze.rows).toBe(4);
    expect(only!.protected).toBe(false);
  });

  test('is counted by formulas of other sheets through its columns', () => {
    const table = workers();
    const count = calc(f`COUNTIFS(${table.column('Hours')},">"&0)`, 3, 'integer');
    const other = sheet('Counts', [grid({ head: ['', '', 'Number'], rows: [row('Paid', '', [count])] })], {
      kind: 'output',
    });
    const cells = described(other, dataSheet(table)).sheets[0]!.rows.flat();
    expect(cells.flatMap((cell) => cell?.formula ?? [])).toEqual(['COUNTIFS(Workers[Hours],">"&0)']);
  });

  test('has one empty row where it has none, since Excel has no table without', () => {
    const table = dataTable('Empty', [{ header: 'Name', at: () => null }], 0);
    const [only] = described(dataSheet(table)).sheets;
    expect([only!.tables[0]!.range, only!.data!.rows]).toEqual(['B4:B5', 0]);
  });

  const columns = (header: string) => [{ header, at: () => 'x' }];
  test.each([
    [
      'something below it',
      () => described(sheet('S', [workers(), note('below')], { kind: 'input' })),
      /nothing may stand below/,
    ],
    [
      'more rows than a sheet has',
      () => described(dataSheet(dataTable('T', columns('A'), 1_048_576))),
      /more than a sheet has room for/,
    ],
    ['no columns', () => dataTable('T', [], 1), /has no columns/],
    [
      'a column that it does not have',
      () => dataTable('T', columns('A'), 1).column('B' as 'A'),
      /has no column "B"/,
    ],
    [
      'two columns of one name',
      () => described(dataSheet(dataTable('T', [...columns('A'), ...columns('a')], 1))),
      /clashes/,
    ],
    [
      'a number that no cell holds',
      () =>
        described(
          dataSheet(dataTable('T', [{ header: 'A', at: (r) => (r ? 1 : NaN) }], 2)),
        ).sheets[0]!.data!.columns[0]!.at(0),
      /Sheet "Workers", B5 holds NaN/,
    ],
  ])('is refused with %s', (_, build, message) => {
    expect(build).toThrow(message);
  });
});
