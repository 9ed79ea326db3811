import { toPennies } from '../../calculations/decimals';
import type { AppraisalCase } from '../schema';
import type { FundingResult } from './index';

export type FundingCheckId = 'funding lines' | 'funding names' | 'pool adds up' | 'funding models';

export interface FundingCheck {
  readonly id: FundingCheckId;
  readonly failures: readonly string[];
}

/**
 * Checks of what pays for the options, where the case has it. Names, years and lines are refused by parseCase where they fit
 * nothing: in the workbook, where they can be typed, those checks are live.
 */
export function fundingChecks(
  { funding, income, fundingModels }: AppraisalCase,
  { pool }: FundingResult,
): FundingCheck[] {
  return [
    ...(funding.length > 0 ? [good('funding lines')] : []),
    ...(funding.length > 0 || income.length > 0 ? [good('funding names')] : []),
    ...(pool ? [{ id: 'pool adds up' as const, failures: subsidiesLeft(pool) }] : []),
    ...(fundingModels.length > 0 ? [good('funding models')] : []),
  ];
}

const good = (id: FundingCheckId): FundingCheck => ({ id, failures: [] });

function subsidiesLeft({ partners }: NonNullable<FundingResult['pool']>): string[] {
  const left = partners.reduce((total, { crossSubsidy }) => total + crossSubsidy, 0);
  return toPennies(left) === 0 ? [] : [`The cross-subsidies come to £${left.toFixed(2)} together`];
}
