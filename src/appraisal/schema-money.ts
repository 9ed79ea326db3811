import { z } from 'zod';
import './zod';

/** What a cost paid once is for. */
export const ONE_OFF_KINDS = [
  'recruitment',
  'notice and double running',
  'redundancy and pension strain',
  'pay protection',
  'secondment or host recharge',
  'other',
] as const;
export type OneOffKind = (typeof ONE_OFF_KINDS)[number];

/** What one-off costs hold beside the name, amount, year and source that savings have too. */
export const oneOffParts = {
  kind: z.enum(ONE_OFF_KINDS).default('other').describe('What the cost is for'),
  fundedBy: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('The entry of funding that pays for it; left out where the service bears it'),
};
