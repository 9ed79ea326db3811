import { expect, it } from 'vitest';
import { gridForTests } from './support';

const { grid, write, cell } = gridForTests();

it('manual calculation waits until it is told', async () => {
  write(0, 0, [[1, '=A1*2']]);
  await grid.calculation.settled();
  grid.calculation.setMode('Manual');
  write(0, 0, [[5]]);
  await grid.calculation.settled();
  expect(cell(0, 1).value).toBe(2);
  grid.calculation.recalculate(false);
  await grid.calculation.settled();
  expect(cell(0, 1).value).toBe(10);
  write(0, 0, [[6]]);
  grid.calculation.setMode('Automatic');
  await grid.calculation.settled();
  expect(cell(0, 1).value).toBe(12);
});
