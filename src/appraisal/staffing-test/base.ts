import { type Problem, parseCase } from '../parse';
import type { AppraisalCase } from '../schema';

/** What a draft of a case has to hold before staffing can be tested on it, and what the test runs on. */
export type StaffingBase =
  | {
      readonly ok: true;
      /** With two options: to do nothing, and the one under test, which has no changes yet */
      readonly case: AppraisalCase;
      /** Whether the draft says which years it is about; else its first year is any twelve months */
      readonly hasYears: boolean;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const DO_NOTHING = 'Do nothing';
export const UNDER_TEST = 'This test';

/** The parts of a case that decide what staffing costs and who holds cases. */
const STAFFING = [
  ...['taxYear', 'rates', 'pensionRate', 'vacancyFactor', 'band', 'roles', 'teams', 'agency'],
  ...['grantCutStep', 'scenarios'],
];

/** What every case needs and no figure here depends on, so that a draft without it can be tested. */
const STANDS_FOR = {
  title: '-',
  organisation: '-',
  decision: '-',
  author: '-',
  date: '2000-01-01',
  options: [{ name: DO_NOTHING }, { name: UNDER_TEST }],
  recommendation: { option: UNDER_TEST, because: '-' },
};
const ANY_YEAR = '2000/01';

type Draft = Readonly<Record<string, unknown>>;

/**
 * The staffing of a draft as a case with two options. Doing nothing has no savings or one-off costs of its own here: posts and agency
 * workers alone are compared. The paths of problems are those of the draft.
 */
export function staffingBase(draft: Draft): StaffingBase {
  const hasYears = Array.isArray(draft['years']) && draft['years'].length > 0;
  const grants = grantsOf(draft['funding']);
  const parsed = parseCase({
    ...STANDS_FOR,
    ...pick(draft, STAFFING),
    ...yearsOf(draft, hasYears),
    funding: grants.map(({ grant }) => grant),
  });
  if (parsed.ok) return { ok: true, case: parsed.case, hasYears };
  return { ok: false, problems: parsed.problems.map((problem) => placed(problem, grants)) };
}

const pick = (draft: Draft, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => draft[key] !== undefined).map((key) => [key, draft[key]]));

/** Pay moves from the price base through the years: without years there is nothing that it could move. */
function yearsOf({ years, priceBase, pay }: Draft, hasYears: boolean): object {
  if (!hasYears) return { years: [ANY_YEAR], priceBase: ANY_YEAR };
  const movesPay = Array.isArray(pay) && pay.length > 0;
  const base = priceBase ?? (movesPay ? undefined : (years as unknown[])[0]);
  return { years, ...(base === undefined ? {} : { priceBase: base }), ...(movesPay ? { pay } : {}) };
}

interface Grant {
  readonly place: number;
  readonly grant: Draft;
}

/** The grants as they stand before cuts; other money takes no part in the test, whole or not. */
function grantsOf(funding: unknown): Grant[] {
  const entries: readonly unknown[] = Array.isArray(funding) ? funding : [];
  return entries.flatMap((entry, place) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const grant = entry as Draft;
    return grant['kind'] === 'grant' ? [{ place, grant: pick(grant, ['name', 'kind', 'amount']) }] : [];
  });
}

/** `funding[0]` of the case is the first grant, wherever that stands in the draft. */
const placed = (problem: Problem, grants: readonly Grant[]): Problem => ({
  ...problem,
  path: problem.path.replace(
    /^funding\[(\d+)\]/,
    (_, index: string) => `funding[${grants[Number(index)]?.place ?? index}]`,
  ),
});
