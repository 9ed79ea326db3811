import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossSubsidy, fundingBalances, fundingRunsOut, fundingSplit } from '../../src/calculations/funding';
import { errorOf } from './failing';

const Wide = Decimal.clone({ precision: 700 });

describe('splitting an amount', () => {
  it.each([
    [100, [1, 1, 1], [33.34, 33.33, 33.33]], // ties to the earlier
    [-100, [1, 1, 1], [-33.34, -33.33, -33.33]],
    [0.05, [0.5, 0.5], [0.03, 0.02]],
    [0.01, [0.1, 0.2, 0.7], [0, 0, 0.01]], // 0.7 of a penny has the largest remainder
    [0.02, [1, 0, 1, 1], [0.01, 0, 0.01, 0]],
    [10.005, [1], [10.01]], // the amount first, half a penny away from zero
    [-10.005, [1], [-10.01]],
    [0, [1, 2], [0, 0]],
    // 11, 31 and 58 of 99.99: 1,099.89, 3,099.69 and 5,799.42 pennies: the first two get the pennies left over
    [99.99, [11, 31, 58], [11, 31, 57.99]],
    [0.3, [0.1, 0.2], [0.1, 0.2]],
  ])('%d by %j is %j', (amount, shares, expected) => {
    expect(fundingSplit(amount, shares)).toEqual(expected);
  });

  it('refuses a negative share, and shares of nothing', () => {
    expect(errorOf(() => fundingSplit(100, [1, -1]))).toBe('#NUM!');
    expect(errorOf(() => fundingSplit(100, [0, 0]))).toBe('#DIV/0!');
  });

  const amount = fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((pennies) => pennies / 100),
    fc.double({ min: -1e10, max: 1e10, noNaN: true }),
  );
  const share = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  const shares = fc.array(share, { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one > 0));
  const pennies = (value: number) => Math.round(value * 100);

  it('sums to the amount to the penny, whatever the amount and the shares', () => {
    fc.assert(
      fc.property(amount, shares, (whole, by) => {
        const wholePennies = new Decimal(whole)
          .times(100)
          .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
          .toNumber();
        const total = fundingSplit(whole, by).reduce((sum, part) => sum + pennies(part), 0);
        expect(total + 0).toBe(wholePennies + 0);
      }),
    );
  });

  it('gives each share within a penny of its exact part, and in whole pennies', () => {
    fc.assert(
      fc.property(amount, shares, (whole, by) => {
        const all = by.reduce((sum, one) => sum.plus(one), new Wide(0));
        const rounded = new Wide(whole).toDecimalPlaces(2, Wide.ROUND_HALF_UP);
        fundingSplit(whole, by).forEach((part, index) => {
          expect(part).toBe(pennies(part) / 100 + 0);
          const exact = rounded.times(by[index]!).div(all);
          expect(exact.minus(part).abs().lt(0.01)).toBe(true);
        });
      }),
    );
  });

  it('of a negative amount mirrors that of the positive one', () => {
    fc.assert(
      fc.property(amount, shares, (whole, by) => {
        expect(fundingSplit(-whole, by)).toEqual(
          fundingSplit(whole, by).map((part) => (part === 0 ? 0 : -part)),
        );
      }),
    );
  });
});

describe('cross subsidy in a pooled budget', () => {
  it('60 and 40 paid in, used alike: the first pays 10 for the second', () => {
    expect(crossSubsidy([60, 40], [1, 1])).toEqual([10, -10]);
  });
  it('refuses ranges of different sizes, and use of nothing', () => {
    expect(errorOf(() => crossSubsidy([60, 40], [1]))).toBe('#VALUE!');
    expect(errorOf(() => crossSubsidy([60, 40], [0, 0]))).toBe('#DIV/0!');
  });
  it('sums to 0', () => {
    const partner = fc.tuple(
      fc.double({ min: 0, max: 1e7, noNaN: true }),
      fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(partner, { minLength: 1, maxLength: 20 }), (partners) => {
        const paid = partners.map(([contribution]) => contribution);
        const used = partners.map(([, usage]) => usage);
        const total = crossSubsidy(paid, used).reduce((sum, one) => sum + one, 0);
        expect(Math.abs(total)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('balances of a fund', () => {
  it('100, then 10 in and 20 out, then nothing in and 95 out: 90, -5', () => {
    expect(fundingBalances(100, [10, 0], [20, 95])).toEqual([90, -5]);
  });
  it('refuses ranges of different sizes', () => {
    expect(errorOf(() => fundingBalances(100, [10], [20, 95]))).toBe('#VALUE!');
  });
  it('chain: a year on its own, opened with the balance before, closes the same', () => {
    const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const years = fc.array(fc.tuple(money, money), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(money, years, (opening, flows) => {
        const income = flows.map(([received]) => received);
        const spend = flows.map(([, spent]) => spent);
        const balances = fundingBalances(opening, income, spend);
        balances.forEach((balance, year) => {
          const before = year === 0 ? opening : balances[year - 1]!;
          expect(fundingBalances(before, [income[year]!], [spend[year]!])).toEqual([balance]);
        });
      }),
    );
  });
});

describe('the year a fund runs out', () => {
  it.each([
    [100, [10, 0], [20, 95], 2],
    [0, [0], [1], 1],
    [0, [0], [0.005], 1], // half a penny is a penny, away from zero
    [10, [0, 0, 50], [8, 8, 0], 2], // below 0 in year 2, though year 3 makes it good
  ])('%d with %j in and %j out runs out in year %d', (opening, income, spend, year) => {
    expect(fundingRunsOut(opening, income, spend)).toBe(year);
  });

  it.each([
    [100, [0], [100]],
    [0.3, [0, 0, 0], [0.1, 0.1, 0.1]], // binary floats close at -0.00000000000000003
    [0, [0], [0.0049]],
  ])('%d with %j in and %j out never runs out', (opening, income, spend) => {
    expect(errorOf(() => fundingRunsOut(opening, income, spend))).toBe('#N/A');
  });

  it('refuses ranges of different sizes', () => {
    expect(errorOf(() => fundingRunsOut(100, [10], [20, 95]))).toBe('#VALUE!');
  });
});
