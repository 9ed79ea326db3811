import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase } from '../support/cases';

const roleCost = (taxYear: string, role: Partial<CaseFile['roles'][number]>, pensionRate = 0) =>
  evaluate(
    smallCase({
      taxYear,
      pensionRate,
      roles: [{ name: 'Social worker', salary: 40_000, caseFte: 1, ...role }],
    }),
  ).roles[0]!;

describe('a post costed from its salary, by tax year: pay, pension, levy, employer NI', () => {
  test.each([
    // No levy before April 2017; NI 13.8% above 8,112: 0.138 x 31,888 = 4,400.544, half a penny or less dropped
    ['2016/17', { levy: 0, ni: 4_400.54, cost: 44_400.54 }],
    // Levy 0.5%; NI 13.8% above 8,164: 0.138 x 31,836 = 4,393.368
    ['2017/18', { levy: 200, ni: 4_393.37, cost: 44_593.37 }],
    // NI 15% above 5,000: 0.15 x 35,000
    ['2025/26', { levy: 200, ni: 5_250, cost: 45_450 }],
  ])('%s: 40,000 costs %j', (taxYear, parts) => {
    const cost = roleCost(taxYear, {});
    expect(cost.salary).toBe(40_000);
    expect(cost.levy).toBeCloseTo(parts.levy, 9);
    expect(cost.ni).toBe(parts.ni);
    expect(cost.cost).toBeCloseTo(parts.cost, 9);
    expect(cost.given).toBe(0);
  });
});

test('a half post bears NI on half the pay above a whole threshold; other costs are not halved', () => {
  // Pay 20,000; pension 20% 4,000; levy 100; NI 0.15 x 15,000 = 2,250; other 1,000
  const cost = roleCost('2025/26', { fte: 0.5, other: 1_000 }, 0.2);
  expect(cost).toMatchObject({ salary: 20_000, pension: 4_000, levy: 100, ni: 2_250, other: 1_000 });
  expect(cost.cost).toBeCloseTo(27_350, 9);
});

test('pay below the threshold bears no NI', () => {
  expect(roleCost('2025/26', { salary: 5_000 }).ni).toBe(0);
});

test('a known yearly cost is taken as it is, with no lines, whatever the tax year', () => {
  const { roles, options } = evaluate(
    smallCase({
      taxYear: '2025/26',
      pensionRate: 0.2,
      options: [
        complete('Do nothing'),
        complete('Do something', {
          changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1 }],
        }),
      ],
    }),
  );
  expect(roles[0]).toEqual({
    name: 'Social worker',
    ...{ salary: 0, pension: 0, levy: 0, ni: 0, other: 0 },
    given: 48_000,
    beforeScenario: 48_000,
    cost: 48_000,
  });
  expect(options[1]!.fullYear.net).toBe(48_000);
});
