import { roundHalfAwayFromZero } from '../calculations/decimals';
import { averageCaseload, caseloadStatus, fteRequired } from '../calculations/caseload';
import { postMoves } from './post-moves';
import type { AppraisalCase, Band, Change, Team } from './schema';

/** A team's caseload in one state of affairs: now, without agency workers, or with an option. */
export interface CaseloadPoint {
  /** FTE that holds cases, agency workers included */
  readonly fte: number;
  /** People among whom that FTE is spread */
  readonly people: number;
  /** Cases per FTE; undefined where nobody holds cases */
  readonly average: number | undefined;
  readonly status: 'Below' | 'Within' | 'Above' | 'Nobody';
}

export interface TeamCaseload {
  readonly name: string;
  readonly cases: number;
  readonly band: Band;
  readonly points: readonly CaseloadPoint[];
  /** FTE that brings the average down to the top of the band */
  readonly fteNeeded: number;
}

export interface CaseloadResult {
  readonly scenarios: readonly string[];
  readonly teams: readonly TeamCaseload[];
}

/**
 * Decimals to which an FTE is held against nobody and an average against its band: three times 0.1 FTE less 0.3 is nobody,
 * and 6 cases on 0.1 + 0.2 FTE are 20 a worker, whatever the last digits of a binary fraction.
 */
export const PLACES_COMPARED = 9;

export const NOW = 'Now, with agency workers';
export const WITHOUT_AGENCY = 'Now, without agency workers';

/**
 * Cases per FTE holding cases, agency workers included, with headcount beside it; every change of an option in force.
 *
 * @source DfE, Children's social work workforce: average caseload counts FTE social workers holding cases, agency included
 */
export function caseloads(c: AppraisalCase): CaseloadResult {
  return {
    scenarios: [NOW, WITHOUT_AGENCY, ...c.options.map(({ name }) => name)],
    teams: c.teams
      .filter((team) => team.cases !== undefined)
      .map((team) => teamCaseload(c, team, team.cases!)),
  };
}

interface Holders {
  readonly fte: number;
  readonly people: number;
}

function teamCaseload(c: AppraisalCase, team: Team, cases: number): TeamCaseload {
  // parseCase has refused a team with cases and without a band
  const band = (team.band ?? c.band)!;
  const holdersOf = (role: string, number: number): Holders => {
    const { caseFte } = c.roles.find(({ name }) => name === role)!;
    return { fte: number * caseFte, people: caseFte > 0 ? number : 0 };
  };
  const established = total(team.posts.map((post) => holdersOf(post.role, post.number - post.vacant)));
  const agency = total(
    c.agency
      .filter((a) => a.team === team.name)
      .map((assignment) => holdersOf(assignment.role, assignment.workers)),
  );
  const now = total([established, agency]);

  const effect = (change: Change): Holders => {
    if (change.change === 'end agency') {
      const ended = c.agency.find(({ name }) => name === change.assignment)!;
      return ended.team === team.name ? holdersOf(ended.role, 0 - change.number) : NOBODY;
    }
    const moves = postMoves(change).filter((move) => move.team === team.name);
    return total(moves.map(({ role, number }) => holdersOf(role, number)));
  };

  const states = [now, established, ...c.options.map(({ changes }) => total([now, ...changes.map(effect)]))];
  return {
    name: team.name,
    cases,
    band,
    points: states.map((holders) => point(holders, cases, band)),
    fteNeeded: fteRequired(cases, band.high),
  };
}

function point({ fte, people }: Holders, cases: number, { low, high }: Band): CaseloadPoint {
  if (roundHalfAwayFromZero(fte, PLACES_COMPARED) <= 0)
    return { fte, people, average: undefined, status: 'Nobody' };
  const average = averageCaseload(cases, fte);
  return {
    fte,
    people,
    average,
    status: caseloadStatus(roundHalfAwayFromZero(average, PLACES_COMPARED), low, high),
  };
}

const NOBODY: Holders = { fte: 0, people: 0 };
const total = (parts: readonly Holders[]): Holders =>
  parts.reduce((sum, part) => ({ fte: sum.fte + part.fte, people: sum.people + part.people }), NOBODY);
