import { z } from 'zod';
import './zod';
import { EMPLOYER_NI } from '../tables/employer-ni';
import { sameName } from './names';

/** The key that says what a file is and of which version. */
export const MARK = 'workforceCaseSettings';
export const VERSION = 1;

/** Tax years whose rates are known, oldest first. */
export const TAX_YEARS = EMPLOYER_NI.map(({ taxYear }) => taxYear);

const name = z.string().trim().min(1).max(255);
const low = z.number().gt(0).max(1000);
const high = z.number().gt(0).max(1000);

type Named = readonly [path: readonly (string | number)[], name: string];

/** Each name stands once, whatever its case and spaces: the names that stand before already. */
function again(names: readonly Named[]): z.core.$ZodRawIssue[] {
  return names
    .filter(([, one], at) => names.slice(0, at).some(([, before]) => sameName(before, one)))
    .map(([path, input]) => ({
      ...{ code: 'custom', input, path: [...path] },
      params: { allowed: 'each name once' },
    }));
}

const highFromLow = {
  path: ['high'],
  params: { allowed: 'a number from low up to 1,000' },
};

/** Ends included. */
const band = z.strictObject({ low, high }).refine((one) => one.low <= one.high, highFromLow);
const teamBand = z.strictObject({ team: name, low, high }).refine((one) => one.low <= one.high, highFromLow);

export const caseWeights = z
  .strictObject({
    /** By complexity, as a list of cases writes it: points for a case. */
    points: z.record(z.string().min(1).max(255), z.number().min(0).max(1000)).check(({ value, issues }) => {
      issues.push(...again(Object.keys(value).map((kind): Named => [[kind], kind])));
    }),
    perFte: z.number().gt(0).max(100_000),
    perAsye: z.number().gt(0).max(100_000),
  })
  .describe('Points of a case by its complexity, and points that one FTE and one in the ASYE can carry');

/** Whatever is left out is as if there were no settings. */
export const settingsShape = z.strictObject({
  fullTimeHours: z.number().gt(0).max(168).optional().describe('Hours a week of a full-time post'),
  band: band.optional().describe('Cases per FTE between which practice is safe, of a team without its own'),
  teamBands: z
    .array(teamBand)
    .max(500)
    .check(({ value, issues }) => {
      issues.push(...again(value.map(({ team }, at): Named => [[at, 'team'], team])));
    })
    .optional()
    .describe('The same for teams by name'),
  caseWeights: caseWeights.optional(),
  pensionRate: z.number().min(0).max(1).optional().describe('Employer’s contribution, a fraction of pay'),
  taxYear: z
    .enum(TAX_YEARS as [string, ...string[]])
    .optional()
    .describe('Of the employer NI and apprenticeship levy'),
  suppressBelow: z.number().int().min(2).max(100).optional().describe('Counts from 1 to below it are hidden'),
});

export type Settings = z.output<typeof settingsShape>;
export type Band = z.output<typeof band>;
export type CaseWeights = z.output<typeof caseWeights>;
export type SettingName = keyof Settings;

export const SETTING_NAMES = Object.keys(settingsShape.shape) as readonly SettingName[];

/** Nothing set: the add-in's own standard values hold. */
export const NO_SETTINGS: Settings = {};
