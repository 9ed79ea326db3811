import {
  type Block,
  type Cell,
  type Sheet,
  calc,
  columnAbsolute,
  f,
  grid,
  join,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import type { Evaluation } from '../evaluate';
import type { AppraisalCase } from '../schema';
import { INCOME_KINDS } from '../schema-funding';
import { type CostsByYear, pricesIn } from './costs-by-year';
import type { Cuts } from './cuts';
import type { FundingInputs } from './funding-inputs';
import { type FundingLines, fundingLines } from './funding-lines';
import { type OptionBlock, fundingOfOption } from './funding-options';
import { INCOME_WORDS, type Income, sumOfIncome } from './income';
import type { Inputs } from './inputs';
import { plainText, same, wordsWith } from './parts';
import { type PresentSources, presentRows } from './present-service';
import { SERVICE_TEXT, type Savings, sumOfSavings } from './savings';
import type { Scenarios } from './scenarios/inputs';

export interface Funding {
  readonly sheet: Sheet;
  /** The lines of the table Funding; undefined where the case has no funding. */
  readonly lines: FundingLines | undefined;
  /** What is left after paying for each option, by year. */
  readonly positions: readonly (readonly Cell[])[];
}

export interface FundingTables {
  readonly inputs: Inputs;
  readonly savings: Savings | undefined;
  readonly funding: FundingInputs | undefined;
  readonly cuts: Cuts | undefined;
  readonly income: Income | undefined;
  readonly costs: CostsByYear;
  readonly present: PresentSources;
  readonly scenarios: Scenarios | undefined;
}

/** What pays for each option, year by year; undefined where the case has no funding, income or savings of the service. */
export function fundingSheet(
  c: AppraisalCase,
  tables: FundingTables,
  { funding: result }: Evaluation,
): Funding | undefined {
  const { inputs, costs, income } = tables;
  if (!tables.funding && !income && c.serviceSavings.length === 0) return undefined;
  const heads = () => inputs.years.map((year) => same(year, 'columnHeadNumber'));
  const lines =
    tables.funding && tables.cuts
      ? fundingLines(
          c,
          { funding: tables.funding, cuts: tables.cuts, scenarios: tables.scenarios },
          heads,
          result,
        )
      : undefined;
  const money = moneyForEveryOption(tables, lines, heads(), result);
  const options = result.positions.map((option, index) =>
    fundingOfOption(
      {
        option: inputs.options[index]!,
        heads: heads(),
        leftForOptions: money.left,
        income,
        net: costs.options[index]!.net,
        rollingOver: lines?.rollingOver,
      },
      option,
    ),
  );
  const blocks: Block[] = [
    title(
      'Funding and MTFP',
      wordsWith('subtitle', [
        'What pays for the options, £ a year, ',
        ...pricesIn(c, inputs),
        ': costs as on Costs by year',
      ]),
    ),
    ...NOTES.map((words) => note(words)),
    ...(lines ? [note(KEPT)] : []),
    ...(lines?.blocks ?? []),
    ...money.blocks,
    inShort(inputs, options),
    ...options.flatMap((option) => option.blocks),
  ];
  return {
    sheet: sheet('Funding and MTFP', blocks, { kind: 'calculation', widths: { label: 44, value: 17 } }),
    lines,
    positions: options.map(({ position }) => position),
  };
}

const NOTES = [
  'Net cost is the cost above the present establishment. Where Inputs says that funding pays for the whole service, the present establishment is paid first: filled posts less the vacancy factor, and vacant posts that agency workers cover.',
  'After paying for the option: funding, savings and income less its net cost. Positive means that money is left; red and negative, that it is missing.',
  'Contributes from: the first year that pays for itself, to the penny. Pays back by: the first year by whose end all years so far have, added up.',
];
const KEPT =
  'Money is kept for later years up to what money that rolls over brought in its year, and drawn when a year falls short. Money runs out in: the first year with a shortfall after that.';

function inShort({ options: names }: Inputs, options: readonly OptionBlock[]): Block {
  const show = (pick: (option: OptionBlock) => Cell) =>
    options.map((option) => same(pick(option), 'calculation'));
  const runsOut = options.flatMap(({ runsOutIn }) => (runsOutIn ? [same(runsOutIn, 'calculation')] : []));
  return grid({
    head: ['The options side by side', 'Unit', ...names.map((name) => same(name, 'columnHeadNumber'))],
    rows: [
      row(
        'Contributes from',
        'year',
        show(({ contributesFrom }) => contributesFrom),
      ),
      row(
        'Pays back by',
        'year',
        show(({ paysBackBy }) => paysBackBy),
      ),
      ...(runsOut.length === 0 ? [] : [row('Money runs out in', 'year', runsOut)]),
      totalRow(
        'Left over all years',
        '£',
        show(({ soFar }) => soFar.at(-1)!),
      ),
    ],
  });
}

/** Funding, savings and income that no option changes. */
function moneyForEveryOption(
  { savings, income, costs, ...tables }: FundingTables,
  lines: FundingLines | undefined,
  heads: readonly Cell[],
  result: Evaluation['funding'],
) {
  const inYear = (cell: (year: Cell, index: number) => Cell) => heads.map(cell);
  const parts: { readonly label: Cell | string; readonly cells: readonly Cell[] }[] = [];
  if (lines) parts.push({ label: 'All funding', cells: lines.all.map((cell) => same(cell, 'calculation')) });
  // Also where there are none yet: a saving of an option may be given to the service
  if (savings)
    parts.push({
      label: 'Savings of the service (MTFP)',
      cells: inYear((year, index) =>
        calc(
          sumOfSavings(savings, SERVICE_TEXT, f`${rowAbsolute(year)}`),
          result.serviceSavings[index]!,
          'money',
        ),
      ),
    });
  if (income)
    for (const kind of INCOME_KINDS) {
      // The label is what the formula looks for, so that a line stands for each kind that may be typed
      const label = plainText(INCOME_WORDS[kind]);
      parts.push({
        label,
        cells: inYear((year, index) =>
          calc(
            sumOfIncome(income, SERVICE_TEXT, f`${rowAbsolute(year)}`, f`${columnAbsolute(label)}`),
            result.serviceIncome[kind][index]!,
            'money',
          ),
        ),
      });
    }
  const total = result.forEveryOption.map((value, year) =>
    calc(
      join(
        '+',
        parts.map(({ cells }) => cells[year]!),
      ),
      value,
      'money',
      { style: 'total' },
    ),
  );
  const present = presentRows(tables.present, costs.payLevels, result.present);
  const left = result.leftForOptions.map((value, year) =>
    calc(f`${total[year]!}-${present.establishment[year]!}-${present.other[year]!}`, value, 'money', {
      style: 'total',
    }),
  );
  const blocks = [
    grid({
      keepWithNext: true,
      head: ['Money for every option', 'Unit', 'Price base', ...heads],
      rows: [
        ...parts.map(({ label, cells }) => row(label, '£', [null, ...cells])),
        totalRow('All of it', '£', [null, ...total]),
        row('Present establishment', '£', [present.fullYear, ...present.establishment]),
        row('Other costs of the service', '£', [null, ...present.other]),
        totalRow('Left for the options', '£', [null, ...left]),
      ],
    }),
  ];
  return { left, blocks };
}
