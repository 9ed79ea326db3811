import { describe, expect, test } from 'vitest';
import { complete, smallFile } from '../support/cases';
import { recalculate } from '../support/recalculate';
import { bytesOf } from './support';

type Row = (string | number | null)[];

/** A case whose every table of years has a row. */
const bytes = await bytesOf(
  smallFile({
    priceBase: '2025/26',
    years: ['2026/27', '2027/28'],
    pay: [{ year: '2026/27', award: 0.02 }],
    options: [
      complete('Do nothing'),
      complete('Do something', {
        savings: [{ name: 'Saved', amount: 1, year: '2026/27' }],
        oneOff: [{ name: 'Paid', amount: 1, year: '2026/27' }],
      }),
    ],
    funding: [{ name: 'Grant', kind: 'grant', amount: 1, cuts: [0.1] }],
    income: [{ name: 'Places', number: 1, charge: 1 }],
  }),
);
const masterWith = (table: string, row: Row) =>
  recalculate(bytes, { rows: { [table]: [row] } }).value('Master_check');

const ROWS: Readonly<Record<string, (year: string | number) => Row>> = {
  Pay_and_prices: (year) => [year, 0.01, 1, 0, 0, null],
  Savings: (year) => ['Do something', 'More', 10, year, 'Yes', null],
  OneOff: (year) => ['Do something', 'Other', 'More', 10, year, null, null],
  Cuts: (year) => ['Grant', year, 0.1],
  Income: (year) => ['Do something', 'More', 'Other income', 1, 1, 1, year, null, null],
};

describe.each(Object.entries(ROWS))('a year typed into %s', (table, row) => {
  test('that the case has counts', () => {
    expect(masterWith(table, row('2027/28'))).toBe('✓ All checks pass');
  });

  test.each(['2026-27', '2027-28', '2027/8', '2027/29', '2027', 2027, '2031/32', 'next year'])(
    '%s, which is none of the case, fails a check',
    (year) => {
      expect(masterWith(table, row(year))).toBe('✗ Checks that fail: 1');
    },
  );
});

test('a pay year before the first year, but after the price base, counts', async () => {
  const early = await bytesOf(
    smallFile({ priceBase: '2024/25', years: ['2026/27'], pay: [{ year: '2026/27', award: 0.02 }] }),
  );
  const { value } = recalculate(early, { rows: { Pay_and_prices: [['2025/26', 0.01, 1, 0, 0, null]] } });
  expect(value('Master_check')).toBe('✓ All checks pass');
});

test('and so does the turn of the century', async () => {
  const late = await bytesOf(
    smallFile({ priceBase: '2098/99', years: ['2100/01'], pay: [{ year: '2100/01', award: 0.02 }] }),
  );
  const { value } = recalculate(late, { rows: { Pay_and_prices: [['2099/00', 0.01, 1, 0, 0, null]] } });
  expect(value('Master_check')).toBe('✓ All checks pass');
});

describe('a pay year before the first year that has the look of one, but whose years do not follow each other, fails a check', () => {
  const earlier = smallFile({
    priceBase: '2020/21',
    years: ['2026/27'],
    pay: [{ year: '2026/27', award: 0.02 }],
  });
  const masterOf = async (year: string) =>
    recalculate(await bytesOf(earlier), { rows: { Pay_and_prices: [[year, 0.01, 1, 0, 0, null]] } }).value(
      'Master_check',
    );

  test.each(['2025/27', '2025/25', '2025/24', '2024/52', '2o25/26', 'year/26', '2025/2b'])(
    '%s',
    async (year) => {
      expect(await masterOf(year)).toBe('✗ Checks that fail: 1');
    },
  );

  test('2025/26, whose years do, passes', async () => {
    expect(await masterOf('2025/26')).toBe('✓ All checks pass');
  });
});
