import { evaluate } from '../evaluate';
import type { AppraisalCase } from '../schema';
import { SCENARIOS } from '../schema-scenarios';

/** A headline of each option in each scenario, Low first; GBP. */
export interface ScenarioHeadlines {
  readonly fullYearNet: readonly (readonly number[])[];
  /** Undefined where later years are not discounted */
  readonly netPresentCost: readonly (readonly number[])[] | undefined;
}

/** What each option would cost in every scenario; undefined where the case has none. */
export function scenarioHeadlines(c: AppraisalCase): ScenarioHeadlines | undefined {
  const { scenarios } = c;
  if (!scenarios) return undefined;
  const results = SCENARIOS.map((selected) => evaluate({ ...c, scenarios: { ...scenarios, selected } }));
  const hasPresent = results.every(({ wholeLife }) => wholeLife !== undefined);
  return {
    fullYearNet: c.options.map((_, option) => results.map(({ options }) => options[option]!.fullYear.net)),
    netPresentCost: hasPresent
      ? c.options.map((_, option) => results.map(({ wholeLife }) => wholeLife!.options[option]!.cost.present))
      : undefined,
  };
}
