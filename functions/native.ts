import type { FunctionDefinition } from './definition';
import {
  type NativeCheck,
  behindChecks,
  checkedText,
  checksOfArgument,
  checksOfRange,
  checksOfWhole,
} from './native-checks';
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
  return notTooLong(definition, written(definition, textsOf(definition, args), position));
}

/**
 * The same formula, which also refuses what the function refuses: it ends in the function's own errors, and counts a blank text as 0.
 * Longer than the plain one, and so for where an argument may be no good.
 *
 * @throws RangeError as `nativeFormula`
 */
export function checkedNativeFormula(
  definition: FunctionDefinition,
  args: readonly NativeText[],
  position = 0,
): string {
  const { parameters } = definition;
  const texts = textsOf(definition, args);
  const given = parameters.map((_, index) => (args[index] ?? null) !== null);
  const checks = parameters.flatMap(({ kind, name }, index): NativeCheck[] => {
    const text = texts[index];
    if (!given[index] || text === undefined) return [];
    return typeof text === 'string' ? checksOfArgument(kind, text, name) : checksOfRange(kind, text);
  });
  const safe = texts.map((text, index) => {
    const { kind } = parameters[index]!;
    if (!given[index] || text === undefined) return text;
    if (typeof text === 'string') return checkedText(kind, text);
    const at = (place: number) => checkedText(kind, text.at(place));
    return { ...text, at, sumTo: (place: number) => (place === 0 ? at(0) : text.sumTo(place)) };
  });
  const refuses = definition.refuses as ((...texts: unknown[]) => readonly NativeCheck[]) | undefined;
  const wholes = parameters.flatMap(({ kind }, index) => {
    const text = texts[index];
    return given[index] && typeof text === 'string' ? checksOfWhole(kind, text) : [];
  });
  // What an argument already refuses need not make sense to the rest
  const isRefused = [...checks, ...wholes].some(({ when }) => when === 'TRUE()');
  const all = [...checks, ...wholes, ...((isRefused ? undefined : refuses?.(...safe)) ?? [])];
  return notTooLong(
    definition,
    behindChecks(all, () => written(definition, safe, position)),
  );
}

const textsOf = ({ parameters }: FunctionDefinition, args: readonly NativeText[]) =>
  parameters.map((parameter, index) => {
    const arg = args[index] ?? null;
    if (arg === null) return parameter.default === undefined ? undefined : literal(parameter.default);
    const { text, rows, columns } = typeof arg === 'string' ? { text: arg, rows: 1, columns: 1 } : arg;
    return parameter.range ? nativeRange(text, rows, columns) : text;
  });

function written(definition: FunctionDefinition, texts: readonly unknown[], position: number): string {
  const native = definition.native as unknown as (
    ...texts: readonly unknown[]
  ) => string | ((position: number) => string);
  const formula = native(...texts);
  return typeof formula === 'string' ? formula : formula(position);
}

function notTooLong({ id }: FunctionDefinition, formula: string): string {
  if (formula.length < LONGEST_FORMULA) return formula;
  throw new RangeError(`${id} over these ranges makes a formula longer than Excel takes.`);
}

/** A value as it stands in a formula. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE()' : 'FALSE()';
  const number = String(value);
  return number.startsWith('-') ? `(${number})` : number;
}
