import { BENEFIT_WORDS } from '../../benefits';
import { VALUED_BENEFITS } from '../../whole-life';
import type { BenefitsByYear } from '../benefits/by-year';
import type { BenefitCells } from './option-block';

/** Registered benefits that have a value: what they come to by option and year of the appraisal. */
export const valuedBenefits = (register: BenefitsByYear | undefined): readonly BenefitCells[] =>
  register
    ? VALUED_BENEFITS.map((kind) => ({
        label: `${BENEFIT_WORDS[kind]} benefits`,
        years: register.options.map((option) => option[kind]),
      }))
    : [];
