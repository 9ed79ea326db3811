import type { Formula } from './formula';
import { f } from './formula';
import type { CellRange, ColumnReference } from './reference';
import type { Format, Style } from './theme';

/** What a cell may hold. Money is GBP, percentages are fractions, a date is an ISO date under the format `date`. */
export type Value = string | number | boolean | null;

/** A choice offered by an input: the words themselves, or the cells that hold them. */
export type Choices = readonly string[] | ColumnReference | CellRange;

/** What an input accepts; a wrong entry is refused with a sentence that says so. */
export interface Accepts {
  list?: Choices;
  min?: number;
  max?: number;
}

/**
 * One cell. It has no address: a formula refers to the object, and layout decides where the object stands.
 * Place each cell once.
 */
export interface Cell extends Accepts {
  readonly kind: 'cell';
  readonly value: Value;
  readonly style: Style;
  readonly formula?: Formula;
  readonly format?: Format;
  /** A workbook-wide defined name; formulas then show the name instead of an address. */
  readonly name?: string;
  readonly unit?: string;
  /** The name of a sheet of this workbook to go to. */
  readonly link?: string;
}

export interface InputOptions extends Accepts {
  format?: Format;
  name?: string;
  unit?: string;
}

export interface CalculationOptions {
  name?: string;
  unit?: string;
  style?: Style;
}

/** Text to be read. Text that begins with = + - or @ stays text. */
export const text = (value: string, style: Style = 'text'): Cell => ({ kind: 'cell', value, style });

/** The words at the left of a row. */
export const label = (value: string, indent: 0 | 1 = 0): Cell =>
  text(value, indent === 1 ? 'labelIndent' : 'label');

/** A remark in grey italics that stands in a cell of a row. */
export const remark = (value: string): Cell => text(value, 'remark');

/** A cell left empty on purpose. */
export const blank = (): Cell => ({ kind: 'cell', value: null, style: 'blank' });

/** A cell that a person types into: pale yellow, blue, unlocked, with what it accepts. */
export function input(value: Value, options: InputOptions = {}): Cell {
  const { format, ...rest } = options;
  const words = typeof value === 'string' && format !== 'date';
  const styled = words || options.list !== undefined || format === 'text' || format === 'year';
  return {
    kind: 'cell',
    value,
    style: styled ? 'inputText' : 'input',
    ...(format === undefined ? {} : { format }),
    ...rest,
  };
}

/**
 * A formula with the value that it gives. The value comes from our own calculation, so that a reader without a
 * calculating program sees the figure; a test recalculates every one.
 */
export function calc(
  formula: Formula,
  cached: string | number | boolean,
  format?: Format,
  options: CalculationOptions = {},
): Cell {
  const { style, ...rest } = options;
  return {
    kind: 'cell',
    formula,
    value: cached,
    style: style ?? (typeof cached === 'string' && format !== 'date' ? 'calculationText' : 'calculation'),
    ...(format === undefined ? {} : { format }),
    ...rest,
  };
}

/** A calculation that closes a block: bold, with a line above. */
export const total = (
  formula: Formula,
  cached: number,
  format: Format = 'money',
  options: CalculationOptions = {},
): Cell => calc(formula, cached, format, { style: 'total', ...options });

/** What a check shows: a sign and a word, so that colour is never alone. */
export const CHECK = { pass: '✓ OK', fail: '✗ Check' } as const;

/**
 * A check: a condition, and whether it holds now. An error inside the condition fails the check.
 * Shows `✓ OK` or `✗ Check`, green or red.
 */
export const check = (condition: Formula, holds: boolean, options: { name?: string } = {}): Cell =>
  calc(f`IF(IFERROR(${condition},FALSE),"✓ OK","✗ Check")`, holds ? CHECK.pass : CHECK.fail, undefined, {
    style: 'check',
    ...options,
  });

/** The number of failed checks among these cells, as a formula. */
export const failures = (checks: CellRange | readonly Cell[]): Formula => f`COUNTIF(${checks},"✗*")`;

/** One verdict over all checks of a workbook, which every sheet shows: "✓ All checks pass", or how many fail. */
export function masterCheck(checks: readonly Cell[]): Cell {
  const failed = checks.filter(({ value }) => value === CHECK.fail).length;
  return calc(
    f`IF(${failures(checks)}=0,"✓ All checks pass","✗ Checks that fail: "&${failures(checks)})`,
    failed === 0 ? '✓ All checks pass' : `✗ Checks that fail: ${failed}`,
    undefined,
    { name: 'Master_check', style: 'check' },
  );
}

/** Words that lead to another sheet of the workbook. */
export const link = (value: string, sheetName: string): Cell => ({
  kind: 'cell',
  value,
  style: 'link',
  link: sheetName,
});

/** How an error message names a cell that has no address yet. */
export function describeCell(cell: Cell): string {
  if (cell.name !== undefined) return `the cell named "${cell.name}"`;
  const what = cell.formula ? 'a formula' : cell.style.startsWith('input') ? 'an input' : 'a cell';
  return `${what} of value ${JSON.stringify(cell.value)}`;
}
