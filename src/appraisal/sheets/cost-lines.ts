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
import { sumOfSavings } from './savings';

export interface CostRows {
  readonly rows: readonly (RowBlock | SubheadBlock)[];
  /** The rows whose sum is the net cost, a cell a column; the full year first, null where it has none. */
  readonly parts: readonly (readonly (Cell | null)[])[];
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
  readonly inYear: (year: Formula, monthAfter: Formula) => Formula;
}

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
        const [year, after] = [time.years[column - 1]!, time.monthsAfter[column - 1]!];
        return calc(inYear(f`${rowAbsolute(year)}`, f`${rowAbsolute(after)}`), plain(value(costs)), 'money');
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

  const gross = built(grossLines(sources, option));
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
    parts: [grossCost, ...less.map(({ cells }) => cells), ...(oneOff.length === 0 ? [] : [oneOffCost])],
    kinds: oneOff.flatMap(({ label }) => (typeof label === 'string' ? [] : [label])),
    funded: built(fundedLine(sources, option)).map(shown),
  };
}

function grossLines({ changes, costs: { roles, assignments } }: Sources, option: Formula): CostLine[] {
  const worth = { names: roles.names, figures: roles.costs };
  const added = { kind: 'add post', option, worth } as const;
  const posts: CostLine = {
    label: 'Posts added',
    value: (costs) => costs.added,
    fullYear: sumOfChanges(changes, added),
    inYear: (_, monthAfter) => sumOfChanges(changes, { ...added, monthAfter }),
  };
  if (assignments.names.length === 0) return [posts];
  const now = f`SUMPRODUCT(${absolute(assignments.workers)}*${absolute(assignments.costs)})`;
  return [
    {
      label: 'Agency workers there are now',
      value: (costs) => costs.agencyNow,
      fullYear: now,
      inYear: () => now,
    },
    posts,
  ];
}

function lessLines({ changes, costs: { roles, assignments } }: Sources, option: Formula): CostLine[] {
  const removed = {
    kind: 'remove post',
    option,
    worth: { names: roles.names, figures: roles.costs },
  } as const;
  const ended = {
    kind: 'end agency',
    option,
    worth: { names: assignments.names, figures: assignments.costs },
  } as const;
  return [
    {
      label: 'Posts released',
      value: (costs) => costs.released,
      fullYear: f`0-${sumOfChanges(changes, removed)}`,
      inYear: (_, monthAfter) => f`0-${sumOfChanges(changes, { ...removed, monthAfter })}`,
    },
    ...(assignments.names.length === 0
      ? []
      : [
          {
            label: 'Agency workers avoided',
            value: (costs: OptionCost) => costs.agencyAvoided,
            fullYear: f`0-${sumOfChanges(changes, ended)}`,
            inYear: (_: Formula, monthAfter: Formula) =>
              f`0-${sumOfChanges(changes, { ...ended, monthAfter })}`,
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
      fullYear: f`0-${sumOfSavings(savings, option)}`,
      inYear: (year) => f`0-${sumOfSavings(savings, option, year)}`,
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
      inYear: (year) => sumOfKind(oneOff, option, year, label),
    };
  });
}

function fundedLine({ oneOff }: Sources, option: Formula): CostLine[] {
  if (!oneOff) return [];
  return [
    {
      label: 'of which one-off costs that funding named for them pays',
      value: (costs) => costs.oneOffFunded,
      inYear: (year) => sumOfFunded(oneOff, option, year),
    },
  ];
}
