import { afterEach, beforeEach, expect, test } from 'vitest';
import { AddInFunctions, PENDING } from '../../../local-workbook/grid/univer/functions';
import { FakePane } from '../functions/fake-pane';
import { area, Headless, until } from '../functions/headless';
import { implementations, toys } from '../functions/toys';

/** A cell whose function is being worked out */
let grid: Headless;
let pane: FakePane;
beforeEach(() => {
  const functions = new AddInFunctions(toys);
  grid = new Headless(functions);
  pane = new FakePane(functions, implementations).connect();
});
afterEach(() => grid.dispose());
const cells = (address: string) => grid.grid.cells.read(grid.sheet('Sheet1'), area(address))[0]!;

test('is #BUSY!, an error in its values, texts and kinds, and to the formulas that read it', async () => {
  pane.holds = () => true;
  grid.write('A1:D1', [['=T.ADD(1,2)', '=A1+1', '=ISERROR(A1)', '=IFERROR(A1,7)']]);
  await until(() => pane.messages.length === 1);
  await grid.calculated();
  expect(PENDING).toBe('#BUSY!');
  expect(cells('A1:B1')).toMatchObject([
    { value: '#BUSY!', text: '#BUSY!', kind: 'Error' },
    { value: '#BUSY!', text: '#BUSY!', kind: 'Error' },
  ]);
  expect(cells('C1:D1').map(({ value }) => value)).toEqual([true, 7]);
  pane.release();
  await grid.settled();
  expect(cells('A1:D1').map(({ value }) => value)).toEqual([3, 4, false, 3]);
});

test('gets its answer although calculation was made manual meanwhile', async () => {
  pane.holds = () => true;
  grid.write('A1', '=T.ADD(1,2)');
  await until(() => pane.messages.length === 1);
  await grid.calculated();
  grid.grid.calculation.setMode('Manual');
  pane.release();
  await grid.settled();
  expect(cells('A1')[0]!.value).toBe(3);
});

test('entered in manual mode is worked out on entry', async () => {
  await grid.settled();
  grid.grid.calculation.setMode('Manual');
  grid.write('A1', '=T.ADD(1,2)');
  grid.write('B1', '=1+1');
  await grid.settled();
  expect(cells('A1:B1').map(({ value }) => value)).toEqual([3, 2]);
});

test('in manual mode other cells wait for calculate', async () => {
  grid.write('A1:B1', [[1, '=A1+1']]);
  await grid.settled();
  grid.grid.calculation.setMode('Manual');
  grid.write('A1', 10);
  await grid.settled();
  expect(cells('B1')[0]!.value).toBe(2);
  grid.grid.calculation.recalculate(false);
  await grid.settled();
  expect(cells('B1')[0]!.value).toBe(11);
});
