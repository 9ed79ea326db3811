import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  absolute,
  calc,
  f,
  grid,
  heading,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
} from '../../../workbook';
import { BENEFIT_WORDS, type OptionBenefits } from '../../benefits';
import type { Evaluation } from '../../evaluate';
import type { BenefitKind } from '../../schema-benefits';
import type { Inputs } from '../inputs';
import { heads, quoted, same, wordsWith } from '../parts';
import type { Benefits } from './inputs';

export interface BenefitsByYear {
  readonly sheet: Sheet;
  /** Of each option, the cells of each year by kind; of the unmonetised, how many there are. */
  readonly options: readonly Readonly<Record<BenefitKind, readonly Cell[]>>[];
}

/** They are counted, in all years together as in the year with most of them. */
const UNMONETISED = 'Unmonetised, counted';
const VALUED = ['cash-releasing', 'non-cash-releasing', 'societal'] as const;

/** Registered benefits by option, kind and year, apart from every cost; undefined where the case registers none. */
export function benefitsByYearSheet(
  inputs: Inputs,
  benefits: Benefits | undefined,
  { benefits: result }: Evaluation,
): BenefitsByYear | undefined {
  if (!benefits || !result) return undefined;
  const options = result.map((option, index) =>
    optionBlock(same(inputs.options[index]!, 'columnHead'), inputs, benefits, option),
  );
  const blocks: Block[] = [
    title(
      'Benefits by year',
      wordsWith('subtitle', ['What each option brings, £ a year, in ', inputs.priceBase, ' prices']),
    ),
    note(
      'Kept apart: no figure here is in the net cost of an option, in its savings or in the savings of the service at large.',
    ),
    ...options.map(({ block }) => block),
    heading('All years together'),
    sideBySide(inputs, options),
  ];
  return {
    sheet: sheet('Benefits by year', blocks, { kind: 'calculation', widths: { label: 36, value: 18 } }),
    options: options.map(({ cells }) => cells),
  };
}

type OptionBlock = ReturnType<typeof optionBlock>;

function optionBlock(name: Cell, inputs: Inputs, { table }: Benefits, { years: found }: OptionBenefits) {
  const years = heads(inputs.years);
  const cellsOf = (kind: BenefitKind) =>
    years.map((year, index) => {
      const [from, until] = [table.column('From'), table.column('Until')];
      const counts = f`(${table.column('Option')}=${absolute(name)})*(${table.column('Kind')}=${quoted(BENEFIT_WORDS[kind])})*(${from}<>"")*(${from}<=${rowAbsolute(year)})*((${until}="")+(${until}>=${rowAbsolute(year)})>0)`;
      const formula: Formula =
        kind === 'unmonetised'
          ? f`SUMPRODUCT(${counts})`
          : f`SUMPRODUCT(${counts},${table.column('Amount a year')})`;
      return calc(formula, found[kind][index]!, kind === 'unmonetised' ? 'integer' : 'money');
    });
  const cells = {
    'cash-releasing': cellsOf('cash-releasing'),
    'non-cash-releasing': cellsOf('non-cash-releasing'),
    societal: cellsOf('societal'),
    unmonetised: cellsOf('unmonetised'),
  };
  const allYears = VALUED.map((kind) =>
    calc(
      f`SUM(${cells[kind]})`,
      found[kind].reduce((total, amount) => total + amount, 0),
      'money',
    ),
  );
  const most = calc(f`MAX(${cells.unmonetised})`, Math.max(...found.unmonetised), 'integer');
  const block = grid({
    head: [name, 'Unit', ...years, 'All years'],
    rows: [
      ...VALUED.map((kind, index) => row(BENEFIT_WORDS[kind], '£', [...cells[kind], allYears[index]!])),
      row(UNMONETISED, 'benefits', [...cells.unmonetised, most]),
    ],
  });
  return { cells, block, allYears, most };
}

function sideBySide(inputs: Inputs, options: readonly OptionBlock[]): Block {
  return grid({
    head: ['The options side by side', 'Unit', ...heads(inputs.options)],
    rows: [
      ...VALUED.map((kind, index) =>
        row(
          BENEFIT_WORDS[kind],
          '£',
          options.map(({ allYears }) => same(allYears[index]!)),
        ),
      ),
      row(
        UNMONETISED,
        'benefits',
        options.map(({ most }) => same(most)),
      ),
    ],
  });
}
