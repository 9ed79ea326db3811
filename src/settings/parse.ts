import type { z } from 'zod';
import { MARK, type Settings, TAX_YEARS, VERSION, settingsShape } from './schema';

/** One thing wrong with a set. */
export interface SettingsProblem {
  /** `teamBands[1].high` */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
}

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** Not one of ours at all: no JSON, or a file of something else */
  | { readonly ok: false; readonly why: 'damaged' | 'foreign' }
  | { readonly ok: false; readonly why: 'newer'; readonly version: number }
  | { readonly ok: false; readonly why: 'wrong'; readonly problems: readonly SettingsProblem[] };

/** A set as a file or a workbook holds it: whole, or why not. Nothing of a set that is wrong in one place is taken. */
export function parseSettings(text: string): ParsedSettings {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'damaged' };
  }
  if (typeof json !== 'object' || json === null || !(MARK in json)) return { ok: false, why: 'foreign' };
  const { [MARK]: version, ...rest } = json as Record<string, unknown>;
  if (typeof version === 'number' && version > VERSION) return { ok: false, why: 'newer', version };
  if (version !== VERSION)
    return wrong([{ path: MARK, found: foundText(version), allowed: `the version, ${VERSION}` }]);
  return checkSettings(rest);
}

/** The same of the settings themselves. */
export function checkSettings(json: unknown): ParsedSettings {
  const read = settingsShape.safeParse(json);
  return read.success
    ? { ok: true, settings: read.data }
    : wrong(read.error.issues.flatMap((issue) => problemsOf(issue, json)));
}

/** As it is kept and handed on. */
export const settingsText = (settings: Settings): string =>
  `${JSON.stringify({ [MARK]: VERSION, ...settings }, null, 2)}\n`;

const wrong = (problems: readonly SettingsProblem[]): ParsedSettings => ({
  ok: false,
  why: 'wrong',
  problems,
});

function problemsOf(issue: z.core.$ZodIssue, json: unknown): SettingsProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      found: 'a field that is not known here',
      allowed: 'nothing: leave it out',
    }));
  const found = issue.path.reduce<unknown>(
    (place, key) => (place as Record<PropertyKey, unknown>)?.[key],
    json,
  );
  return [{ path: pathText(issue.path), found: foundText(found), allowed: allowedAt(issue) }];
}

/** By the last name of a path; what an entry of a list may hold is told by its own names. */
const ALLOWED: Readonly<Record<string, string>> = {
  fullTimeHours: 'hours a week above 0 and up to 168, such as 37',
  band: 'the two ends of a band',
  teamBands: 'up to 500 teams, each once',
  team: 'a name of up to 255 letters',
  low: 'a number above 0 and up to 1,000',
  high: 'a number from low up to 1,000',
  caseWeights: 'points by complexity, and points for each FTE',
  points: 'points by complexity, from 0 to 1,000',
  perFte: 'points above 0 and up to 100,000',
  perAsye: 'points above 0 and up to 100,000',
  pensionRate: 'a fraction of pay from 0 to 1, such as 0.215',
  taxYear: `a tax year from ${TAX_YEARS[0]} to ${TAX_YEARS.at(-1)}`,
  suppressBelow: 'a whole number from 2 to 100',
};

function allowedAt(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['allowed'] ?? issue.message);
  const last = issue.path.findLast((key) => typeof key === 'string' && key in ALLOWED);
  return ALLOWED[String(last)] ?? issue.message;
}

function foundText(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === 'object' && input !== null) return 'an object';
  return JSON.stringify(input);
}

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
