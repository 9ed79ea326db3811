import { decimalDifference, roundHalfAwayFromZero } from '../calculations/decimals';
import { figureReconciles } from '../calculations/figure';
import { type Claim, printedOf } from './claims';
import { KINDS, fewestParts } from './kinds';
import type { Figure, Printed } from './printed';
import type { Table } from './table';

export type Verdict = 'Yes' | 'Truncated' | 'No' | 'Cannot be checked';

/** Why there is no verdict on a figure. */
export type Reason =
  | { readonly why: 'part not shown'; readonly parts: readonly Printed[] }
  | { readonly why: 'too few parts' }
  | { readonly why: 'no figure' }
  | { readonly why: 'divided by nothing' }
  | { readonly why: 'no exact figure'; readonly hedge: string };

export interface Judged {
  readonly claim: Claim;
  readonly stated: Printed;
  readonly parts: readonly Printed[];
  /** Unrounded; of the parts that are shown where the kind is a sum and others are not */
  readonly computed?: number;
  readonly verdict: Verdict;
  /** The figure that would follow, with the decimals printed */
  readonly follows?: number;
  /** Printed less computed: what the parts would have to be more for the figure to follow */
  readonly difference?: number;
  /** By how much the figure may be off because its parts and itself were rounded; 0 for kinds whose parts are mostly counts */
  readonly rounding: number;
  /** The parts, if each was rounded to what is printed, may have given the figure all the same */
  readonly withinRounding?: true;
  readonly reason?: Reason;
}

/** What comes of one claim. A figure that does not follow is no mistake: it may be rounded, or rest on what is not shown. */
export function judge(table: Table, claim: Claim): Judged {
  const stated = printedOf(table, claim.of);
  const parts = claim.parts.map((part) => printedOf(table, part));
  const cannot = (reason: Reason, computed?: number): Judged => ({
    ...{ claim, stated, parts, verdict: 'Cannot be checked', rounding: 0, reason },
    ...(computed === undefined ? {} : { computed }),
  });
  const shown = parts.filter((part) => part.kind === 'figure');
  if (stated.kind !== 'figure') return cannot({ why: 'no figure' });
  if (parts.length < fewestParts(KINDS[claim.kind])) return cannot({ why: 'too few parts' });
  if (shown.length < parts.length) {
    const hidden = parts.filter(({ kind }) => kind !== 'figure');
    const rest = claim.kind === 'sum' && shown.length > 0 ? KINDS.sum.compute(valuesOf(shown)) : undefined;
    return { ...cannot({ why: 'part not shown', parts: hidden }, rest), ...differenceOf(stated, rest) };
  }
  const computed = KINDS[claim.kind].compute(valuesOf(shown));
  if (!Number.isFinite(computed)) return cannot({ why: 'divided by nothing' });
  const hedge = [stated, ...shown].find((one) => one.hedge !== undefined)?.hedge;
  if (hedge !== undefined) return cannot({ why: 'no exact figure', hedge }, computed);
  const verdict = figureReconciles(stated.stated, computed, stated.decimals);
  const rounding = roundingOf(claim, stated, shown);
  const off = roundHalfAwayFromZero(Math.abs(decimalDifference(stated.stated, computed)), PLACES);
  return {
    ...{ claim, stated, parts, computed, verdict, rounding },
    follows: roundHalfAwayFromZero(computed, stated.decimals),
    ...differenceOf(stated, computed),
    ...(verdict === 'No' && off < rounding ? { withinRounding: true as const } : {}),
  };
}

const valuesOf = (figures: readonly Figure[]) => figures.map(({ value }) => value);

const differenceOf = ({ stated }: Figure, computed: number | undefined) =>
  computed === undefined ? {} : { difference: decimalDifference(stated, computed) };

/** Half of the last digit that is printed: as much as rounding may have taken or given. A cell's own number was not rounded. */
const halfUnit = (figure: Figure) =>
  figure.isCell && Math.abs(figure.value - figure.stated) > 10 ** -PLACES ? 0 : 0.5 * 10 ** -figure.decimals;

/** Finer than any figure is printed, and coarser than what binary fractions lose. */
export const PLACES = 9;

/**
 * Only of sums and differences: their parts may be off by half a digit each, and the figure itself by another half. A share or quotient
 * is mostly of counts, which nobody rounded.
 */
function roundingOf({ kind }: Claim, stated: Figure, parts: readonly Figure[]): number {
  if (kind !== 'sum' && kind !== 'difference') return 0;
  const bound = [stated, ...parts].reduce((sum, figure) => sum + halfUnit(figure), 0);
  return roundHalfAwayFromZero(bound, PLACES);
}
