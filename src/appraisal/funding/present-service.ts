import { priceLevels } from '../pay';
import type { RoleCost } from '../post-costs';
import type { AppraisalCase } from '../schema';

/** What the service costs as it stands, where the money listed pays for the whole of it; GBP, 0 where it pays for the change alone. */
export interface PresentService {
  /** In the prices of the price base */
  readonly fullYear: number;
  /** In the prices of each year */
  readonly establishment: readonly number[];
  /** Beside posts and agency workers, the same every year */
  readonly other: number;
}

/**
 * A filled post is paid less the vacancy factor. A vacant one costs nothing unless an agency worker covers it: then its whole
 * budget is spent on the worker, whose premium alone is in the cost of every option.
 */
export function presentService(c: AppraisalCase, roles: readonly RoleCost[]): PresentService {
  if (c.fundingPaysFor === 'the change')
    return { fullYear: 0, establishment: c.years.map(() => 0), other: 0 };
  const costOf = (role: string) => roles.find(({ name }) => name === role)!.cost;
  const filled = c.teams
    .flatMap(({ posts }) => posts)
    .reduce((sum, { role, number, vacant }) => sum + (number - vacant) * costOf(role), 0);
  const covered = c.agency.reduce(
    (sum, { role, workers, covers }) => sum + (covers === 'vacant post' ? workers * costOf(role) : 0),
    0,
  );
  const fullYear = filled * (1 - c.vacancyFactor) + covered;
  return {
    fullYear,
    establishment: priceLevels(c).map(({ pay }) => fullYear * pay),
    other: c.otherServiceCosts,
  };
}
