import {
  type Cell,
  type Formula,
  type RowBlock,
  type SubheadBlock,
  absolute,
  calc,
  f,
  row,
  rowAbsolute,
  totalRow,
} from '../../workbook';
import type { OptionCost } from '../option-costs';
import { ONE_OFF_KINDS } from '../schema-money';
import { sumOfChanges } from './changes';
import type { Sources, Time } from './costs-by-year';
import { ONE_OFF_WORDS, sumOfFunded, sumOfKind } from './one-off';
import { plain, plainText } from './parts';
import { sumOfOptionSavings } from './savings';

export interface CostRows {
  readonly rows: readonly (RowBlock | SubheadBlock)[];
  /** The rows whose sum is the net cost, a cell a column; the full year first, null where it has none. */
  readonly parts: readonly (readonly (Cell | null)[])[];
  /** Agency workers there are now and posts added, a cell a column, and of it the posts added. */
  readonly gross: readonly (Cell | null)[];
  readonly added: readonly (Cell | null)[];
  /** The rows of what is released, avoided and saved. */
  readonly less: readonly (readonly (Cell | null)[])[];
  /** Costs paid once; undefined where there are none. */
  readonly oneOff: readonly (Cell | null)[] | undefined;
  /** What named funding pays of the one-off costs, where there are any. */
  readonly funded: readonly RowBlock[];
  /** The words of each kind of one-off cost, as formulas look for them. */
  readonly kinds: readonly Cell[];
}

/** One line of an option: what stands in the column of the full year and in that of a year. */
interface CostLine {
  readonly label: Cell | string;
  readonly value: (costs: OptionCost) => number;
  readonly fullYear?: Formula;
  readonly inYear: (column: YearColumn) => Formula;
}

/** What posts and agency workers are costed at: everything in force and in the prices of the price base, unless it says otherwise. */
interface Column {
  /** Only for the months of one year: the first month after it */
  readonly monthAfter?: Formula;
  readonly levels?: { readonly pay: Formula; readonly agency: Formula };
}

interface YearColumn extends Column {
  /** Which of the years, from 0 */
  readonly at: number;
  readonly year: Formula;
}

const FULL_YEAR: Column = {};

/** The lines of an option from gross cost to one-off costs; `columns` are the full year and each year. */
export function costRows(
  sources: Sources,
  option: Formula,
  columns: readonly OptionCost[],
  time: Time,
): CostRows {
  const cellsOf = ({ value, fullYear, inYear }: CostLine) =>
    columns.map((costs, column) => {
      if (column > 0) {
        return calc(inYear(yearColumn(time, column - 1)), plain(value(costs)), 'money');
      }
      return fullYear ? calc(fullYear, plain(value(costs)), 'money') : null;
    });
  const built = (lines: readonly CostLine[]) =>
    lines.map((line) => ({ label: line.label, cells: cellsOf(line) }));
  const subtotal = (
    lines: readonly { readonly cells: readonly (Cell | null)[] }[],
    value: CostLine['value'],
  ) =>
    columns.map((costs, column) => {
      const cells = lines.flatMap((line) => line.cells[column] ?? []);
      return cells.length === 0
        ? null
        : calc(f`SUM(${cells})`, plain(value(costs)), 'money', { style: 'total' });
    });

  const gross = built(grossLines(sources, option, time));
  const less = built([...lessLines(sources, option), ...savingLines(sources, option)]);
  const oneOff = built(oneOffLines(sources, option));
  const grossCost = subtotal(gross, (costs) => costs.gross);
  const oneOffCost = subtotal(oneOff, (costs) => costs.oneOff);
  const shown = ({ label, cells }: (typeof gross)[number]) => row(label, '£', cells);
  return {
    rows: [
      ...gross.map(shown),
      totalRow('Gross cost', '£', grossCost),
      ...less.map(shown),
      ...oneOff.map(shown),
      ...(oneOff.length === 0 ? [] : [totalRow('One-off costs', '£', oneOffCost)]),
    ],
    gross: grossCost,
    added: gross.at(-1)!.cells,
    less: less.map(({ cells }) => cells),
    oneOff: oneOff.length === 0 ? undefined : oneOffCost,
    parts: [grossCost, ...less.map(({ cells }) => cells), ...(oneOff.length === 0 ? [] : [oneOffCost])],
    kinds: oneOff.flatMap(({ label }) => (typeof label === 'string' ? [] : [label])),
    funded: built(fundedLine(sources, option)).map(shown),
  };
}

/** Posts as they are paid: less the vacancy factor. Agency workers never have one. */
function postsAt(
  sources: Sources,
  kind: 'add post' | 'remove post',
  option: Formula,
  column: Column,
): Formula {
  const {
    changes,
    inputs,
    costs: { roles },
  } = sources;
  const posts = sumOfChanges(changes, {
    kind,
    option,
    worth: { names: roles.names, figures: roles.costs },
    ...monthOf(column),
  });
  const paid = f`(1-${absolute(inputs.vacancyFactor)})*${posts}`;
  return column.levels ? f`${column.levels.pay}*${paid}` : paid;
}

/** The whole cost of agency workers or, where prices move, their posts and their premiums apart. */
function agencyAt(
  { costs: { assignments } }: Sources,
  { levels }: Column,
  sumOf: (costs: readonly Cell[]) => Formula,
): Formula {
  if (!levels) return sumOf(assignments.costs);
  return f`${levels.pay}*${sumOf(assignments.posts)}+${levels.agency}*${sumOf(assignments.premiums)}`;
}

function yearColumn({ years, monthsAfter, levels }: Time, at: number): YearColumn {
  const inRow = (cells: readonly Cell[]) => f`${rowAbsolute(cells[at]!)}`;
  return {
    at,
    year: inRow(years),
    monthAfter: inRow(monthsAfter),
    ...(levels ? { levels: { pay: inRow(levels.pay), agency: inRow(levels.agency) } } : {}),
  };
}

const monthOf = ({ monthAfter }: Column) => (monthAfter ? { monthAfter } : {});

function grossLines(sources: Sources, option: Formula, { agencyNow }: Time): CostLine[] {
  const added = (column: Column) => postsAt(sources, 'add post', option, column);
  const posts: CostLine = {
    label: 'Posts added',
    value: (costs) => costs.added,
    fullYear: added(FULL_YEAR),
    inYear: added,
  };
  if (!agencyNow) return [posts];
  return [
    {
      label: 'Agency workers there are now',
      value: (costs) => costs.agencyNow,
      fullYear: f`${rowAbsolute(agencyNow.fullYear)}`,
      inYear: ({ at }) => f`${rowAbsolute(agencyNow.years[at]!)}`,
    },
    posts,
  ];
}

function lessLines(sources: Sources, option: Formula): CostLine[] {
  const {
    changes,
    costs: { assignments },
  } = sources;
  const released = (column: Column) => f`0-${postsAt(sources, 'remove post', option, column)}`;
  const avoided = (column: Column) => {
    const ended = agencyAt(sources, column, (figures) =>
      sumOfChanges(changes, {
        kind: 'end agency',
        option,
        worth: { names: assignments.names, figures },
        ...monthOf(column),
      }),
    );
    return f`0-${ended}`;
  };
  return [
    {
      label: 'Posts released',
      value: (costs) => costs.released,
      fullYear: released(FULL_YEAR),
      inYear: released,
    },
    ...(assignments.names.length === 0
      ? []
      : [
          {
            label: 'Agency workers avoided',
            value: (costs: OptionCost) => costs.agencyAvoided,
            fullYear: avoided(FULL_YEAR),
            inYear: avoided,
          },
        ]),
  ];
}

function savingLines({ savings }: Sources, option: Formula): CostLine[] {
  if (!savings) return [];
  return [
    {
      label: 'Other savings of the option',
      value: (costs) => costs.savings,
      fullYear: f`0-${sumOfOptionSavings(savings, option)}`,
      inYear: ({ year }) => f`0-${sumOfOptionSavings(savings, option, year)}`,
    },
  ];
}

/** A line a kind, also for those of which there is nothing yet: one may be typed. The label is what the formula looks for. */
function oneOffLines({ oneOff }: Sources, option: Formula): CostLine[] {
  if (!oneOff) return [];
  return ONE_OFF_KINDS.map((kind) => {
    const label = plainText(ONE_OFF_WORDS[kind]);
    return {
      label,
      value: (costs) => costs.oneOffByKind[kind],
      inYear: ({ year }) => sumOfKind(oneOff, option, year, label),
    };
  });
}

function fundedLine({ oneOff }: Sources, option: Formula): CostLine[] {
  if (!oneOff) return [];
  return [
    {
      label: 'of which one-off costs that funding named for them pays',
      value: (costs) => costs.oneOffFunded,
      inYear: ({ year }) => sumOfFunded(oneOff, option, year),
    },
  ];
}
