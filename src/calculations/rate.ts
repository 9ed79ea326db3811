import { WORKING_DAYS } from '../tables';
import { decimalDifference } from './decimals';
import { divideByZero, numError, valueError } from './errors';
import * as messages from './messages';

/** What vacancies are divided by: all posts, or those employed. */
export type VacancyBasis = 'total' | 'employed';

/**
 * Vacancy rate.
 *
 * @param vacancies - vacant posts, as FTE or headcount
 * @param employed - those in post, counted the same way
 * @param basis - "total": of all posts, vacant and filled; "employed": of those in post
 * @returns a fraction; `#DIV/0!` where there is nothing to divide by; `#VALUE!` for another basis
 * @source Central Bedfordshire adult social care workforce strategy 2010, line 270: 179 / (179 + 2,158) = 7.7%, and
 *   line 361: 83 / 517 = 16.05%, two bases in one report; the Department for Education uses "total"
 */
export function vacancyRate(vacancies: number, employed: number, basis: VacancyBasis = 'total'): number {
  if (basis !== 'total' && basis !== 'employed') throw valueError(messages.VACANCY_BASIS);
  const posts = basis === 'total' ? vacancies + employed : employed;
  if (posts === 0) throw divideByZero(messages.NO_POSTS);
  return vacancies / posts;
}

/**
 * Turnover rate of a period.
 *
 * @param leavers - leavers in the period
 * @param employed - those employed at the end of it (the count date)
 * @param opening - those employed at its start; given, the average of the two is the base
 * @returns a fraction; `#DIV/0!` where the base is 0
 * @source Central Bedfordshire adult social care workforce strategy 2010, line 274: 445 / 2,158 = 20.6%
 */
export function turnoverRate(leavers: number, employed: number, opening?: number): number {
  const base = opening === undefined ? employed : (opening + employed) / 2;
  if (base === 0) throw divideByZero(messages.NO_EMPLOYED);
  return leavers / base;
}

/**
 * Sickness absence rate of a year.
 *
 * @param daysLost - working days lost
 * @param fte - FTE in post
 * @param daysPerFte - working days that one FTE gives in the year
 * @returns a fraction; `#DIV/0!` where there are no working days
 * @source Department for Education, children's social work workforce: days lost / (in post x 253)
 */
export function sicknessRate(
  daysLost: number,
  fte: number,
  daysPerFte: number = WORKING_DAYS.daysPerFte,
): number {
  const workingDays = fte * daysPerFte;
  if (workingDays === 0) throw divideByZero(messages.NO_WORKING_DAYS);
  return daysLost / workingDays;
}

/**
 * Share of the records in which the fact is known.
 *
 * @param count - records with the answer
 * @param total - all records
 * @param notRecorded - records without an answer, left out of the base
 * @returns a fraction; `#NUM!` where the count is more than the base, `#DIV/0!` where both are 0
 * @source NMDS-SC tables: percentages are of known records; Central Bedfordshire adult social care workforce
 *   strategy 2010, line 292: 1,041 / (1,832 - 295) = 68%
 */
export function shareKnown(count: number, total: number, notRecorded = 0): number {
  // In decimals, so that 30.1 of 100.3 less 70.2 is all of them and not a trillionth more
  const known = notRecorded === 0 ? total : decimalDifference(total, notRecorded);
  // This function's own rule goes before the one for zero denominators: 1 of 0 known is #NUM!
  if (count > known) throw numError(messages.MORE_THAN_KNOWN);
  if (known === 0) throw divideByZero(messages.NO_KNOWN_RECORDS);
  return count / known;
}

/**
 * Change from an old value to a new one.
 *
 * @param oldValue - value before
 * @param newValue - value after
 * @returns a fraction of the old value, negative for a fall; `#DIV/0!` where the old value is 0
 * @source Monmouthshire cabinet report 6 December 2017, line 112: 18 agency workers to 7 is a fall of 61.1%
 */
export function rateOfChange(oldValue: number, newValue: number): number {
  if (oldValue === 0) throw divideByZero(messages.NO_OLD_VALUE);
  return (newValue - oldValue) / oldValue;
}

/**
 * Steady yearly growth that leads from an old value to a new one.
 *
 * @param oldValue - value at the start
 * @param newValue - value at the end
 * @param years - years between them
 * @returns a fraction a year; `#NUM!` where a value is 0 or less; `#DIV/0!` for 0 years
 * @source (new / old)^(1 / years) - 1; 35,900 to 55,000 in 14 years is 3.09% a year
 */
export function annualGrowth(oldValue: number, newValue: number, years: number): number {
  if (oldValue <= 0 || newValue <= 0) throw numError(messages.GROWTH_NEEDS_POSITIVE);
  if (years === 0) throw divideByZero(messages.NO_YEARS);
  return (newValue / oldValue) ** (1 / years) - 1;
}

/**
 * Gap between two rates.
 *
 * @param local - a rate as a fraction
 * @param comparator - the rate it is compared with, as a fraction
 * @returns percentage points, negative where the local rate is lower
 * @source Rotherham InLAWS strategy 2011-2014, line 159: 10.76% against 19.2% is -8.44 points
 */
export function rateGap(local: number, comparator: number): number {
  return (local - comparator) * 100;
}
