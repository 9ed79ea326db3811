import { roundHalfAwayFromZero } from '../calculations/decimals';
import { switchingValue } from '../calculations/option';
import type { OptionResult } from './option-costs';
import type { WholeLife } from './whole-life';

/** What each option costs in all, and the parts that might turn out otherwise; GBP. */
export interface SwitchingOption {
  readonly name: string;
  /** Over all years; where later years are discounted the net present cost less the benefits */
  readonly total: number;
  readonly postsAdded: number;
  /** Released, avoided and saved; positive */
  readonly saved: number;
  readonly oneOff: number;
}

/** By how much a part of the recommended option would have to change for the next best option to tie. */
export interface SwitchingItem {
  readonly amount: number;
  /** A fraction of the amount; undefined where there is none of it */
  readonly change: number | undefined;
}

export interface Switching {
  readonly options: readonly SwitchingOption[];
  readonly recommended: number;
  /** The option that costs least among the others */
  readonly nextBest: number;
  /** Cost of the next best option less that of the recommended one */
  readonly gap: number;
  readonly postsAdded: SwitchingItem;
  readonly saved: SwitchingItem;
  readonly oneOff: SwitchingItem;
}

/** Undefined where no option is recommended. */
export function switchingValues(
  results: readonly OptionResult[],
  wholeLife: WholeLife | undefined,
): Switching | undefined {
  const recommended = results.findIndex((option) => option.recommended);
  if (recommended < 0) return undefined;
  const options = wholeLife ? wholeLife.options.map(presentParts) : results.map(partsOfYears);
  const own = options[recommended]!;
  const nextBest = options.reduce(
    (best, { total }, index) =>
      index !== recommended && (best < 0 || total < options[best]!.total) ? index : best,
    -1,
  );
  const gap = options[nextBest]!.total - own.total;
  return {
    options,
    recommended,
    nextBest,
    gap,
    postsAdded: item(gap, own.postsAdded),
    saved: item(-gap, own.saved),
    oneOff: item(gap, own.oneOff),
  };
}

const item = (gap: number, amount: number): SwitchingItem => ({
  amount,
  change: roundHalfAwayFromZero(amount, 2) === 0 ? undefined : switchingValue(gap, amount) + 0,
});

/** Optimism bias grows with what it is added to. */
function presentParts(option: WholeLife['options'][number]): SwitchingOption {
  const { name, cost, benefits, postsAdded, releasedAndSaved, oneOff, biasRates } = option;
  return {
    name,
    total: cost.present - sum(benefits, ({ present }) => present),
    postsAdded: postsAdded.present * (1 + biasRates.postsAdded),
    saved: 0 - releasedAndSaved.present,
    oneOff: oneOff.present * (1 + biasRates.oneOff),
  };
}

const partsOfYears = ({ name, years }: OptionResult): SwitchingOption => ({
  name,
  total: sum(years, ({ net }) => net),
  postsAdded: sum(years, ({ added }) => added),
  saved: 0 - sum(years, ({ released, agencyAvoided, savings }) => released + agencyAvoided + savings),
  oneOff: sum(years, ({ oneOff }) => oneOff),
});

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, one) => total + amount(one), 0);
