import type { FunctionDefinition } from './definition';
import { nativeRange } from './native-range';

/** A range argument of a native formula: the text of a reference or an array, and its size. */
export interface RangeText {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** What stands for an argument: the text of a cell or a literal, a range, or null where it is omitted. */
export type NativeText = string | RangeText | null;

/** The most characters that Excel takes in a formula. */
const LONGEST_FORMULA = 8192;

/**
 * The native Excel 2016 formula that gives what the function gives for valid arguments, without the leading "=".
 *
 * @param args - in the order of the parameters; a literal that is more than one term comes in brackets
 * @param position - for a function that returns a range: which element, row by row, from 0
 * @throws RangeError where the ranges are too large for one formula: some hundred cells taken one by one, or 62 years
 *   of nested IFs
 */
export function nativeFormula(
  definition: FunctionDefinition,
  args: readonly NativeText[],
  position = 0,
): string {
  const texts = definition.parameters.map((parameter, index) => {
    const arg = args[index] ?? null;
    if (arg === null) return parameter.default === undefined ? undefined : literal(parameter.default);
    const { text, rows, columns } = typeof arg === 'string' ? { text: arg, rows: 1, columns: 1 } : arg;
    return parameter.range ? nativeRange(text, rows, columns) : text;
  });
  const native = definition.native as unknown as (
    ...texts: unknown[]
  ) => string | ((position: number) => string);
  const written = native(...texts);
  const formula = typeof written === 'string' ? written : written(position);
  if (formula.length >= LONGEST_FORMULA) {
    throw new RangeError(`${definition.id} over these ranges makes a formula longer than Excel takes.`);
  }
  return formula;
}

/** A value as it stands in a formula. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE()' : 'FALSE()';
  const number = String(value);
  return number.startsWith('-') ? `(${number})` : number;
}
