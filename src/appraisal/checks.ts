import type { Evaluation } from './evaluate';
import { type FundingCheckId, fundingChecks } from './funding/checks';
import { type PostMove, postMoves } from './post-moves';
import { type JudgementCheckId, judgementChecks } from './checks-judgement';
import type { AppraisalCase, Change, Team } from './schema';
import { type WholeLifeCheckId, wholeLifeChecks } from './whole-life/checks';

/** An integrity check of the model itself. A failed one means that its figures must not be used as they are. */
export interface Check {
  readonly id: CheckId;
  readonly passes: boolean;
  /** What to put right, where it fails */
  readonly detail?: string;
}

export type CheckId =
  | 'lines add up'
  | 'do nothing changes nothing'
  | 'names are known'
  | 'recommendation is an option'
  | 'agency ended'
  | 'agency kept'
  | 'posts removed'
  | 'pay years'
  | 'nobody left'
  | FundingCheckId
  | JudgementCheckId
  | WholeLifeCheckId
  | 'risks controlled'
  | 'options complete';

type Evaluated = Omit<Evaluation, 'checks'>;

/** Amounts are the same where they differ by less than a tenth of a penny: sums taken in another order differ that little. */
const SAME_MONEY = 0.001;
const LEVELS = ['Low', 'Medium', 'High'];

export function checks(c: AppraisalCase, evaluated: Evaluated): Check[] {
  return [
    check('lines add up', linesThatDoNotAddUp(evaluated)),
    check(
      'do nothing changes nothing',
      c.options[0]!.changes.every(({ change, number }) => change === 'keep agency' || number === 0)
        ? []
        : [c.options[0]!.name],
    ),
    // parseCase has refused unknown names; in the workbook, where names can be typed, the check is live
    check('names are known', []),
    check(
      'recommendation is an option',
      evaluated.options.some((o) => o.recommended) ? [] : [c.recommendation.option],
    ),
    check('agency ended', tooMuchAgencyEnded(c)),
    check('agency kept', tooMuchAgencyKept(c)),
    check('posts removed', tooManyPostsRemoved(c)),
    check('nobody left', teamsLeftWithoutAnyone(evaluated)),
    // parseCase has refused years that do not count once; in the workbook, where they can be typed, the check is live
    ...(c.pay.length === 0 ? [] : [check('pay years', [])]),
    ...fundingChecks(c, evaluated.funding).map(({ id, failures }) => check(id, failures)),
    ...judgementChecks(c, evaluated.scoring).map(({ id, failures }) => check(id, failures)),
    ...wholeLifeChecks(c).map(({ id, failures }) => check(id, failures)),
    check('risks controlled', risksMadeWorse(c)),
    check('options complete', incompleteOptions(c)),
  ];
}

const check = (id: CheckId, failures: readonly string[]): Check =>
  failures.length === 0 ? { id, passes: true } : { id, passes: false, detail: failures.join('; ') };

function linesThatDoNotAddUp({ options }: Evaluated): string[] {
  return options
    .filter(({ years, totalSaved }) => {
      const total = years.reduce((sum, { saved }) => sum + saved, 0);
      return Math.abs(total - totalSaved) > SAME_MONEY;
    })
    .map(({ name }) => name);
}

/** Workers of an assignment whom an option ends or keeps. */
const workersOf = (kind: 'end agency' | 'keep agency', changes: readonly Change[], assignment: string) =>
  changes.reduce(
    (total, change) =>
      total + (change.change === kind && change.assignment === assignment ? change.number : 0),
    0,
  );

function tooMuchAgencyEnded({ options, agency }: AppraisalCase): string[] {
  return options.flatMap(({ name, changes }) =>
    agency
      .filter((assignment) => workersOf('end agency', changes, assignment.name) > assignment.workers)
      .map((assignment) => `${name} ends more of ${assignment.name} than there are`),
  );
}

/** Only assignments of which some are kept: where more are ended than there are, another check says so. */
function tooMuchAgencyKept({ options, agency }: AppraisalCase): string[] {
  return options.flatMap(({ name, changes }) =>
    agency
      .filter((assignment) => {
        const kept = workersOf('keep agency', changes, assignment.name);
        return kept > 0 && kept + workersOf('end agency', changes, assignment.name) > assignment.workers;
      })
      .map((assignment) => `${name} keeps and ends more of ${assignment.name} than there are`),
  );
}

function tooManyPostsRemoved({ options, teams }: AppraisalCase): string[] {
  return options.flatMap(({ name, changes }) =>
    teams.flatMap((team) => {
      const here = changes.flatMap(postMoves).filter((move) => move.team === team.name);
      return [...new Set(here.map(({ role }) => role))]
        .filter((role) => postsLeft(team, role, here) < 0)
        .map((role) => `${name} removes more posts of ${role} than ${team.name} has`);
    }),
  );
}

/** Posts of a role in a team once every change is in force; those that the option adds can be removed too. */
function postsLeft({ posts }: Team, role: string, moves: readonly PostMove[]): number {
  const before = posts.reduce((total, post) => total + (post.role === role ? post.number : 0), 0);
  return moves.filter((move) => move.role === role).reduce((left, { number }) => left + number, before);
}

function teamsLeftWithoutAnyone({ caseload, options }: Evaluated): string[] {
  return caseload.teams.flatMap(({ name, cases, points }) =>
    points
      .slice(points.length - options.length)
      .flatMap(({ status }, index) =>
        status === 'Nobody' && cases > 0
          ? [`${options[index]!.name} leaves nobody to hold cases in ${name}`]
          : [],
      ),
  );
}

function risksMadeWorse({ risks }: AppraisalCase): string[] {
  return risks
    .filter(({ uncontrolled, controlled }) => LEVELS.indexOf(controlled) > LEVELS.indexOf(uncontrolled))
    .map(({ risk }) => risk);
}

function incompleteOptions({ options }: AppraisalCase): string[] {
  return options
    .filter(({ benefits, disbenefits }) => benefits.length === 0 || disbenefits.length === 0)
    .map(({ name }) => `${name} lists no benefits or no disbenefits`);
}
