import {
  apprenticeshipLevyFor,
  EMPLOYER_NI,
  employerNiFor,
  type EmployerNiYear,
  type PayPeriod,
} from '../tables';
import { chargeHalfPennyDown, decimalProduct } from './decimals';
import { divideByZero, notAvailable, numError } from './errors';
import * as messages from './messages';

/** The NI row of a tax year, or `#N/A` with the years there are. */
function niRow(taxYear: string): EmployerNiYear {
  const row = employerNiFor(taxYear);
  if (row) return row;
  throw notAvailable(messages.unknownTaxYear(EMPLOYER_NI[0]!.taxYear, EMPLOYER_NI.at(-1)!.taxYear));
}

function thresholdOf(row: EmployerNiYear, period: PayPeriod): number {
  if (period === 'week') return row.thresholdWeek;
  return period === 'month' ? row.thresholdMonth : row.thresholdYear;
}

/**
 * Employer National Insurance (secondary Class 1, category A) on one person's pay for a week, a month or a year.
 *
 * Twelve months' NI is not the year's: each month's threshold is a rounded twelfth.
 *
 * @param pay - GBP in the period
 * @param taxYear - as "2024/25"
 * @param period - the period that the pay is for: "year", "month" or "week"
 * @param contractedOut - whether the person is in a contracted-out salary-related scheme (2013/14 to 2015/16)
 * @returns GBP to the nearest penny, exactly half a penny going towards zero; the contracted-out rebate may make
 *   it negative. `#N/A` for a year outside the table, contracting out in another year or period, and 2022/23 by
 *   week or month
 * @source tax tables in src/tables/employer-ni.ts; HMRC's exact percentage method: half a penny is rounded down
 */
export function employerNi(
  pay: number,
  taxYear: string,
  period: PayPeriod = 'year',
  contractedOut = false,
): number {
  const row = niRow(taxYear);
  if (row.wholeYearOnly && period !== 'year') throw notAvailable(messages.rateChangedWithin(row.taxYear));

  const threshold = thresholdOf(row, period);
  const payAboveThreshold = Math.max(pay, threshold);
  if (!contractedOut) return chargeHalfPennyDown(payAboveThreshold, threshold, row.rate);

  const scheme = row.contractedOut;
  if (!scheme || period !== 'year') throw notAvailable(messages.CONTRACTED_OUT_YEARS);
  // Pay up to the lower earnings limit bears no rebate: then the two ends are the same
  const rebatedPay = Math.max(Math.min(pay, scheme.upperAccrualPoint), scheme.lowerEarningsLimit);
  return chargeHalfPennyDown(
    payAboveThreshold,
    threshold,
    row.rate,
    rebatedPay,
    scheme.lowerEarningsLimit,
    scheme.rebate,
  );
}

/** What an employer pays on top of pay in one tax year: NI above a yearly threshold in GBP, and the levy; rates are fractions. */
export interface OnCostRates {
  readonly niThreshold: number;
  readonly niRate: number;
  readonly levyRate: number;
}

/** Employer NI on a year's pay at given rates, GBP to the nearest penny, exactly half a penny going towards zero. */
export const employerNiAt = (pay: number, { niThreshold, niRate }: OnCostRates): number =>
  chargeHalfPennyDown(Math.max(pay, niThreshold), niThreshold, niRate);

/** Yearly cost of a post filled by one person whose pay is known, at given rates; GBP, not rounded but for the NI in it. */
export const costOfPay = (pay: number, rates: OnCostRates, pensionRate: number, other: number): number =>
  pay * (1 + pensionRate + rates.levyRate) + employerNiAt(pay, rates) + other;

/**
 * Yearly cost of a post filled by one person: pay, pension, apprenticeship levy, employer NI and anything else.
 *
 * NI has a threshold for each person, so two half posts cost less than one whole one.
 *
 * @param salary - GBP a year, full time
 * @param taxYear - as "2024/25"; sets NI and, where no levy rate is given, the levy
 * @param pensionRate - employer pension contribution, a fraction of pay
 * @param levyRate - apprenticeship levy, a fraction of pay; omitted: that year's rate (0 before 2017/18)
 * @param fte - of one person, above 0 and at most 1
 * @param other - GBP a year of further costs, not scaled by fte
 * @returns GBP a year; not rounded, except the NI in it. `#NUM!` for fte outside (0, 1]; `#N/A` for an unknown year
 * @source salary x fte x (1 + pension + levy) + NI on salary x fte + other
 */
export function postCost(
  salary: number,
  taxYear: string,
  pensionRate: number,
  levyRate?: number,
  fte = 1,
  other = 0,
): number {
  if (fte <= 0 || fte > 1) throw numError(messages.FTE_OF_ONE_PERSON);
  const row = niRow(taxYear);
  const levy = levyRate ?? apprenticeshipLevyFor(row.taxYear)?.rate ?? 0;
  const rates = { niThreshold: row.thresholdYear, niRate: row.rate, levyRate: levy };
  // In decimals, because a penny of NI may hang on the last digit of the pay
  return costOfPay(decimalProduct(salary, fte), rates, pensionRate, other);
}

/**
 * Hours a week as full-time equivalents.
 *
 * @param hoursPerWeek - hours worked a week
 * @param fullTimeHours - hours of a full-time week
 * @returns FTE; `#DIV/0!` where full-time hours are 0
 * @source Monmouthshire cabinet report 6 December 2017, Figure 7: a 37-hour week; 60 hours are 1.62 FTE
 */
export function postFte(hoursPerWeek: number, fullTimeHours = 37): number {
  if (fullTimeHours === 0) throw divideByZero(messages.NO_FULL_TIME_HOURS);
  return hoursPerWeek / fullTimeHours;
}
