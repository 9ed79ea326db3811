import { decimalQuotient, multipleToCover } from './decimals';
import { divideByZero, numError, valueError } from './errors';
import * as messages from './messages';
import { requireSameSize, sumOfProducts } from './ranges';
import { wholeNumber } from './whole';

/**
 * Average caseload: cases for each full-time equivalent worker who holds cases.
 *
 * @param cases - open cases
 * @param fte - FTE of the workers who hold at least one case, agency workers included
 * @returns cases per FTE; `#DIV/0!` where fte is 0
 * @source Department for Education, children's social work workforce: cases / FTE holding cases
 */
export function averageCaseload(cases: number, fte: number): number {
  if (fte === 0) throw divideByZero(messages.NO_FTE);
  return cases / fte;
}

/**
 * Cases added to each remaining FTE when some leave and their cases are shared out.
 *
 * @param cases - open cases, the same before and after
 * @param fte - FTE before anyone leaves
 * @param leavingFte - FTE that leave
 * @returns cases per remaining FTE less cases per FTE before; `#DIV/0!` where nobody remains
 * @source Monmouthshire cabinet report 6 December 2017, line 96: "an additional 5 cases" without the agency worker
 */
export function caseloadAdded(cases: number, fte: number, leavingFte: number): number {
  if (leavingFte >= fte) throw divideByZero(messages.NO_FTE_LEFT);
  return cases / (fte - leavingFte) - cases / fte;
}

/**
 * FTE needed to keep the average caseload at or below a cap.
 *
 * @param cases - open cases
 * @param maxCaseload - most cases one FTE at work may hold
 * @param availability - share of an FTE's time at work (leave, training and sickness off), a fraction
 * @param step - smallest part of a post that can be filled; the result is rounded up to a whole multiple of it
 * @returns FTE, worked out in decimals; `#DIV/0!` where the cap or availability is 0; `#NUM!` where step is not
 *   above 0
 * @source cases / cap / availability; 221 cases, a cap of 20, 85% at work and half posts need 13 FTE
 */
export function fteRequired(cases: number, maxCaseload: number, availability = 1, step?: number): number {
  if (maxCaseload === 0) throw divideByZero(messages.NO_MAX_CASELOAD);
  if (availability === 0) throw divideByZero(messages.NO_AVAILABILITY);
  if (step === undefined) return decimalQuotient(cases, maxCaseload, availability);
  if (step <= 0) throw numError(messages.STEP_NOT_POSITIVE);
  return multipleToCover(cases, maxCaseload, availability, step);
}

export type CaseloadStatus = 'Below' | 'Within' | 'Above';

/**
 * Where a caseload stands against a safe band.
 *
 * @param caseload - cases per FTE
 * @param low - lower end of the band, itself within it
 * @param high - upper end of the band, itself within it
 * @returns "Below", "Within" or "Above"; `#VALUE!` where low is above high
 * @source Monmouthshire cabinet report 6 December 2017, line 90: 20 to 25 cases a worker
 */
export function caseloadStatus(caseload: number, low: number, high: number): CaseloadStatus {
  if (low > high) throw valueError(messages.LOW_ABOVE_HIGH);
  if (caseload < low) return 'Below';
  return caseload > high ? 'Above' : 'Within';
}

/**
 * Workload in points: cases of each kind weighted by how much work they are.
 *
 * @param counts - cases of each kind
 * @param weights - points for one case of each kind
 * @returns points; `#VALUE!` where the ranges differ in size
 * @source workload weighting as used in caseload management schemes: sum of count x weight
 */
export function caseloadPoints(counts: readonly number[], weights: readonly number[]): number {
  requireSameSize(counts, weights, 'Counts', 'weights');
  return sumOfProducts(counts, weights);
}

/**
 * Share of a team's workload capacity in use.
 *
 * @param points - workload in points
 * @param fte - experienced FTE, newly qualified workers not included
 * @param asyeFte - FTE in their assessed and supported year in employment
 * @param pointsPerFte - points one experienced FTE can carry
 * @param pointsPerAsye - points one newly qualified FTE can carry
 * @returns a fraction, 1 being full; `#DIV/0!` where there is no capacity
 * @source points / (FTE x 100 + ASYE FTE x 90): a newly qualified worker carries 90% of a caseload
 */
export function caseloadUtilisation(
  points: number,
  fte: number,
  asyeFte = 0,
  pointsPerFte = 100,
  pointsPerAsye = 90,
): number {
  const capacity = fte * pointsPerFte + asyeFte * pointsPerAsye;
  if (capacity === 0) throw divideByZero(messages.NO_CAPACITY);
  return points / capacity;
}

/**
 * FTE counted by the caseload it can hold.
 *
 * @param fte - experienced FTE, newly qualified workers not included
 * @param asyeFte - FTE in their assessed and supported year in employment
 * @param factor - share of a full caseload that a newly qualified worker holds, a fraction
 * @returns FTE
 * @source FTE + ASYE FTE x 0.6
 */
export function effectiveFte(fte: number, asyeFte: number, factor = 0.6): number {
  return fte + asyeFte * factor;
}

/**
 * Cases in each year of steady growth.
 *
 * @param cases - cases in year 0
 * @param annualGrowth - growth a year as a fraction; negative for a fall
 * @param years - years after year 0, a whole number from 0 to 60
 * @returns years + 1 values, year 0 first; `#NUM!` for other years
 * @source compound growth: cases x (1 + growth)^t
 */
export function caseloadPath(cases: number, annualGrowth: number, years: number): number[] {
  const lastYear = wholeNumber(years);
  if (lastYear === undefined || lastYear < 0 || lastYear > 60) throw numError(messages.YEARS_OF_PATH);
  return Array.from({ length: lastYear + 1 }, (_, year) => cases * (1 + annualGrowth) ** year);
}
