import { roundHalfAwayFromZero } from '../../calculations/decimals';
import { grantCut } from '../../calculations/grant';
import { type CaseloadPoint, PLACES_COMPARED } from '../caseload';
import { type Evaluation, evaluate } from '../evaluate';
import type { AppraisalCase, Band, Change } from '../schema';
import { withChanges } from './trial';

/** A figure of doing nothing, and the same of the option under test. */
export type Pair<T> = readonly [doNothing: T, underTest: T];
export type Side = 0 | 1;

/** What one side costs and how far it meets the cases. GBP; costs are those above the present establishment's budget. */
export interface SideFigures {
  /** In the first year, with the months in which each change is in force */
  readonly firstYear: number;
  /** Every change in force for twelve months */
  readonly fullYear: number;
  readonly agencySavedFirstYear: number;
  readonly agencySaved: number;
  /** Teams above their band, or with cases and nobody to hold them */
  readonly teamsAbove: number;
  /** FTE missing in the teams that are short of it; what others have to spare is not set against it */
  readonly fteShort: number;
}

export interface TeamFigures {
  readonly name: string;
  readonly cases: number;
  readonly band: Band;
  /** FTE that brings the average down to the top of the band */
  readonly fteNeeded: number;
  readonly points: Pair<CaseloadPoint>;
  /** FTE needed less FTE there is: positive is short, negative to spare */
  readonly gaps: Pair<number>;
}

/** Saved against doing nothing in a full year, less what a cut of the grants takes; GBP, negative is short. */
export interface GrantFigures {
  /** All grants before any cut; GBP a year */
  readonly base: number;
  readonly saved: Pair<number>;
  readonly cuts: readonly number[];
  readonly required: readonly number[];
  readonly left: Pair<readonly number[]>;
  /** At the cut that was asked for */
  readonly asked: { readonly cut: number; readonly required: number; readonly left: Pair<number> };
  /** The largest cut that the saving covers */
  readonly largestCut: Pair<number>;
}

export interface StaffingTest {
  readonly case: AppraisalCase;
  readonly evaluation: Evaluation;
  readonly sides: Pair<SideFigures>;
  readonly teams: readonly TeamFigures[];
  /** Undefined where there is no grant */
  readonly grant: GrantFigures | undefined;
  /** What the test removes or ends that is not there, and teams that it leaves without anybody; in words */
  readonly warnings: readonly string[];
}

/** Checks that a test of staffing can fail; the others are about the rest of an appraisal. */
const OWN_CHECKS: readonly string[] = ['agency ended', 'posts removed', 'nobody left'];

/**
 * Doing nothing beside these changes, by the same evaluation as an appraisal.
 *
 * @param base - a case of two options, as staffingBase gives it
 * @param cut - of the grants, a fraction
 */
export function staffingTest(base: AppraisalCase, changes: readonly Change[], cut: number): StaffingTest {
  const tested = withChanges(base, changes);
  const evaluation = evaluate(tested);
  const teams = teamsOf(evaluation);
  return {
    case: tested,
    evaluation,
    sides: pair((side) => sideOf(evaluation, teams, side)),
    teams,
    grant: grantOf(evaluation, cut),
    warnings: evaluation.checks
      .filter(({ id, passes }) => OWN_CHECKS.includes(id) && !passes)
      .flatMap(({ detail }) => detail?.split('; ') ?? []),
  };
}

export const pair = <T>(of: (side: Side) => T): Pair<T> => [of(0), of(1)];

function sideOf({ options }: Evaluation, teams: readonly TeamFigures[], side: Side): SideFigures {
  const { fullYear, years } = options[side]!;
  const firstYear = years[0]!;
  return {
    firstYear: firstYear.net,
    fullYear: fullYear.net,
    agencySavedFirstYear: 0 - firstYear.agencyAvoided,
    agencySaved: 0 - fullYear.agencyAvoided,
    teamsAbove: teams.filter(
      ({ cases, points }) =>
        points[side].status === 'Above' || (points[side].status === 'Nobody' && cases > 0),
    ).length,
    fteShort: teams.reduce((sum, { gaps }) => sum + Math.max(0, gaps[side]), 0),
  };
}

/** Points of a caseload: now, without agency workers, then option by option. */
const FIRST_OPTION = 2;

function teamsOf({ caseload }: Evaluation): TeamFigures[] {
  return caseload.teams.map(({ points, ...team }) => {
    const both = pair((side) => points[FIRST_OPTION + side]!);
    // 6 FTE less 0.1 + 0.2 + 5.7 FTE are none, whatever the last digits of a binary fraction
    const gaps = pair((side) => roundHalfAwayFromZero(team.fteNeeded - both[side].fte, PLACES_COMPARED));
    return { ...team, points: both, gaps };
  });
}

function grantOf({ sensitivity, options }: Evaluation, cut: number): GrantFigures | undefined {
  if (!sensitivity) return undefined;
  const { base, cuts, required } = sensitivity;
  const covers = sensitivity.options;
  const atCut = grantCut(base, cut, 'before');
  return {
    base,
    saved: pair((side) => options[side]!.fullYear.saved),
    cuts,
    required,
    left: pair((side) => covers[side]!.left),
    asked: { cut, required: atCut, left: pair((side) => covers[side]!.saved - atCut) },
    largestCut: pair((side) => covers[side]!.largestCut),
  };
}
