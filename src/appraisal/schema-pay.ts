import { z } from 'zod';
import './zod';
import { EMPLOYER_NI } from '../tables/employer-ni';
import { cost, financialYear, fraction, source } from './schema-primitives';

const rise = z.number().min(-1).max(1).default(0);

const payYear = z
  .strictObject({
    year: financialYear.describe('After the price base, and no later than the last year of the appraisal'),
    award: rise.describe('Pay award as a fraction of pay'),
    month: z
      .number()
      .int()
      .min(1)
      .max(12)
      .default(1)
      .describe('Month of that financial year from which the award is paid; 1 is April'),
    increments: rise.describe('What increments add to the pay bill that year, as a fraction, from April'),
    agencyRates: rise.describe('By which fraction agency rates rise that year, from April'),
    source,
  })
  .describe('How pay and agency rates move in one financial year; on-costs move with pay');

export const taxYear = z.enum(EMPLOYER_NI.map((row) => row.taxYear) as [string, ...string[]]);

const yearRates = z.strictObject({
  taxYear,
  niThreshold: cost.optional().describe('Pay in GBP a year above which employer NI is due'),
  niRate: fraction.optional(),
  levyRate: fraction.optional().describe('Apprenticeship levy as a fraction of pay'),
});

export const payShapes = {
  rates: z
    .array(yearRates)
    .default([])
    .describe('Employer NI and levy of a tax year where they are not those of the built-in tables'),
  pay: z
    .array(payYear)
    .default([])
    .describe('With it costs are in cash prices, without it in the prices of priceBase throughout'),
  vacancyFactor: fraction
    .default(0)
    .describe('The part of the cost of established posts that is not paid because of turnover'),
};
