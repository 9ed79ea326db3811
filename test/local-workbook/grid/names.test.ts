import { expect, it } from 'vitest';
import { gridForTests, refused } from './support';

const { grid, write, cell } = gridForTests();

it('names: of the workbook and of a sheet, one a scope, never like a cell', async () => {
  write(0, 0, [[2]]);
  grid.names.add({ name: 'Rate', formula: '=Sheet1!$A$1', comment: 'c', visible: true });
  const id = grid.sheets.add('Other');
  grid.names.add({ name: 'Local', formula: '=5', comment: '', visible: false, sheet: id });
  for (const name of ['Q1', 'R1C1', 'a b', '1a', ''])
    expect(() => grid.names.add({ name, formula: '=1', comment: '', visible: true })).toThrow(
      refused('InvalidArgument'),
    );
  expect(() => grid.names.add({ name: 'rate', formula: '=1', comment: '', visible: true })).toThrow(
    refused('ItemAlreadyExists'),
  );
  write(1, 0, [['=Rate*2']]);
  await grid.calculation.settled();
  expect(cell(1, 0).value).toBe(4);
  grid.names.set('Rate', { formula: '=7' });
  await grid.calculation.settled();
  expect(cell(1, 0).value).toBe(14);
  expect(grid.names.list()).toEqual([
    { name: 'Local', formula: '=5', comment: '', visible: false, sheet: id },
    { name: 'Rate', formula: '=7', comment: 'c', visible: true },
  ]);
  grid.names.add({ name: 'Rate', formula: '=1', comment: '', visible: true, sheet: id });
  grid.names.remove('Rate', id);
  grid.names.remove('Rate');
  await grid.calculation.settled();
  expect(cell(1, 0).value).toBe('#NAME?');
});
