import type { OnCostRates } from '../calculations/post';
import { EMPLOYER_NI, apprenticeshipLevyFor } from '../tables';
import type { AppraisalCase } from './schema';

/** The rates of one tax year as a case has them. */
export interface YearRates extends OnCostRates {
  readonly taxYear: string;
}

/** Employer NI and levy of every tax year that is known: those of the tables, but for what the case has in their place. */
export function onCostRates({ rates }: Pick<AppraisalCase, 'rates'>): YearRates[] {
  return EMPLOYER_NI.map(({ taxYear, thresholdYear, rate }) => {
    const own = rates.find((one) => one.taxYear === taxYear);
    return {
      taxYear,
      niThreshold: own?.niThreshold ?? thresholdYear,
      niRate: own?.niRate ?? rate,
      levyRate: own?.levyRate ?? apprenticeshipLevyFor(taxYear)?.rate ?? 0,
    };
  });
}

const FIGURES = ['niThreshold', 'niRate', 'levyRate'] as const;

/** What a case has in place of the tables, oldest year first; what only repeats them says nothing. */
export function ownRates(rates: AppraisalCase['rates']): AppraisalCase['rates'] {
  return onCostRates({ rates: [] }).flatMap((published) => {
    const own = rates.find(({ taxYear }) => taxYear === published.taxYear);
    const figures = FIGURES.filter((key) => own?.[key] !== undefined && own[key] !== published[key]);
    if (figures.length === 0) return [];
    return [{ taxYear: published.taxYear, ...Object.fromEntries(figures.map((key) => [key, own![key]])) }];
  });
}
