import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import type { AppraisalCase, Change } from '../../../src/appraisal/schema';
import {
  type Side,
  agencySavedLines,
  costLines,
  holderLines,
  staffingTest,
} from '../../../src/appraisal/staffing-test';
import { type CaseFile, complete, generatedFiles, parsed } from '../../support/cases';
import { baseOf } from './support';

/** Any changes of any posts and agency workers that the case has, also more of them than there are. */
function changesOf({ roles, teams, agency = [] }: CaseFile): fc.Arbitrary<Change[]> {
  const [role, team] = [roles, teams].map((list) => fc.constantFrom(...list.map(({ name }) => name)));
  const common = { number: fc.nat(4), startMonth: fc.integer({ min: 1, max: 15 }) };
  const of = { team: team!, role: role!, ...common };
  const kinds: fc.Arbitrary<Change>[] = [
    fc.record({ change: fc.constant('add post' as const), ...of }),
    fc.record({ change: fc.constant('remove post' as const), ...of }),
    fc.record({ change: fc.constant('convert post' as const), to: role!, ...of }),
  ];
  if (agency.length > 0)
    kinds.push(
      fc.record({
        change: fc.constant('end agency' as const),
        assignment: fc.constantFrom(...agency.map(({ name }) => name)),
        ...common,
      }),
    );
  return fc.array(fc.oneof(...kinds), { maxLength: 8 });
}

/** The whole case, as an appraisal evaluates it, with these changes in its second option and no others. */
const wholeCase = (file: CaseFile, changes: readonly Change[]): AppraisalCase =>
  parsed({
    ...file,
    options: [complete('A'), complete('B', { changes: [...changes] })],
    recommendation: { option: 'B', because: 'It is tested' },
    ...{ income: [], longList: [], statedFigures: [], benefitsRegister: [], inputAssumptions: {} },
    ...{ scoring: undefined, wholeLife: undefined },
  } as CaseFile);

const FILES = generatedFiles(40, 4_711);
const trials = fc
  .constantFrom(...FILES)
  .chain((file) => fc.tuple(fc.constant(file), changesOf(file), fc.integer({ min: 0, max: 1000 })));
const SIDES: readonly Side[] = [0, 1];
const total = (lines: readonly { readonly amount: number }[]) =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

/** To a thousandth of a penny, as far as a sum of that size can have it. */
const near = (value: number) => expect.closeTo(value, Math.abs(value) > 1e7 ? 3 : 5) as number;

test('whatever is tried, the figures are those that an appraisal of the same case has', () => {
  fc.assert(
    fc.property(trials, ([file, changes, cut]) => {
      const { sides, teams, grant } = staffingTest(
        baseOf(file as unknown as Record<string, unknown>),
        changes,
        cut / 1000,
      );
      const whole = evaluate(wholeCase(file, changes));
      for (const side of SIDES) {
        const { fullYear, years } = whole.options[side]!;
        expect(sides[side].fullYear).toEqual(near(fullYear.net));
        expect(sides[side].firstYear).toEqual(near(years[0]!.net));
        expect(sides[side].agencySaved).toEqual(near(-fullYear.agencyAvoided));
        expect(teams.map(({ points }) => points[side])).toEqual(
          whole.caseload.teams.map(({ points }) => points[2 + side]),
        );
        expect(teams.map(({ gaps }) => gaps[side])).toEqual(
          whole.caseload.teams.map(({ fteNeeded, points }) => near(fteNeeded - points[2 + side]!.fte)),
        );
        expect(grant?.left[side]).toEqual(whole.sensitivity?.options[side]!.left.map(near));
        if (grant) expect(grant.asked.left[side]).toEqual(near(fullYear.saved - (grant.base * cut) / 1000));
      }
    }),
    { numRuns: 200 },
  );
});

test('whatever is tried, each working adds up to its figure', () => {
  fc.assert(
    fc.property(trials, ([file, changes]) => {
      const tested = staffingTest(baseOf(file as unknown as Record<string, unknown>), changes, 0);
      for (const side of SIDES) {
        const { firstYear, fullYear, agencySaved, agencySavedFirstYear } = tested.sides[side];
        expect(total(costLines(tested, side, 'first year'))).toEqual(near(firstYear));
        expect(total(costLines(tested, side, 'full year'))).toEqual(near(fullYear));
        expect(total(agencySavedLines(tested, side, 'full year'))).toEqual(near(agencySaved));
        expect(total(agencySavedLines(tested, side, 'first year'))).toEqual(near(agencySavedFirstYear));
        for (const { name, points } of tested.teams) {
          const fte = holderLines(tested, side, name).reduce((sum, line) => sum + line.fte, 0);
          expect(fte).toEqual(near(points[side].fte));
        }
      }
    }),
    { numRuns: 200 },
  );
});
