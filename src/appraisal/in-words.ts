import { roundHalfAwayFromZero } from '../calculations/decimals';
import type { TeamCaseload } from './caseload';
import type { OptionResult } from './option-costs';
import type { AppraisalCase } from './schema';
import type { Scenario } from './schema-scenarios';
import type { ScoringResult } from './scoring';

const HALF_A_PENNY = 0.005;

/** The place of the first cost that is the lowest, to the penny: sums in another order may differ beyond that. */
export function firstLeast(costs: readonly number[]): number {
  const least = Math.min(...costs);
  return costs.findIndex((cost) => cost - least < HALF_A_PENNY);
}

/** Which option costs least in a full year, and which is recommended. Of options that cost the same, the recommended one is named. */
export function costInWords(options: readonly OptionResult[]): string {
  const least = options[firstLeast(options.map(({ fullYear }) => fullYear.net))]!;
  const chosen = options.find((option) => option.recommended);
  if (chosen === undefined) return `${least.name} costs least`;
  return Math.abs(chosen.fullYear.net - least.fullYear.net) < HALF_A_PENNY
    ? `${chosen.name} costs least and is recommended`
    : `${least.name} costs least; ${chosen.name} is recommended`;
}

/** How many teams would stand above their band without agency workers. */
export function caseloadInWords(teams: readonly TeamCaseload[]): string {
  const above = teams.filter(({ points }) => points[1]!.status === 'Above').length;
  return `Without agency workers, ${above} of ${teams.length} teams with a caseload stand above their band`;
}

/** Which scenario the figures are those of. */
export const scenarioInWords = (selected: Scenario): string =>
  selected === 'Central'
    ? 'Central: what is expected'
    : `${selected}, not what is expected: results stand at the multipliers of this scenario`;

/** What risk is left: how many stand at each level after controls, and the highest score where any is scored. */
export function riskInWords(risks: AppraisalCase['risks']): string {
  const count = (level: string) => risks.filter(({ controlled }) => controlled === level).length;
  const score = Math.max(
    0,
    ...risks.map((risk) => (risk.controlledLikelihood ?? 0) * (risk.controlledImpact ?? 0)),
  );
  const highest = score > 0 ? `; the highest score is ${score} of 25` : '';
  return `After controls: ${count('High')} high, ${count('Medium')} medium, ${count('Low')} low${highest}`;
}

/**
 * Who scores highest, and whether that hangs on the weights; or that it cannot be said yet.
 *
 * @param step - points by which each weight was moved
 */
export function scoringInWords(
  { options, missing, changes, tests }: ScoringResult,
  recommended: string,
  step: number,
): string {
  if (missing.length > 0)
    return `The scoring is not complete. Scores missing or there more than once: ${missing.length}`;
  const first = options.filter(({ above }) => above === 0);
  const isRecommended = first.some(({ name }) => name === recommended);
  const other = `; ${recommended} is recommended`;
  const ranked =
    first.length > 1
      ? `${first.length} options share the highest score${isRecommended ? ', the recommended one among them' : other}`
      : `${first[0]!.name} scores highest${isRecommended ? ' and is recommended' : other}`;
  const by = `by ${step} points`;
  return changes === 0
    ? `${ranked}. Moving any one weight ${by} leaves that so`
    : `${ranked}. Moving one weight ${by} changes that in ${changes} of ${tests.length} tests`;
}

/**
 * By how much one part of the recommended option would have to change for the next best one to tie.
 *
 * @param change - a fraction; undefined where there is none of it
 * @param gap - cost of the next best option less that of the recommended one, GBP
 */
export function switchInWords(change: number | undefined, gap: number): string {
  if (change === undefined) return 'there is none';
  if (roundHalfAwayFromZero(gap, 2) === 0) return 'ties already';
  // Two costs that differ by all of one amount leave a binary remainder.
  if (roundHalfAwayFromZero(change, 9) < -1) return 'would have to fall by more than all of it';
  return `would have to ${change > 0 ? 'rise' : 'fall'} by ${roundHalfAwayFromZero(100 * Math.abs(change), 1)}%`;
}
