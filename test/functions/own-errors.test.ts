import { expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { definitionOf, value } from './support';

/** The errors of each function's own rules: arguments, the error, and how its definition words the rule. */
const CASES: readonly [id: string, args: unknown[], code: string, when: string][] = [
  ['CASELOAD.AVERAGE', [200, 0], '#DIV/0!', 'fte is 0'],
  ['CASELOAD.ADDED', [200, 5, 5], '#DIV/0!', 'as many FTE leave as there are, or more'],
  ['CASELOAD.ADDED', [200, 5, 6], '#DIV/0!', 'as many FTE leave as there are, or more'],
  ['CASELOAD.ADDED', [200, 0, 0], '#DIV/0!', 'as many FTE leave as there are, or more'],
  ['CASELOAD.FTE_REQUIRED', [221, 0], '#DIV/0!', 'max_caseload or availability is 0'],
  ['CASELOAD.FTE_REQUIRED', [221, 20, 0], '#DIV/0!', 'max_caseload or availability is 0'],
  ['CASELOAD.FTE_REQUIRED', [221, 20, 0.85, 0], '#NUM!', 'step is 0 or less'],
  ['CASELOAD.FTE_REQUIRED', [221, 20, 0.85, -0.5], '#NUM!', 'step is 0 or less'],
  ['CASELOAD.STATUS', [22, 25, 20], '#VALUE!', 'low is above high'],
  ['CASELOAD.POINTS', [[[1, 2]], [[1, 2, 3]]], '#VALUE!', 'the ranges have different numbers of cells'],
  ['CASELOAD.UTILISATION', [600, 0, 0], '#DIV/0!', 'there is no capacity'],
  ['CASELOAD.UTILISATION', [600, 5, 0, 0], '#DIV/0!', 'there is no capacity'],
  ['CASELOAD.PATH', [200, 0.05, 61], '#NUM!', 'years is not a whole number from 0 to 60'],
  ['CASELOAD.PATH', [200, 0.05, -1], '#NUM!', 'years is not a whole number from 0 to 60'],
  ['CASELOAD.PATH', [200, 0.05, 2.5], '#NUM!', 'years is not a whole number from 0 to 60'],
  ['AGENCY.COST', [42, 37, 53.5], '#NUM!', 'weeks is above 53'],
  ['AGENCY.BREAKEVEN_WEEKS', [52000, 6000, 1000], '#N/A', 'the agency worker is not dearer than the post'],
  [
    'AGENCY.BREAKEVEN_WEEKS',
    [50000.08, 6000, 961.54],
    '#N/A',
    'the agency worker is not dearer than the post',
  ],
  ['AGENCY.RATE', [0, 0], '#DIV/0!', 'there is nobody'],
  ['POST.EMPLOYER_NI', [30000, '2012/13'], '#N/A', 'the tax year is unknown'],
  ['POST.EMPLOYER_NI', [30000, 2024], '#N/A', 'the tax year is unknown'],
  [
    'POST.EMPLOYER_NI',
    [30000, '2016/17', 'year', true],
    '#N/A',
    'contracted_out is TRUE in a year after 2015/16 or for a period other than the year',
  ],
  [
    'POST.EMPLOYER_NI',
    [3000, '2014/15', 'month', true],
    '#N/A',
    'contracted_out is TRUE in a year after 2015/16 or for a period other than the year',
  ],
  [
    'POST.EMPLOYER_NI',
    [3000, '2022/23', 'month'],
    '#N/A',
    'the period is a week or a month of 2022/23, when the rate changed in November',
  ],
  [
    'POST.EMPLOYER_NI',
    [700, '2022/23', 'Week'],
    '#N/A',
    'the period is a week or a month of 2022/23, when the rate changed in November',
  ],
  [
    'POST.COST',
    [40000, '2025/26', 0.2, null, 0],
    '#NUM!',
    'fte is 0 or above 1: the cost is of one person, multiply for more posts',
  ],
  [
    'POST.COST',
    [40000, '2025/26', 0.2, null, 1.5],
    '#NUM!',
    'fte is 0 or above 1: the cost is of one person, multiply for more posts',
  ],
  ['POST.COST', [40000, '25/26', 0.2], '#N/A', 'the tax year is unknown'],
  ['POST.FTE', [37, 0], '#DIV/0!', 'full_time_hours is 0'],
  ['GRANT.CUT', [100, 1, 'after'], '#DIV/0!', 'cut is 1 and basis "after"'],
  ['GRANT.CUT', [100, 0.1, 'during'], '#VALUE!', 'basis is another word'],
  ['GRANT.IMPLIED_BASE', [100, 0], '#DIV/0!', 'cut is 0'],
  ['GRANT.COVERED', [100, 0], '#DIV/0!', 'grant is 0'],
  ['FUNDING.SPLIT', [100, [[1, -1, 3]]], '#NUM!', 'a share is below 0'],
  ['FUNDING.SPLIT', [100, [[0, null]]], '#DIV/0!', 'the shares sum to 0'],
  ['FUNDING.CROSS_SUBSIDY', [[[1, 2]], [[1]]], '#VALUE!', 'the ranges have different numbers of cells'],
  ['FUNDING.CROSS_SUBSIDY', [[[1, 2]], [[0, 0]]], '#DIV/0!', 'usage sums to 0'],
  [
    'FUNDING.BALANCES',
    [0, [[1, 2]], [[1], [2], [3]]],
    '#VALUE!',
    'the ranges have different numbers of cells',
  ],
  ['FUNDING.RUNS_OUT', [0, [[1, 2]], [[1]]], '#VALUE!', 'the ranges have different numbers of cells'],
  ['FUNDING.RUNS_OUT', [0, [[1, 2]], [[1, 2]]], '#N/A', 'the balance never falls below 0'],
  ['RATE.VACANCY', [0, 0], '#DIV/0!', 'there are no posts to divide by'],
  ['RATE.VACANCY', [5, 0, 'employed'], '#DIV/0!', 'there are no posts to divide by'],
  ['RATE.VACANCY', [5, 95, 'all'], '#VALUE!', 'basis is another word'],
  ['RATE.TURNOVER', [5, 0], '#DIV/0!', 'nobody is employed'],
  ['RATE.SICKNESS', [5, 0], '#DIV/0!', 'there are no working days'],
  ['RATE.SHARE_KNOWN', [91, 100, 10], '#NUM!', 'count is more than the known records'],
  ['RATE.SHARE_KNOWN', [0, 10, 10], '#DIV/0!', 'there are no known records'],
  ['RATE.CHANGE', [0, 7], '#DIV/0!', 'old is 0'],
  ['RATE.ANNUAL_GROWTH', [0, 7, 2], '#NUM!', 'old or new is 0 or less'],
  ['RATE.ANNUAL_GROWTH', [7, -1, 2], '#NUM!', 'old or new is 0 or less'],
  ['RATE.ANNUAL_GROWTH', [7, 8, 0], '#DIV/0!', 'years is 0'],
  ['OPTION.BREAKEVEN_YEAR', [[[-3, 1, 1]]], '#N/A', 'the cumulative net saving stays below 0'],
  ['OPTION.PRO_RATA', [1200, -1], '#NUM!', 'months is below 0'],
  ['OPTION.DISCOUNT_FACTOR', [1.5], '#NUM!', 'year is not a whole number of 0 or more'],
  ['OPTION.DISCOUNT_FACTOR', [-1], '#NUM!', 'year is not a whole number of 0 or more'],
  ['OPTION.DISCOUNT_FACTOR', [1, 'green'], '#N/A', 'the schedule is unknown'],
  ['OPTION.NPV', [[[1, 2]], 0.5], '#NUM!', 'first_year is not a whole number of 0 or more'],
  ['OPTION.NPV', [[[1, 2]], -1], '#NUM!', 'first_year is not a whole number of 0 or more'],
  ['OPTION.NPV', [[[1, 2]], 0, 'green'], '#N/A', 'the schedule is unknown'],
  ['OPTION.ANNUITY_FACTOR', [0], '#NUM!', 'the years are not a whole number of 1 or more'],
  ['OPTION.ANNUITY_FACTOR', [2.5], '#NUM!', 'the years are not a whole number of 1 or more'],
  ['OPTION.ANNUITY_FACTOR', [2, null, -1], '#NUM!', 'first is not a whole number of 0 or more'],
  ['OPTION.ANNUITY_FACTOR', [2, 'green'], '#N/A', 'the schedule is unknown'],
  ['OPTION.EAC', [100, 0], '#NUM!', 'the years are not a whole number of 1 or more'],
  ['OPTION.EAC', [100, 5, 'green'], '#N/A', 'the schedule is unknown'],
  ['OPTION.BCR', [100, 0], '#NUM!', 'pv_costs is 0 or less'],
  ['OPTION.BCR', [100, -5], '#NUM!', 'pv_costs is 0 or less'],
  ['OPTION.SWITCHING_VALUE', [100, 0], '#DIV/0!', 'pv_item is 0'],
  ['OPTION.SCORE', [[[1, 2]], [[1]]], '#VALUE!', 'the ranges have different numbers of cells'],
  ['OPTION.SCORE', [[[1, 2]], [[1, -1]]], '#DIV/0!', 'the weights sum to 0'],
  ['OPTION.COST_PER_POINT', [100, 5, 0, 5], '#DIV/0!', 'both scores are the same'],
  ['OPTION.OPTIMISM_BIAS', [-0.1, 0.5], '#NUM!', 'upper_bound is below 0'],
  ['FIGURE.RECONCILES', [1, 1, 0.5], '#NUM!', 'decimals is not a whole number from -9 to 9'],
  ['FIGURE.RECONCILES', [1, 1, 10], '#NUM!', 'decimals is not a whole number from -9 to 9'],
];

test.each(CASES)('%s of %j is %s: %s', (id, args, code, when) => {
  expect(value(id, ...args)).toBe(code);
  expect(definitionOf(id).errors).toContainEqual({ code, when });
});

test('every error of every definition has a case', () => {
  const tried = new Set(CASES.map(([id, , code, when]) => `${id} ${code} ${when}`));
  const stated = definitions.flatMap(({ id, errors }) =>
    errors.map(({ code, when }) => `${id} ${code} ${when}`),
  );
  expect(stated.filter((rule) => !tried.has(rule))).toEqual([]);
});

test('a whole number is one within a billionth', () => {
  expect(value('OPTION.DISCOUNT_FACTOR', 0.1 * 30)).toBe(value('OPTION.DISCOUNT_FACTOR', 3));
  expect(value('OPTION.DISCOUNT_FACTOR', 3 + 1e-8)).toBe('#NUM!');
});

test('net flows, changes and balances may be negative', () => {
  expect(value('FUNDING.BALANCES', -10, [[-5]], [[-2]])).toEqual([[-13]]);
  expect(value('OPTION.NPV', [[-100]])).toBe(-100);
  expect(value('OPTION.EAC', -100, 1, 0)).toBe(-100);
  expect(value('GRANT.PATH', 100, [[-0.5]])).toEqual([[150]]);
  expect(value('FUNDING.SPLIT', -1, [[1, 1, 1]])).toEqual([[-0.34, -0.33, -0.33]]);
});
