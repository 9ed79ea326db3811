import {
  type Cell,
  type Formula,
  type Sheet,
  type TableBlock,
  absolute,
  f,
  join,
  note,
  sheet,
  table,
  title,
} from '../../workbook';
import { labels } from '../read/kinds';
import { type AppraisalCase, CALCULATIONS, type StatedFigure } from '../schema';
import type { CostsByYear } from './costs-by-year';
import type { Inputs } from './inputs';

/** Figures as a report prints them, with the numbers each should follow from. */
export interface StatedFigures {
  readonly sheet: Sheet;
  readonly table: TableBlock<string>;
  readonly rows: readonly StatedRow[];
}

export interface StatedRow {
  readonly figure: StatedFigure;
  readonly where: Cell;
  readonly says: Cell;
  readonly stated: Cell;
  readonly decimals: Cell;
  readonly unit: Cell;
  readonly calculation: Cell;
  readonly operands: readonly Cell[];
  /** What each number is */
  readonly base: Cell;
  /** Whose cost it is, and the names of all options */
  readonly option: Cell;
  readonly options: readonly Cell[];
  /** Why there is no number, or what else there is to say */
  readonly note: Cell;
}

export const NO_BASE = 'Base not stated';

export function statedFiguresSheet(
  { statedFigures }: AppraisalCase,
  { lists, options }: Inputs,
): StatedFigures | undefined {
  if (statedFigures.length === 0) return undefined;
  const operandCount = Math.max(...statedFigures.map(({ operands }) => operands.length), 1);
  const operandHeaders = Array.from({ length: operandCount }, (_, index) => `Number ${index + 1}`);
  const figures = table<StatedFigure, string>('Stated', statedFigures, [
    { header: 'Where', cell: (s) => s.where, width: 15 },
    { header: 'What it is said to be', cell: (s) => s.says, width: 26 },
    { header: 'Stated', cell: (s) => s.stated, format: 'general', width: 10 },
    { header: 'Decimals', cell: (s) => s.decimals, format: 'integer', min: -9, max: 9, width: 9 },
    { header: 'Unit', cell: (s) => s.unit, width: 8 },
    {
      header: 'Calculation',
      cell: (s) => s.calculation ?? NO_BASE,
      list: [...CALCULATIONS, NO_BASE],
      width: 14,
    },
    ...operandHeaders.map((header, index) => ({
      header,
      cell: (s: StatedFigure) => s.operands[index]?.value ?? null,
      format: 'general' as const,
      width: 9,
    })),
    {
      header: 'What the numbers are',
      cell: (s) => labels.show(s.operands.map(({ label }) => label)),
      width: 30,
    },
    { header: 'Option', cell: (s) => s.option ?? null, list: lists.options, width: 14 },
    { header: 'Note', cell: (s) => s.note ?? null, width: 24 },
  ]);
  const blocks = [
    title('Stated figures', 'Figures as the report prints them, and the numbers they should follow from'),
    note('The results stand on Checks. A percentage is entered as printed: 38.3 for 38.3%.'),
    figures,
  ];
  const at = (header: string, row: number) => figures.cells(header)[row]!;
  return {
    sheet: sheet('Stated figures', blocks, { kind: 'input' }),
    table: figures,
    rows: statedFigures.map((figure, row) => ({
      figure,
      where: at('Where', row),
      says: at('What it is said to be', row),
      stated: at('Stated', row),
      decimals: at('Decimals', row),
      unit: at('Unit', row),
      calculation: at('Calculation', row),
      base: at('What the numbers are', row),
      option: at('Option', row),
      options,
      note: at('Note', row),
      operands: operandHeaders.slice(0, figure.operands.length).map((header) => at(header, row)),
    })),
  };
}

/** The calculation as a formula over the cells of its numbers; undefined where the report does not state its base. */
export function computedFormula(
  { figure, operands, option, options }: StatedRow,
  costs: CostsByYear,
): Formula | undefined {
  const [first, second] = operands;
  switch (figure.calculation) {
    case undefined:
      return undefined;
    case 'sum':
      return f`SUM(${operands})`;
    case 'difference':
      return f`${first!}-SUM(${operands.slice(1)})`;
    case 'product':
      return f`PRODUCT(${operands})`;
    case 'quotient':
      return f`${first!}/${second!}`;
    case 'percentage share':
      return f`100*${first!}/${second!}`;
    case 'percentage change':
      return f`100*(${second!}-${first!})/${first!}`;
    case 'percentage fall':
      return f`100*(${first!}-${second!})/${first!}`;
    case 'option cost':
      return f`CHOOSE(MATCH(${option},${absolute(options)},0),${join(
        ',',
        costs.options.map(({ fullYearNet }) => fullYearNet),
      )})`;
  }
}
