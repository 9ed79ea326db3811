import { grantPath } from '../calculations/grant';
import { netSaving } from '../calculations/option';
import type { OptionResult } from './option-costs';
import type { AppraisalCase } from './schema';
import { startsBy } from './timing';

export interface FundingResult {
  /** A row a source: what it gives in each year, after cuts */
  readonly sources: readonly {
    readonly name: string;
    readonly cuts: readonly number[];
    readonly years: readonly number[];
  }[];
  readonly totalBySource: readonly number[];
  /** Savings of the service at large, by year */
  readonly serviceSavings: readonly number[];
  /** A row an option: funding and service savings less the option's net cost, by year */
  readonly positions: readonly { readonly name: string; readonly years: readonly number[] }[];
}

/** What pays for each option, year by year; GBP. */
export function fundingPosition(c: AppraisalCase, options: readonly OptionResult[]): FundingResult {
  const sources = c.funding.map(({ name, amount, cuts }) => {
    const everyCut = c.years.map((_, year) => cuts[year] ?? 0);
    return { name, cuts: everyCut, years: grantPath(amount, everyCut, true) };
  });
  const totalBySource = c.years.map((_, year) =>
    sources.reduce((total, source) => total + source.years[year]!, 0),
  );
  const serviceSavings = c.years.map((inYear) =>
    c.serviceSavings.reduce((total, saving) => total + (startsBy(saving, inYear) ? saving.amount : 0), 0),
  );
  const positions = options.map(({ name, years }) => ({
    name,
    years: years.map(({ net }, year) => netSaving([totalBySource[year]!, serviceSavings[year]!], [net])),
  }));
  return { sources, totalBySource, serviceSavings, positions };
}
