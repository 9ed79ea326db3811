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
import { COST_BASIS } from '../cost-basis';
import type { Evaluation, OptionResult } from '../evaluate';
import { priceLevels } from '../pay';
import type { AppraisalCase } from '../schema';
import { MONTHS_IN_YEAR } from '../units';
import type { Changes } from './changes';
import { type CostRows, costRows } from './cost-lines';
import type { Inputs } from './inputs';
import type { OneOff } from './one-off';
import { same, wordsWith } from './parts';
import { type LevelRows, type Pay, levelRows } from './pay';
import type { PostCosts } from './post-costs';
import type { Savings } from './savings';

export interface CostsByYear {
  readonly sheet: Sheet;
  readonly years: readonly Cell[];
  readonly options: readonly OptionCells[];
  /** The level of pay of each year; undefined where prices are constant. */
  readonly payLevels: readonly Cell[] | undefined;
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
  /** What the net cost consists of, a cell a year. */
  readonly parts: OptionParts;
}

export interface OptionParts {
  readonly gross: readonly Cell[];
  /** The part of the gross cost that posts added are. */
  readonly added: readonly Cell[];
  /** The rows of what is released, avoided and saved. */
  readonly less: readonly (readonly Cell[])[];
  /** Costs paid once; undefined where there are none. */
  readonly oneOff: readonly Cell[] | undefined;
}

/** In which prices the years are, as parts of words that follow the price base. */
export const pricesIn = ({ pay }: AppraisalCase, { priceBase }: Inputs): (string | Cell)[] =>
  pay.length === 0 ? [priceBase, ' prices'] : ['cash prices'];

export interface Sources {
  readonly inputs: Inputs;
  readonly changes: Changes;
  readonly savings: Savings | undefined;
  readonly oneOff: OneOff | undefined;
  readonly pay: Pay | undefined;
  readonly costs: PostCosts;
}

export function costsByYearSheet(c: AppraisalCase, sources: Sources, { options }: Evaluation): CostsByYear {
  const { inputs } = sources;
  const years = inputs.years.map((year) => same(year, 'columnHeadNumber'));
  const monthsAfter = years.map((year, index) =>
    calc(f`12*MATCH(${year},${absolute(inputs.years)},0)+1`, MONTHS_IN_YEAR * (index + 1) + 1, 'integer'),
  );
  const levels = sources.pay && levelRows(sources.pay, years, priceLevels(c));
  const agencyNow = agencyThereIs(sources.costs, levels, options[0]!);
  const time = { years, monthsAfter, levels, agencyNow };
  const built: OptionBlock[] = [];
  for (const [index, option] of options.entries()) {
    built.push(optionBlock(sources, time, inputs.options[index]!, option, built[0]));
  }
  const blocks: Block[] = [
    title('Costs by year', wordsWith('subtitle', ['£, ', ...pricesIn(c, inputs), `: ${COST_BASIS}`])),
    note(
      'Costs are positive; what is released, avoided or saved is negative. Gross cost: the agency workers there are and the posts added. A converted post is released in its old role and added in its new one.',
    ),
    note(
      'Posts added and released are costed less the vacancy factor on Inputs, agency workers never. Agency costs are net of recoverable VAT.',
    ),
    ...(levels
      ? [
          note(
            wordsWith('note', [
              'Years are in cash prices: posts move with pay, agency premiums with agency rates; savings and one-off costs stand as entered. The full year is in ',
              inputs.priceBase,
              ' prices.',
            ]),
          ),
        ]
      : []),
    grid({
      head: ['The same for every option', 'Unit', 'Full year', ...years],
      width: 14,
      rows: [
        row('First month after the year', 'month', [null, ...monthsAfter]),
        ...(levels?.rows ?? []),
        ...(agencyNow
          ? [row('All agency workers of today', '£', [agencyNow.fullYear, ...agencyNow.years])]
          : []),
      ],
    }),
    ...built.flatMap(({ blocks: own }) => own),
  ];
  return {
    sheet: sheet('Costs by year', blocks, { kind: 'calculation', widths: { label: 44 } }),
    years,
    payLevels: levels?.pay,
    options: built.map(({ cells }) => cells),
    oneOffKinds: built[0]!.kinds,
  };
}

export interface Time {
  readonly years: readonly Cell[];
  readonly monthsAfter: readonly Cell[];
  /** Undefined where prices are constant */
  readonly levels: LevelRows | undefined;
  /** What the agency workers there are now cost; undefined where there are none */
  readonly agencyNow: { readonly fullYear: Cell; readonly years: readonly Cell[] } | undefined;
}

/** Worked out once for all options: where prices move, posts and premiums rise apart. */
function agencyThereIs(
  { assignments: { together } }: PostCosts,
  levels: LevelRows | undefined,
  { years }: OptionResult,
): Time['agencyNow'] {
  if (!together) return undefined;
  const all = same(together.all, 'calculation');
  return {
    fullYear: all,
    years: years.map(({ agencyNow }, year) => {
      const risen = levels
        ? f`${levels.pay[year]!}*${absolute(together.posts)}+${levels.agency[year]!}*${absolute(together.premiums)}`
        : f`${columnAbsolute(all)}`;
      return calc(risen, agencyNow, 'money');
    }),
  };
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
  const lines = costRows(sources, f`${columnAbsolute(name)}`, columns, time);
  const { rows, parts, funded, kinds } = lines;
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
      parts: partsByYear(lines),
    },
  };
}

/** The first column is that of the full year. */
const inYears = (cells: readonly (Cell | null)[]): Cell[] => cells.slice(1).flatMap((cell) => cell ?? []);

const partsByYear = ({ gross, added, less, oneOff }: CostRows): OptionParts => ({
  gross: inYears(gross),
  added: inYears(added),
  less: less.map(inYears),
  oneOff: oneOff && inYears(oneOff),
});
