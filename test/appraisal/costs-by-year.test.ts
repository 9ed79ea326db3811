import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { complete, smallCase } from '../support/cases';

/** Three years; a social worker costs 48,000, so 4,000 a month. */
const YEARS = ['2026/27', '2027/28', '2028/29'];

const yearsOf = (changes: Parameters<typeof complete>[1]) =>
  evaluate(smallCase({ years: YEARS, options: [complete('Do nothing'), complete('Do something', changes)] }))
    .options[1]!;

describe('a post added costs from its first month on', () => {
  test.each([
    [1, [48_000, 48_000, 48_000]],
    [4, [36_000, 48_000, 48_000]], // 9 of 12 months in the first year
    [12, [4_000, 48_000, 48_000]], // the last month of the first year alone
    [13, [0, 48_000, 48_000]], // the first month of the second year
    [19, [0, 24_000, 48_000]], // months 19 to 24
    [36, [0, 0, 4_000]],
    [37, [0, 0, 0]], // after the last year
    [120, [0, 0, 0]],
  ])('start month %d: %j', (startMonth, added) => {
    const { years } = yearsOf({
      changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth }],
    });
    expect(years.map((year) => year.added)).toEqual(added);
    expect(years.map(({ net }) => net)).toEqual(added);
  });
});

describe('a change that ends counts to its last month, and in full in a full year', () => {
  test.each([
    [1, 12, [48_000, 0, 0]],
    [1, 24, [48_000, 48_000, 0]],
    [7, 18, [24_000, 24_000, 0]], // six months of each year
    [4, 4, [4_000, 0, 0]], // one month
    [10, 26, [12_000, 48_000, 8_000]], // 3, 12 and 2 months
    [30, 99, [0, 0, 28_000]], // it ends after the last year
  ])('months %d to %d: %j', (startMonth, endMonth, added) => {
    const { years, fullYear } = yearsOf({
      changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth, endMonth }],
    });
    expect(years.map((year) => Math.round(year.added))).toEqual(added);
    expect(fullYear.added).toBe(48_000);
  });
});

test('a post removed releases its cost, a negative amount, from its first month on', () => {
  const option = yearsOf({
    changes: [{ change: 'remove post', team: 'Duty', role: 'Social worker', number: 2, startMonth: 7 }],
  });
  // 2 x 48,000, six months of the first year
  expect(option.years.map(({ released }) => released)).toEqual([-48_000, -96_000, -96_000]);
  expect(option.fullYear.released).toBe(-96_000);
  expect(option.years.map(({ saved }) => saved)).toEqual([48_000, 96_000, 96_000]);
  expect(option.cumulative).toEqual([48_000, 144_000, 240_000]);
  expect(option.totalSaved).toBe(240_000);
});

test('a full year counts every change for twelve months, whenever it starts', () => {
  const { fullYear } = yearsOf({
    changes: [
      { change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth: 30 },
      { change: 'add post', team: 'Duty', role: 'Social worker', number: 2, startMonth: 99 },
    ],
  });
  expect(fullYear.net).toBe(144_000); // 3 x 48,000
});

describe('savings and one-off costs of an option', () => {
  const saving = { name: 'Rent', amount: 10_000, year: '2027/28' };

  test('a recurrent saving counts in its year and every later one, and in a full year', () => {
    const { years, fullYear } = yearsOf({ savings: [saving] });
    expect(years.map(({ savings }) => savings)).toEqual([0, -10_000, -10_000]);
    expect(fullYear.savings).toBe(-10_000);
  });

  test('one that does not recur counts in its year alone, and in no full year', () => {
    const { years, fullYear } = yearsOf({ savings: [{ ...saving, recurrent: false }] });
    expect(years.map(({ savings }) => savings)).toEqual([0, -10_000, 0]);
    expect(fullYear.savings).toBe(0);
  });

  test('a one-off cost counts in its year alone, and in no full year', () => {
    const { years, fullYear } = yearsOf({ oneOff: [{ name: 'Laptops', amount: 6_000, year: '2026/27' }] });
    expect(years.map(({ oneOff }) => oneOff)).toEqual([6_000, 0, 0]);
    expect(years.map(({ saved }) => saved)).toEqual([-6_000, 0, 0]);
    expect(fullYear.oneOff).toBe(0);
  });

  test('everything together: posts, savings and one-off costs make the net cost', () => {
    const { years } = yearsOf({
      changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth: 7 }],
      savings: [saving],
      oneOff: [{ name: 'Laptops', amount: 6_000, year: '2026/27' }],
    });
    // 24,000 + 6,000; 48,000 - 10,000 twice
    expect(years.map(({ net }) => net)).toEqual([30_000, 38_000, 38_000]);
  });
});

test('saved is held against what doing nothing itself saves', () => {
  const { options } = evaluate(
    smallCase({
      options: [
        complete('Do nothing', { savings: [{ name: 'Lapse', amount: 1_000, year: '2026/27' }] }),
        complete('Do something', { savings: [{ name: 'Rent', amount: 5_000, year: '2026/27' }] }),
      ],
    }),
  );
  expect(options.map(({ fullYear }) => fullYear.net)).toEqual([-1_000, -5_000]);
  expect(options.map(({ fullYear }) => fullYear.saved)).toEqual([0, 4_000]);
});
