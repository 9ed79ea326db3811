import { benefitsResult } from './benefits';
import { optionResults } from './option-costs';
import { assignmentCosts, roleCosts } from './post-costs';
import { inScenario } from './scenarios/drivers';
import { type AppraisalCase, appraisalCase } from './schema';
import { benefitsOf, wholeLifeValue } from './whole-life';

/** Saved by the recommended option against doing nothing, GBP. */
export interface Worth {
  /** Present values over the horizon where the case has them, else a full year. */
  readonly basis: 'full year' | 'whole life';
  readonly value: number;
}

/** The two options compared, with another value in one place; undefined where the schema refuses it there. */
export function withValue(
  c: AppraisalCase,
  keys: readonly (string | number)[],
  value: number,
): AppraisalCase | undefined {
  const [first] = keys as [keyof AppraisalCase];
  const other = compared(withFigure(c, keys, value));
  return appraisalCase.shape[first].safeParse(other[first]).success ? other : undefined;
}

/** The case with another figure in one place. */
export const withFigure = (
  c: AppraisalCase,
  keys: readonly (string | number)[],
  value: number,
): AppraisalCase => replaced(c, keys, value) as AppraisalCase;

type Place = Record<string | number, unknown>;

function replaced(place: unknown, [key, ...rest]: readonly (string | number)[], value: number): unknown {
  if (key === undefined) return value;
  const inner = replaced((place as Place)[key], rest, value);
  return Array.isArray(place)
    ? place.map((one: unknown, index) => (index === key ? inner : one))
    : { ...(place as Place), [key]: inner };
}

export const valueAt = (c: AppraisalCase, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((place, key) => (place as Place | undefined)?.[key], c);

/** Doing nothing, which comes first, and the recommended option. */
export const isCompared = ({ options, recommendation }: AppraisalCase, index: number): boolean =>
  index === 0 || options[index]?.name === recommendation.option;

export const compared = (c: AppraisalCase): AppraisalCase => ({
  ...c,
  options: c.options.filter((_, index) => isCompared(c, index)),
});

/** What the recommendation rests on in the scenario shown, worked out by the calculations of the evaluation. */
export function worth(given: AppraisalCase): Worth {
  const { shown: c, costOfPosts } = inScenario(given);
  const roles = roleCosts(c, costOfPosts);
  const options = optionResults(c, roles, assignmentCosts(c, roles));
  const own = options.findIndex(({ recommended }) => recommended);
  const wholeLife = wholeLifeValue(c, options, benefitsOf(benefitsResult(c)));
  return wholeLife
    ? { basis: 'whole life', value: wholeLife.options[own]!.socialValue }
    : { basis: 'full year', value: options[own]!.fullYear.saved };
}
