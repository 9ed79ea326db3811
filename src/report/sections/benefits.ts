import { BENEFIT_WORDS } from '../../appraisal/benefits';
import type { BenefitKind } from '../../appraisal/schema-benefits';
import { type Block, figure, figureColumn, heading, note, table, textColumn } from '../document';
import { type Section, emphasisOf } from './section';

const VALUED = ['cash-releasing', 'non-cash-releasing', 'societal'] as const satisfies readonly BenefitKind[];

/** Benefits with who answers for them, and what they come to, apart from every cost. */
export const benefits: Section = ({ benefitsRegister, priceBase }, { benefits: result, options }) => {
  if (!result) return [];
  const blocks: Block[] = [
    heading('Benefits'),
    table(
      'Benefits and who answers for them',
      [
        textColumn('Benefit', 40),
        textColumn('Option', 32),
        textColumn('Kind', 24),
        figureColumn('£ a year', 18),
        textColumn('Years', 18),
        textColumn('Measure', 24),
        textColumn('Owner', 24),
      ],
      benefitsRegister.map(({ name, option, kind, amount, from, until, measure, owner }) => ({
        cells: [
          name,
          option,
          BENEFIT_WORDS[kind],
          figure(amount, 'money'),
          until === undefined ? `from ${from}` : `${from} to ${until}`,
          measure,
          owner,
        ],
      })),
    ),
    table(
      `Benefits of all years, £ in ${priceBase} prices`,
      [
        textColumn('Option', 62),
        ...VALUED.map((kind) => figureColumn(BENEFIT_WORDS[kind], 27)),
        figureColumn('Unmonetised, counted', 27),
      ],
      result.map(({ name, years }, index) => ({
        cells: [
          name,
          ...VALUED.map((kind) => figure(sum(years[kind]), 'money')),
          figure(Math.max(...years.unmonetised), 'integer'),
        ],
        ...emphasisOf(options[index]!),
      })),
    ),
    note(
      'No figure here is in the net cost of an option, in its savings or in those of the service at large.',
    ),
  ];
  return blocks;
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
