import type { WholeLifeOption } from '../../appraisal/whole-life';
import { figure, figureColumn, note, paragraph, subheading, table, textColumn } from '../document';
import { type Section, emphasisOf } from './section';

/** What the options cost and bring over their whole life, in present values. */
export const wholeLife: Section = ({ priceBase }, { wholeLife: result, options }) => {
  if (!result) return [];
  const lines = COLUMNS.filter(
    ([, value, isShown]) => !isShown || result.options.some((option) => value(option) !== 0),
  );
  return [
    subheading('Whole-life value'),
    paragraph(
      `Present values over ${result.years.length} years, in ${priceBase} prices; the first year is not discounted.`,
    ),
    table(
      'Whole-life value of the options, £',
      [textColumn('Option', 44), ...lines.map(([head]) => figureColumn(head)), figureColumn(RATIO)],
      result.options.map((option, index) => ({
        cells: [
          option.name,
          ...lines.map(([, value]) => figure(value(option), 'money')),
          option.benefitCostRatio === undefined ? 'None' : figure(option.benefitCostRatio, 'fte'),
        ],
        ...emphasisOf(options[index]!),
      })),
    ),
    note(
      'Net present cost: net cost, optimism bias and risk-weighted cost. Net present social value: against doing nothing; positive is better. Equivalent annual cost: the even yearly cost of the same present value over the life of the option. No benefit-cost ratio where nothing more is spent.',
    ),
  ];
};

const RATIO = 'Benefit-cost ratio';

/** The last of each: left out where no option has any of it. */
const COLUMNS: readonly (readonly [
  head: string,
  value: (option: WholeLifeOption) => number,
  ifAny?: true,
])[] = [
  ['Optimism bias', ({ bias }) => bias.present, true],
  ['Risk-weighted cost', ({ risks }) => risks.present, true],
  ['Net present cost', ({ cost }) => cost.present],
  ['Net present social value', ({ socialValue }) => socialValue],
  ['Equivalent annual cost', ({ equivalentAnnualCost }) => equivalentAnnualCost],
];
