import { type Cell, type Formula, calc, digits, f } from '../../workbook';
import { figureReconciles } from '../../calculations/figure';
import { rateGap } from '../../calculations/rate';
import type { Figure } from '../profile/measure';
import { decimalsOf } from '../profile/summary';
import { numberOf, quoted } from './parts';

/** A share that somebody printed, beside the share that comes out. */
export interface Stated {
  /** Computed less stated, in percentage points. */
  readonly difference: Cell;
  readonly words: Cell;
}

/**
 * Whether a printed share follows from the figures, to the decimals that it shows.
 *
 * @param other - a second base on which it may agree: all, with the not recorded
 */
export function comparedWith(computed: Cell, stated: Cell, other?: { share: Figure; words: string }): Stated {
  const isThere = typeof computed.value === 'number';
  const difference = calc(
    f`IF(ISNUMBER(${computed}),(${computed}-${stated})*100,"")`,
    isThere ? rateGap(numberOf(computed), numberOf(stated)) : '',
    'fte',
    { style: 'calculation' },
  );
  const places = decimalsOf(numberOf(stated));
  const printed = Number((numberOf(stated) * 100).toFixed(places));
  const verdict = (share: number) => figureReconciles(printed, share * 100, places);
  const agrees = (cell: Cell | Formula) =>
    f`ROUND(${cell}*100,${digits(places)})=ROUND(${stated}*100,${digits(places)})`;
  const isCut = f`ROUNDDOWN(${computed}*100,${digits(places)})=ROUND(${stated}*100,${digits(places)})`;
  const agreesOtherwise = other && verdict(other.share.value) === 'Yes';
  const cut = f`IF(${isCut},"Agrees if cut off, not rounded","Differs")`;
  const rest = other ? f`IF(${agrees(other.share.formula)},${quoted(other.words)},${cut})` : cut;
  const formula = f`IF(ISNUMBER(${computed}),IF(${agrees(computed)},"Agrees",${rest}),"Cannot be worked out")`;
  const value = !isThere
    ? 'Cannot be worked out'
    : verdict(numberOf(computed)) === 'Yes'
      ? 'Agrees'
      : agreesOtherwise
        ? other.words
        : verdict(numberOf(computed)) === 'Truncated'
          ? 'Agrees if cut off, not rounded'
          : 'Differs';
  return { difference, words: calc(formula, value) };
}

/** Two numbers that should be the same: what the one stated has beyond the one that comes out. */
export function totalsCompared(computed: Cell, stated: Cell): Cell {
  const beyond = numberOf(stated) - numberOf(computed);
  return calc(
    f`IF(${stated}=${computed},"Agrees","Stated is "&ABS(${stated}-${computed})&IF(${stated}>${computed}," more"," less"))`,
    beyond === 0 ? 'Agrees' : `Stated is ${Math.abs(beyond)} ${beyond > 0 ? 'more' : 'less'}`,
  );
}
