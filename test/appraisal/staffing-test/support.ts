import { type StaffingBase, staffingBase } from '../../../src/appraisal/staffing-test';
import type { AppraisalCase, Change } from '../../../src/appraisal/schema';

/**
 * One team: 120 cases, a band of 15 to 20, four posts of which one is vacant, and two agency workers over the establishment. Each post
 * costs 48,000 a year, each agency worker 13,000 more. What a test needs besides is added to it.
 */
export const DRAFT = {
  years: ['2026/27', '2027/28'],
  band: { low: 15, high: 20 },
  roles: [
    { name: 'Social worker', annualCost: 48_000, caseFte: 1 },
    { name: 'Support worker', annualCost: 30_000 },
  ],
  teams: [
    {
      name: 'Duty',
      cases: 120,
      posts: [
        { role: 'Social worker', number: 4, vacant: 1 },
        { role: 'Support worker', number: 2 },
      ],
    },
  ],
  agency: [{ name: 'Agency: Duty', team: 'Duty', role: 'Social worker', workers: 2, premium: 13_000 }],
  funding: [
    { name: 'Own money', kind: 'base budget', amount: 900_000 },
    { name: 'Grant', kind: 'grant', amount: 500_000, cuts: [0.5] },
  ],
};

export function baseOf(draft: Readonly<Record<string, unknown>>): AppraisalCase {
  const base = staffingBase(draft);
  if (!base.ok) throw new Error(`A draft for a test has problems: ${JSON.stringify(base.problems)}`);
  return base.case;
}

export const problemsOf = (base: StaffingBase) => (base.ok ? [] : base.problems);

export const add = (number: number, startMonth = 1): Change => ({
  ...{ change: 'add post', team: 'Duty', role: 'Social worker', number, startMonth },
});
export const remove = (number: number): Change => ({
  ...{ change: 'remove post', team: 'Duty', role: 'Social worker', number, startMonth: 1 },
});
export const endAgency = (number: number, startMonth = 1): Change => ({
  ...{ change: 'end agency', assignment: 'Agency: Duty', number, startMonth },
});
