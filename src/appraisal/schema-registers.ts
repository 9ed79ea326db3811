import { z } from 'zod';

/** Long enough for a paragraph. */
const text = z.string().trim().min(1).max(2000);
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
