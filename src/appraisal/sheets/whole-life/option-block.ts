import {
  type Cell,
  type Formula,
  type GridBlock,
  type RowBlock,
  absolute,
  calc,
  columnAbsolute,
  f,
  grid,
  join,
  row,
  rowAbsolute,
  totalRow,
} from '../../../workbook';
import type { Flow, WholeLifeOption } from '../../whole-life';
import type { OptionParts } from '../costs-by-year';
import { same } from '../parts';
import { type Savings, sumSavedOnce } from '../savings';
import { biasRows, lifeRows } from './lives';
import { type RiskCosts, sumOfRisks } from './risk-costs';
import type { LifeInputs, WholeLifeSettings } from './settings';
import type { Time } from './time';

/** What options bring beside their costs: on an earlier sheet, a cell for each option and year of the appraisal, in the prices of the price base. */
export interface BenefitCells {
  readonly label: string;
  readonly years: readonly (readonly Cell[])[];
}

export interface OptionSources {
  readonly name: Cell;
  readonly costs: OptionParts;
  readonly savings: Savings | undefined;
  readonly risks: RiskCosts | undefined;
  readonly benefits: readonly { readonly label: string; readonly years: readonly Cell[] }[];
  readonly settings: WholeLifeSettings;
  readonly life: LifeInputs;
}

/** The present value of each line of an option. */
export interface PresentCells {
  readonly gross: Cell;
  readonly postsAdded: Cell;
  readonly releasedAndSaved: Cell;
  readonly oneOff: Cell | undefined;
  readonly bias: Cell;
  readonly risks: Cell | undefined;
  readonly cost: Cell;
  readonly benefits: readonly Cell[];
  /** Which part of the posts added, and of the one-off costs, is added to them for optimism. */
  readonly biasOnPosts: Cell;
  readonly biasOnOneOff: Cell;
  readonly equivalentAnnual: Cell;
}

interface Line {
  readonly present: Cell;
  readonly cells: readonly Cell[];
}

/** Every option from this one template, from its costs by year to their present value. */
export function optionRows(sources: OptionSources, time: Time, result: WholeLifeOption) {
  const { costs, savings, risks } = sources;
  const name = same(sources.name, 'columnHead');
  const option = f`${columnAbsolute(name)}`;
  const at = (cells: readonly Cell[], year: number) =>
    f`INDEX(${columnAbsolute(cells)},1,${rowAbsolute(time.standsFor[year]!)})`;
  const number = (year: number) => f`${rowAbsolute(time.numbers[year]!)}`;
  const position = (year: number) => f`${rowAbsolute(time.standsFor[year]!)}`;
  /** Present values of cash are made real and discounted at once, those of real amounts only discounted. */
  const line = (
    flow: Flow,
    by: readonly Cell[],
    formula: (year: number) => Formula,
    style?: 'total',
  ): Line => {
    const cells = flow.years.map((value, year) =>
      calc(formula(year), value + 0, 'money', style ? { style } : {}),
    );
    const present = f`SUMPRODUCT(${cells},${absolute(by)})`;
    return { cells, present: calc(present, flow.present + 0, 'money', style ? { style } : {}) };
  };
  const { weights, factors, levels } = time;
  const heads = time.heads();

  const gross = line(result.gross, weights, (year) => at(costs.gross, year));
  const postsAdded = line(result.postsAdded, weights, (year) => at(costs.added, year));
  const released = line(result.releasedAndSaved, weights, (year) => {
    const sum = join(
      '+',
      costs.less.map((cells) => at(cells, year)),
    );
    if (!savings) return sum;
    const once = sumSavedOnce(savings, option, f`${rowAbsolute(time.labels[year]!)}`);
    return f`${sum}+(${number(year)}>=${position(year)})*${once}`;
  });
  const { oneOff: paidOnce } = costs;
  const oneOff =
    paidOnce &&
    line(result.oneOff, weights, (year) => f`(${number(year)}<${position(year)})*${at(paidOnce, year)}`);
  const net = line(
    result.net,
    weights,
    (year) =>
      join(
        '+',
        [gross, released, ...(oneOff ? [oneOff] : [])].map(({ cells }) => cells[year]!),
      ),
    'total',
  );
  const added = biasRows(sources.life, result);
  const bias = line(result.bias, weights, (year) => {
    const onPosts = f`${absolute(added.onPosts)}*${postsAdded.cells[year]!}`;
    return oneOff ? f`${onPosts}+${absolute(added.onOneOff)}*${oneOff.cells[year]!}` : onPosts;
  });
  const real = line(
    result.real,
    factors,
    (year) => f`(${net.cells[year]!}+${bias.cells[year]!})/${rowAbsolute(levels[year]!)}`,
  );
  const risk =
    risks &&
    line(result.risks, factors, (year) => sumOfRisks(risks, option, f`${rowAbsolute(heads[year]!)}`));
  const cost = line(
    result.cost,
    factors,
    (year) => (risk ? f`${real.cells[year]!}+${risk.cells[year]!}` : f`${real.cells[year]!}`),
    'total',
  );
  const byYear = result.presentValues.map((value, year) =>
    calc(f`${cost.cells[year]!}*${rowAbsolute(factors[year]!)}`, value, 'money'),
  );
  const ownLife = lifeRows(sources.life, sources.settings, time, byYear, result);
  const brought = sources.benefits.map(({ label, years }, index) => ({
    label,
    ...line(result.benefits[index]!, factors, (year) => at(years, year)),
  }));

  const shown = (label: string, { present, cells }: Line): RowBlock => row(label, '£', [present, ...cells]);
  const block: GridBlock = grid({
    head: [name, 'Unit', 'Present value', ...heads],
    rows: [
      shown('Gross cost, in the prices of its year', gross),
      shown('of which posts added', postsAdded),
      shown('Released, avoided and saved', released),
      ...(oneOff ? [shown('One-off costs', oneOff)] : []),
      totalRow('Net cost, in the prices of its year', '£', [net.present, ...net.cells]),
      ...added.rows,
      shown('Optimism bias', bias),
      shown('Net cost with optimism bias, in the prices of the price base', real),
      ...(risk ? [shown('Risk-weighted cost', risk)] : []),
      totalRow('Real cost', '£', [cost.present, ...cost.cells]),
      row('Present value of the real cost', '£', [
        calc(f`SUM(${byYear})`, result.cost.present, 'money'),
        ...byYear,
      ]),
      ...brought.map((benefit) => shown(benefit.label, benefit)),
      ...ownLife.rows,
    ],
  });
  const present: PresentCells = {
    gross: gross.present,
    postsAdded: postsAdded.present,
    releasedAndSaved: released.present,
    oneOff: oneOff?.present,
    bias: bias.present,
    risks: risk?.present,
    cost: cost.present,
    benefits: brought.map((benefit) => benefit.present),
    biasOnPosts: added.onPosts,
    biasOnOneOff: added.onOneOff,
    equivalentAnnual: ownLife.equivalent,
  };
  return { block, present };
}
