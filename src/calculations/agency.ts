import { decimalProduct } from './decimals';
import { divideByZero, notAvailable, numError } from './errors';
import * as messages from './messages';

/**
 * Cost of one agency worker.
 *
 * @param hourlyRate - GBP an hour
 * @param hoursPerWeek - hours worked a week
 * @param weeks - weeks worked, at most 53
 * @param margin - the agency's margin on the hourly rate, a fraction
 * @returns GBP; `#NUM!` above 53 weeks
 * @source rate x hours x weeks x (1 + margin)
 */
export function agencyCost(hourlyRate: number, hoursPerWeek: number, weeks: number, margin = 0): number {
  if (weeks > 53) throw numError(messages.TOO_MANY_WEEKS);
  return hourlyRate * hoursPerWeek * weeks * (1 + margin);
}

/**
 * Extra yearly cost of covering posts through an agency instead of on the establishment.
 *
 * @param agencyCost - GBP a year for one agency worker, margin included
 * @param permanentCost - GBP a year for one post, on-costs included
 * @param posts - posts covered
 * @returns GBP a year; negative where the agency is cheaper
 * @source Monmouthshire cabinet report 6 December 2017, para 3.22: 13,000 x 5 = 65,000
 */
export function agencyDifferential(agencyCost: number, permanentCost: number, posts = 1): number {
  return (agencyCost - permanentCost) * posts;
}

/**
 * Weeks after which recruiting to a post has cost less than going on with agency cover.
 *
 * @param permanentAnnualCost - GBP a year for the post, on-costs included
 * @param recruitmentCost - GBP, spent once
 * @param agencyWeeklyCost - GBP a week for the agency worker, margin included
 * @returns weeks; `#N/A` where a week of agency cover costs no more than a 52nd of the post
 * @source recruitment cost / (agency week - permanent cost / 52)
 */
export function agencyBreakevenWeeks(
  permanentAnnualCost: number,
  recruitmentCost: number,
  agencyWeeklyCost: number,
): number {
  const savedEachWeek = agencyWeeklyCost - permanentAnnualCost / 52;
  // 961.54 a week against 50,000.08 a year is a tie, which a float could miss by a trillionth and so give an
  // absurd number of weeks: the year is compared in decimals as well.
  const agencyIsDearer = savedEachWeek > 0 && decimalProduct(agencyWeeklyCost, 52) > permanentAnnualCost;
  if (!agencyIsDearer) throw notAvailable(messages.AGENCY_NOT_DEARER);
  return recruitmentCost / savedEachWeek;
}

/**
 * Saving from doing in house what is bought outside.
 *
 * @param externalAnnualCost - GBP a year bought outside
 * @param inhouseAnnualCost - GBP a year in house
 * @param months - months of the year it holds for
 * @returns GBP; negative where in house costs more
 * @source Monmouthshire cabinet report 6 December 2017, line 138: (86,400 - 33,000) x 6/12 = 26,700
 */
export function inHouseSaving(externalAnnualCost: number, inhouseAnnualCost: number, months = 12): number {
  return ((externalAnnualCost - inhouseAnnualCost) * months) / 12;
}

/**
 * Agency workers as a share of all who are in post.
 *
 * @param agencyFte - FTE of agency workers
 * @param employedFte - FTE employed by the authority
 * @returns a fraction; `#DIV/0!` where there is nobody
 * @source Department for Education, children's social work workforce: agency / (agency + in post)
 */
export function agencyRate(agencyFte: number, employedFte: number): number {
  const all = agencyFte + employedFte;
  if (all === 0) throw divideByZero(messages.NO_WORKFORCE);
  return agencyFte / all;
}
