import { describe, expect, test } from 'vitest';
import { staffingTest } from '../../../src/appraisal/staffing-test';
import { DRAFT, add, baseOf, endAgency, remove } from './support';

const base = baseOf(DRAFT);
/** Three posts for the two agency workers, from the seventh month. */
const tested = staffingTest(base, [add(3, 7), endAgency(2, 7)], 0.03);

describe('by hand: three posts for two agency workers, from the seventh month', () => {
  test('cost: 2 x 61,000 as things are; 3 x 48,000 in a full year; half of each in the first', () => {
    expect(tested.sides).toMatchObject([
      { firstYear: 122_000, fullYear: 122_000 },
      { firstYear: 122_000 + 72_000 - 61_000, fullYear: 144_000 },
    ]);
  });

  test('agency saved: 2 x 61,000 in a full year, half of it in the first', () => {
    expect(tested.sides).toMatchObject([
      { agencySaved: 0, agencySavedFirstYear: 0 },
      { agencySaved: 122_000, agencySavedFirstYear: 61_000 },
    ]);
  });

  test('caseload: 120 cases on 3 + 2 FTE are 24, above 20; on 3 + 3 they are 20, within', () => {
    expect(tested.teams).toMatchObject([
      {
        fteNeeded: 6,
        points: [
          { fte: 5, average: 24, status: 'Above' },
          { fte: 6, average: 20, status: 'Within' },
        ],
        gaps: [1, 0],
      },
    ]);
    expect(tested.sides).toMatchObject([
      { teamsAbove: 1, fteShort: 1 },
      { teamsAbove: 0, fteShort: 0 },
    ]);
  });

  test('grant: each 1% of 500,000 takes 5,000, and the test costs 22,000 more than doing nothing', () => {
    expect(tested.grant).toMatchObject({
      base: 500_000,
      saved: [0, -22_000],
      asked: { cut: 0.03, required: 15_000, left: [-15_000, -37_000] },
      largestCut: [0, 0],
    });
    expect(tested.grant!.cuts).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1]);
    const round = (values: readonly number[]) => values.map((value) => Math.round(value * 100) / 100);
    expect(round(tested.grant!.left[1])).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((percent) => -22_000 - 5_000 * percent),
    );
  });
});

test('a post that becomes another costs the difference of the two', () => {
  const { sides, teams } = staffingTest(
    base,
    [
      {
        ...{ change: 'convert post', team: 'Duty', role: 'Support worker', to: 'Social worker' },
        ...{ number: 1, startMonth: 4 },
      },
    ],
    0,
  );
  // 48,000 less 30,000, for nine months of the first year
  expect(sides[1]).toMatchObject({ fullYear: 122_000 + 18_000, firstYear: 122_000 + 13_500 });
  expect(teams[0]!.points[1].average).toBe(20);
});

test('without changes both sides are one', () => {
  const { sides, teams, warnings } = staffingTest(base, [], 0);
  expect(sides[1]).toEqual(sides[0]);
  expect(teams[0]!.points[1]).toEqual(teams[0]!.points[0]);
  expect(warnings).toEqual([]);
});

test('a cut that the saving just covers leaves nothing', () => {
  // One agency worker ends: 61,000 saved, 12.2% of the grant
  const { grant } = staffingTest(base, [endAgency(1)], 0.122);
  expect(grant!.asked.left[1]).toBeCloseTo(0, 6);
  expect(grant!.largestCut[1]).toBeCloseTo(0.122, 12);
});

test('without a grant there is nothing to cut', () => {
  expect(staffingTest(baseOf({ ...DRAFT, funding: [] }), [], 0.03).grant).toBeUndefined();
});

test('a team to spare does not fill the gap of another', () => {
  const [duty] = DRAFT.teams;
  const teams = [duty, { ...duty, name: 'Quiet', cases: 20 }];
  // Quiet has 3 FTE and needs 1; Duty has 5 and needs 6
  const { sides } = staffingTest(baseOf({ ...DRAFT, teams }), [], 0);
  expect(sides[0].fteShort).toBe(1);
});

test.each([
  ['more posts than there are', [remove(5)], /removes more posts/],
  ['more agency workers than there are', [endAgency(3)], /ends more of Agency: Duty/],
  ['nobody left', [endAgency(2), remove(3)], /leaves nobody/],
])('%s: it is said', (_, changes, words) => {
  expect(staffingTest(base, changes, 0).warnings.join()).toMatch(words);
});
