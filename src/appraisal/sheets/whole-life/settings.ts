import {
  type Block,
  type Cell,
  type Sheet,
  grid,
  heading,
  input,
  note,
  row,
  sheet,
  title,
} from '../../../workbook';
import type { AppraisalCase } from '../../schema';
import {
  BIAS_BASES,
  type BiasBase,
  DISCOUNTING,
  type Discounting,
  LONGEST_HORIZON,
} from '../../schema-whole-life';
import { optionLives } from '../../whole-life/settings';
import type { Inputs } from '../inputs';
import { same, sourceColumn } from '../parts';

/** What a person chooses from. */
export const DISCOUNTING_WORDS: Readonly<Record<Discounting, string>> = {
  standard: 'Standard',
  health: 'Health effects',
  flat: 'Flat rate',
};
export const BIAS_WORDS: Readonly<Record<BiasBase, string>> = {
  'one-off costs': 'One-off costs',
  'posts added': 'Posts added',
  'one-off costs and posts added': 'One-off costs and posts added',
};

export interface WholeLifeSettings {
  readonly sheet: Sheet;
  readonly horizon: Cell;
  readonly discounting: Cell;
  readonly flatRate: Cell;
  readonly inflation: Cell;
  readonly lives: readonly LifeInputs[];
}

export interface LifeInputs {
  readonly life: Cell;
  readonly upperBound: Cell;
  readonly mitigated: Cell;
  readonly biasOn: Cell;
}

/** Values stand in columns D to G, the note or source of each row after them. */
const withNote = sourceColumn(4);

/** How far ahead options are valued and how later years are discounted; undefined where the case asks for no present values. */
export function wholeLifeSettings(c: AppraisalCase, inputs: Inputs): WholeLifeSettings | undefined {
  if (!c.wholeLife) return undefined;
  const { horizon, discounting, flatRate, inflation } = c.wholeLife;
  const rate = { format: 'percentFine', min: 0, max: 1 } as const;
  const cells = {
    horizon: input(horizon, { format: 'integer', min: 1, max: LONGEST_HORIZON, name: 'Horizon_years' }),
    discounting: input(DISCOUNTING_WORDS[discounting], {
      format: 'text',
      name: 'Discounting',
      list: DISCOUNTING.map((one) => DISCOUNTING_WORDS[one]),
    }),
    flatRate: input(flatRate, { ...rate, name: 'Flat_discount_rate' }),
    inflation: input(inflation ?? null, { format: 'percentFine', min: -0.2, max: 1, name: 'Inflation_rate' }),
  };
  const lives = optionLives(c).map((entry) => ({
    life: input(entry.life ?? null, { format: 'integer', min: 1, max: LONGEST_HORIZON }),
    upperBound: input(entry.upperBound, { format: 'percent', min: 0, max: 3 }),
    mitigated: input(entry.mitigated, { format: 'percent', min: 0, max: 1 }),
    biasOn: input(BIAS_WORDS[entry.biasOn], {
      format: 'text',
      list: BIAS_BASES.map((base) => BIAS_WORDS[base]),
    }),
    source: entry.source,
  }));
  const blocks: Block[] = [
    title(
      'Whole-life settings',
      'How many years count, how later years are discounted, and how sure the estimates are',
    ),
    note(
      'Rates of the schedules stand on Rates. Discount rates are real: they take out time, never inflation.',
    ),
    grid({
      head: ['Setting', 'Unit', 'Value', '', '', '', 'Note'],
      width: [18, 14, 14, 22, 60],
      rows: [
        row(
          'Horizon',
          'years',
          withNote(
            [cells.horizon],
            'From the first year of the appraisal, which is year 0 and not discounted; a longer one needs the workbook made afresh',
          ),
        ),
        row(
          'Discounting',
          'choice',
          withNote(
            [cells.discounting],
            'Standard: the declining rates of the Green Book. Health effects: for quality of life, never for money',
          ),
        ),
        row(
          'One rate for all years',
          '% a year',
          withNote([cells.flatRate], 'Counts only where discounting is a flat rate'),
        ),
        row(
          'Inflation',
          '% a year',
          withNote(
            [cells.inflation],
            'Takes inflation out of cash prices, where there is a pay table; left blank with constant prices',
          ),
        ),
      ],
    }),
    heading('Lives and optimism bias'),
    note(
      'Life: left blank, an option lasts for the whole horizon. Bias added = upper bound x (1 - part dealt with), on what it is said to be on.',
    ),
    grid({
      head: ['Option', 'Unit', 'Life in years', 'Upper bound', 'Part dealt with', 'Bias on', 'Source'],
      rows: lives.map((own, index) =>
        row(
          same(inputs.options[index]!, 'label'),
          'years; %',
          withNote([own.life, own.upperBound, own.mitigated, own.biasOn], own.source),
        ),
      ),
    }),
  ];
  return {
    sheet: sheet('Whole-life settings', blocks, { kind: 'input', widths: { label: 44, unit: 12 } }),
    ...cells,
    lives,
  };
}
