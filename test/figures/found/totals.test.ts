import { describe, expect, test } from 'vitest';
import { found } from './support';

describe('a line that says total is the sum of the lines before it', () => {
  test.each<[string, string, string[]]>([
    [
      'Central Bedfordshire 2010, other workers',
      'Bank/pool\t121\nAgency\t124\nStudent\t6\nOther\t13\nTotal\t264',
      ['264 = 121 + 124 + 6 + 13: Yes'],
    ],
    [
      'Central Bedfordshire 2010, main types of employment: 160 fewer than their parts',
      'All managers/supervision\t177\nCare workers\t1311\nSenior care worker\t187\nRegistered nurse\t113\nAncillary\t139\nTotal main types\t1767',
      ['1767 = 177 + 1311 + 187 + 113 + 139: No'],
    ],
    ['a total in Welsh', 'Swyddi\tNifer\nParhaol\t12\nDros dro\t3\nCyfanswm\t15', ['15 = 12 + 3: Yes']],
    [
      'columns that add up across',
      'Team\tPermanent\tAgency\tAll\nDuty\t5\t2\t7\nCare\t8\t1\t9',
      ['7 = 5 + 2: Yes', '9 = 8 + 1: Yes'],
    ],
    [
      'years over the columns are no figures',
      'Saving\t2024\t2025\tTotal\nPlacements\t148\t103\t251\nMail\t10\t5\t18',
      ['251 = 148 + 103: Yes', '18 = 10 + 5: No'],
    ],
    [
      'years down the side are no figures either',
      'Year\tLeavers\n2023\t12\n2024\t15\nTotal\t27',
      ['27 = 12 + 15: Yes'],
    ],
    [
      'subtotals add up to the total',
      'A\t1\t10\t2\nB\t2\t20\t3\nSubtotal\t3\t30\t5\nC\t4\t40\t1\nD\t5\t50\t2\nSubtotal\t9\t90\t3\nGrand total\t12\t120\t8',
      [
        ...['3 = 1 + 2: Yes', '30 = 10 + 20: Yes', '5 = 2 + 3: Yes'],
        ...['9 = 4 + 5: Yes', '90 = 40 + 50: Yes', '3 = 1 + 2: Yes'],
        ...['12 = 3 + 9: Yes', '120 = 30 + 90: Yes', '8 = 5 + 3: Yes'],
      ],
    ],
    [
      'parts rounded to a tenth: off by no more than that',
      'Team\tFTE\nA\t1.1\nB\t2.1\nC\t3.1\nTotal\t6.5',
      ['6.5 = 1.1 + 2.1 + 3.1: No'],
    ],
    [
      'and within it',
      'Team\tFTE\nA\t1.1\nB\t2.1\nC\t3.1\nTotal\t6.4',
      ['6.4 = 1.1 + 2.1 + 3.1: No, within rounding'],
    ],
    [
      'a part that is not shown leaves the total open',
      'Ethnicity\tStaff\nWhite\t454\nMixed\t[c]\nTotal\t459',
      ['459 = 454 + [c]: Cannot be checked'],
    ],
    [
      'income in brackets',
      'Gross\t£120,000\nIncome\t(£20,000)\nTotal\t£100,000',
      ['£100,000 = £120,000 + (£20,000): Yes'],
    ],
    ['thousands and millions', 'Pay\t£1.2m\nOther\t£300k\nTotal\t£1.5m', ['£1.5m = £1.2m + £300k: Yes']],
    [
      'a last row without a word, where all of it adds up',
      'Team\tPosts\tAgency\nA\t3\t1\nB\t4\t2\n\t7\t3',
      ['7 = 3 + 4: Yes', '3 = 1 + 2: Yes'],
    ],
    ['a last row that is one more team is no total', 'Team\tPosts\tAgency\nA\t3\t1\nB\t4\t2\nC\t9\t4', []],
    [
      'what a line is already made of is not counted twice',
      'Staff\t2024\t2025\nPermanent\t50\t52\nof which part time\t20\t21\nAgency\t5\t4\nTotal\t55\t56',
      ['55 = 50 + 5: Yes', '56 = 52 + 4: Yes'],
    ],
    [
      'columns of several kinds have no total',
      'Team\tPosts\tFTE\tCost\tTotal\nA\t2\t1.5\t100\t120\nB\t4\t3.5\t200\t230\nC\t5\t5\t300\t340',
      [],
    ],
    ['averages and rates never add up', 'Team\tVacancy rate\nA\t3%\nB\t4%\nTotal\t3.5%', []],
    [
      'shares add up to 100%',
      'Age\tShare\nUnder 40\t60%\nOver 40\t39%\nTotal\t100%',
      ['100% = 60% + 39%: No, within rounding'],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));
});

describe('what the person says counts for more than words', () => {
  const text = 'Team\tPosts\nA\t3\nB\t4\nEstablishment\t9';
  test('a row is a total', () => {
    expect(found(text)).toEqual([]);
    expect(found(text, { totalRows: { 3: true } })).toEqual(['9 = 3 + 4: No']);
  });
  test('or is none', () => expect(found('A\t1\nB\t2\nTotal\t3', { totalRows: { 2: false } })).toEqual([]));
  test('and how many rows are heads', () => {
    const years = '\t2023\t2024\nA\t1\t2\nTotal\t2024\t2026';
    expect(found(years)).toEqual([]);
    expect(found(years, { heads: 0 })).toEqual(['2024 = 2023 + 1: Yes', '2026 = 2024 + 2: Yes']);
  });
});
