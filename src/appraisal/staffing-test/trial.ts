import { sameName } from '../references-names';
import { TAKEN_NAMES } from '../references';
import { type AppraisalCase, type Change, MOST_OPTIONS, changeShape } from '../schema';
import { name as nameShape } from '../schema-primitives';

/** A change as it is being typed, and what it comes to: a change of the case, or the fields that it still lacks. */
export type TypedChange =
  { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly lacks: readonly string[] };

/** Whether what was typed is a change of this case yet. */
export function typedChange(base: AppraisalCase, typed: unknown): TypedChange {
  const result = changeShape.safeParse(typed);
  if (!result.success)
    return {
      ok: false,
      lacks: [...new Set(result.error.issues.map(({ path }) => String(path[0] ?? 'change')))],
    };
  const lacks = unknownNames(base, result.data);
  return lacks.length > 0 ? { ok: false, lacks } : { ok: true, change: result.data };
}

function unknownNames({ teams, roles, agency }: AppraisalCase, change: Change): string[] {
  const isIn = (list: readonly { readonly name: string }[], name: string) =>
    list.some((entry) => entry.name === name);
  if ('assignment' in change) return isIn(agency, change.assignment) ? [] : ['assignment'];
  return [
    ...(isIn(teams, change.team) ? [] : ['team']),
    ...(isIn(roles, change.role) ? [] : ['role']),
    ...(!('to' in change) || isIn(roles, change.to) ? [] : ['to']),
  ];
}

/** The case with these changes in the option under test. */
export function withChanges(base: AppraisalCase, changes: readonly Change[]): AppraisalCase {
  const [doNothing, underTest] = base.options;
  return { ...base, options: [doNothing!, { ...underTest!, changes: [...changes] }] };
}

/** Why an option cannot be kept under this name beside those there are; undefined where it can. */
export function nameProblem(
  typed: string,
  there: readonly string[],
): 'missing' | 'taken' | 'reserved' | 'refused' | 'too many' | undefined {
  const name = typed.trim();
  if (name === '') return 'missing';
  if (there.some((other) => sameName(other.trim(), name))) return 'taken';
  if (TAKEN_NAMES.some((taken) => sameName(taken, name))) return 'reserved';
  if (!nameShape.safeParse(name).success) return 'refused';
  return there.length >= MOST_OPTIONS ? 'too many' : undefined;
}
