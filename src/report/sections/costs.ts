import { COST_BASIS, pricesOf } from '../../appraisal/cost-basis';
import type { Evaluation, OptionCost, OptionResult } from '../../appraisal/evaluate';
import type { AppraisalCase } from '../../appraisal/schema';
import {
  type Block,
  type TableBlock,
  figure,
  figureColumn,
  heading,
  note,
  table,
  textColumn,
  wideTable,
} from '../document';
import { type Section, emphasisOf } from './section';

/** What each option costs, year by year, and what a full year is made of. */
export const costs: Section = (c, result) => [
  heading('Resource implications'),
  note(`Costs: ${COST_BASIS}, in ${pricesInWords(c)}.`),
  ...byYear(c, result, 'Net cost by year, £', 'All years', (option) => [
    option.fullYear.net,
    ...option.years.map(({ net }) => net),
    option.netSoFar.at(-1)!,
  ]),
  ...byYear(c, result, 'Saved against doing nothing by year, £', 'All years', (option) => [
    option.fullYear.saved,
    ...option.years.map(({ saved }) => saved),
    option.totalSaved,
  ]),
  fullYearLines(result),
  note('Costs are positive; what is released, avoided or saved is negative.'),
  ...oneOffCosts(result),
];

const pricesInWords = (c: AppraisalCase): string =>
  c.pay.length === 0 ? pricesOf(c) : `${c.priceBase} prices; the years in ${pricesOf(c)}`;

function byYear(
  c: AppraisalCase,
  { options }: Evaluation,
  caption: string,
  closing: string,
  values: (option: OptionResult) => readonly number[],
): TableBlock[] {
  return wideTable(
    caption,
    textColumn('Option', 50),
    ['Full year', ...c.years, closing].map((head) => figureColumn(head)),
    options.map((option) => ({
      label: option.name,
      cells: values(option).map((value) => figure(value, 'money')),
      ...emphasisOf(option),
    })),
  );
}

/** The lines of a cost, as Costs by year has them; one that is nothing with every option is left out. */
const LINES: readonly (readonly [head: string, value: (cost: OptionCost) => number])[] = [
  ['Agency workers there are now', ({ agencyNow }) => agencyNow],
  ['Posts added', ({ added }) => added],
  ['Posts released', ({ released }) => released],
  ['Agency workers avoided', ({ agencyAvoided }) => agencyAvoided],
  ['Other savings', ({ savings }) => savings],
];

function fullYearLines({ options }: Evaluation): Block {
  const lines = LINES.filter(([, value]) => options.some(({ fullYear }) => value(fullYear) !== 0));
  return table(
    'What makes up the net cost in a full year, £',
    [textColumn('Option', 50), ...lines.map(([head]) => figureColumn(head)), figureColumn('Net cost')],
    options.map((option) => ({
      cells: [
        option.name,
        ...lines.map(([, value]) => figure(value(option.fullYear), 'money')),
        figure(option.fullYear.net, 'money'),
      ],
      ...emphasisOf(option),
    })),
  );
}

function oneOffCosts({ options }: Evaluation): Block[] {
  const total = (option: OptionResult, value: (cost: OptionCost) => number) =>
    option.years.reduce((sum, cost) => sum + value(cost), 0);
  if (options.every((option) => total(option, ({ oneOff }) => oneOff) === 0)) return [];
  return [
    table(
      'One-off costs in the net cost of the years, £',
      [
        textColumn('Option', 90),
        figureColumn('One-off costs', 40),
        figureColumn('of which funding named for them pays', 40),
      ],
      options.map((option) => ({
        cells: [
          option.name,
          figure(
            total(option, ({ oneOff }) => oneOff),
            'money',
          ),
          figure(
            total(option, ({ oneOffFunded }) => oneOffFunded),
            'money',
          ),
        ],
        ...emphasisOf(option),
      })),
    ),
  ];
}
