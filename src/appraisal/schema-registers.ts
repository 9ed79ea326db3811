import { z } from 'zod';
import './zod';

/** Long enough for a paragraph. */
const text = z.string().trim().min(1).max(2000);
const oneToFive = z.number().int().min(1).max(5);
const oneToThree = z.number().int().min(1).max(3);

/** What an assumptions log says of each entry (Aqua Book; best-practice-and-impact/assumptions). */
const evidence = {
  low: z.number().optional().describe('The lowest that the value might reasonably be'),
  high: z.number().optional().describe('The highest that the value might reasonably be'),
  source: text.optional(),
  quality: oneToThree.optional().describe('1 good evidence, 2 some, 3 little or none'),
  impact: oneToThree
    .optional()
    .describe('1 hardly moves the results, 2 moves them, 3 could change the decision'),
  owner: text.optional().describe('Role or team that answers for it'),
  date: z.iso.date().optional().describe('When it was last looked at'),
};

const assumption = z.strictObject({ assumption: text, because: text, unit: text.optional(), ...evidence });

const inputAssumptions = z
  .record(text, z.strictObject({ because: text.optional(), ...evidence }))
  .describe(
    'What is known of an input, by its name on the sheet Assumptions: "Inputs / Pension rate" or "Changes / Start month"',
  );

/** An input of the model as Assumptions shows it. */
export type InputAssumption = z.output<typeof inputAssumptions>[string];
export type Assumption = z.output<typeof assumption>;

export const assumptionShapes = {
  assumptions: z.array(assumption).default([]),
  inputAssumptions: inputAssumptions.default({}),
};

const score = oneToFive.optional();

/** Beside the levels of a risk: what they were worked out from, and who answers for the risk. */
export const riskParts = {
  likelihood: score.describe('1 rare to 5 almost certain, before any control'),
  impact: score.describe('1 slight to 5 severe, before any control'),
  controlledLikelihood: score,
  controlledImpact: score,
  owner: text.optional().describe('Role or team'),
};

const riskScale = z
  .strictObject({ medium: z.number().int().min(1).max(25), high: z.number().int().min(1).max(25) })
  .refine(({ medium, high }) => medium <= high, {
    path: ['medium'],
    params: { allowed: 'a score no greater than high' },
  })
  .default({ medium: 5, high: 15 })
  .describe('From which likelihood times impact a risk is medium, and from which high');

const measure = z.strictObject({
  measure: text,
  baseline: text,
  target: text,
  when: text.describe('By when, or how often, it is measured'),
  who: text.describe('Role or team that measures it'),
});

export const PROGRESS = ['Not started', 'On track', 'At risk', 'Late', 'Complete'] as const;
const action = z.strictObject({
  ref: text,
  deliverable: text,
  responsible: text.describe('Role or team'),
  by: text.describe('By when: a date, a month or a quarter'),
  progress: z.enum(PROGRESS).default('Not started'),
  note: text.optional(),
});

const version = z.strictObject({ version: text, date: z.iso.date(), author: text, change: text });

/** The four roles of the Aqua Book. */
export const QA_ROLES = ['Commissioner', 'Analyst', 'Assurer', 'Approver'] as const;
const assurance = z.strictObject({
  role: z.enum(QA_ROLES),
  who: text.describe('Role or team'),
  verified: text.optional().describe('That the model does what it was meant to do: what was looked at'),
  validated: text.optional().describe('That it is the right model for the question: what was looked at'),
  date: z.iso.date().optional(),
});

export const registerShapes = {
  riskScale,
  evaluation: z.array(measure).default([]),
  actionPlan: z.array(action).default([]),
  versions: z.array(version).default([]),
  assurance: z.array(assurance).default([]),
};
