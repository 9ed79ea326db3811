import {
  type Block,
  type Cell,
  type CellRange,
  type Sheet,
  calc,
  f,
  grid,
  label,
  note,
  row,
  sheet,
  title,
} from '../../workbook';
import type { AppraisalCase } from '../schema';
import { WAYS_OF_WORKING, WELLBEING_GOALS } from '../schema-duties';
import type { Agency } from './agency';
import { horizonYears } from '../whole-life/settings';
import type { Inputs } from './inputs';
import { listOf } from './inputs/columns';
import { same } from './parts';
import { SERVICE } from './savings';
import { yearAfter, yearBefore } from './year-labels';

/** What may be chosen where the choices stand nowhere else one below the other. */
export interface Lists {
  readonly sheet: Sheet;
  /** The options, and the service itself. */
  readonly owners: CellRange;
  /** Roles, and assignments of agency workers. */
  readonly items: CellRange;
  /** Years in which pay may rise: after the price base, up to the last one; undefined where prices are constant. */
  readonly payYears: CellRange | undefined;
  /** The years of the horizon; undefined where the case asks for no present values. */
  readonly horizon: { readonly years: readonly Cell[]; readonly list: CellRange } | undefined;
  /** Undefined outside Wales. */
  readonly wellbeing: CellRange | undefined;
}

export function listsSheet(c: AppraisalCase, inputs: Inputs, agency: Agency | undefined): Lists {
  const shown = (cells: readonly Cell[]) => cells.map((cell) => same(cell, 'label'));
  const owners = [...shown(inputs.options), label(SERVICE)];
  const items = [
    ...shown(inputs.roles.map(({ name }) => name)),
    ...shown(agency?.table.cells('Assignment') ?? []),
  ];
  const rises = c.pay.length + (c.wholeLife?.inflationByYear.length ?? 0);
  const payYears = rises === 0 ? undefined : yearsAfterBase(c, inputs);
  const horizon = c.wholeLife && yearsOfHorizon(c, inputs);
  const duties = [...WELLBEING_GOALS, ...WAYS_OF_WORKING].map((name) => label(name));
  const wellbeing = c.country === 'Wales' ? duties : undefined;
  const list = (head: string, cells: readonly Cell[]): Block =>
    grid({ head: [head, '', ''], rows: cells.map((cell) => row(cell, '', [])) });
  const blocks: Block[] = [
    title('Lists', 'What may be chosen in columns of the input tables'),
    note(
      'Names follow what is typed on Inputs and Agency. Other choices are offered in the cells themselves.',
    ),
    list('Belongs to, on Savings and Income', owners),
    list('Role or assignment, on Changes', items),
    ...(payYears ? [list('Year, on Pay and prices, and Inflation', payYears)] : []),
    ...(horizon ? [list('Year, on Risk costs and Whole-life value', horizon)] : []),
    ...(wellbeing ? [list('Goal or way of working, on Well-being', wellbeing)] : []),
  ];
  return {
    sheet: sheet('Lists', blocks, { kind: 'calculation', widths: { label: 60 } }),
    owners: listOf(owners),
    items: listOf(items),
    payYears: payYears && listOf(payYears),
    horizon: horizon && { years: horizon, list: listOf(horizon) },
    wellbeing: wellbeing && listOf(wellbeing),
  };
}

/** Years before the first that are offered: as many rows whatever the price base, which can be typed over. */
const EARLIER = 10;

/** The last year first, so that what is not after the price base stands blank at the end. */
function yearsAfterBase({ priceBase, years }: AppraisalCase, inputs: Inputs): Cell[] {
  const startOf = (year: string) => Number(year.slice(0, 4));
  const last = startOf(years.at(-1)!);
  const cells: Cell[] = [];
  for (let index = 0; index < years.length + EARLIER; index += 1) {
    const own = inputs.years.at(-1 - index);
    const above = cells.at(-1);
    const year = own ? f`${own}` : yearBefore(f`${above!}`);
    const after = f`IF(${year}>${inputs.priceBase},${year},"")`;
    const start = last - index;
    const value = start > startOf(priceBase) ? yearLabel(start) : '';
    cells.push(calc(own ? after : f`IF(${above!}="","",${after})`, value, undefined, { style: 'label' }));
  }
  return cells;
}

/** The years of the appraisal, then each the one after the one above. */
function yearsOfHorizon(c: AppraisalCase, inputs: Inputs): Cell[] {
  const cells: Cell[] = [];
  for (const [index, year] of horizonYears(c).entries()) {
    const own = inputs.years[index];
    cells.push(
      own ? same(own, 'label') : calc(yearAfter(f`${cells.at(-1)!}`), year, undefined, { style: 'label' }),
    );
  }
  return cells;
}

const yearLabel = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
