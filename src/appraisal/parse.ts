import type { z } from 'zod';
import { unknownInputs } from './input-keys';
import { brokenReferences } from './references';
import { ownRates } from './rates';
import { withEveryDriver } from './scenarios/drivers';
import { type AppraisalCase, appraisalCase } from './schema';
import { withEveryLife } from './whole-life/settings';

/** One thing wrong with a case: where it stands in the file, what was found there, what is allowed. */
export interface Problem {
  /** `options[1].changes[0].role`; empty for the file as a whole. */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
}

export type Parsed =
  | { readonly ok: true; readonly case: AppraisalCase }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A case from what a JSON file holds: whole and consistent, or every problem found. */
export function parseCase(json: unknown): Parsed {
  const result = appraisalCase.safeParse(json);
  if (!result.success)
    return { ok: false, problems: result.error.issues.flatMap((issue) => asProblems(issue, json)) };
  const references = brokenReferences(result.data);
  if (references.length > 0) return { ok: false, problems: references };
  const whole = withEveryDriver(withEveryLife({ ...result.data, rates: ownRates(result.data.rates) }));
  const problems = unknownInputs(whole);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, case: whole };
}

type Issue = z.core.$ZodIssue;

function asProblems(issue: Issue, json: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      found: 'a field that is not known here',
      allowed: 'the fields of the schema (schema/appraisal-case.schema.json)',
    }));
  }
  return [
    { path: pathText(issue.path), found: foundText(valueAt(json, issue.path)), allowed: allowedText(issue) },
  ];
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function allowedText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(', ');
    case 'invalid_union':
      return 'one of the kinds in the schema: "add post", "remove post", "convert post", "end agency" or "keep agency"';
    case 'too_small':
      return `${counted(issue.origin, issue.minimum)} or more${issue.inclusive === false ? ' (not the bound itself)' : ''}`;
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return issue.format === 'date' ? 'a date as "2026-04-01"' : 'a financial year such as "2018/19"';
    case 'custom':
      return String(issue.params?.['allowed'] ?? issue.message);
    default:
      return issue.message;
  }
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  const isFraction = issue.origin === 'number' && Number(issue.maximum) === 1;
  const bound = `${counted(issue.origin, issue.maximum)} or less`;
  return isFraction ? `${bound}; a percentage is given as a fraction, 3% as 0.03` : bound;
}

function counted(origin: string, bound: number | bigint): string {
  if (origin === 'array') return `${bound} ${Number(bound) === 1 ? 'entry' : 'entries'}`;
  return origin === 'string' ? `${bound} ${Number(bound) === 1 ? 'character' : 'characters'}` : String(bound);
}

/** What stands at a path of the file; undefined where there is nothing. */
function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (place, key) => (place as Record<PropertyKey, unknown> | undefined)?.[key],
    json,
  );
}

function foundText(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === 'object' && input !== null) return 'an object';
  return JSON.stringify(input);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
