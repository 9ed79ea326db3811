import { afterAll, expect, test } from 'vitest';
import { type Entry } from '../../../../local-workbook/grid/grid';
import {
  createUniverGrid,
  EMPTY_WORKBOOK,
  type UniverGrid,
} from '../../../../local-workbook/grid/univer/node';

/** Univer keeps parsed formulas for the whole process; nothing of one workbook may be worked out with what was kept of another. */
const one = createUniverGrid();
const other = createUniverGrid();
afterAll(() => [one, other].forEach((grid) => grid.dispose()));

const write = (grid: UniverGrid, row: number, column: number, entries: readonly (readonly Entry[])[]) =>
  grid.cells.write(
    grid.sheets.active(),
    { row, column, rows: entries.length, columns: entries[0]!.length },
    entries,
  );
const value = (grid: UniverGrid, row: number, column: number) =>
  grid.cells.read(grid.sheets.active(), { row, column, rows: 1, columns: 1 })[0]![0]!.value;
const PAIR = [833973821635, 309809136591] as const;
const FILLER = '0*LEN("a text that makes the formula longer than 64 characters, as many are")';

test('two long formulas of which Univer keeps the same 32 bits', async () => {
  // Found by a search: equal under sdbm's hash, which Univer has for keys of more than 64 characters.
  const [first, second] = PAIR.map((number) => `=${FILLER}+${number}`);
  await one.open(EMPTY_WORKBOOK);
  write(one, 0, 0, [[first!], [second!]]);
  await one.calculation.settled();
  expect([value(one, 0, 0), value(one, 1, 0)]).toEqual([...PAIR]);
});

test.each([
  ['a short formula', ''],
  ['a long formula', `+${FILLER}`],
])('two workbooks opened one after the other: %s over another table, name and cell', async (_, filler) => {
  const workbook = async (at: number, figure: number) => {
    await one.open(EMPTY_WORKBOOK);
    write(one, at, 0, [['Hours'], [figure]]);
    const table = await one.tables.add(
      one.sheets.active(),
      { row: at, column: 0, rows: 2, columns: 1 },
      true,
    );
    await one.tables.set(table, { name: 'Staff' });
    write(one, at, 2, [[figure * 10]]);
    one.names.add({ name: 'Rate', formula: `=Sheet1!$C$${at + 1}`, comment: '', visible: true });
    write(one, 0, 5, [[`=SUM(Staff[Hours])${filler}`, `=Rate${filler}`, `=A2${filler}`]]);
    await one.calculation.settled();
    const before = [5, 6, 7].map((column) => value(one, 0, column));
    // Again, when nothing of tables and names has just changed
    one.calculation.recalculate(true);
    await one.calculation.settled();
    return [...before, ...[5, 6, 7].map((column) => value(one, 0, column))];
  };
  expect(await workbook(0, 5)).toEqual([5, 50, 5, 5, 50, 5]);
  expect(await workbook(10, 7)).toEqual([7, 70, 0, 7, 70, 0]);
  await one.open(EMPTY_WORKBOOK);
  write(one, 0, 5, [[`=SUM(Staff[Hours])${filler}`, `=Rate${filler}`]]);
  await one.calculation.settled();
  expect([value(one, 0, 5), value(one, 0, 6)]).toEqual(['#NAME?', '#NAME?']);
});

test('two grids that calculate at the same time: the same formulas over other cells and another table', async () => {
  const grids = [one, other];
  for (let round = 1; round <= 3; round += 1) {
    await Promise.all(
      grids.map(async (grid, i) => {
        const figure = round * (i === 0 ? 1 : 100);
        await grid.open(EMPTY_WORKBOOK);
        write(grid, i * 5, 0, [['Hours'], [figure]]);
        const id = await grid.tables.add(
          grid.sheets.active(),
          { row: i * 5, column: 0, rows: 2, columns: 1 },
          true,
        );
        await grid.tables.set(id, { name: 'Staff' });
        write(grid, 0, 2, [
          [figure, '=C1*2', '=SUM(Staff[Hours])', `=SUM(Staff[Hours])+${FILLER}`, '=SUM(D1:E1)'],
        ]);
      }),
    );
    await Promise.all(grids.map((grid) => grid.calculation.settled()));
    const results = grids.map((grid) => [3, 4, 5, 6].map((column) => value(grid, 0, column)));
    expect(results).toEqual([1, 100].map((size) => [2, 1, 1, 3].map((times) => times * size * round)));
  }
});
