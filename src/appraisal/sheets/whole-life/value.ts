import {
  type Block,
  type Cell,
  type GridBlock,
  type Sheet,
  calc,
  columnAbsolute,
  digits,
  f,
  grid,
  note,
  row,
  sheet,
  title,
  totalRow,
} from '../../../workbook';
import type { Evaluation } from '../../evaluate';
import type { WholeLife } from '../../whole-life';
import type { CostsByYear } from '../costs-by-year';
import { heads, same, wordsWith } from '../parts';
import type { Savings } from '../savings';
import { type BenefitCells, type PresentCells, optionRows } from './option-block';
import type { RiskCosts } from './risk-costs';
import { type TimeSources, timeRows } from './time';

export interface WholeLifeValue {
  readonly sheet: Sheet;
  readonly horizon: Cell;
  readonly numbers: readonly Cell[];
  readonly options: readonly WholeLifeCells[];
}

export interface WholeLifeCells {
  readonly present: PresentCells;
  readonly netPresentCost: Cell;
  readonly socialValue: Cell;
}

export interface WholeLifeSources extends Omit<TimeSources, 'rates' | 'years' | 'settings'> {
  readonly settings: TimeSources['settings'] | undefined;
  readonly rates: TimeSources['rates'] | undefined;
  readonly horizon: { readonly years: readonly Cell[] } | undefined;
  readonly byYear: CostsByYear;
  readonly savings: Savings | undefined;
  readonly risks: RiskCosts | undefined;
}

/** What options cost over the horizon in present values; undefined where the case asks for none, or for too few years. */
export function wholeLifeValueSheet(
  sources: WholeLifeSources,
  { wholeLife: result }: Evaluation,
  benefits: readonly BenefitCells[] = [],
): WholeLifeValue | undefined {
  const { inputs, settings, rates, horizon, byYear } = sources;
  if (!result || !settings || !rates || !horizon) return undefined;
  const time = timeRows({ ...sources, settings, rates, years: horizon.years }, result);
  const built = result.options.map((option, index) =>
    optionRows(
      {
        name: inputs.options[index]!,
        costs: byYear.options[index]!.parts,
        savings: sources.savings,
        risks: sources.risks,
        benefits: benefits.map(({ label, years }) => ({ label, years: years[index]! })),
        settings,
        life: settings.lives[index]!,
      },
      time,
      option,
    ),
  );
  const present = built.map((option) => option.present);
  const side = sideBySide(inputs.options, present, benefits, result);
  const blocks: Block[] = [
    title(
      'Whole-life value',
      wordsWith('subtitle', [
        'Present values of the costs of each option over ',
        settings.horizon,
        ' years, £, ',
        inputs.priceBase,
        ' prices; costs are positive',
      ]),
    ),
    ...NOTES.map((words) => note(words)),
    side.block,
    time.grid,
    ...built.map(({ block }) => block),
  ];
  return {
    sheet: sheet('Whole-life value', blocks, { kind: 'calculation', widths: { label: 44, unit: 14 } }),
    horizon: settings.horizon,
    numbers: time.numbers,
    options: present.map((own, index) => ({
      present: own,
      netPresentCost: side.cost[index]!,
      socialValue: side.social[index]!,
    })),
  };
}

const NOTES = [
  'Costs are those of Costs by year. They are divided by the price level of their year, so that all are in the prices of the price base, then discounted; the first year is not. After the last year of the appraisal its costs repeat in real terms; costs paid once and savings made once do not.',
  'Net present cost: net cost, optimism bias and risk-weighted cost. Net present social value: what is released, saved and gained against doing nothing less what is spent above it; positive is better than doing nothing. Benefit-cost ratio: the one over the other.',
  'Equivalent annual cost: the even yearly cost, from the first year on, that has the same present value over the life of the option. It compares options that last for different times.',
];

/** Each figure stands once in the blocks below; here they are added up and held against doing nothing. */
function sideBySide(
  names: readonly Cell[],
  present: readonly PresentCells[],
  benefits: readonly BenefitCells[],
  { options }: WholeLife,
) {
  const show = (pick: (cells: PresentCells) => Cell | undefined) =>
    present.flatMap((cells) => {
      const cell = pick(cells);
      return cell ? [same(cell, 'calculation')] : [];
    });
  const spent = [
    { label: 'Gross cost', cells: show(({ gross }) => gross) },
    { label: 'One-off costs', cells: show(({ oneOff }) => oneOff) },
    { label: 'Optimism bias', cells: show(({ bias }) => bias) },
    { label: 'Risk-weighted cost', cells: show(({ risks }) => risks) },
  ].filter(({ cells }) => cells.length > 0);
  const released = show(({ releasedAndSaved }) => releasedAndSaved);
  const brought = benefits.map(({ label }, index) => ({
    label,
    cells: show((cells) => cells.benefits[index]),
  }));
  const spentOn = (index: number) => spent.map(({ cells }) => cells[index]!);
  const sum = (cells: readonly Cell[]) => f`SUM(${cells})`;
  const cost = options.map((option, index) =>
    calc(sum([...spentOn(index), released[index]!]), option.cost.present, 'money', { style: 'total' }),
  );
  const extraCosts = options.map((option, index) =>
    calc(f`${sum(spentOn(index))}-SUM(${columnAbsolute(spentOn(0))})`, option.extraCosts, 'money'),
  );
  const gained = (index: number) => brought.map(({ cells }) => cells[index]!);
  const extraBenefits = options.map((option, index) => {
    const saved = f`${columnAbsolute(released[0]!)}-${released[index]!}`;
    const formula =
      brought.length === 0 ? saved : f`${saved}+${sum(gained(index))}-SUM(${columnAbsolute(gained(0))})`;
    return calc(formula, option.extraBenefits, 'money');
  });
  const social = options.map((option, index) =>
    calc(f`${extraBenefits[index]!}-${extraCosts[index]!}`, option.socialValue, 'money', { style: 'total' }),
  );
  const ratio = options.map((option, index) =>
    calc(
      f`IF(ROUND(${extraCosts[index]!},${digits(2)})>0,${extraBenefits[index]!}/${extraCosts[index]!},"None")`,
      option.benefitCostRatio ?? 'None',
      'fte',
      { style: 'calculation' },
    ),
  );
  const block: GridBlock = grid({
    head: ['The options side by side', 'Unit', ...heads(names)],
    width: 16,
    rows: [
      ...spent.map(({ label, cells }) => row(label, '£', cells)),
      row('Released, avoided and saved', '£', released),
      totalRow('Net present cost', '£', cost),
      ...brought.map(({ label, cells }) => row(label, '£', cells)),
      row('Spent above doing nothing', '£', extraCosts),
      row('Released, saved and gained against doing nothing', '£', extraBenefits),
      totalRow('Net present social value against doing nothing', '£', social),
      row('Benefit-cost ratio; none where nothing more is spent', '£ for each £', ratio),
      totalRow(
        'Equivalent annual cost',
        '£ a year',
        present.map(({ equivalentAnnual }) => same(equivalentAnnual, 'total')),
      ),
    ],
  });
  return { block, cost, social };
}
