import { PAYS_FOR_WORDS } from '../sheets/inputs/settings';
import { choiceBy, date, filled, list, number, percentage, words } from './kinds';
import { type Column, type Draft, type Line, column } from './line';
import { RATES } from './rates';
import { SCENARIO_BLOCKS, SCENARIO_NAMES } from './scenarios';
import { WHOLE_LIFE_BLOCKS, WHOLE_LIFE_NAMES } from './whole-life';

/** A cell of its own, found by its name. */
export interface NamePlace {
  readonly name: string;
  readonly column: Column;
  /** The workbook need not have it. */
  readonly isOptional?: boolean;
}

const single = (name: string, path: string, kind = words): NamePlace => ({
  name,
  column: column(name, path, kind),
});

const SCORE = filled(number, 'a score of 1 to 25');

export const NAMES: readonly NamePlace[] = [
  single('Case_title', 'title'),
  single('Organisation', 'organisation'),
  single('Decision', 'decision'),
  single('Author', 'author'),
  single('Case_date', 'date', date),
  single('Case_version', 'version', filled(words, 'a version such as 1.0')),
  single('Country', 'country'),
  single('Price_base', 'priceBase'),
  single('Tax_year', 'taxYear'),
  single('Pension_rate', 'pensionRate', percentage),
  // Workbooks made before there was a vacancy factor do not have it
  { ...single('Vacancy_factor', 'vacancyFactor', percentage), isOptional: true },
  single('Band_low', 'band.low', number),
  single('Band_high', 'band.high', number),
  single('Recommended_option', 'recommendation.option'),
  single('Recommendation_reason', 'recommendation.because'),
  {
    ...single('Grant_cut_step', 'grantCutStep', filled(percentage, 'a step above 0%, at most 10%')),
    isOptional: true,
  },
  { ...single('Funding_pays_for', 'fundingPaysFor', choiceBy(PAYS_FOR_WORDS)), isOptional: true },
  { ...single('Other_service_costs', 'otherServiceCosts', number), isOptional: true },
  { ...single('Pool_usage_unit', 'pool.usageUnit'), isOptional: true },
  { ...single('Pool_tolerance', 'pool.tolerance', filled(percentage, '0% to 100%')), isOptional: true },
  { ...single('Lowest_score', 'scoring.scale.min', filled(number, 'the lowest score')), isOptional: true },
  { ...single('Highest_score', 'scoring.scale.max', filled(number, 'the highest score')), isOptional: true },
  { ...single('Weight_step', 'scoring.weightStep', filled(number, 'points of 1 to 100')), isOptional: true },
  { ...single('Risk_medium', 'riskScale.medium', SCORE), isOptional: true },
  { ...single('Risk_high', 'riskScale.high', SCORE), isOptional: true },
  ...WHOLE_LIFE_NAMES,
  ...SCENARIO_NAMES,
];

/** Rows of a sheet under a line of heads: no Excel table, since several stand on one sheet. It ends where the next one begins. */
export interface BlockPlace {
  readonly sheet: string;
  /** The first is that of the labels, by which the block is found. */
  readonly columns: readonly Column[];
  /** Left out of the workbook where the case has none. */
  readonly isOptional?: boolean;
  readonly put: (line: Line, draft: Draft) => void;
}

const SOURCE = column('Source', 'source', words);

export const BLOCKS: readonly BlockPlace[] = [
  {
    sheet: 'Inputs',
    columns: [column('Option', 'name', words), column('Summary', 'summary', words)],
    put: (line, draft) => draft.add('options', line, { name: 'name', summary: 'summary' }),
  },
  {
    sheet: 'Inputs',
    columns: [column('Years', 'label', words), column('Value', 'year', words)],
    put: (line, draft) =>
      draft.set(`years[${draft.list('years').length}]`, line.values['year'], line.at['year']!),
  },
  {
    sheet: 'Inputs',
    columns: [
      column('Team', 'name', words),
      column('Open cases', 'cases', number),
      column('Band low', 'low', number),
      column('Band high', 'high', number),
      SOURCE,
    ],
    put: (line, draft) =>
      draft.add('teams', line, {
        ...{ name: 'name', cases: 'cases', 'band.low': 'low', 'band.high': 'high', source: 'source' },
      }),
  },
  {
    sheet: 'Inputs',
    columns: [
      column('Role', 'name', words),
      column('FTE of one post', 'fte', number),
      column('of which holds cases', 'caseFte', number),
      column('Yearly cost if known', 'annualCost', number),
      column('or full-time salary', 'salary', number),
      column('and other costs', 'other', number),
      SOURCE,
    ],
    put: (line, draft) =>
      draft.add('roles', line, {
        ...{ name: 'name', fte: 'fte', caseFte: 'caseFte', annualCost: 'annualCost' },
        ...{ salary: 'salary', other: 'other', source: 'source' },
      }),
  },
  {
    sheet: 'Inputs',
    isOptional: true,
    columns: [
      column('Decision', 'name', words),
      column('Yearly cost now', 'now', number),
      column('Yearly cost then', 'then', number),
      column('Months', 'months', number),
      column('What pays for it', 'fundedBy', words),
      SOURCE,
    ],
    put: (line, draft) =>
      draft.add('measures', line, {
        ...{ name: 'name', currentAnnualCost: 'now', newAnnualCost: 'then', months: 'months' },
        ...{ fundedBy: 'fundedBy', source: 'source' },
      }),
  },
  {
    sheet: 'Inputs',
    isOptional: true,
    columns: [column('Funding model', 'name', words), column('Summary', 'summary', words)],
    put: (line, draft) => draft.add('fundingModels', line, { name: 'name', summary: 'summary' }),
  },
  RATES,
  ...WHOLE_LIFE_BLOCKS,
  ...SCENARIO_BLOCKS,
  {
    sheet: 'Options',
    columns: [
      column('Option', 'name', words, { isShown: true }),
      column('Benefits', 'benefits', list),
      column('Disbenefits', 'disbenefits', list),
    ],
    put: (line, draft) => {
      const found = draft.find('options', line.values['name']);
      if (!found)
        return draft.refuse(
          line.at['name']!,
          JSON.stringify(line.values['name'] ?? ''),
          'an option of Inputs',
        );
      for (const key of ['benefits', 'disbenefits'])
        draft.set(`options[${found.index}].${key}`, line.values[key], line.at[key]!);
    },
  },
  {
    sheet: 'Assumptions',
    columns: [
      column('Input', 'key', words, { isShown: true }),
      column('Low', 'low', percentage),
      column('High', 'high', percentage),
      column('Source', 'source', words, { isTypedOver: true }),
      column('Justification', 'because', words),
      column('Quality 1 to 3', 'quality', number),
      column('Impact 1 to 3', 'impact', number),
      column('Owner (role)', 'owner', words),
      column('Date', 'date', date),
    ],
    put: (line, draft) =>
      draft.record('inputAssumptions', (line.values['key'] ?? '') as string, line, EVIDENCE),
  },
];

const EVIDENCE = ['low', 'high', 'source', 'because', 'quality', 'impact', 'owner', 'date'];
