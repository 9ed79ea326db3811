import { netSaving } from '../calculations/option';
import { type PriceLevel, UNCHANGED, priceLevels } from './pay';
import type { AssignmentCost, RoleCost } from './post-costs';
import { type PostMove, postMoves } from './post-moves';
import type { AppraisalCase, Option } from './schema';
import { ONE_OFF_KINDS, type OneOffKind } from './schema-money';
import { type Period, shareOfYear, startsBy } from './timing';

/** What one option costs in one year, or in a full year; GBP, costs positive and what is released or saved negative. */
export interface OptionCost {
  /** Agency workers there are before any option */
  readonly agencyNow: number;
  readonly added: number;
  /** Agency workers there are now and posts added: before anything is released */
  readonly gross: number;
  readonly released: number;
  readonly agencyAvoided: number;
  /** Agency workers who stay: those there are now less those avoided */
  readonly agency: number;
  readonly savings: number;
  readonly oneOffByKind: Readonly<Record<OneOffKind, number>>;
  readonly oneOff: number;
  /** The part of the one-off costs that a named source of funding pays */
  readonly oneOffFunded: number;
  /** Gross less what is released, avoided and saved, with one-off costs: the cost above the present establishment's budget */
  readonly net: number;
  /** Net cost of doing nothing less this option's; positive is cheaper than doing nothing */
  readonly saved: number;
}

export interface OptionResult {
  readonly name: string;
  readonly recommended: boolean;
  /** Every change in force for twelve months, in the prices of the price base, without one-off costs: the basis on which options are compared */
  readonly fullYear: OptionCost;
  readonly years: readonly OptionCost[];
  /** Saved against doing nothing, added up to the end of each year */
  readonly cumulative: readonly number[];
  /** Net cost added up to the end of each year */
  readonly netSoFar: readonly number[];
  readonly totalSaved: number;
}

type Costs = Omit<OptionCost, 'net' | 'saved'>;
type Staffing = Pick<Costs, 'agencyNow' | 'added' | 'gross' | 'released' | 'agencyAvoided' | 'agency'>;
type OneOff = Pick<Costs, 'oneOffByKind' | 'oneOff' | 'oneOffFunded'>;

export function optionResults(
  c: AppraisalCase,
  roles: readonly RoleCost[],
  assignments: readonly AssignmentCost[],
): OptionResult[] {
  const levels = priceLevels(c);
  const fullYear = c.options.map((option): Costs => {
    const recurrent = option.savings.filter((saving) => saving.recurrent);
    return {
      ...staffingCosts(c, option, roles, assignments, UNCHANGED, () => 1),
      savings: 0 - sum(recurrent, (saving) => saving.amount),
      ...oneOffCosts(option, undefined),
    };
  });
  const byYear = c.options.map((option) =>
    c.years.map((year, index): Costs => ({
      ...staffingCosts(c, option, roles, assignments, levels[index]!, (period) => shareOfYear(index, period)),
      savings: 0 - sum(option.savings, (saving) => (startsBy(saving, year) ? saving.amount : 0)),
      ...oneOffCosts(option, year),
    })),
  );

  const doNothing = { fullYear: netOf(fullYear[0]!), years: byYear[0]!.map(netOf) };
  return c.options.map(({ name }, index) => {
    const years = byYear[index]!.map((costs, year) => againstDoNothing(costs, doNothing.years[year]!));
    const soFar = (amount: (costs: OptionCost) => number) =>
      years.map((_, year) => sum(years.slice(0, year + 1), amount));
    const cumulative = soFar(({ saved }) => saved);
    return {
      name,
      recommended: name === c.recommendation.option,
      fullYear: againstDoNothing(fullYear[index]!, doNothing.fullYear),
      years,
      cumulative,
      netSoFar: soFar(({ net }) => net),
      totalSaved: cumulative.at(-1)!,
    };
  });
}

/**
 * Posts cost what is paid of them, less the vacancy factor; agency workers cost in full, the post whose work is done at the level
 * of pay and the premium at that of agency rates.
 *
 * @param share - for how much of the year a change that starts in a given month is in force
 */
function staffingCosts(
  c: AppraisalCase,
  option: Option,
  roles: readonly RoleCost[],
  assignments: readonly AssignmentCost[],
  level: PriceLevel,
  share: (period: Period) => number,
): Staffing {
  const paid = (1 - c.vacancyFactor) * level.pay;
  const costOf = new Map(roles.map(({ name, cost }) => [name, cost * paid]));
  const agencyCostOf = new Map(
    assignments.map(({ name, post, premium }) => [name, post * level.pay + premium * level.agency]),
  );
  const agencyNow = sum(c.agency, ({ name, workers }) => workers * agencyCostOf.get(name)!);
  const moves = option.changes.flatMap(postMoves);
  const of = (counts: (move: PostMove) => boolean) =>
    sum(moves.filter(counts), (move) => move.number * costOf.get(move.role)! * share(move));
  const ended = sum(option.changes, (change) =>
    change.change === 'end agency' ? change.number * agencyCostOf.get(change.assignment)! * share(change) : 0,
  );
  const added = of(({ number }) => number > 0);
  return {
    agencyNow,
    added,
    gross: agencyNow + added,
    released: of(({ number }) => number < 0),
    agencyAvoided: 0 - ended,
    agency: agencyNow - ended,
  };
}

/** One-off costs of a year; a full year has none. */
function oneOffCosts({ oneOff }: Option, year: string | undefined): OneOff {
  const paid = oneOff.filter((cost) => cost.year === year);
  const byKind = Object.fromEntries(
    ONE_OFF_KINDS.map((kind) => [kind, sum(paid, (cost) => (cost.kind === kind ? cost.amount : 0))]),
  ) as Record<OneOffKind, number>;
  return {
    oneOffByKind: byKind,
    oneOff: sum(Object.values(byKind), (amount) => amount),
    oneOffFunded: sum(paid, (cost) => (cost.fundedBy === undefined ? 0 : cost.amount)),
  };
}

const netOf = ({ gross, released, agencyAvoided, savings, oneOff }: Costs) =>
  gross + released + agencyAvoided + savings + oneOff;

function againstDoNothing(costs: Costs, doNothing: number): OptionCost {
  const net = netOf(costs);
  return { ...costs, net, saved: netSaving([doNothing], [net]) };
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, item) => total + amount(item), 0);
