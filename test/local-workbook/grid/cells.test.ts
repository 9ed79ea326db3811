import { afterAll, describe, expect, it } from 'vitest';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { type Entry } from '../../../local-workbook/grid/grid';

const grid = createUniverGrid();
afterAll(() => grid.dispose());
const sheet = () => grid.sheets.active();
const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const write = (row: number, column: number, entries: readonly (readonly Entry[])[]) =>
  grid.cells.write(sheet(), { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 }, entries);
const cell = (row: number, column: number) => grid.cells.read(sheet(), one(row, column))[0]![0]!;

describe('what is typed or assigned', () => {
  it.each<[Entry, unknown]>([
    [12, { value: 12, kind: 'Double', text: '12', numberFormat: 'General' }],
    ['12.5', { value: 12.5, kind: 'Double', text: '12.5' }],
    ["'012", { value: '012', kind: 'String', text: '012' }],
    ['3%', { value: 0.03, numberFormat: '0%', text: '3%' }],
    ['£1,234.50', { value: 1234.5, numberFormat: '£#,##0.00', text: '£1,234.50' }],
    ['(5)', { value: -5, kind: 'Double' }],
    ['TRUE', { value: true, kind: 'Boolean', text: 'TRUE' }],
    [false, { value: false, kind: 'Boolean', text: 'FALSE' }],
    ['03/04/2026', { value: 46115, numberFormat: 'dd/mm/yyyy', text: '03/04/2026' }],
    ['2026/27', { value: '2026/27', kind: 'String' }],
    ['#N/A', { value: '#N/A', kind: 'Error' }],
    ['Hello', { value: 'Hello', kind: 'String', text: 'Hello' }],
  ])('%j', (entry, expected) => {
    grid.cells.clear(sheet(), one(0, 0), 'All');
    write(0, 0, [[entry]]);
    expect(cell(0, 0)).toMatchObject(expected as object);
  });

  it('null leaves the cell, an empty text clears it', () => {
    write(1, 0, [[1, 2]]);
    write(1, 0, [[null, '']]);
    expect(cell(1, 0).value).toBe(1);
    expect(cell(1, 1)).toMatchObject({ value: '', kind: 'Empty', text: '' });
  });

  it('a cell in text format keeps a number as text, and a formula too', () => {
    grid.formats.set(sheet(), { row: 2, column: 0, rows: 1, columns: 2 }, { numberFormat: '@' });
    write(2, 0, [['12', '=1+1']]);
    expect(cell(2, 0)).toMatchObject({ value: '12', kind: 'String' });
    expect(cell(2, 1)).toMatchObject({ value: '=1+1', formula: '', kind: 'String' });
  });

  it('formulas calculate, and what they read is read anew', async () => {
    write(3, 0, [[2, '=A4*3', '=B4&"x"']]);
    await grid.calculation.settled();
    expect(cell(3, 1)).toMatchObject({ value: 6, formula: '=A4*3' });
    write(3, 0, [[5]]);
    await grid.calculation.settled();
    expect(cell(3, 2)).toMatchObject({ value: '15x', formula: '=B4&"x"' });
  });

  it('a write beyond the end of the sheet makes it larger', () => {
    write(4999, 99, [[7]]);
    expect(cell(4999, 99).value).toBe(7);
    grid.cells.clear(sheet(), one(4999, 99), 'All');
  });

  it('the shape of what is written must be the range’s', () => {
    expect(() => grid.cells.write(sheet(), { row: 0, column: 0, rows: 2, columns: 1 }, [[1]])).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });
});

it('spilled values are read, and their area is known', async () => {
  write(10, 0, [['=SEQUENCE(3,2)']]);
  await grid.calculation.settled();
  expect(grid.cells.spill(sheet(), 10, 0)).toEqual({ row: 10, column: 0, rows: 3, columns: 2 });
  expect(cell(12, 1)).toMatchObject({ value: 6, formula: '', text: '6' });
  expect(grid.cells.spill(sheet(), 0, 0)).toBeUndefined();
});

it('links stand in the cell and move with it', () => {
  const link = { address: 'https://example.org', screenTip: 'There', textToDisplay: 'Example' };
  grid.cells.setLink(sheet(), one(20, 0), link);
  expect(grid.cells.link(sheet(), 20, 0)).toEqual(link);
  expect(cell(20, 0).value).toBe('Example');
  grid.structure.insert(sheet(), { row: 20, column: 0, rows: 1, columns: 16384 }, 'Down');
  expect(grid.cells.link(sheet(), 21, 0)).toEqual(link);
  grid.cells.clear(sheet(), one(21, 0), 'Hyperlinks');
  expect(grid.cells.link(sheet(), 21, 0)).toBeUndefined();
  expect(cell(21, 0).value).toBe('Example');
});

it('the used range: values only, or formats too', () => {
  const id = grid.sheets.add();
  expect(grid.sheets.used(id)).toBeUndefined();
  grid.cells.write(id, { row: 2, column: 1, rows: 1, columns: 2 }, [[1, 2]]);
  grid.formats.set(id, one(5, 5), { bold: true });
  expect(grid.sheets.used(id, true)).toEqual({ row: 2, column: 1, rows: 1, columns: 2 });
  expect(grid.sheets.used(id)).toEqual({ row: 2, column: 1, rows: 4, columns: 5 });
});
