import { EMPLOYER_NI, type EmployerNiYear, type PayPeriod } from '../../src/tables';
import type { Args } from '../functions/arguments';

/** Arguments whose result hangs on an exact half, which binary figures miss in their last digit; and the result. */
export interface Trap {
  readonly id: string;
  readonly args: Args;
  readonly gives: readonly (number | string)[];
}

const trap = (id: string, args: Args, ...gives: (number | string)[]): Trap => ({ id, args, gives });

/** In a pound. */
const PENNIES = 100;
/** In a penny: rates have four decimals at most, so that pay in pennies times a rate is a whole number of parts. */
const PARTS = 10_000;

/** Employer NI, in parts, on a pay in pennies: whole numbers throughout. */
type Due = (pay: number) => number;

const charged =
  (rate: number, from: number, to = Infinity): Due =>
  (pay) =>
    Math.max(0, Math.min(pay, to * PENNIES) - from * PENNIES) * Math.round(rate * PARTS);

/** The first pays from each of these on whose NI ends in exactly half a penny, and that NI with the half left off. */
const halfPennies = (due: Due, ...from: number[]): { pay: number; ni: number }[] =>
  from.flatMap((pounds) =>
    Array.from({ length: PARTS }, (_, more) => pounds * PENNIES + more)
      .filter((pay) => Math.abs(due(pay) % PARTS) === PARTS / 2)
      .slice(0, 3)
      .map((pay) => ({ pay: pay / PENNIES, ni: Math.trunc(due(pay) / PARTS) / PENNIES })),
  );

function niTraps(row: EmployerNiYear): Trap[] {
  const { taxYear, rate, contractedOut: scheme } = row;
  const of = (period: PayPeriod, threshold: number, ...from: number[]) =>
    halfPennies(charged(rate, threshold), threshold, ...from).map(({ pay, ni }) =>
      trap('POST.EMPLOYER_NI', [pay, taxYear, period, null], ni),
    );
  const ofYear = of('year', row.thresholdYear, 24_000, 61_000, 150_000);
  const ofMonthOrWeek = [...of('month', row.thresholdMonth, 4_100), ...of('week', row.thresholdWeek, 930)];
  if (row.wholeYearOnly) return ofYear;
  if (!scheme) return [...ofYear, ...ofMonthOrWeek];

  const { lowerEarningsLimit, upperAccrualPoint } = scheme;
  const charge = charged(rate, row.thresholdYear);
  const rebate = charged(scheme.rebate, lowerEarningsLimit, upperAccrualPoint);
  // From the lower limit to the threshold there is the rebate alone: NI is below 0
  const starts = [lowerEarningsLimit, row.thresholdYear, 24_000, upperAccrualPoint];
  const contractedOut = halfPennies((pay) => charge(pay) - rebate(pay), ...starts).map(({ pay, ni }) =>
    trap('POST.EMPLOYER_NI', [pay, taxYear, 'year', true], ni),
  );
  return [...ofYear, ...ofMonthOrWeek, ...contractedOut];
}

/** Pay that is a product: 0.6 of a salary in pennies is a whole number of pennies, but not in binary. */
const costTraps = ({ taxYear, thresholdYear, rate }: EmployerNiYear): Trap[] =>
  halfPennies(charged(rate, thresholdYear), thresholdYear, 24_000, 45_000)
    .map(({ pay, ni }) => ({ pay, ni, salary: Math.round((pay * PENNIES) / 0.6) / PENNIES }))
    .filter(({ pay, salary }) => Math.round(salary * PENNIES) * 6 === Math.round(pay * PENNIES) * 10)
    .map(({ pay, ni, salary }) => trap('POST.COST', [salary, taxYear, 0, 0, 0.6, null], pay + ni));

const reconciles = (stated: number, computed: number, gives: string) =>
  trap('FIGURE.RECONCILES', [stated, computed, 2], gives);
const split = (amount: number, shares: number[], ...gives: number[]) =>
  trap('FUNDING.SPLIT', [amount, [shares]], ...gives);
const runsOut = (opening: number, income: number, spend: number, year: number | string) =>
  trap('FUNDING.RUNS_OUT', [opening, [[income]], [[spend]]], year);
const breaksEven = (net: number[], year: number | string) =>
  trap('OPTION.BREAKEVEN_YEAR', [[net], null], year);

export const traps: readonly Trap[] = [
  ...EMPLOYER_NI.flatMap(niTraps),
  ...EMPLOYER_NI.flatMap(costTraps),

  reconciles(1.01, 1.005, 'Yes'),
  reconciles(1, 1.005, 'Truncated'),
  reconciles(1.02, 1.005, 'No'),
  reconciles(2.68, 2.675, 'Yes'),
  reconciles(2.67, 2.675, 'Truncated'),
  reconciles(0.13, 0.125, 'Yes'),
  reconciles(0.12, 0.125, 'Truncated'),
  reconciles(-1.01, -1.005, 'Yes'),
  reconciles(-1, -1.005, 'Truncated'),
  reconciles(-1.02, -1.005, 'No'),

  split(0.01, [1, 1], 0.01, 0),
  split(-0.05, [1, 1], -0.03, -0.02),
  split(0.3, [0.1, 0.1, 0.1, 0.1], 0.08, 0.08, 0.07, 0.07),
  // A quarter and three quarters leave half a penny each, though not in binary
  split(0.02, [0.1, 0.3], 0.01, 0.01),
  split(5_555_555.02, [0.3, 0.1], 4_166_666.27, 1_388_888.75),
  split(5_555_555.06, [0.3, 0.9], 1_388_888.77, 4_166_666.29),
  split(0.1, [0.7, 0.1, 0.2, 0.2, 0.8], 0.04, 0, 0.01, 0.01, 0.04),
  // Amounts of half a penny, rounded away from zero before they are split
  split(1.005, [1, 1], 0.51, 0.5),
  split(2.675, [1, 1, 2], 0.67, 0.67, 1.34),
  split(-1.005, [1, 1], -0.51, -0.5),
  split(
    9_999_999.99,
    [1, 1, 1, 1, 1, 1],
    ...[1_666_666.67, 1_666_666.67, 1_666_666.67],
    ...[1_666_666.66, 1_666_666.66, 1_666_666.66],
  ),
  split(123_456_789.01, [0.35, 0.35], 61_728_394.51, 61_728_394.5),

  // Half a penny short is a penny short
  runsOut(1, 0, 1.005, 1),
  runsOut(0, 0.1, 0.105, 1),
  runsOut(1.1, 2.2, 3.305, 1),
  runsOut(1.1, 2.2, 3.3, '#N/A'),
  runsOut(0.1, 0.2, 0.304, '#N/A'),
  breaksEven([-1.005, 1], '#N/A'),
  breaksEven([-3.305, 1.1, 2.2], '#N/A'),
  breaksEven([-0.3, 0.1, 0.2], 3),
  breaksEven([-1.004, 1], 2),
];
