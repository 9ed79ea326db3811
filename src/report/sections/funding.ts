import { type FundingResult, LASTS, NEVER } from '../../appraisal/funding';
import type { AppraisalCase } from '../../appraisal/schema';
import {
  type Block,
  type TableBlock,
  figure,
  figureColumn,
  note,
  subheading,
  table,
  textColumn,
  wideTable,
} from '../document';
import { type Section, emphasisOf } from './section';

/** What pays for the options, and what is left of it. */
export const funding: Section = (c, { funding: result, options }) => {
  const hasMoney = c.funding.length > 0 || c.income.length > 0 || c.serviceSavings.length > 0;
  if (!hasMoney) return poolBlocks(c, result);
  return [
    subheading('What pays for it'),
    ...sources(c, result),
    ...wideTable(
      'Left after paying for each option, £',
      textColumn('Option', 50),
      [...c.years, 'All years'].map((year) => figureColumn(year)),
      result.positions.map(({ name, years, soFar }, index) => ({
        label: name,
        cells: [...years, soFar.at(-1)!].map((value) => figure(value, 'money')),
        ...emphasisOf(options[index]!),
      })),
    ),
    note('Funding, savings and income less the net cost of the option. Negative: money is missing.'),
    judgedBy(c, result, options),
    ...poolBlocks(c, result),
  ];
};

/** The money that there is whichever option is chosen. */
function sources(c: AppraisalCase, result: FundingResult): TableBlock[] {
  const lines = [
    ...result.sources.map(({ name, years }) => ({ label: name, values: years })),
    ...(c.serviceSavings.length === 0
      ? []
      : [{ label: 'Savings of the service (MTFP)', values: result.serviceSavings }]),
    ...Object.entries(result.serviceIncome).flatMap(([kind, values]) =>
      values.every((value) => value === 0) ? [] : [{ label: `Income: ${kind}`, values }],
    ),
    ...(c.fundingPaysFor === 'the change'
      ? []
      : [
          { label: 'Present establishment', values: result.present.establishment.map((cost) => 0 - cost) },
          { label: 'Other costs of the service', values: c.years.map(() => 0 - result.present.other) },
        ]),
  ];
  return wideTable(
    'Money for every option, £',
    textColumn('Money', 60),
    c.years.map((year) => figureColumn(year)),
    [
      ...lines.map(({ label, values }) => ({ label, cells: values.map((value) => figure(value, 'money')) })),
      {
        label: 'Left for the options',
        cells: result.leftForOptions.map((value) => figure(value, 'money')),
        emphasis: 'total' as const,
      },
    ],
  );
}

const judgedBy = (
  c: AppraisalCase,
  { positions }: FundingResult,
  options: readonly { readonly recommended: boolean }[],
): TableBlock =>
  table(
    'The years that the options are judged by',
    [
      textColumn('Option', 62),
      textColumn('Contributes from', 36),
      textColumn('Pays back by', 36),
      ...(c.funding.length === 0 ? [] : [textColumn('Money runs out in', 36)]),
    ],
    positions.map(({ name, contributesFrom, paysBackBy, runsOutIn }, index) => ({
      cells: [
        name,
        contributesFrom ?? NEVER,
        paysBackBy ?? NEVER,
        ...(c.funding.length === 0 ? [] : [runsOutIn ?? LASTS]),
      ],
      ...emphasisOf(options[index]!),
    })),
  );

function poolBlocks({ pool: shared }: AppraisalCase, { pool }: FundingResult): Block[] {
  if (!shared || !pool) return [];
  return [
    subheading('The pooled budget'),
    table(
      'What each partner pays against its use',
      [
        textColumn('Partner', 36),
        figureColumn('Contribution, £', 24),
        figureColumn('Share of contributions', 24),
        figureColumn(`Use, ${shared.usageUnit}`, 22),
        figureColumn('Share of use', 18),
        figureColumn('Cross-subsidy, £', 22),
        textColumn('Verdict', 24),
      ],
      pool.partners.map((partner) => ({
        cells: [
          partner.name,
          figure(partner.contribution, 'money'),
          figure(partner.share, 'percent'),
          figure(partner.usage, 'general'),
          figure(partner.shareOfUsage, 'percent'),
          figure(partner.crossSubsidy, 'money'),
          partner.verdict,
        ],
      })),
    ),
    ...(pool.models.length === 0
      ? []
      : wideTable(
          'What each partner would pay under each funding model, £',
          textColumn('Funding model', 50),
          pool.partners.map(({ name }) => figureColumn(name, 30)),
          pool.models.map(({ name, amounts }) => ({
            label: name,
            cells: amounts.map((amount) => figure(amount, 'money')),
          })),
        )),
  ];
}
