import { describe, expect, test } from 'vitest';
import {
  annuityFactor,
  discountFactor,
  equivalentAnnualCost,
  optimismBias,
} from '../../../src/calculations/option';
import { DISCOUNT_SCHEDULES } from '../../../src/tables';
import { bandsOf } from '../../../src/appraisal/whole-life/settings';

/**
 * The Green Book's schedule (table 6.1 of the 2003 edition and every one since): 3.5% in years 0 to 30, 3.0% in 31 to 75, 2.5% in 76 to 125. Each
 * factor was worked out from these rates in decimals of 30 digits, apart from any of our code: 1 / 1.035 for each of 30 years, then / 1.03, then / 1.025.
 */
test.each([
  [0, 1],
  [1, 0.966183574879],
  [5, 0.841973166859],
  [30, 0.356278410602],
  [31, 0.345901369517],
  [60, 0.14678198787],
  [76, 0.0919158756846],
])('the standard discount factor of year %d is %d', (year, factor) => {
  expect(discountFactor(year)).toBeCloseTo(factor, 12);
});

/** Northern Ireland Guide to Expenditure Appraisal and Evaluation, basics of discounting, table 3: equivalent annual cost of £1 at 3.5%. Those of 9 and 10 years are left out: the guide rounds them up, 0.13145 to 0.1315. */
test.each([
  [1, 1.035],
  [2, 0.5264],
  [5, 0.2215],
  [7, 0.1635],
  [3, 0.3569],
  [20, 0.0704],
  [30, 0.0544],
])('£1 over %d years is %d a year', (years, published) => {
  expect(1 / annuityFactor(years, 0.035)).toBeCloseTo(published, 4);
});

/** The same guide, A4.9 and A4.10: £100 over 10 years; a boiler of £2,000 for 7 years against one of £2,500 for 10. */
test.each([
  [100, 10, 12.03, 2],
  [2_000, 7, 327, 0],
  [2_500, 10, 301, 0],
])('£%d over %d years has the equivalent annual cost %d', (cost, life, published, decimals) => {
  const eac = equivalentAnnualCost(cost, life, 0.035);
  // The guide multiplies by its factor of four digits
  expect(Math.abs(eac - published)).toBeLessThan(decimals === 0 ? 0.5 : 0.01);
});

test('an even cost from the first year on is its own equivalent annual cost', () => {
  const npc = 1_000 * annuityFactor(10, 'standard', 0);
  expect(equivalentAnnualCost(npc, 10, 'standard', 0)).toBeCloseTo(1_000, 9);
});

describe('optimism bias', () => {
  /**
   * Mott MacDonald, Review of Large Public Procurement in the UK (2002), on which the supplementary Green Book guidance rests: capital costs of
   * £100m for a non-standard building (upper bound 51%), 92% of it dealt with: 4%, £104m.
   */
  test('of £100m at 51%, 92% dealt with, is £4m', () => {
    expect(optimismBias(0.51, 0.92, 100)).toBeCloseTo(4.08, 10);
    expect(Math.round(optimismBias(0.51, 0.92, 100))).toBe(4);
  });
  /** The same review: 30% non-standard at 51% and 70% standard at 24% make 32.1%. */
  test('of a combined building is 32.1%', () => {
    expect(optimismBias(0.51, 0, 0.3) + optimismBias(0.24, 0, 0.7)).toBeCloseTo(0.321, 12);
  });
});

test('rates of a case take the place of those of the tables, band by band', () => {
  const own = { discountRates: [{ after: 30, standard: 0.02 }] };
  expect(bandsOf('standard', own).map(({ rate }) => rate)).toEqual([0.035, 0.02, 0.025, 0.02, 0.015, 0.01]);
  expect(bandsOf('health', own).map(({ rate }) => rate)).toEqual(
    DISCOUNT_SCHEDULES.health.bands.map(({ rate }) => rate),
  );
  // 1.035^-30 / 1.02
  expect(discountFactor(31, bandsOf('standard', own))).toBeCloseTo(0.356278410602 / 1.02, 11);
});
