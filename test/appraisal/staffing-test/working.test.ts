import { describe, expect, test } from 'vitest';
import { agencySavedLines, costLines, holderLines, staffingTest } from '../../../src/appraisal/staffing-test';
import { DRAFT, add, baseOf, endAgency } from './support';

const tested = staffingTest(baseOf(DRAFT), [add(3, 7), endAgency(2, 7)], 0);
const shown = (lines: readonly object[]) =>
  lines.map((line) => ({ ...line, parts: undefined, team: undefined }));

describe('a cost is shown line by line', () => {
  test('of doing nothing: the agency workers there are', () => {
    expect(shown(costLines(tested, 0, 'full year'))).toEqual([
      {
        ...{ kind: 'agency there', what: 'Agency: Duty' },
        ...{ number: 2, each: 61_000, months: 12, amount: 122_000 },
      },
    ]);
  });

  test('of the test in its first year: each change with its months', () => {
    expect(costLines(tested, 1, 'first year')).toMatchObject([
      { kind: 'agency there', number: 2, each: 61_000, months: 12, amount: 122_000 },
      { kind: 'added', what: 'Social worker', number: 3, each: 48_000, months: 6, amount: 72_000 },
      { kind: 'agency ended', number: -2, each: 61_000, months: 6, amount: -61_000 },
    ]);
  });

  test('what is saved on agency workers is the lines that end, turned round', () => {
    expect(agencySavedLines(tested, 1, 'first year')).toMatchObject([{ number: 2, amount: 61_000 }]);
    expect(agencySavedLines(tested, 0, 'full year')).toEqual([]);
  });

  test('the parts of a worker: the post whose work is done, and the premium', () => {
    expect(costLines(tested, 0, 'full year')[0]!.parts).toEqual([
      { part: 'post', amount: 48_000, factor: 1 },
      { part: 'premium', amount: 13_000, factor: 1 },
    ]);
  });

  test('pay, agency rates and turnover move each its own part', () => {
    const moved = baseOf({
      ...DRAFT,
      priceBase: '2025/26',
      vacancyFactor: 0.05,
      pay: [{ year: '2026/27', award: 0.03, agencyRates: 0.04 }],
    });
    const [agency, added] = costLines(staffingTest(moved, [add(1)], 0), 1, 'first year');
    expect(agency!.each).toBeCloseTo(48_000 * 1.03 + 13_000 * 1.04, 6);
    expect(added!.each).toBeCloseTo(48_000 * 0.95 * 1.03, 6);
  });
});

describe('the FTE of a team is shown line by line', () => {
  test('filled posts, agency workers, and what the test changes', () => {
    expect(holderLines(tested, 1, 'Duty')).toEqual([
      { kind: 'filled posts', what: 'Social worker', number: 3, each: 1, fte: 3 },
      { kind: 'agency there', what: 'Agency: Duty', number: 2, each: 1, fte: 2 },
      { kind: 'added', what: 'Social worker', number: 3, each: 1, fte: 3 },
      { kind: 'agency ended', what: 'Agency: Duty', number: -2, each: 1, fte: -2 },
    ]);
  });
});
