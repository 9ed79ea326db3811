import { roundHalfAwayFromZero } from '../calculations/decimals';
import type { AppraisalCase } from './schema';
import type { ScoringResult } from './scoring';

export type JudgementCheckId = 'weights sum' | 'scores complete' | 'scores known' | 'benefits known';

export interface JudgementCheck {
  readonly id: JudgementCheckId;
  readonly failures: readonly string[];
}

/** Decimals to which weights sum to 100: three thirds do, written with five decimals. */
export const WEIGHT_PLACES = 4;

/**
 * Checks of scores and benefits, where the case has them. Names, years and scores off the scale are refused by parseCase: in the
 * workbook, where they can be typed, those checks are live.
 */
export function judgementChecks(
  { benefitsRegister }: AppraisalCase,
  scoring: ScoringResult | undefined,
): JudgementCheck[] {
  return [
    ...(scoring
      ? [
          { id: 'weights sum' as const, failures: weightsOff(scoring) },
          {
            id: 'scores complete' as const,
            failures: scoring.missing.map((which) => `No score of ${which}`),
          },
          { id: 'scores known' as const, failures: [] },
        ]
      : []),
    ...(benefitsRegister.length > 0 ? [{ id: 'benefits known' as const, failures: [] }] : []),
  ];
}

function weightsOff({ totalWeight }: ScoringResult): string[] {
  const total = roundHalfAwayFromZero(totalWeight, WEIGHT_PLACES);
  return total === 100 ? [] : [`The weights sum to ${total}`];
}
