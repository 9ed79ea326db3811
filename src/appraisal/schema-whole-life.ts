import { z } from 'zod';
import './zod';
import { DISCOUNT_SCHEDULES, type DiscountScheduleName } from '../tables/discount-schedules';
import { cost, financialYear, fraction, source, text } from './schema-primitives';

/** How later years are discounted: by a published schedule, or by one rate for all years. */
export const DISCOUNTING = ['standard', 'health', 'flat'] as const;
export type Discounting = (typeof DISCOUNTING)[number];

/** What optimism bias is added to. */
export const BIAS_BASES = ['one-off costs', 'posts added', 'one-off costs and posts added'] as const;
export type BiasBase = (typeof BIAS_BASES)[number];

export const LONGEST_HORIZON = 100;
const SCHEDULES: readonly DiscountScheduleName[] = ['standard', 'health'];

/** The year after which each band of the published schedules begins. */
export const BANDS_AFTER: readonly number[] = DISCOUNT_SCHEDULES.standard.bands.map(
  (_, band) => DISCOUNT_SCHEDULES.standard.bands[band - 1]?.toYear ?? 0,
);

const ownRate = z
  .strictObject({
    after: z
      .number()
      .int()
      .refine((year) => BANDS_AFTER.includes(year), {
        params: { allowed: `the start of a band: ${BANDS_AFTER.join(', ')}` },
      })
      .describe('The year after which the rate holds: 0, 30, 75, 125, 200 or 300'),
    standard: fraction.optional(),
    health: fraction.optional(),
  })
  .describe('A discount rate that is not the one of the built-in tables');

/** What only repeats the tables says nothing. */
const differing = (rates: readonly z.output<typeof ownRate>[]) =>
  BANDS_AFTER.flatMap((after, band) => {
    const own = rates.find((rate) => rate.after === after);
    const names = SCHEDULES.filter(
      (name) => own?.[name] !== undefined && own[name] !== DISCOUNT_SCHEDULES[name].bands[band]!.rate,
    );
    if (!own || names.length === 0) return [];
    return [{ after, ...Object.fromEntries(names.map((name) => [name, own[name]!])) }];
  });

const optionLife = z
  .strictObject({
    option: text,
    life: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Years that the option lasts; left out where it lasts for the whole horizon'),
    upperBound: z
      .number()
      .min(0)
      .max(3)
      .default(0)
      .describe('Optimism bias: upper bound for this kind of project, a fraction that may exceed 1'),
    mitigated: fraction.default(0).describe('Which part of the bias has been dealt with'),
    biasOn: z.enum(BIAS_BASES).default('one-off costs').describe('What the bias is added to'),
    source,
  })
  .describe('How long an option lasts, and the optimism bias in its estimates');

const riskCost = z
  .strictObject({
    option: text,
    risk: text,
    probability: fraction,
    cost: cost.describe('GBP in the prices of the price base, if it happens'),
    year: financialYear.describe('When it would happen: a year of the horizon'),
    source,
  })
  .describe('A risk with a price: its cost counts by its probability');

const wholeLife = z
  .strictObject({
    horizon: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_HORIZON)
      .describe('Years over which options are valued, from the first year of the appraisal, which is year 0'),
    discounting: z
      .enum(DISCOUNTING)
      .default('standard')
      .describe(
        'standard: the declining rates of the Green Book; health: those for health effects; flat: one rate',
      ),
    flatRate: fraction
      .default(DISCOUNT_SCHEDULES.standard.bands[0]!.rate)
      .describe('Counts only where discounting is flat'),
    inflation: z
      .number()
      .min(-0.2)
      .max(1)
      .optional()
      .describe(
        'Rise of prices a year, in years without an entry of their own; needed where costs are in cash prices',
      ),
    inflationByYear: z
      .array(z.strictObject({ year: financialYear, rate: z.number().min(-0.2).max(1), source }))
      .default([])
      .describe(
        'Rise of prices on the year before, after the price base and up to the last year of the appraisal',
      ),
    discountRates: z
      .array(ownRate)
      .refine((rates) => new Set(rates.map(({ after }) => after)).size === rates.length, {
        params: { allowed: 'each band once' },
      })
      .overwrite(differing)
      .default([])
      .describe('Discount rates where they are not those of the built-in tables'),
    options: z.array(optionLife).default([]),
    risks: z.array(riskCost).default([]),
  })
  .describe(
    'What options cost over their whole life, in present values; has a sheet of its own over more than two years',
  );

export const wholeLifeShapes = { wholeLife: wholeLife.optional() };
export type WholeLifeCase = z.output<typeof wholeLife>;
export type OptionLife = WholeLifeCase['options'][number];
