import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { optionResults } from '../../../src/appraisal/option-costs';
import { wholeLifeValue } from '../../../src/appraisal/whole-life';
import { type CaseFile, complete, smallCase } from '../../support/cases';

const YEARS = ['2026/27', '2027/28', '2028/29'];
type WholeLife = NonNullable<CaseFile['wholeLife']>;

/** Three years at constant prices: £10,000 once in the first, £5,000 saved in every later one; discounted at 10%, so that it can be followed by hand. */
const file = (wholeLife: Partial<WholeLife> = {}, parts: Partial<CaseFile> = {}): Partial<CaseFile> => ({
  years: YEARS,
  options: [
    complete('Do nothing'),
    complete('Do something', {
      oneOff: [{ name: 'Adverts', amount: 10_000, year: '2026/27' }],
      savings: [{ name: 'Rent', amount: 5_000, year: '2027/28' }],
    }),
  ],
  wholeLife: { horizon: 5, discounting: 'flat', flatRate: 0.1, ...wholeLife },
  ...parts,
});
const value = (wholeLife: Partial<WholeLife> = {}, parts: Partial<CaseFile> = {}) =>
  evaluate(smallCase(file(wholeLife, parts))).wholeLife;
const second = (...given: Parameters<typeof value>) => value(...given)!.options[1]!;

describe('present values', () => {
  test('leave the first year undiscounted, and repeat the last one up to the horizon', () => {
    const { years, factors, options } = value()!;
    expect(years).toEqual([...YEARS, '2029/30', '2030/31']);
    expect(factors).toEqual([1, 1.1 ** -1, 1.1 ** -2, 1.1 ** -3, 1.1 ** -4]);
    expect(options[1]!.net.years).toEqual([10_000, -5_000, -5_000, -5_000, -5_000]);
    // 10,000 - 5,000 x (0.9090909 + 0.8264463 + 0.7513148 + 0.6830135) = 10,000 - 15,849.33
    expect(options[1]!.cost.present).toBeCloseTo(-5_849.327232, 5);
    expect(options[0]!.cost.present).toBe(0);
    expect(options[1]!.socialValue).toBeCloseTo(5_849.327232, 5);
    // 15,849.33 / 10,000
    expect(options[1]!.benefitCostRatio).toBeCloseTo(1.5849327, 6);
    expect(options[0]!.benefitCostRatio).toBeUndefined();
  });

  test('repeat neither what is paid once nor what is saved once', () => {
    const options = [
      complete('Do nothing'),
      complete('Do something', {
        oneOff: [{ name: 'Adverts', amount: 900, year: '2028/29' }],
        savings: [
          { name: 'Rent', amount: 100, year: '2026/27' },
          { name: 'Sale', amount: 40, year: '2028/29', recurrent: false },
        ],
      }),
    ];
    expect(second({}, { options }).net.years).toEqual([-100, -100, 900 - 140, -100, -100]);
  });

  test('decline by the standard schedule: year 31 is discounted by 3% on year 30', () => {
    const { rates, factors } = value({ horizon: 32, discounting: 'standard' })!;
    expect([rates[0], rates[1], rates[30], rates[31]]).toEqual([0, 0.035, 0.035, 0.03]);
    expect(factors[31]! / factors[30]!).toBeCloseTo(1 / 1.03, 12);
  });
});

describe('optimism bias and risks', () => {
  const wholeLife: Partial<WholeLife> = {
    options: [{ option: 'Do something', life: 3, upperBound: 0.4, mitigated: 0.25 }],
    risks: [{ option: 'Do something', risk: 'Strike', probability: 0.2, cost: 50_000, year: '2028/29' }],
  };

  test('are added to the cost, each in its year', () => {
    const { bias, risks, cost, socialValue, benefitCostRatio } = second(wholeLife);
    // 40% x (1 - 25%) of 10,000; 20% of 50,000 / 1.21
    expect([bias.present, risks.present]).toEqual([expect.closeTo(3_000, 9), expect.closeTo(8_264.46281, 5)]);
    expect(cost.present).toBeCloseTo(-5_849.327232 + 3_000 + 8_264.46281, 5);
    expect(socialValue).toBeCloseTo(-5_415.135578, 5);
    // 15,849.33 / (10,000 + 3,000 + 8,264.46)
    expect(benefitCostRatio).toBeCloseTo(0.7453434, 6);
  });

  test('over a life of three years come to an even yearly cost', () => {
    const { presentOverLife, annuityFactor, equivalentAnnualCost } = second(wholeLife);
    // 13,000 - 5,000 x 1.7355372 + 8,264.46; 1 + 1 / 1.1 + 1 / 1.21
    expect(presentOverLife).toBeCloseTo(12_586.77686, 4);
    expect(annuityFactor).toBeCloseTo(2.735537, 6);
    expect(equivalentAnnualCost).toBeCloseTo(4_601.2085, 3);
  });

  test.each([
    ['one-off costs', 3_000],
    // One post of 48,000 for five years: 48,000 x (1 + 3.1698654) x 30%
    ['posts added', 60_046.0625],
    ['one-off costs and posts added', 63_046.0625],
  ] as const)('bias on %s is %d', (biasOn, expected) => {
    const { options } = file();
    const withPost = [
      options![0]!,
      {
        ...options![1]!,
        changes: [{ change: 'add post' as const, team: 'Duty', role: 'Social worker', number: 1 }],
      },
    ];
    const entry = { option: 'Do something', upperBound: 0.4, mitigated: 0.25, biasOn };
    expect(second({ options: [entry] }, { options: withPost }).bias.present).toBeCloseTo(expected, 3);
  });
});

describe('cash flows are made real before they are discounted', () => {
  const cash = (wholeLife: Partial<WholeLife>) =>
    value(
      { horizon: 4, ...wholeLife },
      {
        priceBase: '2025/26',
        years: ['2026/27', '2027/28'],
        pay: [
          { year: '2026/27', award: 0.03 },
          { year: '2027/28', award: 0.03 },
        ],
        options: [
          complete('Do nothing'),
          complete('Do something', {
            changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1 }],
          }),
        ],
      },
    )!;

  test('by one rate of inflation; the last year repeats in real terms', () => {
    const { levels, options } = cash({ inflation: 0.02 });
    expect(levels).toEqual([1.02, 1.02 ** 2, 1.02 ** 2, 1.02 ** 2].map((level) => expect.closeTo(level, 12)));
    // 48,000 x 1.03 / 1.02 = 48,470.588; 48,000 x 1.0609 / 1.0404 = 48,945.790
    expect(options[1]!.real.years).toEqual(
      [48_470.588235, 48_945.790081, 48_945.790081, 48_945.790081].map((cost) => expect.closeTo(cost, 5)),
    );
  });

  test('by the rate of the year where it has one of its own', () => {
    const { levels } = cash({ inflation: 0.02, inflationByYear: [{ year: '2026/27', rate: 0.04 }] });
    expect(levels.slice(0, 2)).toEqual([expect.closeTo(1.04, 12), expect.closeTo(1.04 * 1.02, 12)]);
  });
});

test('benefits of a register come off the cost in the net present social value, and repeat with the last year', () => {
  const c = smallCase(file());
  const { roles, assignments } = evaluate(c);
  const benefits = [
    [
      [0, 0, 0],
      [0, 1_100, 1_210],
    ],
  ];
  const valued = wholeLifeValue(c, optionResults(c, roles, assignments), benefits)!.options[1]!;
  expect(valued.benefits[0]!.years).toEqual([0, 1_100, 1_210, 1_210, 1_210]);
  // 1,100 / 1.1 + 1,210 / 1.21 + 1,210 / 1.331 + 1,210 / 1.4641
  expect(valued.benefits[0]!.present).toBeCloseTo(1_000 + 1_000 + 909.090909 + 826.446281, 5);
  expect(valued.socialValue).toBeCloseTo(5_849.327232 + 3_735.53719, 5);
  expect(valued.cost.present).toBeCloseTo(-5_849.327232, 5);
});

test.each([1, 2])('a horizon of %d years has no present values', (horizon) => {
  const years = YEARS.slice(0, horizon);
  const options = [complete('Do nothing'), complete('Do something')];
  expect(value({ horizon }, { years, options })).toBeUndefined();
});
