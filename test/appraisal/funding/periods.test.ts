import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { type CaseFile, smallCase } from '../../support/cases';

const YEARS = ['2026/27', '2027/28', '2028/29'];
type Source = NonNullable<CaseFile['funding']>[number];

const source = (parts: Partial<Source> = {}): Source => ({
  name: 'Grant',
  kind: 'grant',
  amount: 100_000,
  ...parts,
});
const fundingOf = (...funding: Source[]) => evaluate(smallCase({ years: YEARS, funding })).funding;

describe('funding comes in its years alone', () => {
  test.each<[string, Partial<Source>, number[]]>([
    ['always, where no year is given', {}, [100_000, 100_000, 100_000]],
    ['from its first year on', { from: '2027/28' }, [0, 100_000, 100_000]],
    ['until its last year', { until: '2027/28' }, [100_000, 100_000, 0]],
    ['in one year alone', { from: '2027/28', until: '2027/28' }, [0, 100_000, 0]],
    // 10% in the first year, before it comes, and 10% of what is left in the second: 100,000 x 0.9 x 0.9
    ['with the cuts of the years before it came', { from: '2027/28', cuts: [0.1, 0.1] }, [0, 81_000, 81_000]],
  ])('%s', (_, parts, years) => {
    const found = fundingOf(source(parts)).sources[0]!.years;
    found.forEach((amount, year) => expect(amount).toBeCloseTo(years[year]!, 9));
  });
});

describe('what is non-recurrent stands apart', () => {
  test.each<[string, Partial<Source>, boolean]>([
    ['a grant without an end is recurrent', {}, true],
    ['one that begins later is recurrent', { from: '2027/28' }, true],
    ['money that ends is not', { until: '2028/29' }, false],
    ['nor is a reserve', { kind: 'reserve' }, false],
    ['income as a source of funding is', { kind: 'income' }, true],
  ])('%s', (_, parts, isRecurrent) => {
    const { recurrent, nonRecurrent, totalBySource } = fundingOf(source(parts));
    expect(isRecurrent ? recurrent : nonRecurrent).toEqual(totalBySource);
    expect(isRecurrent ? nonRecurrent : recurrent).toEqual([0, 0, 0]);
  });

  test('and both together are all funding', () => {
    const { recurrent, nonRecurrent, totalBySource } = fundingOf(
      source(),
      source({ name: 'Reserve', kind: 'reserve', amount: 5_000, until: '2026/27' }),
    );
    expect([recurrent, nonRecurrent, totalBySource]).toEqual([
      [100_000, 100_000, 100_000],
      [5_000, 0, 0],
      [105_000, 100_000, 100_000],
    ]);
  });
});
