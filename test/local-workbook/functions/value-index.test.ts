import { CELL_INVERTED_INDEX_CACHE as index } from '@univerjs/engine-formula';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AddInFunctions } from '../../../local-workbook/grid/univer/functions';
import { quickenValueIndex } from '../../../local-workbook/grid/univer/functions/value-index';
import { Headless } from './headless';
import { toys } from './toys';

/** The index from values to rows that comparisons with a range use. */
quickenValueIndex();
const rows = (value: number) =>
  index.getCellPositions('u', 's', 0, value, index.canUseCache('u', 's', 0, 0, 9).rowsInCache)
    ?.matchingRows ?? [];

let grid: Headless;
beforeAll(() => (grid = new Headless(new AddInFunctions(toys))));
afterAll(() => grid.dispose());
afterEach(() => index.clear());

test('a result of which nothing has been compared is not noted', () => {
  index.set('u', 's', 0, 5, 1, true);
  expect(index.getCellValuePositions('u', 's', 0)).toBeUndefined();
});

test('what a comparison has read is noted, and replaced by a later result', () => {
  index.set('u', 's', 0, 5, 1);
  index.setContinueBuildingCache('u', 's', 0, 0, 9);
  expect(rows(5)).toEqual([1]);
  index.set('u', 's', 0, 6, 1, true);
  expect([rows(5), rows(6)]).toEqual([[], [1]]);
});

test('counts over results follow them', async () => {
  grid.write('A1', 1);
  grid.write('B1:B4', [['=A1'], ['=A1+1'], ['=MOD(A1,2)'], ['=B1']]);
  grid.write('C1:C3', [['=COUNTIF(B1:B4,1)'], ['=SUMPRODUCT(--(B1:B4>=2))'], ['=COUNTIF(B1:B4,0)']]);
  await grid.settled();
  expect(grid.read('C1:C3').flat()).toEqual([3, 1, 0]);
  grid.write('A1', 2);
  await grid.settled();
  expect(grid.read('C1:C3').flat()).toEqual([0, 3, 1]);
});
