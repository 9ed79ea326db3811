import { expect, test } from 'vitest';
import {
  blank,
  calc,
  f,
  grid,
  input,
  label,
  layout,
  link,
  row,
  sheet,
  table,
  text,
  title,
  workbook,
} from '../../src/workbook';
import type { Block, Cell } from '../../src/workbook';

const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
const made = (...sheets: [string, Block[]][]) =>
  layout(
    workbook(
      properties,
      sheets.map(([name, blocks]) => sheet(name, blocks, { kind: 'input' })),
    ),
  );
const line = (...cells: Cell[]) => row('r', '', cells);

test('labels stand in B, units in C, values from D', () => {
  const described = made([
    'S',
    [title('T'), grid({ head: ['Item', 'Unit', 'Now'], rows: [row(label('Pay'), '£', [input(5)])] })],
  ]);
  const rows = described.sheets[0]?.rows;
  expect(rows?.[2]?.map((cell) => cell?.value ?? null)).toEqual([null, 'Item', 'Unit', 'Now']);
  expect(rows?.[3]?.map((cell) => cell?.value ?? null)).toEqual([null, 'Pay', '£', 5]);
});

test('a cell placed twice names both places', () => {
  const cell = input(3, { name: 'Posts' });
  expect(() => made(['One', [line(cell)]], ['Two', [line(cell)]])).toThrow(
    /Sheet "Two", D1: the cell named "Posts" already stands on sheet "One", D1/,
  );
});

test('a cell referred to but never placed is named, with the cell that refers to it', () => {
  const lost = input(7);
  expect(() => made(['Costs', [line(calc(f`${lost}+1`, 8))]])).toThrow(
    /Sheet "Costs", D1 refers to an input of value 7, which stands on no sheet/,
  );
});

test('a column of a table that stands nowhere is an error', () => {
  const lost = table('Lost', [{ n: 1 }], [{ header: 'N', cell: (r) => r.n }]);
  expect(() => made(['S', [line(calc(f`SUM(${lost.column('N')})`, 1))]])).toThrow(
    /Lost\[N\], which stands on no sheet/,
  );
});

test.each([
  ['a b', /must start with a letter/],
  ['1st', /must start with a letter/],
  ['A1', /looks like a cell address/],
  ['FTE2026', /looks like a cell address/],
  ['R1C1', /R1C1/],
  ['c', /R1C1/],
  ['TRUE', /word of Excel/],
])('the name %s is refused', (name, fault) => {
  expect(() => made(['S', [line(input(1, { name }))]])).toThrow(fault);
});

test('names clash without regard to case, with each other and with tables', () => {
  expect(() => made(['S', [line(input(1, { name: 'Pay' }), input(1, { name: 'PAY' }))]])).toThrow(/clashes/);
  const pay = table('Pay', [{ n: 1 }], [{ header: 'N', cell: (r) => r.n }]);
  expect(() => made(['S', [line(input(1, { name: 'pay' })), pay]])).toThrow(/clashes with the table "Pay"/);
});

test.each([
  ['', /is empty/],
  ['a'.repeat(32), /32 characters/],
  ['A/B', /holds one of/],
  ["'quoted'", /apostrophe/],
  ['History', /reserved/],
])('the sheet name "%s" is refused', (name, fault) => {
  expect(() => made([name, [line(blank())]])).toThrow(fault);
});

test('two sheets of one name are refused', () => {
  expect(() => made(['Costs', []], ['COSTS', []])).toThrow(/clashes/);
});

test('table columns: two of one name, or a line break in a name, are refused', () => {
  const twice = table(
    'T',
    [{ n: 1 }],
    [
      { header: 'N', cell: (r) => r.n },
      { header: 'n', cell: (r) => r.n },
    ],
  );
  expect(() => made(['S', [twice]])).toThrow(/clashes/);
  const broken = table('T', [{ n: 1 }], [{ header: 'N\nM', cell: (r) => r.n }]);
  expect(() => made(['S', [broken]])).toThrow(/line break/);
});

test('an input table holds no formula', () => {
  const other = input(1);
  expect(() => table('T', [1], [{ header: 'N', cell: () => calc(f`${other}`, 1) }])).toThrow(
    /holds no formula/,
  );
});

test('a table without rows has one to type into', () => {
  const empty = table('T', [] as { n: number }[], [{ header: 'N', cell: (r) => r.n }]);
  const described = made(['S', [empty]]);
  expect(described.sheets[0]?.tables[0]?.range).toBe('B1:B2');
});

test('a sheet with an input table cannot be protected, since Excel would not grow it', () => {
  const t = table('T', [{ n: 1 }], [{ header: 'N', cell: (r) => r.n }]);
  expect(() => layout(workbook(properties, [sheet('S', [t], { kind: 'input', protect: true })]))).toThrow(
    /protected/,
  );
});

test('a link to a sheet that does not exist is an error', () => {
  expect(() => made(['S', [line(link('Go', 'Nowhere'))]])).toThrow(/leads to sheet "Nowhere"/);
});

test('numbers that no cell can hold, and dates that are none, are errors', () => {
  expect(() => made(['S', [line(input(Number.NaN))]])).toThrow(/Sheet "S", D1 holds NaN/);
  expect(() => made(['S', [line(input('2026-02-30', { format: 'date' }))]])).toThrow(/not an ISO date/);
});

test('text beyond 32,767 characters is an error; characters that XML forbids are shown as \uFFFD', () => {
  expect(() => made(['S', [line(text('x'.repeat(32_768)))]])).toThrow(/Sheet "S", D1 holds 32768 characters/);
  const shown = made(['S', [line(text('a\u0001b\ud800c\r\nd'))]]).sheets[0]?.rows[0]?.[3]?.value;
  expect(shown).toBe('a\uFFFDb\uFFFDc\nd');
});

test('the description is plain data: JSON keeps all of it', () => {
  const described = made(['S', [title('T', 'Sub'), line(input(1, { min: 0 }), text('x'))]]);
  expect(JSON.parse(JSON.stringify(described))).toEqual(described);
});
