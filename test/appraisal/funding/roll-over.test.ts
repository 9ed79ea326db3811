import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalculationError } from '../../../src/calculations/errors';
import { fundingBalances, fundingRunsOut } from '../../../src/calculations/funding';
import { evaluate } from '../../../src/appraisal/evaluate';
import { rollOver } from '../../../src/appraisal/funding/roll-over';
import { smallCase } from '../../support/cases';

describe('unspent money is kept, up to what may be', () => {
  test.each<[string, number[], number[], Partial<ReturnType<typeof rollOver>>]>([
    // 30 left and all may be kept; 20 of it is drawn; 10 is left when 25 is missing, so 15 is short
    [
      'kept, drawn on, and at an end',
      [30, -20, -25],
      [100, 100, 100],
      {
        opening: [0, 30, 10],
        added: [30, 0, 0],
        drawn: [0, 20, 10],
        closing: [30, 10, 0],
        shortfall: [0, 0, 15],
      },
    ],
    [
      'only what rolling money brought in the year',
      [30, 30, -50],
      [10, 0, 0],
      { added: [10, 0, 0], drawn: [0, 0, 10], closing: [10, 10, 0], shortfall: [0, 0, 40] },
    ],
    [
      'nothing, where nothing may be kept',
      [30, -5],
      [0, 0],
      { added: [0, 0], drawn: [0, 0], closing: [0, 0], shortfall: [0, 5] },
    ],
    [
      'again after a year that was short',
      [-5, 8, -8],
      [50, 50, 50],
      { added: [0, 8, 0], drawn: [0, 0, 8], closing: [0, 8, 0], shortfall: [5, 0, 0] },
    ],
  ])('%s', (_, positions, rolling, expected) => {
    expect(rollOver(positions, rolling)).toMatchObject(expected);
  });

  test('as FUNDING.BALANCES and FUNDING.RUNS_OUT have it, where all income rolls over: £ in whole pennies', () => {
    const pennies = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(pennies, pennies), { minLength: 1, maxLength: 12 }), (flows) => {
        const income = flows.map(([received]) => received / 100);
        const spend = flows.map(([, spent]) => spent / 100);
        const { closing, shortfall } = rollOver(
          income.map((received, year) => received - spend[year]!),
          income,
        );
        const short = shortfall.findIndex((missing) => missing > 0.005);
        expect(short < 0 ? undefined : short + 1).toBe(yearOut(income, spend));
        // After a year that was short the two differ by design: a debt is not carried forward here
        const wanted = fundingBalances(0, income, spend).slice(0, short < 0 ? undefined : short);
        wanted.forEach((balance, year) => expect(closing[year]).toBeCloseTo(balance, 6));
      }),
    );
  });
});

function yearOut(income: readonly number[], spend: readonly number[]): number | undefined {
  try {
    return fundingRunsOut(0, income, spend);
  } catch (problem) {
    expect(problem).toBeInstanceOf(CalculationError);
    return undefined;
  }
}

describe('the years that an option is judged by', () => {
  const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30'];
  /** Income in each year against £100 a year for one post: doing something costs that and brings the income. */
  const judged = (amounts: readonly number[], rollsOver = false) => {
    const { positions } = evaluate(
      smallCase({
        years: YEARS,
        roles: [{ name: 'Social worker', annualCost: 100, caseFte: 1 }],
        options: [
          { name: 'Do nothing', benefits: ['a'], disbenefits: ['b'] },
          {
            name: 'Do something',
            changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1 }],
          },
        ],
        funding: amounts.map((amount, year) => ({
          name: `Year ${year + 1}`,
          kind: 'grant',
          amount,
          from: YEARS[year]!,
          until: YEARS[year]!,
          rollsOver,
        })),
      }),
    ).funding;
    return positions[1]!;
  };

  test.each<[string, number[], [string | undefined, string | undefined, string | undefined]]>([
    // positions 0, 0, 0, 0: it contributes, has paid back and lasts from the first year on
    ['every year pays for itself', [100, 100, 100, 100], [YEARS[0], YEARS[0], undefined]],
    // -40, -10, +20, +60: the sum so far is -40, -50, -30, +30
    ['it contributes before it has paid back', [60, 90, 120, 160], [YEARS[2], YEARS[3], YEARS[0]]],
    // -100 in every year
    ['it never does', [0, 0, 0, 0], [undefined, undefined, YEARS[0]]],
    // +50, -30, -30, -30: 50, 20, -10, -40 so far
    ['it begins well', [150, 70, 70, 70], [YEARS[0], YEARS[0], YEARS[1]]],
  ])('%s', (_, amounts, [contributesFrom, paysBackBy, runsOutIn]) => {
    expect(judged(amounts)).toMatchObject({ contributesFrom, paysBackBy, runsOutIn });
  });

  test('money that rolls over lasts longer: 50 left pays for 30 of the second year and 20 of the third', () => {
    const { runsOutIn, closing, shortfall } = judged([150, 70, 70, 70], true);
    expect([runsOutIn, closing, shortfall]).toEqual([YEARS[2], [50, 20, 0, 0], [0, 0, 10, 30]]);
  });

  test('a year is judged to the penny: 0.6p missing is a penny, 0.4p is nothing', () => {
    expect(judged([99.994, 100, 100, 100]).contributesFrom).toBe(YEARS[1]);
    expect(judged([99.996, 100, 100, 100]).contributesFrom).toBe(YEARS[0]);
  });
});
