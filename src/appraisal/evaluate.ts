import { inHouseSaving } from '../calculations/agency';
import { netSaving } from '../calculations/option';
import { type CaseloadResult, caseloads } from './caseload';
import { type Check, checks } from './checks';
import { type Finding, findings } from './findings';
import { type FundingResult, fundingPosition } from './funding';
import { type AssignmentCost, type RoleCost, assignmentCosts, roleCosts } from './post-costs';
import type { AppraisalCase, Option } from './schema';
import { shareOfYear, startsBy } from './timing';

/** What one option costs in one year, or in a full year; GBP, costs positive and what is released or saved negative. */
export interface OptionCost {
  /** Agency workers who stay */
  readonly agency: number;
  readonly added: number;
  readonly released: number;
  readonly savings: number;
  readonly oneOff: number;
  /** The sum of the lines above: the cost above the present establishment's budget */
  readonly net: number;
  /** Net cost of doing nothing less this option's; positive is cheaper than doing nothing */
  readonly saved: number;
}

export interface OptionResult {
  readonly name: string;
  readonly recommended: boolean;
  /** Every change in force for twelve months, without one-off costs: the basis on which options are compared */
  readonly fullYear: OptionCost;
  readonly years: readonly OptionCost[];
  /** Saved against doing nothing, added up to the end of each year */
  readonly cumulative: readonly number[];
  readonly totalSaved: number;
}

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
  readonly caseload: CaseloadResult;
  readonly measures: readonly MeasureResult[];
  readonly funding: FundingResult;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
}

/** Everything that follows from a case: the figures behind every formula of the workbook. */
export function evaluate(c: AppraisalCase): Evaluation {
  const roles = roleCosts(c);
  const assignments = assignmentCosts(c, roles);
  const options = optionResults(c, roles, assignments);
  const caseload = caseloads(c);
  const measures = measureResults(c);
  const funding = fundingPosition(c, options);
  const figures = findings(c, options);
  const partial = { roles, assignments, options, caseload, measures, funding, findings: figures };
  return { ...partial, checks: checks(c, partial) };
}

type Costs = Omit<OptionCost, 'net' | 'saved'>;

function optionResults(
  c: AppraisalCase,
  roles: readonly RoleCost[],
  assignments: readonly AssignmentCost[],
): OptionResult[] {
  const costOf = new Map(roles.map(({ name, cost }) => [name, cost]));
  const agencyCostOf = new Map(assignments.map(({ name, workerCost }) => [name, workerCost]));
  const agencyBefore = sum(c.agency, ({ name, workers }) => workers * agencyCostOf.get(name)!);

  /** `share` says for how much of the year a change that starts in a given month is in force. */
  const lines = (
    option: Option,
    share: (startMonth: number) => number,
  ): Omit<Costs, 'savings' | 'oneOff'> => {
    const of = (kind: 'add post' | 'remove post') =>
      sum(option.changes, (change) =>
        change.change === kind ? change.number * costOf.get(change.role)! * share(change.startMonth) : 0,
      );
    const ended = sum(option.changes, (change) =>
      change.change === 'end agency'
        ? change.number * agencyCostOf.get(change.assignment)! * share(change.startMonth)
        : 0,
    );
    return { agency: agencyBefore - ended, added: of('add post'), released: 0 - of('remove post') };
  };

  const fullYear = c.options.map((option): Costs => {
    const recurrent = option.savings.filter((saving) => saving.recurrent);
    return { ...lines(option, () => 1), savings: 0 - sum(recurrent, (saving) => saving.amount), oneOff: 0 };
  });
  const byYear = c.options.map((option) =>
    c.years.map((year, index): Costs => ({
      ...lines(option, (startMonth) => shareOfYear(index, startMonth)),
      savings: 0 - sum(option.savings, (saving) => (startsBy(saving, year) ? saving.amount : 0)),
      oneOff: sum(option.oneOff, (cost) => (cost.year === year ? cost.amount : 0)),
    })),
  );

  const doNothing = { fullYear: netOf(fullYear[0]!), years: byYear[0]!.map(netOf) };
  return c.options.map(({ name }, index) => {
    const years = byYear[index]!.map((costs, year) => againstDoNothing(costs, doNothing.years[year]!));
    const cumulative = years.map((_, year) => sum(years.slice(0, year + 1), ({ saved }) => saved));
    return {
      name,
      recommended: name === c.recommendation.option,
      fullYear: againstDoNothing(fullYear[index]!, doNothing.fullYear),
      years,
      cumulative,
      totalSaved: cumulative.at(-1)!,
    };
  });
}

const netOf = ({ agency, added, released, savings, oneOff }: Costs) =>
  agency + added + released + savings + oneOff;

function againstDoNothing(costs: Costs, doNothing: number): OptionCost {
  const net = netOf(costs);
  return { ...costs, net, saved: netSaving([doNothing], [net]) };
}

function measureResults(c: AppraisalCase): MeasureResult[] {
  return c.measures.map(({ name, currentAnnualCost, newAnnualCost, months }) => ({
    name,
    current: (currentAnnualCost * months) / 12,
    proposed: (newAnnualCost * months) / 12,
    saving: inHouseSaving(currentAnnualCost, newAnnualCost, months),
  }));
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
