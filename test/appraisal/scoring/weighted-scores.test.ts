import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { type CaseFile, parsed, smallCase } from '../../support/cases';
import { PUBLISHED, scoredFile } from './support';

const scoresOf = (file: CaseFile) => evaluate(parsed(file)).scoring!.options;

describe('weighted scores and ranks', () => {
  test.each<[string, CaseFile, number[], string[]]>([
    // 3 x 0.5 + 5 x 0.25 + 4 x 0.15 + 4 x 0.1 = 3.75, and so on: printed to one decimal, two of them look alike
    ['of a published form', PUBLISHED, [3.75, 5.95, 4.2, 6], ['4', '2', '3', '1']],
    [
      // Penn State World Campus, MANGT 510, lesson 2.5.2: safety 3, profit 2, cost 1; totals of 11, 15, 15 and 12 over 6 weights
      'of a published example with a tie',
      scoredFile(
        [3, 2, 1],
        [
          [2, 1, 3],
          [3, 2, 2],
          [2, 3, 3],
          [3, 1, 1],
        ],
        { scale: { min: 1, max: 3 } },
      ),
      [11 / 6, 15 / 6, 15 / 6, 12 / 6],
      ['4', '1=', '1=', '3'],
    ],
    ['of options that all tie', scoredFile([60, 40], [[5, 5], [5, 5], [5, 5]]), [5, 5, 5], ['1=', '1=', '1=']], // prettier-ignore
    ['on a scale below 0', scoredFile([50, 50], [[-2, 2], [-1, 2]], { scale: { min: -2, max: 2 } }), [0, 0.5], ['2', '1']], // prettier-ignore
    ['with a score missing, which counts as 0', scoredFile([50, 50], [[8, undefined], [3, 3]]), [4, 3], ['1', '2']], // prettier-ignore
    ['without any weight', scoredFile([0, 0], [[8, 9], [3, 3]]), [0, 0], ['1=', '1=']], // prettier-ignore
  ])('%s', (_, file, weighted, ranks) => {
    expect(scoresOf(file).map((one) => one.weighted)).toEqual(
      weighted.map((value) => expect.closeTo(value, 12) as number),
    );
    expect(scoresOf(file).map(({ rank }) => rank)).toEqual(ranks);
  });
});

test('the published form has its one decimal', () => {
  expect(scoresOf(PUBLISHED).map(({ weighted }) => weighted.toFixed(1))).toEqual([
    '3.8',
    '6.0',
    '4.2',
    '6.0',
  ]);
});

test('a case without scoring has no result', () => {
  expect(evaluate(smallCase()).scoring).toBeUndefined();
});
