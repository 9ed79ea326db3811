import { roundHalfAwayFromZero, truncate } from './decimals';
import { numError } from './errors';
import * as messages from './messages';
import { sum } from './ranges';
import { wholeNumber } from './whole';

export type Reconciliation = 'Yes' | 'Truncated' | 'No';

/**
 * Whether a figure as printed follows from the figure as computed.
 *
 * @param stated - the figure as printed
 * @param computed - the figure worked out, unrounded, in the same unit
 * @param decimals - decimal places that the printed figure shows, -9 to 9; negative for tens, hundreds
 * @returns "Yes": computed rounds to stated, halves away from zero; "Truncated": it does not, but cutting its
 *   further digits towards zero gives stated; otherwise "No". `#NUM!` for other decimals
 * @source Central Bedfordshire adult social care workforce strategy 2010, line 266: 806 / 1,496 = 53.877%, printed
 *   as 53.87
 */
export function figureReconciles(stated: number, computed: number, decimals = 0): Reconciliation {
  const places = wholeNumber(decimals);
  if (places === undefined || Math.abs(places) > 9) throw numError(messages.PLACES_OUT_OF_RANGE);
  if (roundHalfAwayFromZero(computed, places) === stated) return 'Yes';
  return truncate(computed, places) === stated ? 'Truncated' : 'No';
}

/**
 * What a printed total has beyond its parts.
 *
 * @param statedTotal - the total as printed
 * @param parts - the parts as printed
 * @returns total less the sum of the parts: 0 where they agree
 * @source Central Bedfordshire adult social care workforce strategy 2010, line 249: 81 establishments, 75 in bands
 */
export function figureTotal(statedTotal: number, parts: readonly number[]): number {
  return statedTotal - sum(parts);
}
