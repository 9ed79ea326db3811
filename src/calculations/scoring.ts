import { roundHalfAwayFromZero } from './decimals';
import { sum } from './ranges';

/** Decimals to which scores are compared: sums taken in another order differ in their last binary digits. */
const PLACES = 9;

/**
 * How many of the scores are higher than each: 0 for the highest, and for all that tie with it.
 *
 * @param scores - weighted scores, on one scale
 * @returns as many whole numbers as scores; the rank of each is 1 more, and equal numbers are ties
 * @source standard competition ranking: two that tie for first are both first, and the next is third
 */
export function scoresAbove(scores: readonly number[]): number[] {
  return scores.map((own) => scores.filter((other) => roundHalfAwayFromZero(other - own, PLACES) > 0).length);
}

/**
 * The weights with one of them moved and the others scaled alike, so that the sum stays.
 *
 * @param weights - 0 or more each
 * @param index - which one moves
 * @param points - by how much, in the unit of the weights; it goes no further than to 0 and to the sum
 * @returns the weights as they were where no other one weighs anything: there is nothing to scale
 * @source SCIM guide to option appraisal: robustness of scores to the weights
 */
export function movedWeights(weights: readonly number[], index: number, points: number): number[] {
  const total = sum(weights);
  const own = weights[index]!;
  const others = total - own;
  if (others <= 0) return [...weights];
  const moved = Math.min(total, Math.max(0, own + points));
  return weights.map((weight, i) => (i === index ? moved : (weight * (total - moved)) / others));
}
