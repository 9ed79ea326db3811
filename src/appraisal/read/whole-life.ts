import { BIAS_WORDS, DISCOUNTING_WORDS } from '../sheets/whole-life/settings';
import type { BlockPlace, NamePlace } from './blocks';
import { choiceBy, filled, number, percentage, words } from './kinds';
import { column } from './line';
import { type TablePlace, from, named } from './tables/place';

const single = (name: string, key: string, kind: Parameters<typeof column>[2]): NamePlace => ({
  name,
  column: column(name, `wholeLife.${key}`, kind),
  isOptional: true,
});

export const WHOLE_LIFE_NAMES: readonly NamePlace[] = [
  single('Horizon_years', 'horizon', filled(number, 'a number of years')),
  single('Discounting', 'discounting', choiceBy(DISCOUNTING_WORDS)),
  single('Flat_discount_rate', 'flatRate', filled(percentage, 'a rate such as 3.5%')),
  single('Inflation_rate', 'inflation', percentage),
];

export const WHOLE_LIFE_BLOCKS: readonly BlockPlace[] = [
  {
    sheet: 'Whole-life settings',
    isOptional: true,
    columns: [
      column('Option', 'option', words, { isShown: true }),
      column('Life in years', 'life', number),
      column('Upper bound', 'upperBound', percentage),
      column('Part dealt with', 'mitigated', percentage),
      column('Bias on', 'biasOn', choiceBy(BIAS_WORDS)),
      column('Source', 'source', words),
    ],
    put: (line, draft) =>
      draft.add('wholeLife.options', line, {
        ...{ option: 'option', life: 'life', upperBound: 'upperBound', mitigated: 'mitigated' },
        ...{ biasOn: 'biasOn', source: 'source' },
      }),
  },
  {
    sheet: 'Rates',
    isOptional: true,
    columns: [
      column('After year', 'after', number),
      column('Standard', 'standard', filled(percentage, 'a percentage such as 3.5%')),
      column('Health effects', 'health', filled(percentage, 'a percentage such as 1.5%')),
    ],
    put: (line, draft) =>
      draft.add('wholeLife.discountRates', line, { after: 'after', standard: 'standard', health: 'health' }),
  },
];

const INFLATION = [
  column('Year', 'year', words),
  column('Inflation', 'rate', percentage),
  column('Source', 'source', words),
];
const RISKS = [
  column('Option', 'option', words),
  column('Risk', 'risk', words),
  column('Probability', 'probability', percentage),
  column('Cost', 'cost', number),
  column('Year', 'year', words),
  column('Source', 'source', words),
];

export const WHOLE_LIFE_TABLES: readonly TablePlace[] = [
  {
    table: 'Inflation',
    sheet: 'Inflation',
    columns: INFLATION,
    put: (line, draft) => draft.add('wholeLife.inflationByYear', line, from(INFLATION)),
  },
  {
    table: 'Risk_costs',
    sheet: 'Risk costs',
    columns: RISKS,
    put: (line, draft) =>
      draft.add('wholeLife.risks', named(line, draft, { option: 'options' }), from(RISKS)),
  },
];
