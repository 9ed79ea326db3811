import { discountBandsFor, type DiscountBand, type DiscountScheduleName } from '../tables';
import { notAvailable } from './errors';
import * as messages from './messages';

/** "standard", "health", a flat yearly rate as a fraction, or bands of one's own, the last without an end. */
export type Schedule = DiscountScheduleName | number | readonly DiscountBand[];

/** The bands of a schedule, or `#N/A` for a name that is none. */
function bandsOf(schedule: Exclude<Schedule, number>): readonly DiscountBand[] {
  const bands = typeof schedule === 'string' ? discountBandsFor(schedule) : schedule;
  if (!bands) throw notAvailable(messages.UNKNOWN_SCHEDULE);
  return bands;
}

/** The factor of a whole year: the product of 1 / (1 + rate) over years 1 to `year`, a power for each band. */
export function factorOfYear(year: number, schedule: Schedule): number {
  if (typeof schedule === 'number') return (1 + schedule) ** -year;
  let factor = 1;
  let bandStart = 0;
  for (const { toYear, rate } of bandsOf(schedule)) {
    factor *= (1 + rate) ** -(Math.min(year, toYear) - bandStart);
    if (year <= toYear) break;
    bandStart = toYear;
  }
  return factor;
}

/** The rate by which a year is discounted on the year before. */
export function rateOfYear(year: number, schedule: Schedule): number {
  if (typeof schedule === 'number') return schedule;
  return bandsOf(schedule).find(({ toYear }) => year <= toYear)!.rate;
}

/**
 * The sum of the factors of whole years first..last, by the sum of a geometric series for each band, so that a
 * thousand years cost no more than one. `first` may be 0, whose factor is 1.
 */
export function sumOfFactors(first: number, last: number, schedule: Schedule): number {
  if (first === 0) return 1 + (last === 0 ? 0 : sumOfFactors(1, last, schedule));
  const factorBefore = factorOfYear(first - 1, schedule);
  if (typeof schedule === 'number') return factorBefore * sumOfPowers(schedule, last - first + 1);

  let total = 0;
  let factor = factorBefore;
  let year = first;
  for (const { toYear, rate } of bandsOf(schedule)) {
    if (year > toYear) continue;
    const years = Math.min(last, toYear) - year + 1;
    total += factor * sumOfPowers(rate, years);
    if (last <= toYear) break;
    factor *= (1 + rate) ** -years;
    year = toYear + 1;
  }
  return total;
}

/** v + v^2 + ... + v^n for v = 1 / (1 + rate): (1 - v^n) / rate, without the loss of digits for small rates. */
function sumOfPowers(rate: number, n: number): number {
  return rate === 0 ? n : -Math.expm1(-n * Math.log1p(rate)) / rate;
}
