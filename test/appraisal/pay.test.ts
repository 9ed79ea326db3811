import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { parseCase } from '../../src/appraisal/parse';
import { priceLevels } from '../../src/appraisal/pay';
import { type CaseFile, complete, parsed, smallCase, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { bytesOf, differences, wantedOf } from './support';

type Pay = NonNullable<CaseFile['pay']>;

const YEARS = ['2026/27', '2027/28', '2028/29'];

/** An award paid from September; a rise from April; a year without an entry. */
const PAY: Pay = [
  { year: '2026/27', award: 0.03, month: 6, increments: 0.01, agencyRates: 0.04 },
  { year: '2027/28', award: 0.02, agencyRates: 0.05 },
];

/** Two agency workers without a post and one who covers a vacancy; posts and an agency worker change in the first two years. */
const worked = (parts: Partial<CaseFile> = {}): CaseFile =>
  smallFile({
    priceBase: '2025/26',
    years: YEARS,
    roles: [
      { name: 'Social worker', annualCost: 48_000, caseFte: 1 },
      { name: 'Family worker', annualCost: 30_000 },
    ],
    teams: [
      {
        name: 'Duty',
        cases: 100,
        posts: [
          { role: 'Social worker', number: 5, vacant: 1 },
          { role: 'Family worker', number: 2 },
        ],
      },
    ],
    agency: [
      { name: 'No post', team: 'Duty', role: 'Social worker', workers: 2, premium: 12_000 },
      {
        name: 'Vacancy',
        team: 'Duty',
        role: 'Social worker',
        workers: 1,
        premium: 10_000,
        covers: 'vacant post',
      },
    ],
    options: [
      complete('Do nothing'),
      complete('Do something', {
        changes: [
          { change: 'add post', team: 'Duty', role: 'Social worker', number: 2, startMonth: 7 },
          { change: 'end agency', assignment: 'No post', number: 1, startMonth: 7 },
          { change: 'remove post', team: 'Duty', role: 'Family worker', number: 1, startMonth: 13 },
        ],
        savings: [{ name: 'Rent', amount: 5_000, year: '2027/28' }],
        oneOff: [{ name: 'Laptops', amount: 2_000, year: '2026/27' }],
      }),
    ],
    pay: PAY,
    vacancyFactor: 0.05,
    ...parts,
  });

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6) as number);

describe('the level of pay', () => {
  const levelsOf = (pay: Pay, parts: Partial<CaseFile> = {}) =>
    priceLevels(smallCase({ priceBase: '2025/26', years: YEARS, pay, ...parts }));

  test('is 1 in the price base and rises with award, month and increments; agency rates rise from April', () => {
    const levels = levelsOf(PAY);
    // 1.01 x (1 + 0.03 x 7/12); then 1.01 x 1.03 = 1.0403 before and 1.0403 x 1.02 from April; then no rise
    expect(levels.map(({ payBefore }) => payBefore)).toEqual(near([1, 1.0403, 1.061106]));
    expect(levels.map(({ pay }) => pay)).toEqual(near([1.027675, 1.061106, 1.061106]));
    // 1.04; 1.04 x 1.05
    expect(levels.map(({ agency }) => agency)).toEqual(near([1.04, 1.092, 1.092]));
  });

  test.each([
    [1, 1.12], // all twelve months
    [12, 1.01], // March alone
    [7, 1.06], // six months
  ])('an award of 12% from month %i makes the year %d', (month, level) => {
    expect(levelsOf([{ year: '2026/27', award: 0.12, month }])[0]!.pay).toBeCloseTo(level, 12);
    expect(levelsOf([{ year: '2026/27', award: 0.12, month }])[1]!.pay).toBeCloseTo(1.12, 12);
  });

  test('counts the years between the price base and the first year of the appraisal', () => {
    const levels = levelsOf(
      [
        { year: '2024/25', award: 0.1, month: 12 },
        { year: '2025/26', award: 0.02 },
      ],
      { priceBase: '2023/24' },
    );
    expect(levels[0]!.pay).toBeCloseTo(1.122, 12); // 1.1 x 1.02
  });

  test('stays 1 without entries', () => {
    expect(levelsOf([])).toEqual(YEARS.map(() => ({ payBefore: 1, pay: 1, agency: 1 })));
  });
});

describe('costs by year', () => {
  const { options } = evaluate(parsed(worked()));

  test('doing nothing: posts of agency workers move with pay, premiums with agency rates, neither with vacancies', () => {
    // 96,000 x 1.027675 + 34,000 x 1.04; 96,000 x 1.061106 + 34,000 x 1.092 twice
    const costs = near([134_016.8, 138_994.176, 138_994.176]);
    expect(options[0]!.years.map(({ gross }) => gross)).toEqual(costs);
    expect(options[0]!.years.map(({ net }) => net)).toEqual(costs);
    expect(options[0]!.fullYear.net).toBe(130_000);
  });

  test('an option: each line, the net cost and what is saved so far', () => {
    const lines = (pick: (costs: (typeof options)[number]['fullYear']) => number) =>
      options[1]!.years.map(pick);
    // 95% of 2 x 48,000 = 91,200: half of it x 1.027675; all of it x 1.061106
    expect(lines(({ added }) => added)).toEqual(near([46_861.98, 96_772.8672, 96_772.8672]));
    // 95% of 30,000 = 28,500 x 1.061106 from month 13
    expect(lines(({ released }) => released)).toEqual(near([0, -30_241.521, -30_241.521]));
    // (48,000 x 1.027675 + 12,000 x 1.04) / 2 = (49,328.40 + 12,480) / 2; 50,933.088 + 13,104
    expect(lines(({ agencyAvoided }) => agencyAvoided)).toEqual(near([-30_904.2, -64_037.088, -64_037.088]));
    expect(lines(({ savings }) => savings)).toEqual([0, -5_000, -5_000]);
    expect(lines(({ oneOff }) => oneOff)).toEqual([2_000, 0, 0]);
    // 134,016.80 + 46,861.98 - 30,904.20 + 2,000; 138,994.176 + 96,772.8672 - 30,241.521 - 64,037.088 - 5,000
    expect(lines(({ net }) => net)).toEqual(near([151_974.58, 136_488.4342, 136_488.4342]));
    // 134,016.80 - 151,974.58; then 138,994.176 - 136,488.4342 = 2,505.7418 a year
    expect(options[1]!.cumulative).toEqual(near([-17_957.78, -15_452.0382, -12_946.2964]));
  });

  test('the full year stays in the prices of the price base, less the vacancy factor', () => {
    expect(options[1]!.fullYear).toMatchObject({
      agencyNow: 130_000, // 3 workers: 2 x 60,000 + 10,000
      added: 91_200,
      released: -28_500,
      agencyAvoided: -60_000,
      savings: -5_000,
      net: 127_700,
    });
  });
});

describe('a year of the pay table is refused', () => {
  test.each<[string, Pay, string]>([
    ['in the price base', [{ year: '2025/26' }], 'a year after the price base 2025/26'],
    ['before it', [{ year: '2020/21' }], 'a year after the price base 2025/26'],
    ['after the last year', [{ year: '2029/30' }], 'a year up to 2028/29'],
    ['a second time', [{ year: '2026/27' }, { year: '2026/27' }], 'a year used once'],
  ])('%s', (_, pay, allowed) => {
    const result = parseCase(worked({ pay }));
    const problems = result.ok ? [] : result.problems;
    expect(problems).toEqual([
      {
        path: `pay[${pay.length - 1}].year`,
        found: `"${pay[0]!.year}"`,
        allowed: expect.stringContaining(allowed) as string,
      },
    ]);
  });
});

describe('in the workbook', () => {
  test('the file holds what its formulas give', async () => {
    expectSame(recalculate(await bytesOf(worked())));
  });

  test('a row typed below Pay_and_prices counts as if it had been in the case', async () => {
    const entry = { year: '2028/29', award: 0.04, month: 4, increments: 0.005, agencyRates: 0.02 };
    const rows = { Pay_and_prices: [['2028/29', 0.04, 4, 0.005, 0.02, null]] };
    const recalculation = recalculate(await bytesOf(worked()), { rows });
    const wanted = wantedOf(worked({ pay: [...PAY, entry] }));
    expect(differences(recalculation, wanted)).toEqual([]);
    expect(recalculation.value('Master_check')).toBe('✓ All checks pass');
  });

  test('cells of such a row left blank mean no rise, and an award from April', async () => {
    const rows = { Pay_and_prices: [['2028/29', 0.04, null, null, null, null]] };
    const recalculation = recalculate(await bytesOf(worked()), { rows });
    const wanted = wantedOf(worked({ pay: [...PAY, { year: '2028/29', award: 0.04 }] }));
    // Assumptions says how many cells of a column are filled, and a case fills what was left blank
    const cells = differences(recalculation, wanted).filter(({ cell }) => !cell.startsWith('Assumptions!'));
    expect(cells).toEqual([]);
  });

  test('another price base typed on Inputs, and another vacancy factor, count at once', async () => {
    const typed = { Price_base: '2024/25', Vacancy_factor: 0.1 };
    const recalculation = recalculate(await bytesOf(worked()), { cells: typed });
    const wanted = wantedOf(worked({ priceBase: '2024/25', vacancyFactor: 0.1 }));
    const costs = differences(recalculation, wanted).filter(({ cell }) => cell.startsWith('Costs by year!'));
    expect(costs).toEqual([]); // no entry is of 2025/26
  });

  test.each<[string, (string | number | null)[]]>([
    ['in the price base', ['2025/26', 0.01, 1, 0, 0, null]],
    ['after the last year', ['2029/30', 0.01, 1, 0, 0, null]],
    ['a second time', ['2027/28', 0.01, 1, 0, 0, null]],
    ['as a number', [2028, 0.01, 1, 0, 0, null]],
  ])('a row typed for a year %s fails a check', async (_, row) => {
    const bytes = await bytesOf(worked());
    expect(recalculate(bytes).value('Master_check')).toBe('✓ All checks pass');
    expect(recalculate(bytes, { rows: { Pay_and_prices: [row] } }).value('Master_check')).toBe(
      '✗ Checks that fail: 1',
    );
  });
});
