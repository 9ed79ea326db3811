import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openXlsx, saveXlsx } from '../../../local-workbook/files';
import { type Area, type CellValue, type Entry } from '../../../local-workbook/grid/grid';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../local-workbook/grid/univer/node';

/** Formulas that spill, through a file and back. */
const grid = createUniverGrid();
afterAll(() => grid.dispose());
beforeEach(() => grid.open(EMPTY_WORKBOOK));

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const sheet = () => grid.sheets.active();
const values = (of: Area): CellValue[][] =>
  grid.cells.read(sheet(), of).map((row) => row.map(({ value }) => value));
const put = async (...cells: [row: number, column: number, entry: Entry][]) => {
  for (const [row, column, entry] of cells) grid.cells.write(sheet(), area(row, column), [[entry]]);
  await grid.calculation.settled();
};
const throughFile = async (): Promise<string> => {
  const bytes = await saveXlsx(grid.snapshot());
  await grid.open(await openXlsx(bytes));
  await grid.calculation.settled();
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
};

test('a spilling formula is saved as a dynamic array formula with the values of all its cells, and spills again', async () => {
  await put(
    [0, 0, 1],
    [1, 0, 2],
    [2, 0, 3],
    [0, 2, '=A1:A3*2'],
    [0, 4, '=SEQUENCE(2,2)'],
    [5, 0, '=1/(E1:F1-2)'],
  );
  const before = grid.snapshot();
  expect(before.sheets[0]!.cells.find(({ column }) => column === 4)).toMatchObject({
    formula: '=SEQUENCE(2,2)',
    spill: { rows: 2, columns: 2, values: [[1, 2], [3, 4]] }, // prettier-ignore
  });
  const xml = await throughFile();
  expect(xml).toMatch(/<c r="C1"[^>]*cm="1"[^>]*><f t="array" ref="C1:C3">A1:A3\*2<\/f><v>2<\/v>/);
  expect(xml).toMatch(/<c r="C3"[^>]*><v>6<\/v>/);
  expect(xml).toMatch(/<c r="B6"[^>]*t="e"[^>]*><v>#DIV\/0!<\/v>/);
  expect(grid.snapshot()).toEqual(before);
  // What it fills is no constant that would block it.
  await put([0, 4, '=SEQUENCE(3,2)'], [1, 0, 20]);
  expect(values(area(0, 2, 3, 4))).toEqual([
    [2, '', 1, 2],
    [40, '', 3, 4],
    [6, '', 5, 6],
  ]);
});

test('a blocked formula stays blocked, and what blocks it stays', async () => {
  await put([0, 0, '=SEQUENCE(1,3)'], [0, 1, 5]);
  expect(values(area(0, 0, 1, 3))).toEqual([['#SPILL!', 5, '']]);
  await throughFile();
  expect(values(area(0, 0, 1, 3))).toEqual([['#SPILL!', 5, '']]);
  await put([0, 1, '']);
  expect(values(area(0, 0, 1, 3))).toEqual([[1, 2, 3]]);
});

test('formats of cells that are filled stay, and so does a formula that fills one cell at present', async () => {
  await put([0, 0, 1], [1, 0, 2], [0, 2, '=FILTER(A1:A2,A1:A2>1)'], [0, 4, '=SEQUENCE(2)']);
  grid.formats.set(sheet(), area(1, 4), { numberFormat: '0.00', bold: true });
  const xml = await throughFile();
  expect(xml).toMatch(/<c r="C1"[^>]*cm="1"[^>]*><f t="array" ref="C1">_xlfn._xlws.FILTER/);
  expect(grid.formats.read(sheet(), area(1, 4))[0]![0]).toMatchObject({ numberFormat: '0.00', bold: true });
  expect(grid.cells.read(sheet(), area(1, 4))[0]![0]!.text).toBe('2.00');
  await put([0, 0, 9]);
  expect(values(area(0, 2, 2))).toEqual([[9], [2]]);
});
