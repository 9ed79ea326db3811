import { z } from 'zod';
import './zod';
import { name, text } from './schema-primitives';

export const OUTCOMES = ['short-listed', 'not short-listed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const criterion = z
  .strictObject({
    name,
    weight: z.number().min(0).max(100).describe('Points of 100; a check asks that all of them sum to 100'),
    why: text.optional().describe('Why it has this weight'),
  })
  .describe('A critical success factor');

const score = z
  .strictObject({
    option: text,
    criterion: text,
    score: z.number().describe('On the scale, its ends included'),
    scorer: text.describe('Role or team that gave it; no personal names are needed'),
    justification: text,
    dissent: text.optional().describe('What those who would have scored otherwise said'),
  })
  .describe('The score of an option on a criterion, one for each; a check says which are missing');

const scale = z
  .strictObject({ min: z.number().default(0), max: z.number().default(10) })
  .refine(({ min, max }) => min < max, {
    path: ['max'],
    params: { allowed: 'a number greater than min' },
  })
  .default({ min: 0, max: 10 })
  .describe('The lowest and the highest score; more is better');

const scoring = z
  .strictObject({
    scale,
    weightStep: z
      .number()
      .min(1)
      .max(100)
      .default(10)
      .describe('Points by which the test of robustness moves each weight up and down'),
    criteria: z.array(criterion).min(1).max(30),
    scores: z.array(score).default([]),
  })
  .describe('Options scored on critical success factors');

const longListed = z.strictObject({
  name: text,
  outcome: z.enum(OUTCOMES),
  why: text.describe('Why it was taken further, or was not'),
});

export const scoringShapes = {
  scoring: scoring.optional(),
  longList: z.array(longListed).default([]).describe('What was looked at before the options were chosen'),
};
