import { RunningTotal, toCommonIntegers, toPennies } from './decimals';
import { divideByZero, notAvailable, numError } from './errors';
import * as messages from './messages';
import { requireSameSize, sum } from './ranges';

/**
 * Splits an amount in proportion to shares, to the penny, with nothing lost: each share is first cut down to whole
 * pennies, then the pennies left over go to the largest remainders, an earlier share first where they tie.
 *
 * @param amount - GBP, rounded to the penny first (halves away from zero); a negative amount mirrors a positive one
 * @param shares - proportions on any scale, 0 or more
 * @returns GBP, one amount a share; they sum to the rounded amount exactly. `#NUM!` for a negative share;
 *   `#DIV/0!` where the shares sum to 0
 * @source largest remainder method (Hamilton)
 */
export function fundingSplit(amount: number, shares: readonly number[]): number[] {
  if (shares.some((share) => share < 0)) throw numError(messages.NEGATIVE_SHARE);
  const weights = toCommonIntegers(shares);
  const whole = weights.reduce((total, weight) => total + weight, 0n);
  if (whole === 0n) throw divideByZero(messages.NO_SHARES);

  const pennies = toPennies(amount);
  const sign = pennies < 0 ? -1 : 1;
  const toShareOut = BigInt(Math.abs(pennies));

  const portions = weights.map((weight) => (toShareOut * weight) / whole);
  const remainders = weights.map((weight) => (toShareOut * weight) % whole);
  const leftOver = Number(portions.reduce((rest, portion) => rest - portion, toShareOut));

  // Array.sort is stable: of equal remainders the earlier share stays first
  const largestRemainders = remainders
    .map((_, index) => index)
    .sort((a, b) => (remainders[a]! === remainders[b]! ? 0 : remainders[a]! > remainders[b]! ? -1 : 1));
  for (const index of largestRemainders.slice(0, leftOver)) portions[index]! += 1n;

  return portions.map((portion) => (portion === 0n ? 0 : (sign * Number(portion)) / 100));
}

/**
 * What each partner of a pooled budget pays beyond its use of it.
 *
 * @param contributions - GBP paid in by each partner
 * @param usage - each partner's use, on any scale, in the same order
 * @returns GBP: contribution less the partner's share of usage x total contributions; positive where the partner
 *   subsidises the others; they sum to 0. `#VALUE!` where the ranges differ in size; `#DIV/0!` where usage sums
 *   to 0
 * @source contribution - usage / total usage x total contributions
 */
export function crossSubsidy(contributions: readonly number[], usage: readonly number[]): number[] {
  requireSameSize(contributions, usage, 'Contributions', 'usage');
  const totalUsage = sum(usage);
  if (totalUsage === 0) throw divideByZero(messages.NO_USAGE);
  const pool = sum(contributions);
  return contributions.map((contribution, partner) => contribution - (usage[partner]! * pool) / totalUsage);
}

/**
 * The balance of a fund at the end of each year, carried forward.
 *
 * @param opening - GBP before the first year
 * @param income - GBP in each year
 * @param spend - GBP in each year, in the same order
 * @returns GBP, the closing balance of each year; not rounded. `#VALUE!` where the ranges differ in size
 * @source closing = opening + income - spend
 */
export function fundingBalances(
  opening: number,
  income: readonly number[],
  spend: readonly number[],
): number[] {
  requireSameSize(income, spend, 'Income', 'spend');
  let balance = opening;
  return income.map((received, year) => (balance += received - spend[year]!));
}

/**
 * The first year in which a fund closes below 0.
 *
 * @param opening - GBP before the first year
 * @param income - GBP in each year
 * @param spend - GBP in each year, in the same order
 * @returns 1 for the first year; the balance is carried exactly and judged to the penny. `#N/A` where it never
 *   falls below 0; `#VALUE!` where the ranges differ in size
 * @source closing = opening + income - spend
 */
export function fundingRunsOut(opening: number, income: readonly number[], spend: readonly number[]): number {
  requireSameSize(income, spend, 'Income', 'spend');
  const balance = new RunningTotal(opening);
  for (let year = 0; year < income.length; year++) {
    balance.add(income[year]!);
    balance.subtract(spend[year]!);
    if (balance.isBelowZero()) return year + 1;
  }
  throw notAvailable(messages.NEVER_RUNS_OUT);
}
