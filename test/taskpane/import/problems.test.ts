import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/workforce/imported';
import { groupsOf } from '../../../taskpane/worker/check';

const problem = (row: number, column: string | undefined, found: string, allowed: string): Problem => ({
  file: 'posts.csv',
  row,
  ...(column === undefined ? {} : { column }),
  found,
  allowed,
});

const PROBLEMS: readonly Problem[] = [
  problem(2, 'FTE', 'two', 'a number from 0 to 5'),
  problem(3, 'Grade', 'Z', 'one of A, B'),
  problem(4, 'FTE', '9', 'a number from 0 to 5'),
  problem(5, 'FTE', '0.5', 'FTE is 0.5, but 37 of 37 hours are 1.00'),
  problem(6, 'FTE', '0.6', 'FTE is 0.6, but 18.5 of 37 hours are 0.50'),
  problem(7, undefined, '9 entries', '8 entries, one for each header'),
  problem(8, 'FTE', '7', 'a number from 0 to 5'),
];

describe('problems are grouped by column and by what is wanted', () => {
  const groups = groupsOf(PROBLEMS, ['Post', 'Grade', 'FTE']);

  test('the most frequent first; figures that a rule quotes part nothing', () => {
    expect(groups.map(({ column, count }) => [column, count])).toEqual([
      ['FTE', 3],
      ['FTE', 2],
      ['Grade', 1],
      [undefined, 1],
    ]);
  });

  test('every problem is counted once', () => {
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(PROBLEMS.length);
  });

  test('each place says its row, what was found, and its column in a range', () => {
    expect(groups[0]!.places).toEqual([
      { row: 2, found: 'two', column: 2 },
      { row: 4, found: '9', column: 2 },
      { row: 8, found: '7', column: 2 },
    ]);
    expect(groups[3]!.places).toEqual([{ row: 7, found: '9 entries' }]);
  });

  test('a thousand of one kind are counted, and the first 200 can be gone to', () => {
    const many = Array.from({ length: 1000 }, (_, i) => problem(i + 2, 'FTE', 'x', 'a number'));
    const [group] = groupsOf(many, []);
    expect([group!.count, group!.places.length]).toEqual([1000, 200]);
  });
});
