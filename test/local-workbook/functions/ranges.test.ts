import { expect, test } from 'vitest';
import { mergedRanges } from '../../../local-workbook/grid/univer/functions/ranges';

const place = (row: number, column: number, sheetId = 's1') => ({ unitId: 'book', sheetId, row, column });
const merged = (places: ReturnType<typeof place>[]) =>
  mergedRanges(places).map(
    ({ sheetId, range: { startRow, endRow, startColumn, endColumn } }) =>
      `${sheetId} ${startRow}-${endRow} ${startColumn}-${endColumn}`,
  );

test.each([
  ['nothing', [], []],
  ['one cell', [place(3, 4)], ['s1 3-3 4-4']],
  [
    'a column in any order, with repetitions',
    [place(2, 0), place(1, 0), place(2, 0), place(3, 0)],
    ['s1 1-3 0-0'],
  ],
  ['a row', [place(0, 2), place(0, 1), place(0, 3)], ['s1 0-0 1-3']],
  ['a block', [0, 1, 2].flatMap((row) => [place(row, 0), place(row, 1)]), ['s1 0-2 0-1']],
  ['a gap', [place(0, 0), place(2, 0)], ['s1 0-0 0-0', 's1 2-2 0-0']],
  ['another sheet', [place(0, 0), place(1, 0, 's2')], ['s1 0-0 0-0', 's2 1-1 0-0']],
])('%s', (_, places, ranges) => {
  expect(merged(places)).toEqual(ranges);
});
