import type { AppraisalCase } from '../schema';

const startOf = (year: string) => Number(year.slice(0, 4));

/**
 * Prices of each year of the appraisal as a multiple of those of the price base. A year that has no entry of its own rises by the
 * one rate that holds for all others.
 */
export function generalPriceLevels({ years, priceBase, wholeLife }: AppraisalCase): number[] {
  const { inflation = 0, inflationByYear = [] } = wholeLife ?? {};
  return years.map((year) => {
    const own = inflationByYear.filter((entry) => entry.year > priceBase && entry.year <= year);
    const others = Math.max(0, startOf(year) - startOf(priceBase)) - own.length;
    return own.reduce((level, { rate }) => level * (1 + rate), (1 + inflation) ** others);
  });
}

/**
 * Whether cash and real prices are kept apart: cash flows are deflated by a rate for every year since the price base, and
 * constant prices by none.
 */
export function pricesAreKeptApart({ pay, years, priceBase, wholeLife }: AppraisalCase): boolean {
  if (!wholeLife) return true;
  const { inflation, inflationByYear } = wholeLife;
  if (pay.length === 0) return (inflation ?? 0) === 0 && inflationByYear.every(({ rate }) => rate === 0);
  const last = startOf(years.at(-1)!);
  return inflation !== undefined || inflationByYear.length >= last - startOf(priceBase);
}

/** What is wrong with the years that have a rate of their own: the place of each, and what is allowed. */
export function brokenInflationYears({ wholeLife, priceBase, years }: AppraisalCase) {
  const entries = wholeLife?.inflationByYear ?? [];
  const last = years.at(-1)!;
  return entries.flatMap(({ year }, index) => {
    if (year <= priceBase) return [{ index, allowed: `a year after the price base ${priceBase}` }];
    if (year > last) return [{ index, allowed: `a year up to ${last}, the last of the appraisal` }];
    const first = entries.findIndex((entry) => entry.year === year);
    return first === index ? [] : [{ index, allowed: `a year used once: entry ${first + 1} has it already` }];
  });
}
