import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { type CaseFile, smallCase } from '../../support/cases';

const YEARS = ['2026/27', '2027/28', '2028/29'];
type Income = NonNullable<CaseFile['income']>[number];

const fundingOf = (...income: Income[]) => evaluate(smallCase({ years: YEARS, income })).funding;

describe('income is number x charge x the part collected, in its years', () => {
  test.each<[string, Income, number[]]>([
    // 200 places at £25, all paid
    [
      'all collected',
      { name: 'Places', kind: 'course charge', number: 200, charge: 25 },
      [5_000, 5_000, 5_000],
    ],
    // 120 missed places at £50, of which 8 in 10 are paid: 6,000 x 0.8
    [
      'partly collected',
      { name: 'Missed places', kind: 'charge for non-attendance', number: 120, charge: 50, collected: 0.8 },
      [4_800, 4_800, 4_800],
    ],
    [
      'in one year',
      { name: 'Advice', number: 2, charge: 1_000.5, from: '2027/28', until: '2027/28' },
      [0, 2_001, 0],
    ],
    ['from a year on', { name: 'Advice', number: 1, charge: 10, from: '2028/29' }, [0, 0, 10]],
  ])('%s', (_, line, years) => {
    const { serviceIncome, forEveryOption } = fundingOf(line);
    expect(serviceIncome[line.kind ?? 'other']).toEqual(years);
    expect(forEveryOption).toEqual(years);
  });
});

test('income of an option is its own: it helps no other one', () => {
  const { serviceIncome, forEveryOption, positions } = fundingOf(
    { name: 'Places', kind: 'course charge', number: 10, charge: 100 },
    { name: 'More places', kind: 'course charge', number: 5, charge: 100, belongsTo: 'Do something' },
  );
  expect(serviceIncome['course charge']).toEqual([1_000, 1_000, 1_000]);
  expect(forEveryOption).toEqual([1_000, 1_000, 1_000]);
  // nothing costs anything here, so that the position is the income
  expect(positions.map(({ income, years }) => [income[0], years[0]])).toEqual([
    [0, 1_000],
    [500, 1_500],
  ]);
});

test('kinds are kept apart, and lines of one kind added', () => {
  const { serviceIncome } = fundingOf(
    { name: 'A', kind: 'course charge', number: 1, charge: 10 },
    { name: 'B', kind: 'course charge', number: 1, charge: 20 },
    { name: 'C', kind: 'charge for non-attendance', number: 1, charge: 40 },
  );
  expect(Object.entries(serviceIncome).map(([kind, [first]]) => [kind, first])).toEqual([
    ['course charge', 30],
    ['charge for non-attendance', 40],
    ['other', 0],
  ]);
});
