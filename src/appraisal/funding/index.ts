import { CalculationError } from '../../calculations/errors';
import { RunningTotal, toPennies } from '../../calculations/decimals';
import { breakevenYear, netSaving } from '../../calculations/option';
import type { OptionResult } from '../option-costs';
import type { RoleCost } from '../post-costs';
import type { AppraisalCase } from '../schema';
import { startsBy } from '../timing';
import { type PoolResult, poolResult } from './pool';
import { type PresentService, presentService } from './present-service';
import { type RollOver, rollOver } from './roll-over';
import { type IncomeByKind, type SourceResult, allKinds, incomeByKind, sourcesByYear } from './sources';

/** What is said where no year is the first, and where the money does not run out. */
export const NEVER = 'Not in these years';
export const LASTS = 'It lasts';

export interface FundingResult {
  /** A row a source: what it gives in each year, after cuts */
  readonly sources: readonly SourceResult[];
  readonly totalBySource: readonly number[];
  readonly recurrent: readonly number[];
  readonly nonRecurrent: readonly number[];
  /** The part of funding that may be spent in later years */
  readonly rollingOver: readonly number[];
  /** Savings of the service at large, by year */
  readonly serviceSavings: readonly number[];
  /** Income that the service has whichever option is chosen */
  readonly serviceIncome: IncomeByKind;
  /** Funding, savings and income of the service: what there is whichever option is chosen */
  readonly forEveryOption: readonly number[];
  readonly present: PresentService;
  /** What is there for every option less what the present service costs of it */
  readonly leftForOptions: readonly number[];
  readonly positions: readonly OptionFunding[];
  readonly pool: PoolResult | undefined;
}

/** What pays for one option; GBP, a figure a year. */
export interface OptionFunding extends RollOver {
  readonly name: string;
  /** The option's own income */
  readonly income: readonly number[];
  /** What is left for every option and the option's income, less its net cost */
  readonly years: readonly number[];
  readonly soFar: readonly number[];
  /** First year that pays for itself; undefined where none does */
  readonly contributesFrom: string | undefined;
  /** First year by which all years so far have paid for themselves */
  readonly paysBackBy: string | undefined;
  /** First year whose cost is not met even from what was kept; undefined where the money lasts */
  readonly runsOutIn: string | undefined;
}

/** What pays for each option, year by year; GBP. */
export function fundingPosition(
  c: AppraisalCase,
  options: readonly OptionResult[],
  roles: readonly RoleCost[],
): FundingResult {
  const sources = sourcesByYear(c);
  const totalOf = (counts: (source: SourceResult) => boolean) =>
    c.years.map((_, year) => sum(sources.filter(counts).map((source) => source.years[year]!)));
  const totalBySource = totalOf(() => true);
  const rollingOver = totalOf(({ rollsOver }) => rollsOver);
  const serviceSavings = c.years.map((inYear) =>
    sum(c.serviceSavings.map((saving) => (startsBy(saving, inYear) ? saving.amount : 0))),
  );
  const serviceIncome = incomeByKind(c, undefined);
  const ofService = allKinds(serviceIncome, c.years);
  const forEveryOption = c.years.map(
    (_, year) => totalBySource[year]! + serviceSavings[year]! + ofService[year]!,
  );
  const present = presentService(c, roles);
  const leftForOptions = forEveryOption.map((money, year) =>
    netSaving([money], [present.establishment[year]!, present.other]),
  );
  return {
    sources,
    totalBySource,
    recurrent: totalOf(({ isRecurrent }) => isRecurrent),
    nonRecurrent: totalOf(({ isRecurrent }) => !isRecurrent),
    rollingOver,
    serviceSavings,
    serviceIncome,
    forEveryOption,
    present,
    leftForOptions,
    positions: options.map((option) => optionFunding(c, option, leftForOptions, rollingOver)),
    pool: poolResult(c),
  };
}

function optionFunding(
  c: AppraisalCase,
  { name, years: costs }: OptionResult,
  leftForOptions: readonly number[],
  rollingOver: readonly number[],
): OptionFunding {
  const income = allKinds(incomeByKind(c, name), c.years);
  const years = costs.map(({ net }, year) => netSaving([leftForOptions[year]!, income[year]!], [net]));
  const kept = rollOver(years, rollingOver);
  const first = (holds: (year: number) => boolean) => c.years.find((_, year) => holds(year));
  return {
    name,
    income,
    years,
    soFar: years.map((_, year) => sum(years.slice(0, year + 1))),
    ...kept,
    contributesFrom: first((year) => !new RunningTotal(years[year]).isBelowZero()),
    paysBackBy: c.years[numberOf(() => breakevenYear(years)) - 1],
    runsOutIn: first((year) => toPennies(kept.shortfall[year]!) > 0),
  };
}

/** The number that a calculation gives; NaN where it says that there is none. */
function numberOf(calculate: () => number): number {
  try {
    return calculate();
  } catch (problem) {
    if (problem instanceof CalculationError && problem.code === '#N/A') return NaN;
    throw problem;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
