import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employerNi, postCost, postFte } from '../../src/calculations/post';
import { EMPLOYER_NI, type PayPeriod } from '../../src/tables';
import { errorOf, failureOf } from './failing';

describe('employer NI', () => {
  // Each by hand: (pay - threshold) x rate
  it.each<[number, string, PayPeriod | undefined, number]>([
    [40000, '2024/25', undefined, 4264.2], // 30,900 x 13.8%
    [40000, '2022/23', 'year', 4489.77], // 30,900 x 14.53%
    [30000, '2025/26', 'year', 3750], // 25,000 x 15%
    [2500, '2025/26', 'month', 312.45], // 2,083 x 15%
    [500, '2024/25', 'week', 44.85], // 325 x 13.8%
    [3000, '2013/14', 'month', 325.54], // 2,359 x 13.8% = 325.542
    [9100, '2024/25', 'year', 0],
    [100, '2024/25', 'year', 0],
    [0, '2024/25', 'year', 0],
    [40000, '  2024/25 ', 'year', 4264.2],
  ])('on %d in %s by the %s is %d', (pay, taxYear, period, expected) => {
    expect(employerNi(pay, taxYear, period)).toBe(expected);
  });

  it('for twelve months (3,749.40) is not that for the year (3,750.00)', () => {
    expect(employerNi(2500, '2025/26', 'month') * 12).toBeCloseTo(3749.4, 10);
    expect(employerNi(30000, '2025/26')).toBe(3750);
  });

  it.each([
    [5333.5, '2025/26', 50.02], // 333.50 x 15% = 50.025
    [5000.1, '2025/26', 0.01], // 0.10 x 15% = 0.015
    [9102.5, '2024/25', 0.34], // 2.50 x 13.8% = 0.345
    [9102.51, '2024/25', 0.35], // 0.34638
    [5333.5000001, '2025/26', 50.03],
  ])('on %d in %s loses exactly half a penny, and no more: %d', (pay, taxYear, expected) => {
    expect(employerNi(pay, taxYear)).toBe(expected);
  });

  it.each([
    [30000, '2014/15', 2218.32], // 22,044 x 13.8% - 24,228 x 3.4% = 3,042.072 - 823.752
    [50000, '2014/15', 4636.96], // 42,044 x 13.8% - (40,040 - 5,772) x 3.4% = 5,802.072 - 1,165.112
    [7000, '2014/15', -41.75], // nothing due, 1,228 x 3.4% = 41.752 back
    [5774.5, '2014/15', -0.08], // 2.50 x 3.4% = 0.085: half a penny towards zero
    [5772, '2014/15', 0],
    [5000, '2014/15', 0],
    [30000, '2013/14', 2250.66], // 22,304 x 13.8% - 24,332 x 3.4% = 3,077.952 - 827.288 = 2,250.664
    [30000, '2015/16', 2198.56], // 21,888 x 13.8% - 24,176 x 3.4% = 3,020.544 - 821.984
  ])('contracted out on %d in %s is %d', (pay, taxYear, expected) => {
    expect(employerNi(pay, taxYear, 'year', true)).toBe(expected);
  });

  it.each<[string, PayPeriod, boolean]>([
    ['2012/13', 'year', false],
    ['2027/28', 'year', false],
    ['2024-25', 'year', false],
    ['', 'year', false],
    ['2022/23', 'month', false],
    ['2022/23', 'week', false],
    ['2016/17', 'year', true],
    ['2024/25', 'year', true],
    ['2014/15', 'month', true],
    ['2014/15', 'week', true],
  ])('is not available for "%s" by the %s, contracted out %s', (taxYear, period, contractedOut) => {
    expect(errorOf(() => employerNi(30000, taxYear, period, contractedOut))).toBe('#N/A');
  });

  it('says which years there are, and how to write them', () => {
    const { message } = failureOf(() => employerNi(30000, '2024-25'));
    expect(message).toContain('2013/14 to 2026/27');
  });

  /** A decimal text as an exact fraction over 10^6, in integers. */
  const millionths = (text: string) => {
    const [whole = '0', decimals = ''] = text.split('.');
    return BigInt(whole) * 1_000_000n + BigInt(decimals.padEnd(6, '0'));
  };
  /** Pennies, half a penny towards zero, from GBP x 10^12. */
  const toPenniesHalfDown = (due: bigint) => {
    const penny = 10_000_000_000n;
    const size = due < 0n ? -due : due;
    const pennies = size / penny + (2n * (size % penny) > penny ? 1n : 0n);
    return Number(due < 0n ? -pennies : pennies);
  };

  it('agrees to the half penny with exact fractions, for every year and period', () => {
    const anyPay = fc.integer({ min: 0, max: 20_000_000 });
    const closeToHalfPenny = fc.integer({ min: 0, max: 40_000 }).map((n) => n * 250 + 50);
    fc.assert(
      fc.property(
        fc.constantFrom(...EMPLOYER_NI),
        fc.constantFrom<PayPeriod>('year', 'month', 'week'),
        fc.boolean(),
        fc.oneof(anyPay, closeToHalfPenny),
        (row, period, wantsContractedOut, payInPennies) => {
          if (row.wholeYearOnly && period !== 'year') return;
          const scheme = wantsContractedOut && period === 'year' ? row.contractedOut : undefined;
          const thresholds = { year: row.thresholdYear, month: row.thresholdMonth, week: row.thresholdWeek };

          const pay = BigInt(payInPennies) * 10_000n;
          const above = pay - millionths(String(thresholds[period]));
          let due = (above > 0n ? above : 0n) * millionths(String(row.rate));
          if (scheme) {
            const lel = millionths(String(scheme.lowerEarningsLimit));
            const uap = millionths(String(scheme.upperAccrualPoint));
            const rebated = (pay < uap ? pay : uap) - lel;
            if (rebated > 0n) due -= rebated * millionths('0.034');
          }

          const ni = employerNi(payInPennies / 100, row.taxYear, period, scheme !== undefined);
          expect(ni).toBe(toPenniesHalfDown(due) / 100 + 0);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('the cost of a post', () => {
  it('30,000 in 2025/26 with 20% pension: 36,000 + 0.5% levy 150 + NI 3,750 = 39,900', () => {
    expect(postCost(30000, '2025/26', 0.2)).toBeCloseTo(39900, 8);
  });
  it('before the levy, 2016/17: 36,000 + NI 21,888 x 13.8% (3,020.54) = 39,020.54', () => {
    expect(postCost(30000, '2016/17', 0.2)).toBeCloseTo(39020.54, 8);
  });
  it('takes a levy rate of 0 as 0', () => expect(postCost(30000, '2025/26', 0.2, 0)).toBeCloseTo(39750, 8));
  it('adds other costs in full whatever the FTE: 15,000 x 1.205 + NI 1,500 + 500 = 20,075', () => {
    expect(postCost(30000, '2025/26', 0.2, undefined, 0.5, 500)).toBeCloseTo(20075, 8);
  });
  it('two half posts cost one threshold of NI (750) less than a whole one', () => {
    const halves = 2 * postCost(30000, '2025/26', 0.2, undefined, 0.5);
    expect(postCost(30000, '2025/26', 0.2) - halves).toBeCloseTo(750, 8);
  });
  it('takes NI on the pay in decimals: 0.7 of 19,000.30 is 13,300.21, and 8,300.21 x 15% is 1,245.03', () => {
    expect(postCost(19000.3, '2025/26', 0, 0, 0.7)).toBeCloseTo(13300.21 + 1245.03, 8);
  });

  it.each([0, -0.5, 1.01, 2])('refuses %d FTE: one person, multiply for more posts', (fte) => {
    const failure = failureOf(() => postCost(30000, '2025/26', 0.2, undefined, fte));
    expect(failure.code).toBe('#NUM!');
    expect(failure.message).toContain('multiply for more posts');
  });
  it('is not available for a year outside the table, even with a levy rate', () => {
    expect(errorOf(() => postCost(30000, '2030/31', 0.2, 0.005))).toBe('#N/A');
  });
});

describe('hours as FTE', () => {
  it('60 hours in a 37-hour week are 1.62 FTE', () => expect(postFte(60)).toBeCloseTo(1.621622, 6));
  it('takes another full-time week', () => expect(postFte(18, 36)).toBe(0.5));
  it('has no answer without one', () => expect(errorOf(() => postFte(18, 0))).toBe('#DIV/0!'));
});
