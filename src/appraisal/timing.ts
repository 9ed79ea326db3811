import { MONTHS_IN_YEAR } from './units';

/** When a change is in force. Month 1 is the first month of the first year. */
export interface Period {
  readonly startMonth: number;
  /** The last month; without one it stays. */
  readonly endMonth?: number | undefined;
}

/**
 * For how much of a year a change is in force.
 *
 * @param yearIndex - 0 for the first year of the appraisal
 * @returns a fraction, 0 to 1
 */
export function shareOfYear(yearIndex: number, { startMonth, endMonth }: Period): number {
  const monthAfter = MONTHS_IN_YEAR * (yearIndex + 1) + 1;
  const monthsSince = (month: number) => Math.min(Math.max(monthAfter - month, 0), MONTHS_IN_YEAR);
  const ended = endMonth === undefined ? 0 : monthsSince(endMonth + 1);
  return (monthsSince(startMonth) - ended) / MONTHS_IN_YEAR;
}

interface Yearly {
  readonly year: string;
  readonly recurrent: boolean;
}

/** Whether a saving counts in a year: in its own, and where it recurs in every later one. */
export function startsBy({ year, recurrent }: Yearly, inYear: string): boolean {
  return recurrent ? year <= inYear : year === inYear;
}
