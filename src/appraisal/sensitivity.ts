import { decimalProduct, roundHalfAwayFromZero } from '../calculations/decimals';
import { grantCovered, grantCut } from '../calculations/grant';
import type { OptionResult } from './option-costs';
import type { AppraisalCase } from './schema';

/** Which cuts of its grants each option would pay for. */
export interface GrantSensitivity {
  /** All grants, as they stand before the cuts of the case; GBP a year */
  readonly base: number;
  /** Fractions of the base, from 0 up */
  readonly cuts: readonly number[];
  /** What has to be saved for each cut; GBP a year */
  readonly required: readonly number[];
  readonly options: readonly OptionCover[];
}

export interface OptionCover {
  readonly name: string;
  /** Against doing nothing in a full year, savings of its own included; GBP */
  readonly saved: number;
  readonly ownSavings: number;
  /** Saved less what each cut requires; GBP, negative is short */
  readonly left: readonly number[];
  readonly verdicts: readonly Verdict[];
  /** The largest cut that the saving covers, as a fraction of the base: 0 where it saves nothing, at most 1 */
  readonly largestCut: number;
}

export type Verdict = 'Covers' | 'Short';

/** 0 to 10% where the step is 1%. */
export const STEPS = 10;

/** Undefined where the case has no grant. */
export function grantSensitivity(
  { funding, grantCutStep }: AppraisalCase,
  options: readonly OptionResult[],
): GrantSensitivity | undefined {
  const grants = funding.filter(({ kind }) => kind === 'grant');
  if (grants.length === 0) return undefined;
  const base = grants.reduce((sum, { amount }) => sum + amount, 0);
  // In decimals: six steps of 1% are 6% and not a trillionth more
  const cuts = Array.from({ length: STEPS + 1 }, (_, steps) => decimalProduct(steps, grantCutStep));
  const required = cuts.map((cut) => grantCut(base, cut, 'before'));
  return {
    base,
    cuts,
    required,
    options: options.map(({ name, fullYear: { saved, savings } }) => {
      const left = required.map((amount) => saved - amount);
      return {
        name,
        saved,
        ownSavings: 0 - savings,
        left,
        verdicts: left.map((amount) => (roundHalfAwayFromZero(amount, 2) >= 0 ? 'Covers' : 'Short')),
        largestCut: base === 0 ? 0 : Math.min(1, Math.max(0, grantCovered(saved, base))),
      };
    }),
  };
}
