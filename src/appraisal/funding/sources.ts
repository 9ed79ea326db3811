import { grantPath } from '../../calculations/grant';
import type { AppraisalCase, FundingSource, Income } from '../schema';
import { INCOME_KINDS, type IncomeKind } from '../schema-funding';

export interface SourceResult {
  readonly name: string;
  /** Before any cut */
  readonly amount: number;
  readonly isRecurrent: boolean;
  readonly rollsOver: boolean;
  /** Cut of each year, as a fraction of the year before */
  readonly cuts: readonly number[];
  /** The part that is left of the amount before any cut, in each year */
  readonly left: readonly number[];
  /** GBP in each year; 0 in a year in which it does not come */
  readonly years: readonly number[];
}

/** What each source gives in each year. Cuts compound from the first year of the appraisal, whenever the money begins. */
export function sourcesByYear({ funding, years }: AppraisalCase): SourceResult[] {
  return funding.map((source) => {
    const cuts = years.map((_, year) => source.cuts[year] ?? 0);
    const left = grantPath(1, cuts, true);
    return {
      name: source.name,
      amount: source.amount,
      isRecurrent: isRecurrent(source),
      rollsOver: source.rollsOver,
      cuts,
      left,
      years: years.map((label, year) => (comesIn(source, label) ? source.amount * left[year]! : 0)),
    };
  });
}

/** Money that can be counted on: neither a reserve, which is spent once, nor money with a last year. */
const isRecurrent = ({ kind, until }: FundingSource) => kind !== 'reserve' && until === undefined;

interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Labels such as "2018/19" are in order as text. */
const comesIn = ({ from = '', until }: Period, year: string) =>
  from <= year && (until === undefined || year <= until);

export type IncomeByKind = Readonly<Record<IncomeKind, readonly number[]>>;

/** Income of one owner by kind and year, GBP: of an option, or of the service where no option is named. */
export function incomeByKind({ income, years }: AppraisalCase, owner: string | undefined): IncomeByKind {
  const own = income.filter(({ belongsTo }) => belongsTo === owner);
  const inYear = (kind: IncomeKind, year: string) =>
    own
      .filter((line) => line.kind === kind && comesIn(line, year))
      .reduce((total, line) => total + chargesCollected(line), 0);
  return Object.fromEntries(
    INCOME_KINDS.map((kind) => [kind, years.map((year) => inYear(kind, year))]),
  ) as unknown as IncomeByKind;
}

const chargesCollected = ({ number, charge, collected }: Income) => number * charge * collected;

/** All kinds together, year by year. */
export const allKinds = (income: IncomeByKind, years: readonly string[]): number[] =>
  years.map((_, year) => INCOME_KINDS.reduce((total, kind) => total + income[kind][year]!, 0));
