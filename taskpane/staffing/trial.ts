import type { Json, JsonObject } from '../appraisal/form/field';

/** A change as it is typed: whole or not yet. */
export interface TrialChange {
  /** Stays while the change is there, whatever is typed in it. */
  readonly id: number;
  readonly typed: JsonObject;
}

/** What is under test. */
export interface Trial {
  readonly changes: readonly TrialChange[];
  /** Of the grants, a fraction; text where what was typed is no percentage. */
  readonly cut: Json;
}

export const NOTHING_YET: Trial = { changes: [], cut: 0.03 };

export const KINDS = ['add post', 'remove post', 'convert post', 'end agency'] as const;
export type Kind = (typeof KINDS)[number];

/** What a new change begins with, so that it counts at once. */
export interface Known {
  readonly teams: readonly { readonly name: string; readonly roles: readonly string[] }[];
  readonly roles: readonly string[];
  readonly agency: readonly string[];
}

export function addChange(trial: Trial, kind: Kind, known: Known): Trial {
  const id = Math.max(0, ...trial.changes.map((change) => change.id)) + 1;
  return { ...trial, changes: [...trial.changes, { id, typed: fresh(kind, trial, known) }] };
}

function fresh(change: Kind, { changes }: Trial, { teams, roles, agency }: Known): JsonObject {
  const start = { number: 1, startMonth: 1 };
  if (change === 'end agency') {
    // The first assignment that no change speaks of yet.
    const free = agency.find((name) => !changes.some(({ typed }) => typed['assignment'] === name));
    return { change, assignment: free ?? agency[0], ...start };
  }
  const team = teams[0];
  const role = team?.roles[0] ?? roles[0];
  const to = roles.find((name) => name !== role);
  return { change, team: team?.name, role, ...(change === 'convert post' ? { to } : {}), ...start };
}

/** Another value in a field of a change; undefined takes it away. */
export const typeInto = (trial: Trial, id: number, key: string, value: Json | undefined): Trial => ({
  ...trial,
  changes: trial.changes.map((change) =>
    change.id === id ? { ...change, typed: { ...change.typed, [key]: value } } : change,
  ),
});

export const removeChange = (trial: Trial, id: number): Trial => ({
  ...trial,
  changes: trial.changes.filter((change) => change.id !== id),
});

/** A kept draft that is of this shape; anything else is of another version. */
export const isTrial = (value: unknown): value is Trial =>
  typeof value === 'object' &&
  value !== null &&
  'cut' in value &&
  'changes' in value &&
  Array.isArray(value.changes) &&
  value.changes.every((one: Partial<TrialChange> | null) => typeof one?.id === 'number' && one.typed);
