import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gridForTests } from '../support';

const { grid, write, cell } = gridForTests();

/** Univer writes it of what it finds to be calculated and no longer knows. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('when the formulas of a sheet are read anew, what they were is forgotten on every sheet that they look at', async () => {
  const home = grid.sheets.active();
  const other = grid.sheets.add('Other');
  write(0, 0, [[10, '=A1*2', '=SUM(Sheet1!A1:A3)']], other);
  write(0, 0, [[1, '=Other!B1', '=Later+Other!B1']], home);
  await grid.calculation.settled();
  grid.names.add({ name: 'Later', formula: '=100', comment: '', visible: true });
  await grid.calculation.settled();
  expect(cell(0, 2, home).value).toBe(120);

  write(0, 0, [[11]], other);
  await grid.calculation.settled();
  write(0, 0, [[2]], home);
  await grid.calculation.settled();
  // Each still follows the other
  expect([1, 2].map((column) => cell(0, column, home).value)).toEqual([22, 122]);
  expect(cell(0, 2, other).value).toBe(2);
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
});
