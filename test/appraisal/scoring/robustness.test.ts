import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { type CaseFile, parsed } from '../../support/cases';
import { PUBLISHED, scoredFile } from './support';

const resultOf = (file: CaseFile) => evaluate(parsed(file)).scoring!;
const verdictsOf = (file: CaseFile) => resultOf(file).tests.map(({ verdict }) => verdict);

const STAYS = 'The winner stays';
const TO_B = 'Changes to Option B';

test('the published form: who leads by 0.05 loses to the second in 3 of 8 tests', () => {
  const { tests, changes } = resultOf(PUBLISHED);
  // Second criterion up: 25 to 35, the others by 65/75. B: 9 x 0.35 + 3.7 x 65/75; D: 6 x 0.35 + 4.5 x 65/75
  expect(tests[2]).toMatchObject({ points: 10, weight: 35, verdict: TO_B });
  expect(tests[2]!.weighted[1]).toBeCloseTo(3.15 + (3.7 * 65) / 75, 12);
  expect(tests[2]!.weighted[3]).toBeCloseTo(6, 12);
  // First criterion up: 50 to 60, the others by 40/50. B: 5 x 0.6 + 3.45 x 0.8 = 5.76; D: 3 + 3.5 x 0.8 = 5.8
  expect(tests[0]!.weighted).toEqual(
    [3.6, 5.76, 4.36, 5.8].map((value) => expect.closeTo(value, 12) as number),
  );
  expect(verdictsOf(PUBLISHED)).toEqual([STAYS, STAYS, TO_B, STAYS, STAYS, TO_B, STAYS, TO_B]);
  expect(changes).toBe(3);
});

describe('the verdict', () => {
  // Two criteria, so that one weight moved is the other moved the other way
  test.each<[string, CaseFile, string[]]>([
    ['a clear winner stays', scoredFile([50, 50], [[1, 1], [9, 9]]), Array(4).fill(STAYS)], // prettier-ignore
    ['who ties with the winner takes its place from both', scoredFile([50, 50], [[8, 4], [4, 8]]), ['Changes to Option A', TO_B, TO_B, 'Changes to Option A']], // prettier-ignore
    ['a tie on every criterion stays a tie', scoredFile([50, 50], [[5, 7], [5, 7]]), Array(4).fill('The tie stays')], // prettier-ignore
    // 60 to 50: A 0.5 x 8 + 0.5 x 4 = 6, B 0.5 x 4 + 0.5 x 8 = 6
    ['who is caught up shares first place', scoredFile([60, 40], [[8, 4], [4, 8]]), [STAYS, 'Changes to a tie of 2', 'Changes to a tie of 2', STAYS]], // prettier-ignore
    ['a smaller step is no such thing', scoredFile([60, 40], [[8, 4], [4, 8]], { weightStep: 9 }), Array(4).fill(STAYS)], // prettier-ignore
    ['one criterion alone cannot be moved', scoredFile([100], [[8], [4]]), Array(2).fill('Cannot be moved: it has all the weight')], // prettier-ignore
    ['one without weight is tested too', scoredFile([0, 100], [[0, 5], [10, 4]]), [TO_B, STAYS, 'Cannot be moved: it has all the weight', 'Cannot be moved: it has all the weight']], // prettier-ignore
  ])('%s', (_, file, verdicts) => {
    expect(verdictsOf(file)).toEqual(verdicts);
  });
});
