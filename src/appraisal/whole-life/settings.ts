import type { Schedule } from '../../calculations/discounting';
import { DISCOUNT_SCHEDULES, type DiscountBand, type DiscountScheduleName } from '../../tables';
import { sameName } from '../references-names';
import type { AppraisalCase } from '../schema';
import type { OptionLife, WholeLifeCase } from '../schema-whole-life';

/** Up to so many years present values add nothing to Costs by year. */
export const SHORTEST_HORIZON = 3;

/** One entry an option, in the order of the options, whatever the case left out: so the sheet shows them, and so they are read back. */
export function optionLives({ options, wholeLife }: AppraisalCase): OptionLife[] {
  return options.map(
    ({ name }) =>
      wholeLife?.options.find((entry) => sameName(entry.option, name)) ?? {
        ...{ option: name, upperBound: 0, mitigated: 0, biasOn: 'one-off costs' },
      },
  );
}

/** The case with an entry for every option. */
export const withEveryLife = (c: AppraisalCase): AppraisalCase =>
  c.wholeLife ? { ...c, wholeLife: { ...c.wholeLife, options: optionLives(c) } } : c;

/** The bands of a schedule: those of the tables, but for what the case has in their place. */
export function bandsOf(name: DiscountScheduleName, { discountRates }: Pick<WholeLifeCase, 'discountRates'>) {
  let after = 0;
  return DISCOUNT_SCHEDULES[name].bands.map((band): DiscountBand & { readonly after: number } => {
    const own = discountRates.find((rate) => rate.after === after)?.[name];
    const result = { ...band, rate: own ?? band.rate, after };
    after = band.toYear;
    return result;
  });
}

export const scheduleOf = (settings: WholeLifeCase): Schedule =>
  settings.discounting === 'flat' ? settings.flatRate : bandsOf(settings.discounting, settings);

/** The financial years of the horizon: those of the appraisal, and the years that follow them. */
export function horizonYears({ years, wholeLife }: AppraisalCase): string[] {
  const first = Number(years[0]!.slice(0, 4));
  return Array.from({ length: wholeLife?.horizon ?? 0 }, (_, year) => yearLabel(first + year));
}

export const yearLabel = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
