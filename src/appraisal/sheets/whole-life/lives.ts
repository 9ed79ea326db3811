import {
  type Cell,
  type RowBlock,
  type SubheadBlock,
  absolute,
  calc,
  f,
  row,
  subhead,
  totalRow,
} from '../../../workbook';
import type { WholeLifeOption } from '../../whole-life';
import { BIAS_WORDS, type LifeInputs, type WholeLifeSettings } from './settings';
import type { Time } from './time';

/** Which part of an option's costs is added for optimism. */
export interface BiasCells {
  readonly onPosts: Cell;
  readonly onOneOff: Cell;
  readonly rows: readonly RowBlock[];
}

export function biasRows(
  { upperBound, mitigated, biasOn }: LifeInputs,
  { biasRates }: WholeLifeOption,
): BiasCells {
  const bias = f`${upperBound}*(1-${mitigated})`;
  const isNot = (words: string) => ({ kind: 'formula', parts: [biasOn, `<>"${words}"`] }) as const;
  const onPosts = calc(
    f`${bias}*(${isNot(BIAS_WORDS['one-off costs'])})`,
    biasRates.postsAdded,
    'percentFine',
  );
  const onOneOff = calc(f`${bias}*(${isNot(BIAS_WORDS['posts added'])})`, biasRates.oneOff, 'percentFine');
  return {
    onPosts,
    onOneOff,
    rows: [
      row('Bias added to posts', '% of the cost', [onPosts]),
      row('Bias added to one-off costs', '% of the cost', [onOneOff]),
    ],
  };
}

/** The even yearly cost of an option over its own life. */
export function lifeRows(
  { life }: LifeInputs,
  { horizon }: WholeLifeSettings,
  { numbers, factors }: Time,
  presentByYear: readonly Cell[],
  option: WholeLifeOption,
): { readonly equivalent: Cell; readonly rows: readonly (RowBlock | SubheadBlock)[] } {
  const lasting = calc(f`IF(${life}="",${horizon},${life})`, option.life, 'integer');
  const counts = f`(${absolute(numbers)}<${lasting})`;
  const over = calc(f`SUMPRODUCT(${counts}*${presentByYear})`, option.presentOverLife, 'money');
  const annuity = calc(f`SUMPRODUCT(${counts}*${absolute(factors)})`, option.annuityFactor, 'factor');
  const equivalent = calc(f`${over}/${annuity}`, option.equivalentAnnualCost, 'money', { style: 'total' });
  return {
    equivalent,
    rows: [
      subhead('Over its own life'),
      row('Life', 'years', [lasting]),
      row('Present value of the real cost', '£', [over]),
      row('Annuity factor', 'factor', [annuity]),
      totalRow('Equivalent annual cost', '£ a year', [equivalent]),
    ],
  };
}
