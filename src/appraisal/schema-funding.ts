import { z } from 'zod';
import './zod';
import { cost, financialYear, fraction, name, source, text } from './schema-primitives';

export const FUNDING_KINDS = ['grant', 'base budget', 'partner', 'reserve', 'income'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

export const INCOME_KINDS = ['course charge', 'charge for non-attendance', 'other'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

/** What the money listed is there for: what the options cost above the present establishment, or the service as it stands too. */
export const FUNDING_PAYS_FOR = ['the change', 'the whole service'] as const;
export type FundingPaysFor = (typeof FUNDING_PAYS_FOR)[number];

/** The years in which money comes, both ends included; left out, it comes from the first year on, or to the last one. */
const period = {
  from: financialYear.optional().describe('First year in which it comes, a year of the appraisal'),
  until: financialYear.optional().describe('Last year in which it comes; money that ends is non-recurrent'),
};

const funding = z.strictObject({
  name,
  kind: z.enum(FUNDING_KINDS).describe('A reserve is non-recurrent'),
  amount: cost.describe('GBP a year before any cut'),
  cuts: z
    .array(z.number().min(-1).max(1))
    .default([])
    .describe('Cut of each year as a fraction of the year before; a negative one is an uplift'),
  ...period,
  rollsOver: z
    .boolean()
    .default(false)
    .describe('Whether what is not spent of it in a year may be spent in later ones'),
  source,
});

const income = z
  .strictObject({
    belongsTo: text
      .optional()
      .describe('The option that brings it; left out where the service has it anyway'),
    name: text,
    kind: z.enum(INCOME_KINDS).default('other'),
    number: z.number().min(0).describe('How many are charged for in a year: places, people, pieces of work'),
    charge: cost.describe('GBP for each'),
    collected: fraction.default(1).describe('The part of what is charged that is paid'),
    ...period,
    source,
  })
  .describe('What users pay: number x charge x the part collected, in each of its years');

const pool = z
  .strictObject({
    partners: z
      .array(
        z.strictObject({
          name,
          contribution: cost.describe('GBP a year paid into the pool'),
          usage: z.number().min(0).describe('Use of the service in a year, in the unit of usageUnit'),
          source,
        }),
      )
      .min(2)
      .max(20),
    usageUnit: text.describe('What use is counted in, such as "training places"'),
    tolerance: fraction
      .default(0.01)
      .describe('Up to which part of the pool a cross-subsidy counts as balanced'),
  })
  .describe('One budget into which partners pay');

const fundingModel = z
  .strictObject({
    name,
    summary: text.optional(),
    shares: z
      .array(z.strictObject({ partner: text, weight: z.number().min(0), source }))
      .min(1)
      .describe('A partner that is left out pays nothing'),
  })
  .describe('A way to share the cost of the pool: in proportion to weights on any scale');

/** What pays for the options. */
export const fundingShapes = {
  funding: z.array(funding).default([]),
  fundingPaysFor: z
    .enum(FUNDING_PAYS_FOR)
    .default('the change')
    .describe(
      'Where it is the whole service, the present establishment is paid first, and the options from what is left',
    ),
  otherServiceCosts: cost
    .default(0)
    .describe(
      'What the service costs beside its posts and agency workers, GBP a year; counts where funding pays for the whole service',
    ),
  income: z.array(income).default([]),
  pool: pool.optional(),
  fundingModels: z
    .array(fundingModel)
    .max(20)
    .default([])
    .describe('Ways to share the cost of the pool among its partners'),
};
