import { MONTHS_IN_YEAR } from './units';

/**
 * For how much of a year a change is in force.
 *
 * @param yearIndex - 0 for the first year of the appraisal
 * @param startMonth - month in which the change starts; 1 is the first month of the first year
 * @returns a fraction, 0 to 1
 */
export function shareOfYear(yearIndex: number, startMonth: number): number {
  const monthsInForce = MONTHS_IN_YEAR * (yearIndex + 1) + 1 - startMonth;
  return Math.min(Math.max(monthsInForce, 0), MONTHS_IN_YEAR) / MONTHS_IN_YEAR;
}

interface Yearly {
  readonly year: string;
  readonly recurrent: boolean;
}

/** Whether a saving counts in a year: in its own, and where it recurs in every later one. */
export function startsBy({ year, recurrent }: Yearly, inYear: string): boolean {
  return recurrent ? year <= inYear : year === inYear;
}
