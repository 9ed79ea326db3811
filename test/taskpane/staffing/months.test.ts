import { expect, test } from 'vitest';
import { monthsOf } from '../../../taskpane/staffing/months';

const years = ['2026/27', '2027/28'];
const words = (hasYears: boolean) => monthsOf({ years }, hasYears).map((month) => month.words);

test('from April of the first year to March after the last', () => {
  const months = words(true);
  expect(months).toHaveLength(24);
  expect([0, 8, 9, 11, 12, 21, 23].map((month) => months[month])).toEqual([
    'April 2026',
    'December 2026',
    'January 2027',
    'March 2027',
    'April 2027',
    'January 2028',
    'March 2028',
  ]);
});

test('by number where no years are known', () => {
  expect(words(false).slice(0, 2)).toEqual(['Month 1', 'Month 2']);
});
