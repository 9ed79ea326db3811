import { plainName } from './functions';
import type { Call, Node } from './node';
import type { Surroundings } from './shape';
import { type Matrix, valueOf } from './values';

/**
 * What a few of Excel's own functions give for numbers: enough to work out formulas in which ours stand within theirs.
 *
 * @returns undefined where only Excel can say: other functions, texts, truth values in cells, errors
 */
export function valueOfExcels(call: Call, surroundings: Surroundings): Matrix | undefined {
  const name = plainName(call.name);
  const { args } = call;
  if (name === 'IF') return chosen(args, surroundings);
  const aggregate = AGGREGATES[name];
  const single = SINGLE[name];
  const value = aggregate
    ? aggregate(args.map((argument) => numbersOf(argument, surroundings)).flat())
    : single?.(...args.map((argument) => numberOf(argument, surroundings)));
  return value === undefined || !Number.isFinite(value) ? undefined : [[value]];
}

/** Only the branch that is taken is worked out, as in Excel. */
function chosen(args: Call['args'], surroundings: Surroundings): Matrix | undefined {
  const [condition, then, otherwise] = args;
  const isSo = condition && isTrue(condition, surroundings);
  const branch = isSo ? then : otherwise;
  return isSo === undefined || !branch ? undefined : valueOf(branch, surroundings);
}

function isTrue(node: Node, surroundings: Surroundings): boolean | undefined {
  if (node.kind === 'group') return isTrue(node.inner, surroundings);
  const compare = node.kind === 'binary' ? COMPARISONS[node.operator] : undefined;
  if (node.kind !== 'binary' || !compare) return undefined;
  const [left, right] = [numberOf(node.left, surroundings), numberOf(node.right, surroundings)];
  return left === undefined || right === undefined ? undefined : compare(left, right);
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

/** A blank cell counts as 0. */
function numberOf(node: Node | undefined, surroundings: Surroundings): number | undefined {
  const values = node && valueOf(node, surroundings);
  if (values?.length !== 1 || values[0]?.length !== 1) return undefined;
  const value = values[0][0] ?? 0;
  return typeof value === 'number' ? value : undefined;
}

/** The numbers among the cells of a range, or one number; anything else that is no blank cell is for Excel to judge. */
function numbersOf(node: Node | undefined, surroundings: Surroundings): (number | undefined)[] {
  const values = node && valueOf(node, surroundings);
  if (!values) return [undefined];
  return values.flat().flatMap((value) => {
    if (value === null) return [];
    return [typeof value === 'number' ? value : undefined];
  });
}

const ofAll =
  (work: (numbers: readonly number[]) => number) =>
  (numbers: readonly (number | undefined)[]): number | undefined => {
    const known = numbers.filter((one) => one !== undefined);
    return known.length === numbers.length && known.length > 0 ? work(known) : undefined;
  };

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const AGGREGATES: Readonly<Record<string, ReturnType<typeof ofAll>>> = {
  SUM: ofAll(sum),
  AVERAGE: ofAll((numbers) => sum(numbers) / numbers.length),
  MIN: ofAll((numbers) => numbers.reduce((least, one) => Math.min(least, one))),
  MAX: ofAll((numbers) => numbers.reduce((most, one) => Math.max(most, one))),
};

type Single = (...numbers: readonly (number | undefined)[]) => number | undefined;

/** To so many decimal places, by the decimal figure that a person sees: 2.675 to two places is 2.68. */
const rounding =
  (whole: (value: number) => number): Single =>
  (value, places) => {
    if (value === undefined || places === undefined || Math.abs(places) > 15) return undefined;
    const digits = Math.trunc(places);
    const shifted = Number(`${Number(Math.abs(value).toPrecision(15))}e${digits}`);
    return Number.isNaN(shifted) ? undefined : Math.sign(value) * Number(`${whole(shifted)}e${-digits}`);
  };

const SINGLE: Readonly<Record<string, Single>> = {
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  ABS: (value) => value && Math.abs(value),
};
