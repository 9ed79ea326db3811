import type { AppraisalCase } from './schema';
import { MONTHS_IN_YEAR } from './units';

type PayYear = AppraisalCase['pay'][number];

/** Pay and agency rates of one year as a multiple of those of the price base, whose level is 1. */
export interface PriceLevel {
  /** Pay when the year begins */
  readonly payBefore: number;
  /** Pay on average over the year, on-costs with it */
  readonly pay: number;
  readonly agency: number;
}

export const UNCHANGED: PriceLevel = { payBefore: 1, pay: 1, agency: 1 };

/** The level of each year of the appraisal. Years between the price base and the first one count; a year without an entry has no rise. */
export function priceLevels({ pay, priceBase, years }: AppraisalCase): PriceLevel[] {
  const rises = pay.filter(({ year }) => year > priceBase);
  return years.map((year) => {
    const before = product(rises.filter((rise) => rise.year < year).map(riseByEnd));
    const own = rises.find((rise) => rise.year === year);
    return {
      payBefore: before,
      pay: before * (own ? riseOnAverage(own) : 1),
      agency: product(rises.filter((rise) => rise.year <= year).map(({ agencyRates }) => 1 + agencyRates)),
    };
  });
}

const riseByEnd = ({ award, increments }: PayYear) => (1 + increments) * (1 + award);

/** Increments are paid from April, the award from its month on. */
const riseOnAverage = ({ award, increments, month }: PayYear) =>
  (1 + increments) * (1 + (award * (MONTHS_IN_YEAR + 1 - month)) / MONTHS_IN_YEAR);

const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);

/** What is wrong with the years of the pay table, for each entry that has one: its place and what is allowed. */
export function brokenPayYears({ pay, priceBase, years }: AppraisalCase) {
  const last = years.at(-1)!;
  return pay.flatMap(({ year }, index) => {
    if (year <= priceBase)
      return [{ index, allowed: `a year after the price base ${priceBase}, whose prices the costs are in` }];
    if (year > last) return [{ index, allowed: `a year up to ${last}, the last of the appraisal` }];
    const first = pay.findIndex((entry) => entry.year === year);
    return first === index ? [] : [{ index, allowed: `a year used once: pay[${first}] has it already` }];
  });
}
