import { z } from 'zod';
import './zod';
import { cost, financialYear, source, text } from './schema-primitives';

export const BENEFIT_KINDS = ['cash-releasing', 'non-cash-releasing', 'societal', 'unmonetised'] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

const benefit = z
  .strictObject({
    name: text,
    option: text,
    kind: z
      .enum(BENEFIT_KINDS)
      .describe(
        'cash-releasing: money that a budget gives up; non-cash-releasing: time or capacity worth money; societal: worth money to others; unmonetised: not valued',
      ),
    amount: cost
      .optional()
      .describe(
        'GBP a year; needed where it is cash-releasing, left out where it is unmonetised or not valued yet',
      ),
    from: financialYear.describe('First year in which it is there, a year of the appraisal'),
    until: financialYear.optional().describe('Last such year; left out where it stays'),
    owner: text.describe('Role or team that answers for it'),
    date: z.iso.date().describe('When it is looked at whether the benefit is there'),
    measure: text.describe('By what it will be seen'),
    source,
  })
  .describe('A benefit of an option, never counted in its cost; budget savings stand under savings');

export const benefitShapes = {
  benefitsRegister: z.array(benefit).default([]).describe('Benefits with owner, date and measure'),
};
