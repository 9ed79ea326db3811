import { RunningTotal } from './decimals';
import { factorOfYear, rateOfYear, sumOfFactors, type Schedule } from './discounting';
import { divideByZero, notAvailable, numError } from './errors';
import * as messages from './messages';
import { requireSameSize, sum, sumOfProducts } from './ranges';
import { wholeNumber } from './whole';

export type { Schedule } from './discounting';

/** A year counted from the price base, 0 or later, or `#NUM!`. */
function yearOf(value: number): number {
  const year = wholeNumber(value);
  if (year === undefined || year < 0) throw numError(messages.YEAR_NOT_WHOLE);
  return year;
}

/**
 * Savings less the costs of making them.
 *
 * @param savings - GBP
 * @param costs - GBP; need not be as many as the savings
 * @returns GBP, negative where the costs are more
 * @source Monmouthshire cabinet report 6 December 2017, line 236: 244,653 - 47,948 = 196,705
 */
export function netSaving(savings: readonly number[], costs: readonly number[]): number {
  return sum(savings) - sum(costs);
}

/**
 * The first year in which cumulative net savings are 0 or more.
 *
 * @param net - GBP, savings less costs of each year
 * @param firstLabel - label of the first year: 1, or a year such as 2026
 * @returns the year's label; the total is carried exactly and judged to the penny. `#N/A` where it stays below 0
 * @source payback on cumulative undiscounted flows
 */
export function breakevenYear(net: readonly number[], firstLabel = 1): number {
  const cumulative = new RunningTotal();
  for (let year = 0; year < net.length; year++) {
    cumulative.add(net[year]!);
    if (!cumulative.isBelowZero()) return firstLabel + year;
  }
  throw notAvailable(messages.NEVER_BREAKS_EVEN);
}

/**
 * Part of a yearly amount by months.
 *
 * @param annualAmount - GBP a year
 * @param months - 0 or more; may exceed 12
 * @returns GBP; `#NUM!` for negative months
 * @source Monmouthshire cabinet report 6 December 2017, line 138: six months of 33,000 are 16,500
 */
export function proRata(annualAmount: number, months: number): number {
  if (months < 0) throw numError(messages.NEGATIVE_MONTHS);
  return (annualAmount * months) / 12;
}

/**
 * What 1 pound in a later year is worth today.
 *
 * @param year - whole years from now; year 0 is not discounted
 * @param schedule - "standard", "health" or a flat rate as a fraction
 * @returns a factor; `#NUM!` for a year that is not a whole number of 0 or more; `#N/A` for another schedule
 * @source Green Book: the product of 1 / (1 + rate of the year) over years 1 to `year`
 */
export function discountFactor(year: number, schedule: Schedule = 'standard'): number {
  return factorOfYear(yearOf(year), schedule);
}

/**
 * Net present value. Excel's NPV discounts the first flow by a year; this does not unless told to.
 *
 * @param flows - GBP, one a year; costs negative or all costs, as the user counts them
 * @param firstYear - year of the first flow: 0 is now, undiscounted
 * @param schedule - "standard", "health" or a flat rate as a fraction
 * @returns GBP; errors as `discountFactor` for the first year and the schedule
 * @source Green Book: the sum of flow x discount factor of its year
 */
export function netPresentValue(
  flows: readonly number[],
  firstYear = 0,
  schedule: Schedule = 'standard',
): number {
  let year = yearOf(firstYear);
  let factor = factorOfYear(year, schedule);
  let total = 0;
  for (const flow of flows) {
    total += flow * factor;
    year += 1;
    factor /= 1 + rateOfYear(year, schedule);
  }
  return total;
}

/**
 * What 1 pound a year for some years is worth today.
 *
 * @param years - number of payments, a whole number of 1 or more
 * @param schedule - "standard", "health" or a flat rate as a fraction
 * @param first - year of the first payment: 1 for the end of the first year, 0 for now
 * @returns a factor; `#NUM!` where years is not a whole number of 1 or more, or first not one of 0 or more; `#N/A`
 *   for another schedule
 * @source Green Book: the sum of the discount factors of the years
 */
export function annuityFactor(years: number, schedule: Schedule = 'standard', first = 1): number {
  const payments = wholeNumber(years);
  if (payments === undefined || payments < 1) throw numError(messages.YEARS_BELOW_ONE);
  const firstYear = yearOf(first);
  return sumOfFactors(firstYear, firstYear + payments - 1, schedule);
}

/**
 * Equivalent annual cost: the even yearly cost that has the same present value, to compare options of unlike lives.
 *
 * @param npc - net present cost, GBP; may be negative
 * @param life - years, a whole number of 1 or more
 * @param schedule - "standard", "health" or a flat rate as a fraction
 * @param first - year of the first payment: 1 for the end of the first year, 0 for now
 * @returns GBP a year; errors as `annuityFactor`
 * @source net present cost / annuity factor of the life
 */
export function equivalentAnnualCost(
  npc: number,
  life: number,
  schedule: Schedule = 'standard',
  first = 1,
): number {
  return npc / annuityFactor(life, schedule, first);
}

/**
 * Benefit-cost ratio.
 *
 * @param pvBenefits - present value of benefits, GBP
 * @param pvCosts - present value of costs, GBP, above 0
 * @returns a ratio; `#NUM!` where costs are 0 or less
 * @source Green Book: present value of benefits / present value of costs
 */
export function benefitCostRatio(pvBenefits: number, pvCosts: number): number {
  if (pvCosts <= 0) throw numError(messages.COSTS_NOT_POSITIVE);
  return pvBenefits / pvCosts;
}

/**
 * By how much one item must change for two options to tie.
 *
 * @param npvGap - GBP between the net present values of the options
 * @param pvItem - present value of the item, GBP
 * @returns a fraction of the item; `#DIV/0!` where the item is 0
 * @source Green Book: switching values
 */
export function switchingValue(npvGap: number, pvItem: number): number {
  if (pvItem === 0) throw divideByZero(messages.NO_ITEM_VALUE);
  return npvGap / pvItem;
}

/**
 * Weighted score of an option over its criteria.
 *
 * @param scores - score on each criterion
 * @param weights - weight of each criterion, on any scale
 * @returns a score on the scale of the scores; `#VALUE!` where the ranges differ in size; `#DIV/0!` where the
 *   weights sum to 0
 * @source sum of score x weight / sum of weights
 */
export function weightedScore(scores: readonly number[], weights: readonly number[]): number {
  requireSameSize(scores, weights, 'Scores', 'weights');
  const totalWeight = sum(weights);
  if (totalWeight === 0) throw divideByZero(messages.NO_WEIGHTS);
  return sumOfProducts(scores, weights) / totalWeight;
}

/**
 * Cost of each point of benefit, over a base option where one is given.
 *
 * @param cost - GBP
 * @param score - points
 * @param baseCost - GBP of the option compared with
 * @param baseScore - points of the option compared with
 * @returns GBP a point; may be negative. `#DIV/0!` where the scores are the same
 * @source (cost - base cost) / (score - base score)
 */
export function costPerPoint(cost: number, score: number, baseCost = 0, baseScore = 0): number {
  const extraPoints = score - baseScore;
  if (extraPoints === 0) throw divideByZero(messages.NO_EXTRA_SCORE);
  return (cost - baseCost) / extraPoints;
}

/**
 * Allowance for optimism in an estimate.
 *
 * @param upperBound - upper bound for this kind of project, as a fraction; may exceed 1
 * @param mitigated - share of its causes dealt with, a fraction
 * @param base - GBP of the estimate; omitted, the result is the fraction to add
 * @returns GBP (or a fraction) to add to the estimate
 * @source Green Book supplementary guidance on optimism bias: upper bound x (1 - mitigated)
 */
export function optimismBias(upperBound: number, mitigated: number, base = 1): number {
  return upperBound * (1 - mitigated) * base;
}
