import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase } from '../support/cases';

const YEARS = ['2026/27', '2027/28', '2028/29'];
const fundingOf = (parts: Partial<CaseFile>) => evaluate(smallCase({ years: YEARS, ...parts })).funding;

describe('funding after cuts, each from the year before', () => {
  test.each([
    // 100,000 less 3%, 97,000 less 3%, 94,090 less 3%
    [
      [0.03, 0.03, 0.03],
      [97_000, 94_090, 91_267.3],
    ],
    // years without a cut stay as they are
    [[0.1], [90_000, 90_000, 90_000]],
    // a negative cut is an uplift: 105,000, then half of it
    [
      [-0.05, 0.5],
      [105_000, 52_500, 52_500],
    ],
    [
      [0, 1],
      [100_000, 0, 0],
    ],
    [[], [100_000, 100_000, 100_000]],
  ])('cuts %j leave %j of 100,000', (cuts, left) => {
    const { sources } = fundingOf({ funding: [{ name: 'Grant', kind: 'grant', amount: 100_000, cuts }] });
    sources[0]!.years.forEach((amount, year) => expect(amount).toBeCloseTo(left[year]!, 9));
  });
});

test('the position of an option is all funding and service savings less its net cost, year by year', () => {
  const funding = fundingOf({
    funding: [
      { name: 'Grant', kind: 'grant', amount: 30_000, cuts: [0, 0.5] },
      { name: 'Partner', kind: 'partner', amount: 10_000 },
    ],
    serviceSavings: [
      { name: 'Once', amount: 5_000, year: '2027/28' },
      { name: 'From then on', amount: 2_000, year: '2027/28', recurrent: true },
    ],
    options: [
      complete('Do nothing'),
      complete('Do something', {
        changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth: 7 }],
      }),
    ],
  });
  expect(funding.totalBySource).toEqual([40_000, 25_000, 25_000]); // 30,000 then 15,000, and 10,000
  expect(funding.serviceSavings).toEqual([0, 7_000, 2_000]);
  expect(funding.positions[0]!.years).toEqual([40_000, 32_000, 27_000]);
  // less 24,000, 48,000 and 48,000
  expect(funding.positions[1]!.years).toEqual([16_000, -16_000, -21_000]);
});

test('a saving of the service does not recur unless it says so', () => {
  expect(
    fundingOf({ serviceSavings: [{ name: 'MTFP', amount: 1_000, year: '2026/27' }] }).serviceSavings,
  ).toEqual([1_000, 0, 0]);
});
