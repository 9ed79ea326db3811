import {
  type Block,
  type Cell,
  type Formula,
  calc,
  columnAbsolute,
  digits,
  f,
  grid,
  join,
  row,
  rowAbsolute,
  subhead,
  totalRow,
} from '../../workbook';
import { LASTS, type OptionFunding, NEVER } from '../funding';
import type { Income } from './income';
import { sumOfIncome } from './income';
import { same } from './parts';

export interface OptionBlock {
  readonly blocks: readonly Block[];
  readonly position: readonly Cell[];
  readonly contributesFrom: Cell;
  readonly paysBackBy: Cell;
  readonly runsOutIn: Cell | undefined;
  readonly soFar: readonly Cell[];
}

interface Sources {
  readonly option: Cell;
  readonly heads: readonly Cell[];
  /** What is left for the options once the present service is paid, where it has to be; by year. */
  readonly leftForOptions: readonly Cell[];
  readonly income: Income | undefined;
  readonly net: readonly Cell[];
  /** Money of the year that may be kept; undefined where the case has no funding. */
  readonly rollingOver: readonly Cell[] | undefined;
}

/** Every option from this one template: its position, what is kept of it, and the years that it is judged by. */
export function fundingOfOption(sources: Sources, result: OptionFunding): OptionBlock {
  const { heads, leftForOptions, income, net } = sources;
  const name = same(sources.option, 'columnHead');
  const own = income
    ? heads.map((year, index) =>
        calc(
          sumOfIncome(income, f`${columnAbsolute(name)}`, f`${rowAbsolute(year)}`),
          result.income[index]!,
          'money',
        ),
      )
    : [];
  const available = leftForOptions.map((cell) => same(cell));
  const cost = net.map((cell) => same(cell));
  const position = result.years.map((value, year) => {
    const money = [available[year]!, ...(own[year] ? [own[year]] : [])];
    return calc(f`${join('+', money)}-${cost[year]!}`, value, 'money', { style: 'total' });
  });
  const soFar = carried(position, result.soFar, (before, year) => f`${before}+${position[year]!}`);
  const covers = yesNo(
    position,
    result.years.map((value) => isEnough(value)),
    isCovered,
  );
  const paidBack = yesNo(
    soFar.slice(1),
    result.soFar.map((value) => isEnough(value)),
    isCovered,
  );
  const contributesFrom = firstYear(
    heads,
    covers,
    f`"Yes"`,
    result.contributesFrom,
    f`"Not in these years"`,
    NEVER,
  );
  const paysBackBy = firstYear(heads, paidBack, f`"Yes"`, result.paysBackBy, f`"Not in these years"`, NEVER);
  const kept = sources.rollingOver ? keptMoney(heads, position, sources.rollingOver, result) : undefined;
  const block = grid({
    head: [name, 'Unit', 'Before', ...heads],
    rows: [
      row('Money left for the options', '£', [null, ...available]),
      ...(own.length === 0 ? [] : [row('Income of the option', '£', [null, ...own])]),
      row('Net cost', '£', [null, ...cost]),
      totalRow('After paying for the option', '£', [null, ...position]),
      row('The same added up', '£', soFar),
      row('Pays for itself in the year?', 'Yes or No', [null, ...covers]),
      row('Has it paid back so far?', 'Yes or No', [null, ...paidBack]),
      ...(kept ? [subhead('Money kept for later years'), ...kept.rows] : []),
      subhead('The years that it is judged by'),
      row('Contributes from', 'year', [contributesFrom]),
      row('Pays back by', 'year', [paysBackBy]),
      ...(kept ? [row('Money runs out in', 'year', [kept.runsOutIn])] : []),
    ],
  });
  return { blocks: [block], position, contributesFrom, paysBackBy, runsOutIn: kept?.runsOutIn, soFar };
}

function keptMoney(
  heads: readonly Cell[],
  position: readonly Cell[],
  rolling: readonly Cell[],
  result: OptionFunding,
) {
  const closing: Cell[] = [calc(f`0`, 0, 'money')];
  const years = position.map((left, year) => {
    const opening = calc(f`${closing[year]!}`, result.opening[year]!, 'money');
    const added = calc(f`MAX(0,MIN(${left},${rolling[year]!}))`, result.added[year]!, 'money');
    const drawn = calc(f`MIN(MAX(0,0-${left}),${opening})`, result.drawn[year]!, 'money');
    closing.push(calc(f`${opening}+${added}-${drawn}`, result.closing[year]!, 'money', { style: 'total' }));
    const shortfall = calc(f`MAX(0,0-${left})-${drawn}`, result.shortfall[year]!, 'money');
    return { opening, added, drawn, shortfall };
  });
  const shortfall = years.map((year) => year.shortfall);
  const enough = yesNo(
    shortfall,
    result.shortfall.map((value) => isEnough(-value)),
    (cell) => f`ROUND(${cell},${digits(2)})<=0`,
  );
  return {
    rows: [
      row('Kept from the year before', '£', [null, ...years.map(({ opening }) => opening)]),
      row('Added: not spent, and may be kept', '£', [null, ...years.map(({ added }) => added)]),
      row('Drawn', '£', [null, ...years.map(({ drawn }) => drawn)]),
      totalRow('Kept for the year after', '£', closing),
      row('Shortfall after what was kept', '£', [null, ...shortfall]),
      row('Is the money enough?', 'Yes or No', [null, ...enough]),
    ],
    runsOutIn: firstYear(heads, enough, f`"No"`, result.runsOutIn, f`"It lasts"`, LASTS),
  };
}

/** A cell before the first year, which holds nothing, and then one a year from the cell before it. */
function carried(
  years: readonly Cell[],
  values: readonly number[],
  next: (before: Cell, year: number) => Formula,
): Cell[] {
  const cells: Cell[] = [calc(f`0`, 0, 'money')];
  years.forEach((_, year) => cells.push(calc(next(cells.at(-1)!, year), values[year]!, 'money')));
  return cells;
}

const HALF_A_PENNY = 0.005;
/** To the penny, as the formulas have it. */
const isEnough = (amount: number) => amount > -HALF_A_PENNY;
const isCovered = (cell: Cell): Formula => f`ROUND(${cell},${digits(2)})>=0`;

const yesNo = (cells: readonly Cell[], holds: readonly boolean[], condition: (cell: Cell) => Formula) =>
  cells.map((cell, year) =>
    calc(f`IF(${condition(cell)},"Yes","No")`, holds[year] ? 'Yes' : 'No', undefined, {
      style: 'calculation',
    }),
  );

/** The first year that says so, or words where none does. */
const firstYear = (
  heads: readonly Cell[],
  answers: readonly Cell[],
  says: Formula,
  year: string | undefined,
  otherwise: Formula,
  words: string,
) =>
  calc(f`IFERROR(INDEX(${heads},1,MATCH(${says},${answers},0)),${otherwise})`, year ?? words, undefined, {
    style: 'calculation',
  });
