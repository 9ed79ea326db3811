import { expect, test } from 'vitest';
import type { FieldKey, ImportedTable, TableKind } from '../../../src/workforce';
import { TableBuilder } from '../../../src/workforce/table/builder';
import { joinTables } from '../../../src/workforce/table/join';

type Rows = readonly Readonly<Partial<Record<FieldKey, string | number>>>[];

function tableOf(rows: Rows, kind: TableKind = 'workers'): ImportedTable {
  const builder = new TableBuilder(kind);
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) builder.column(key as FieldKey).set(builder.rows, value);
    builder.endRow();
  }
  return builder.finish();
}

const rowsOf = (table: ImportedTable) =>
  Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map((column) => [column.key, column.at(row)])),
  );

test('rows stand one below the other; what one table lacks is blank in its rows', () => {
  const joined = joinTables([
    tableOf([{ worker: 'W0001', fte: 1 }, { worker: 'W0002' }]),
    tableOf([]),
    tableOf([{ worker: 'W0001', role: 'Care worker', fte: 0.5 }]),
  ]);
  expect(joined).toMatchObject({ kind: 'workers', name: 'Workers', rows: 3 });
  expect(rowsOf(joined)).toEqual([
    { worker: 'W0001', fte: 1, role: null },
    { worker: 'W0002', fte: null, role: null },
    { worker: 'W0001', fte: 0.5, role: 'Care worker' },
  ]);
  expect(joined.columns.map(({ key, blanks }) => [key, blanks])).toEqual([
    ['worker', 0],
    ['fte', 1],
    ['role', 2],
  ]);
});

test('a text that several tables have stands once in the dictionary', () => {
  const joined = joinTables([
    tableOf([{ role: 'A' }, { role: 'B' }]),
    tableOf([{ role: 'B' }, { role: 'A' }]),
  ]);
  expect(joined.column('role')).toMatchObject({ dictionary: ['A', 'B'] });
});

test('rows beyond a block keep their places', () => {
  const many = tableOf(Array.from({ length: 20_000 }, (_, row) => ({ worker: `W${row}`, fte: row })));
  const joined = joinTables([many, many]);
  expect(
    [19_999, 20_000, 39_999].map((row) => [joined.column('worker')?.at(row), joined.column('fte')?.at(row)]),
  ).toEqual([
    ['W19999', 19_999],
    ['W0', 0],
    ['W19999', 19_999],
  ]);
});

test('one table is itself, and kinds do not mix', () => {
  const one = tableOf([{ worker: 'W0001' }]);
  expect(joinTables([one])).toBe(one);
  expect(() => joinTables([one, tableOf([], 'posts')])).toThrow(
    'tables of workers and of posts cannot be joined',
  );
});
