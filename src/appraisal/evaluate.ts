import { inHouseSaving } from '../calculations/agency';
import { type Baseline, baseline } from './baseline/position';
import { type OptionBenefits, benefitsResult } from './benefits';
import { type CaseloadResult, caseloads } from './caseload';
import { type Check, checks } from './checks';
import { type Finding, findings } from './findings';
import { type FundingResult, fundingPosition } from './funding';
import { type OptionResult, optionResults } from './option-costs';
import { type AssignmentCost, type RoleCost, assignmentCosts, roleCosts } from './post-costs';
import { inScenario, isCentral } from './scenarios/drivers';
import type { AppraisalCase } from './schema';
import { type ScoringResult, scoringResult } from './scoring';
import { type GrantSensitivity, grantSensitivity } from './sensitivity';
import { type Switching, switchingValues } from './switching';
import { type WholeLife, benefitsOf, wholeLifeValue } from './whole-life';

export type { OptionCost, OptionResult } from './option-costs';

export interface MeasureResult {
  readonly name: string;
  readonly current: number;
  readonly proposed: number;
  readonly saving: number;
}

export interface Evaluation {
  readonly roles: readonly RoleCost[];
  readonly assignments: readonly AssignmentCost[];
  readonly options: readonly OptionResult[];
  readonly baseline: Baseline;
  readonly caseload: CaseloadResult;
  readonly measures: readonly MeasureResult[];
  readonly funding: FundingResult;
  /** Undefined where no grant could be cut */
  readonly sensitivity: GrantSensitivity | undefined;
  /** Undefined where no option is scored */
  readonly scoring: ScoringResult | undefined;
  /** Undefined where no benefit is registered */
  readonly benefits: readonly OptionBenefits[] | undefined;
  /** Undefined where the case asks for no present values, or for no more than two years */
  readonly wholeLife: WholeLife | undefined;
  /** Undefined where no option is recommended */
  readonly switching: Switching | undefined;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
}

/** Everything that follows from a case in the scenario that it shows: the figures behind every formula of the workbook. */
export function evaluate(given: AppraisalCase): Evaluation {
  const { shown: c, costOfPosts } = inScenario(given);
  const roles = roleCosts(c, costOfPosts);
  const assignments = assignmentCosts(c, roles);
  const options = optionResults(c, roles, assignments);
  const caseload = caseloads(c);
  const measures = measureResults(c);
  const funding = fundingPosition(c, options, roles);
  const figures = findings(c, options, isCentral(given));
  const now = { baseline: baseline(c, roles, assignments), sensitivity: grantSensitivity(c, options) };
  const judged = { scoring: scoringResult(c), benefits: benefitsResult(c) };
  const wholeLife = wholeLifeValue(c, options, benefitsOf(judged.benefits));
  const partial = {
    ...now,
    ...judged,
    wholeLife,
    switching: switchingValues(options, wholeLife),
    roles,
    assignments,
    options,
    caseload,
    measures,
    funding,
    findings: figures,
  };
  return { ...partial, checks: checks(c, partial) };
}

function measureResults(c: AppraisalCase): MeasureResult[] {
  return c.measures.map(({ name, currentAnnualCost, newAnnualCost, months }) => ({
    name,
    current: (currentAnnualCost * months) / 12,
    proposed: (newAnnualCost * months) / 12,
    saving: inHouseSaving(currentAnnualCost, newAnnualCost, months),
  }));
}
