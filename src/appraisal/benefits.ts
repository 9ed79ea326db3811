import type { AppraisalCase } from './schema';
import type { BenefitKind } from './schema-benefits';

/** As sheets and reports name them, and as a person chooses them. */
export const BENEFIT_WORDS: Readonly<Record<BenefitKind, string>> = {
  'cash-releasing': 'Cash-releasing',
  'non-cash-releasing': 'Non-cash-releasing',
  societal: 'Societal',
  unmonetised: 'Unmonetised',
};

type ByKind = Readonly<Record<BenefitKind, readonly number[]>>;

export interface OptionBenefits {
  readonly name: string;
  /** GBP of each year by kind; of those that are unmonetised, how many there are. */
  readonly years: ByKind;
}

/** The registered benefits of each option, by kind and year; undefined where the case has none. */
export function benefitsResult(c: AppraisalCase): readonly OptionBenefits[] | undefined {
  if (c.benefitsRegister.length === 0) return undefined;
  return c.options.map(({ name }) => ({
    name,
    years: byKind((kind) => c.years.map((year) => inYear(c, name, kind, year))),
  }));
}

const byKind = (of: (kind: BenefitKind) => readonly number[]): ByKind => ({
  'cash-releasing': of('cash-releasing'),
  'non-cash-releasing': of('non-cash-releasing'),
  societal: of('societal'),
  unmonetised: of('unmonetised'),
});

function inYear(
  { benefitsRegister }: AppraisalCase,
  option: string,
  kind: BenefitKind,
  year: string,
): number {
  return benefitsRegister
    .filter((benefit) => benefit.option === option && benefit.kind === kind)
    .filter(({ from, until }) => from <= year && (until === undefined || until >= year))
    .reduce((total, { amount = 0 }) => total + (kind === 'unmonetised' ? 1 : amount), 0);
}
