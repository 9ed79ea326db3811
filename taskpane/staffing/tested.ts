import type { AppraisalCase, Change } from '../../src/appraisal/schema';
import type { StaffingTest } from '../../src/appraisal/staffing-test';
import type { StaffingCore } from './core';
import type { Known, Trial } from './trial';

/** What is under test and what comes of it. */
export interface Tested {
  readonly test: StaffingTest;
  /** The changes that are whole: they count, and they are kept */
  readonly changes: readonly Change[];
  /** What each other change still lacks, by its id */
  readonly lacks: ReadonlyMap<number, readonly string[]>;
  /** What was typed for the cut is a percentage from 0 to 100 */
  readonly isCutGood: boolean;
}

/** The figures of a trial. What is not whole yet does not count, and is said. */
export function tested(
  { staffingTest, typedChange }: StaffingCore,
  base: AppraisalCase,
  trial: Trial,
): Tested {
  const each = trial.changes.map(({ id, typed }) => ({ id, result: typedChange(base, typed) }));
  const changes = each.flatMap(({ result }) => (result.ok ? [result.change] : []));
  const lacks = new Map(each.flatMap(({ id, result }) => (result.ok ? [] : [[id, result.lacks] as const])));
  const isCutGood = typeof trial.cut === 'number' && trial.cut >= 0 && trial.cut <= 1;
  const cut = isCutGood ? trial.cut : 0;
  return { test: staffingTest(base, changes, cut), changes, lacks, isCutGood };
}

export const knownIn = ({ teams, roles, agency }: AppraisalCase): Known => ({
  teams: teams.map(({ name, posts }) => ({ name, roles: posts.map(({ role }) => role) })),
  roles: roles.map(({ name }) => name),
  agency: agency.map(({ name }) => name),
});
