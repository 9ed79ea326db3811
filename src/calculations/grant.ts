import { divideByZero, valueError } from './errors';
import * as messages from './messages';

/** Whether an amount is the grant before the cut or what is left after it. */
export type GrantBasis = 'before' | 'after';

/**
 * A cut in money.
 *
 * @param amount - GBP: the grant before the cut, or what is left after it
 * @param cut - fraction of the grant before the cut
 * @param basis - which of the two the amount is
 * @returns GBP; `#DIV/0!` for a cut of 1 where the amount is what is left; `#VALUE!` for another basis
 * @source Blaenau Gwent and Caerphilly business case July 2013, line 85: 717,149 is what a 3% cut left, so the cut
 *   was 22,179.87 and not 3% of 717,149
 */
export function grantCut(amount: number, cut: number, basis: GrantBasis = 'before'): number {
  if (basis === 'before') return amount * cut;
  if (basis !== 'after') throw valueError(messages.GRANT_BASIS);
  if (cut === 1) throw divideByZero(messages.NOTHING_LEFT_AFTER_CUT);
  return (amount * cut) / (1 - cut);
}

/**
 * What a number of percentage points of a grant is worth.
 *
 * @param grant - GBP
 * @param points - percentage points
 * @returns GBP
 * @source Blaenau Gwent and Caerphilly business case July 2013, line 158: 1% of 717,149 is 7,171.49
 */
export function grantPointValue(grant: number, points = 1): number {
  return (grant * points) / 100;
}

/**
 * The whole that a change in money and its percentage imply.
 *
 * @param change - GBP (or a count)
 * @param cut - the change as a fraction of the whole
 * @returns GBP (or a count); `#DIV/0!` where the fraction is 0
 * @source Blaenau Gwent and Caerphilly business case July 2013, line 162: 9,159 is 3% of 305,300
 */
export function grantImpliedBase(change: number, cut: number): number {
  if (cut === 0) throw divideByZero(messages.NO_CUT);
  return change / cut;
}

/**
 * A grant after each of a run of yearly cuts.
 *
 * @param grant - GBP before the first cut
 * @param cuts - fraction cut in each year; a negative cut is an uplift
 * @param compound - true: each cut is taken from the year before; false: each is taken from the first grant
 * @returns GBP after each year's cut, as many values as cuts
 * @source Blaenau Gwent and Caerphilly business case July 2013, line 85: three years of 3% leave 654,522.53 of
 *   717,149 compounded and 652,605.59 taken from the first grant
 */
export function grantPath(grant: number, cuts: readonly number[], compound = true): number[] {
  let left = grant;
  return cuts.map((cut) => (left -= (compound ? left : grant) * cut));
}

/**
 * The cut in a grant that a saving pays for.
 *
 * @param saving - GBP
 * @param grant - GBP
 * @returns a fraction of the grant; `#DIV/0!` where the grant is 0
 * @source Blaenau Gwent and Caerphilly business case July 2013, line 207: 9,746 of 717,149 is 1.36%
 */
export function grantCovered(saving: number, grant: number): number {
  if (grant === 0) throw divideByZero(messages.NO_GRANT);
  return saving / grant;
}
