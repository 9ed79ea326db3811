import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { parseCase } from '../../../src/appraisal/parse';
import { type CaseFile, complete, parsed, smallFile } from '../../support/cases';
import { cellBeside } from '../../support/growing';
import { expectSame, recalculate } from '../../support/recalculate';
import { bytesOf, differences, wantedOf } from '../support';

type WholeLife = NonNullable<CaseFile['wholeLife']>;

const YEARS = ['2026/27', '2027/28'];
const PAY: CaseFile['pay'] = [{ year: '2027/28', award: 0.03 }];
const file = (wholeLife: Partial<WholeLife> = {}, parts: Partial<CaseFile> = {}): CaseFile =>
  smallFile({
    priceBase: '2025/26',
    years: YEARS,
    options: [
      complete('Do nothing'),
      complete('Do something', { oneOff: [{ name: 'Adverts', amount: 5_000, year: '2026/27' }] }),
    ],
    wholeLife: { horizon: 6, ...wholeLife },
    ...parts,
  });
const adding = (startMonth: number, endMonth?: number): Partial<CaseFile> => ({
  options: [
    complete('Do nothing'),
    complete('Do something', {
      changes: [
        {
          ...{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1, startMonth },
          ...(endMonth === undefined ? {} : { endMonth }),
        },
      ],
    }),
  ],
});

const RATE = { inflation: 0.02 };
const BY_YEAR = { inflationByYear: YEARS.map((year) => ({ year, rate: 0.02 })) };

describe('a check fails in the evaluation and in the workbook alike', () => {
  const PRICES = 'Cash and real prices are kept apart before anything is discounted';
  const REPEATS =
    'Nothing begins or ends in or after the last year of the appraisal, which repeats up to the horizon';
  test.each<[string, string, boolean, CaseFile]>([
    ['constant prices, inflation 0', PRICES, true, file({ inflation: 0 })],
    ['constant prices made real once more', PRICES, false, file(RATE)],
    ['constant prices, inflation of a year', PRICES, false, file(BY_YEAR)],
    ['cash prices, one rate', PRICES, true, file(RATE, { pay: PAY })],
    ['cash prices, a rate for each year', PRICES, true, file(BY_YEAR, { pay: PAY })],
    ['cash prices, nothing', PRICES, false, file({}, { pay: PAY })],
    [
      'cash prices, a year without a rate',
      PRICES,
      false,
      file({ inflationByYear: BY_YEAR.inflationByYear.slice(1) }, { pay: PAY }),
    ],
    ['a change with the last year', REPEATS, true, file({}, adding(13))],
    ['a change within the last year', REPEATS, false, file({}, adding(14))],
    ['an end before the last year', REPEATS, true, file({}, adding(1, 12))],
    ['an end in the last year', REPEATS, false, file({}, adding(1, 13))],
    ['no year to repeat', REPEATS, true, file({ horizon: 2 }, adding(14))],
  ])('%s', async (_, says, passes, tried) => {
    const bytes = await bytesOf(tried);
    const recalculated = recalculate(bytes);
    expectSame(recalculated);
    expect(recalculated.value(cellBeside(bytes, 'Checks', says, 2))).toBe(passes ? '✓ OK' : '✗ Check');
    const ids: Readonly<Record<string, string>> = {
      [PRICES]: 'prices kept apart',
      [REPEATS]: 'last year repeats',
    };
    expect(evaluate(parsed(tried)).checks.find(({ id }) => id === ids[says])?.passes).toBe(passes);
  });
});

describe('what is typed', () => {
  const whole = file(
    {
      ...BY_YEAR,
      inflationByYear: BY_YEAR.inflationByYear.slice(0, 1),
      inflation: 0.03,
      options: [{ option: 'Do something', life: 4, upperBound: 0.2, mitigated: 0.5 }],
      risks: [{ option: 'Do something', risk: 'Strike', probability: 0.1, cost: 7_000, year: '2029/30' }],
    },
    { pay: PAY },
  );

  test('below Inflation and Risk costs counts at once', async () => {
    const { wholeLife } = whole;
    const after: CaseFile = {
      ...whole,
      wholeLife: {
        ...wholeLife!,
        inflationByYear: [...wholeLife!.inflationByYear!, { year: '2027/28', rate: 0.06 }],
        risks: [
          ...wholeLife!.risks!,
          { option: 'Do nothing', risk: 'Repair', probability: 0.5, cost: 900, year: '2031/32' },
        ],
      },
    };
    const typed = recalculate(await bytesOf(whole), {
      rows: {
        Inflation: [['2027/28', 0.06, null]],
        Risk_costs: [['Do nothing', 'Repair', 0.5, 900, '2031/32', null]],
      },
    });
    const on =
      (sheet: string) =>
      ({ cell }: { cell: string }) =>
        cell.startsWith(`${sheet}!`);
    const found = differences(typed, wantedOf(after));
    expect(found.filter(on('Whole-life value'))).toEqual([]);
    expect(found.filter(on('Checks'))).toEqual([]);
  });

  test.each([
    ['a shorter horizon counts fewer years', 4, '✓ OK'],
    ['a horizon beyond the columns fails a check', 7, '✗ Check'],
    ['a horizon that leaves out years of the appraisal fails a check', 1, '✗ Check'],
  ])('%s', async (_, Horizon_years, verdict) => {
    const bytes = await bytesOf(whole);
    const after = recalculate(bytes, { cells: { Horizon_years } });
    const says = 'The horizon holds every year of the appraisal, and Whole-life value has all its years';
    expect(after.value(cellBeside(bytes, 'Checks', says, 2))).toBe(verdict);
    if (Horizon_years !== 4) return;
    const fresh = evaluate(parsed({ ...whole, wholeLife: { ...whole.wholeLife!, horizon: 4 } })).wholeLife!;
    const cost = cellBeside(bytes, 'Whole-life value', 'Net present cost', 3);
    expect(after.value(cost)).toBeCloseTo(fresh.options[1]!.cost.present, 6);
  });

  test('a discount rate typed over moves the factors', async () => {
    const bytes = await bytesOf(whole);
    const rate = cellBeside(bytes, 'Rates', '1 to 30', 3);
    const after = recalculate(bytes, { cells: { [rate]: 0.02 } });
    const factor = cellBeside(bytes, 'Whole-life value', 'Discount factor', 4);
    expect(after.value(factor)).toBeCloseTo(1 / 1.02, 12);
  });
});

describe('what does not fit is refused', () => {
  const entry = { option: 'Do something' };
  test.each<[string, Partial<WholeLife>, string]>([
    ['a horizon shorter than the appraisal', { horizon: 1 }, 'wholeLife.horizon'],
    ['an option that is not there', { options: [{ option: 'Other' }] }, 'wholeLife.options[0].option'],
    ['an option twice', { options: [entry, entry] }, 'wholeLife.options[1].option'],
    ['a life beyond the horizon', { options: [{ ...entry, life: 7 }] }, 'wholeLife.options[0].life'],
    [
      'inflation of the price base',
      { inflationByYear: [{ year: '2025/26', rate: 0 }] },
      'wholeLife.inflationByYear[0].year',
    ],
    [
      'inflation after the appraisal',
      { inflationByYear: [{ year: '2028/29', rate: 0 }] },
      'wholeLife.inflationByYear[0].year',
    ],
    [
      'inflation of a year twice',
      { inflationByYear: [0, 0.1].map((rate) => ({ year: '2026/27', rate })) },
      'wholeLife.inflationByYear[1].year',
    ],
    [
      'a risk beyond the horizon',
      { risks: [{ ...entry, risk: 'Strike', probability: 1, cost: 1, year: '2032/33' }] },
      'wholeLife.risks[0].year',
    ],
    [
      'a band that is none',
      { discountRates: [{ after: 10, standard: 0.01 }] },
      'wholeLife.discountRates[0].after',
    ],
    ['a band twice', { discountRates: [{ after: 0 }, { after: 0 }] }, 'wholeLife.discountRates'],
  ])('%s', (_, wholeLife, path) => {
    expect(parseCase(file(wholeLife))).toMatchObject({ ok: false, problems: [{ path }] });
  });

  test('what is said of an input is known, also where options have no entry of their own', () => {
    const inputAssumptions = { 'Whole-life settings / Horizon': { because: 'An illustration' } };
    expect(parseCase(file({}, { inputAssumptions }))).toMatchObject({ ok: true });
  });

  test('rates that only repeat the tables are left out', () => {
    const discountRates = [
      { after: 30, standard: 0.03, health: 0.01 },
      { after: 0, standard: 0.035 },
    ];
    expect(parsed(file({ discountRates })).wholeLife!.discountRates).toEqual([{ after: 30, health: 0.01 }]);
  });
});
