import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../../local-workbook/grid/univer/node';

/** INDEX over a column of a table that stands on another sheet than the formula. */
const grid = createUniverGrid();
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
let other: string;
beforeAll(async () => {
  await grid.open(EMPTY_WORKBOOK);
  const first = grid.sheets.active();
  grid.cells.write(first, area(0, 0, 3, 2), [
    ['Name', 'Amount'],
    ['Grant', 100],
    ['Reserve', 20],
  ]);
  await grid.tables.set(await grid.tables.add(first, area(0, 0, 3, 2), true), { name: 'Many' });
  grid.cells.write(first, area(0, 4, 2, 2), [
    ['Name', 'Amount'],
    ['Only', 7],
  ]);
  await grid.tables.set(await grid.tables.add(first, area(0, 4, 2, 2), true), { name: 'One' });
  other = grid.sheets.add('Other');
  grid.cells.write(other, area(0, 0, 3, 6), [
    ['x', 'x', 'x', 'x', 'x', 'x'],
    ['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong'],
    ['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong'],
  ]);
});
afterAll(() => grid.dispose());

describe('INDEX reads the sheet of its table', () => {
  test.each([
    ['=INDEX(Many[Name],1)', 'Grant'],
    ['=INDEX(Many[Amount],2)', 20],
    ['=INDEX(Many[Name],2)&""', 'Reserve'],
    ['=IFERROR(INDEX(Many[Name],1)&"","")', 'Grant'],
    ['=INDEX(Many[Amount],1)*INDEX(Many[Amount],2)', 2_000],
    ['=INDEX(One[Name],1)', 'Only'],
    ['=IF(INDEX(One[Name],1)="Only",INDEX(One[Amount],1),0)', 7],
    ['=INDEX(Sheet1!A1:B3,3,2)', 20],
    ['=INDEX(A1:F3,2,1)', 'wrong'],
    ['=INDEX(Many[Amount],MATCH("Reserve",Many[Name],0))', 20],
    ['=IFERROR(INDEX(Many[Name],3),"none")', 'none'],
    ['=IFERROR(INDEX(One[Name],2)&"","none")', 'none'],
  ])('%s', async (formula, value) => {
    grid.cells.write(other, area(9, 9), [[formula]]);
    await grid.calculation.settled();
    expect(grid.cells.read(other, area(9, 9))[0]![0]!.value).toBe(value);
  });
});
