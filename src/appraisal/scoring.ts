import { weightedScore } from '../calculations/option';
import { sum } from '../calculations/ranges';
import { movedWeights, scoresAbove } from '../calculations/scoring';
import { sameName } from './references-names';
import type { AppraisalCase } from './schema';

type Scoring = NonNullable<AppraisalCase['scoring']>;

export interface OptionScore {
  readonly name: string;
  /** On each criterion; undefined where it has no score there. */
  readonly scores: readonly (number | undefined)[];
  /** On the scale of the scores; a missing score counts as 0. */
  readonly weighted: number;
  /** How many options score higher. */
  readonly above: number;
  /** 1, or 1= where it is shared. */
  readonly rank: string;
}

/** What one weight moved by so many points does. */
export interface WeightTest {
  readonly criterion: string;
  readonly points: number;
  readonly weight: number;
  /** The weighted score of each option then. */
  readonly weighted: readonly number[];
  readonly verdict: string;
}

export interface ScoringResult {
  readonly totalWeight: number;
  readonly options: readonly OptionScore[];
  /** Each criterion moved up, then down. */
  readonly tests: readonly WeightTest[];
  /** In how many of the tests another option comes first, or not the same ones tie. */
  readonly changes: number;
  /** "X on Y" of each score that is not there. */
  readonly missing: readonly string[];
}

export const CANNOT_MOVE = 'Cannot be moved: it has all the weight';
export const WINNER_STAYS = 'The winner stays';
export const TIE_STAYS = 'The tie stays';

/** How the options score; undefined where the case scores none. */
export function scoringResult({ scoring, options }: AppraisalCase): ScoringResult | undefined {
  if (!scoring) return undefined;
  const weights = scoring.criteria.map(({ weight }) => weight);
  const scored = options.map(({ name }) => ({ name, scores: scoresOf(scoring, name) }));
  const counted = scored.map(({ scores }) => scores.map((score) => score ?? 0));
  const weigh = (by: readonly number[]) => counted.map((scores) => weightedOr0(scores, by));
  const weighted = weigh(weights);
  const above = scoresAbove(weighted);
  const names = options.map(({ name }) => name);
  const tests = scoring.criteria.flatMap(({ name }, index) =>
    [scoring.weightStep, -scoring.weightStep].map((points): WeightTest => {
      const moved = movedWeights(weights, index, points);
      const then = weigh(moved);
      const isFixed = sum(weights) === weights[index];
      const verdict = isFixed ? CANNOT_MOVE : verdictOf(names, above, scoresAbove(then), then);
      return { criterion: name, points, weight: moved[index]!, weighted: then, verdict };
    }),
  );
  return {
    totalWeight: sum(weights),
    options: scored.map((option, index) => ({
      ...option,
      weighted: weighted[index]!,
      above: above[index]!,
      rank: `${above[index]! + 1}${above.filter((count) => count === above[index]).length > 1 ? '=' : ''}`,
    })),
    tests,
    changes: tests.filter(({ verdict }) => verdict.startsWith('Changes')).length,
    missing: scored.flatMap(({ name, scores }) =>
      scores.flatMap((score, i) => (score === undefined ? [`${name} on ${scoring.criteria[i]!.name}`] : [])),
    ),
  };
}

const scoresOf = ({ criteria, scores }: Scoring, option: string) =>
  criteria.map(
    ({ name }) => scores.find((one) => sameName(one.option, option) && sameName(one.criterion, name))?.score,
  );

/** Weights that are all 0 fail a check; until they are mended every option has 0. */
const weightedOr0 = (scores: readonly number[], weights: readonly number[]) =>
  sum(weights) === 0 ? 0 : weightedScore(scores, weights);

function verdictOf(
  names: readonly string[],
  before: readonly number[],
  after: readonly number[],
  scores: readonly number[],
): string {
  const first = (counts: readonly number[]) => counts.filter((count) => count === 0).length;
  if (before.every((count, i) => (count === 0) === (after[i] === 0)))
    return first(before) > 1 ? TIE_STAYS : WINNER_STAYS;
  if (first(after) > 1) return `Changes to a tie of ${first(after)}`;
  return `Changes to ${names[scores.indexOf(Math.max(...scores))]!}`;
}
