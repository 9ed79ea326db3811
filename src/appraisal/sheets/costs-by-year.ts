import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  absolute,
  calc,
  columnAbsolute,
  f,
  grid,
  note,
  row,
  rowAbsolute,
  sheet,
  title,
  totalRow,
} from '../../workbook';
import type { Evaluation, OptionCost, OptionResult } from '../evaluate';
import type { AppraisalCase } from '../schema';
import { MONTHS_IN_YEAR } from '../units';
import { type Changes, sumOfChanges } from './changes';
import type { Inputs } from './inputs';
import { plain, same } from './parts';
import type { PostCosts } from './post-costs';
import { type Savings, sumOfSavings } from './savings';

export interface CostsByYear {
  readonly sheet: Sheet;
  readonly years: readonly Cell[];
  readonly options: readonly OptionCells[];
}

/** The cells of one option: the full year first, then each year. */
export interface OptionCells {
  readonly lines: readonly (readonly Cell[])[];
  readonly fullYearNet: Cell;
  readonly fullYearSaved: Cell;
  readonly net: readonly Cell[];
  readonly saved: readonly Cell[];
  readonly cumulative: readonly Cell[];
}

/** The basis on which every option is costed, named wherever a cost is shown. */
export const COST_BASIS = 'cost above the present establishment, with every option on one basis';

interface Sources {
  readonly inputs: Inputs;
  readonly changes: Changes;
  readonly savings: Savings | undefined;
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
      'Costs are positive; what is released or saved is negative. Doing nothing keeps the agency workers there are.',
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
  };
}

interface Time {
  readonly years: readonly Cell[];
  readonly monthsAfter: readonly Cell[];
}

interface OptionBlock {
  readonly blocks: readonly Block[];
  readonly cells: OptionCells;
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
  const lines = costLines(sources, f`${columnAbsolute(name)}`).map((line) => ({
    ...line,
    cells: columns.map((costs, column) =>
      column === 0
        ? calc(line.fullYear, plain(line.value(costs)), 'money')
        : calc(
            line.inYear(time.years[column - 1]!, time.monthsAfter[column - 1]!),
            plain(line.value(costs)),
            'money',
          ),
    ),
  }));
  const net = columns.map((costs, column) =>
    calc(f`SUM(${lines.map(({ cells }) => cells[column]!)})`, costs.net, 'money', { style: 'total' }),
  );
  const base = doNothing ? [doNothing.cells.fullYearNet, ...doNothing.cells.net] : net;
  const saved = columns.map((costs, column) =>
    calc(f`${base[column]!}-${net[column]!}`, costs.saved, 'money'),
  );
  const cumulative = result.cumulative.map((value, year) =>
    calc(
      f`SUMPRODUCT((${columnAbsolute(time.monthsAfter)}<=${rowAbsolute(time.monthsAfter[year]!)})*${columnAbsolute(saved.slice(1))})`,
      value,
      'money',
    ),
  );
  const blocks = [
    grid({
      head: [name, 'Unit', 'Full year', ...time.years.map((year) => same(year, 'columnHeadNumber'))],
      rows: [
        ...lines.map((line) => row(line.label, '£', line.cells)),
        totalRow('Net cost', '£', net),
        row('Saved against doing nothing', '£', saved),
        row('Saved so far', '£', [null, ...cumulative]),
      ],
    }),
  ];
  return {
    blocks,
    cells: {
      lines: lines.map(({ cells }) => cells),
      fullYearNet: net[0]!,
      fullYearSaved: saved[0]!,
      net: net.slice(1),
      saved: saved.slice(1),
      cumulative,
    },
  };
}

interface CostLine {
  readonly label: string;
  readonly value: (costs: OptionCost) => number;
  readonly fullYear: Formula;
  readonly inYear: (year: Cell, monthAfter: Cell) => Formula;
}

function costLines({ changes, savings, costs }: Sources, option: Formula): CostLine[] {
  const worth = { names: costs.roles.names, figures: costs.roles.costs };
  const during = (monthAfter: Cell) => ({ monthAfter: f`${rowAbsolute(monthAfter)}` });
  const added = { kind: 'add post', option, worth } as const;
  const removed = { kind: 'remove post', option, worth } as const;
  const posts: CostLine[] = [
    {
      label: 'Posts added',
      value: (line) => line.added,
      fullYear: sumOfChanges(changes, added),
      inYear: (_, after) => sumOfChanges(changes, { ...added, ...during(after) }),
    },
    {
      label: 'Posts released',
      value: (line) => line.released,
      fullYear: f`0-${sumOfChanges(changes, removed)}`,
      inYear: (_, after) => f`0-${sumOfChanges(changes, { ...removed, ...during(after) })}`,
    },
  ];
  return [...agencyLine(changes, costs, option), ...posts, ...(savings ? savingLines(savings, option) : [])];
}

function agencyLine(changes: Changes, { assignments }: PostCosts, option: Formula): CostLine[] {
  if (assignments.names.length === 0) return [];
  const now = f`SUMPRODUCT(${absolute(assignments.workers)}*${absolute(assignments.costs)})`;
  const ended = {
    kind: 'end agency',
    option,
    worth: { names: assignments.names, figures: assignments.costs },
  } as const;
  return [
    {
      label: 'Agency workers kept',
      value: (line) => line.agency,
      fullYear: f`${now}-${sumOfChanges(changes, ended)}`,
      inYear: (_, after) =>
        f`${now}-${sumOfChanges(changes, { ...ended, monthAfter: f`${rowAbsolute(after)}` })}`,
    },
  ];
}

function savingLines(savings: Savings, option: Formula): CostLine[] {
  return [
    {
      label: 'Other savings of the option',
      value: (line) => line.savings,
      fullYear: f`0-${sumOfSavings(savings, 'saving', option)}`,
      inYear: (year) => f`0-${sumOfSavings(savings, 'saving', option, f`${rowAbsolute(year)}`)}`,
    },
    {
      label: 'One-off costs',
      value: (line) => line.oneOff,
      fullYear: sumOfSavings(savings, 'oneOff', option),
      inYear: (year) => sumOfSavings(savings, 'oneOff', option, f`${rowAbsolute(year)}`),
    },
  ];
}
