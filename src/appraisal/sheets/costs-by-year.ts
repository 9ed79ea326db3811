import {
  type Block,
  type Cell,
  type Sheet,
  absolute,
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
import type { Evaluation, OptionResult } from '../evaluate';
import type { AppraisalCase } from '../schema';
import { MONTHS_IN_YEAR } from '../units';
import type { Changes } from './changes';
import { costRows } from './cost-lines';
import type { Inputs } from './inputs';
import type { OneOff } from './one-off';
import { same } from './parts';
import type { PostCosts } from './post-costs';
import type { Savings } from './savings';

export interface CostsByYear {
  readonly sheet: Sheet;
  readonly years: readonly Cell[];
  readonly options: readonly OptionCells[];
  /** The kinds of one-off cost as the first option's lines name them. */
  readonly oneOffKinds: readonly Cell[];
}

/** The cells of one option: the full year first, then each year. */
export interface OptionCells {
  readonly fullYearNet: Cell;
  readonly fullYearSaved: Cell;
  readonly net: readonly Cell[];
  readonly saved: readonly Cell[];
  readonly cumulative: readonly Cell[];
}

/** The basis on which every option is costed, named wherever a cost is shown. */
export const COST_BASIS = 'cost above the present establishment, with every option on one basis';

export interface Sources {
  readonly inputs: Inputs;
  readonly changes: Changes;
  readonly savings: Savings | undefined;
  readonly oneOff: OneOff | undefined;
  readonly costs: PostCosts;
}

export function costsByYearSheet(c: AppraisalCase, sources: Sources, { options }: Evaluation): CostsByYear {
  const { inputs } = sources;
  const years = inputs.years.map((year) => same(year, 'columnHeadNumber'));
  const monthsAfter = years.map((year, index) =>
    calc(f`12*MATCH(${year},${absolute(inputs.years)},0)+1`, MONTHS_IN_YEAR * (index + 1) + 1, 'integer'),
  );
  const time = { years, monthsAfter };
  const built: OptionBlock[] = [];
  for (const [index, option] of options.entries()) {
    built.push(optionBlock(sources, time, inputs.options[index]!, option, built[0]));
  }
  const blocks: Block[] = [
    title('Costs by year', `£, ${c.priceBase} prices: ${COST_BASIS}`),
    note(
      'Costs are positive; what is released, avoided or saved is negative. Gross cost: the agency workers there are and the posts added.',
    ),
    grid({
      head: ['Time', 'Unit', 'Full year', ...years],
      width: 14,
      rows: [row('First month after the year', 'month', [null, ...monthsAfter])],
    }),
    ...built.flatMap(({ blocks: own }) => own),
  ];
  return {
    sheet: sheet('Costs by year', blocks, { kind: 'calculation', widths: { label: 44 } }),
    years,
    options: built.map(({ cells }) => cells),
    oneOffKinds: built[0]!.kinds,
  };
}

export interface Time {
  readonly years: readonly Cell[];
  readonly monthsAfter: readonly Cell[];
}

interface OptionBlock {
  readonly blocks: readonly Block[];
  readonly cells: OptionCells;
  readonly kinds: readonly Cell[];
}

/** Every option from this one template, so that no block can differ from another by mistake. */
function optionBlock(
  sources: Sources,
  time: Time,
  option: Cell,
  result: OptionResult,
  doNothing?: OptionBlock,
): OptionBlock {
  const name = same(option, 'columnHead');
  const columns = [result.fullYear, ...result.years];
  const { rows, parts, funded, kinds } = costRows(sources, f`${columnAbsolute(name)}`, columns, time);
  const net = columns.map((costs, column) =>
    calc(
      join(
        '+',
        parts.flatMap((cells) => cells[column] ?? []),
      ),
      costs.net,
      'money',
      { style: 'total' },
    ),
  );
  const base = doNothing ? [doNothing.cells.fullYearNet, ...doNothing.cells.net] : net;
  const saved = columns.map((costs, column) =>
    calc(f`${base[column]!}-${net[column]!}`, costs.saved, 'money'),
  );
  const soFar = (cells: readonly Cell[], values: readonly number[]) =>
    values.map((value, year) =>
      calc(
        f`SUMPRODUCT((${columnAbsolute(time.monthsAfter)}<=${rowAbsolute(time.monthsAfter[year]!)})*${columnAbsolute(cells.slice(1))})`,
        value,
        'money',
      ),
    );
  const cumulative = soFar(saved, result.cumulative);
  const blocks = [
    grid({
      head: [name, 'Unit', 'Full year', ...time.years.map((year) => same(year, 'columnHeadNumber'))],
      rows: [
        ...rows,
        totalRow('Net cost', '£', net),
        ...funded,
        row('Net cost so far', '£', [null, ...soFar(net, result.netSoFar)]),
        row('Saved against doing nothing', '£', saved),
        row('Saved so far', '£', [null, ...cumulative]),
      ],
    }),
  ];
  return {
    blocks,
    kinds,
    cells: {
      fullYearNet: net[0]!,
      fullYearSaved: saved[0]!,
      net: net.slice(1),
      saved: saved.slice(1),
      cumulative,
    },
  };
}
