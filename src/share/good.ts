import { CalculationError } from '../calculations/errors';
import type { FunctionDefinition, Parameter } from '../../functions/definition';
import { call as callFunction } from '../../functions/lift';
import { isPlainNumber } from '../../functions/native-checks';
import type { Call } from './formula/node';
import { isOne, type Surroundings } from './formula/shape';
import { type Matrix, argumentsOf, elementIn, shapeOf } from './formula/values';

/**
 * Whether the plain native formula gives what the function gives, for the values that the workbook shows: all arguments are known and
 * good, or bad in a way in which Excel's own arithmetic ends in the same error.
 *
 * @param plain - that formula
 */
export function isGood(
  definition: FunctionDefinition,
  call: Call,
  surroundings: Surroundings,
  { row, column }: { readonly row: number; readonly column: number },
  plain: () => string,
): boolean {
  const { parameters } = definition;
  const args = argumentsOf(call, surroundings);
  const known = args.map((arg, i) => {
    if (!arg) return arg;
    return parameters[i]?.range ? arg : [[elementIn(arg, shapeOf(arg), row, column)]];
  });
  if (known.includes(undefined)) return false;
  const isPlain = known.every((arg, i) => !arg || isPlainArgument(parameters[i], arg));
  if (!isPlain) return false;
  // Behind an IF, or in one element of a result, an argument with an error may not be looked at
  const looksAtAll = () => definition.spills === undefined && !/\bIF\(/.test(plain());
  return endsAlike(definition, known as (Matrix | null)[], looksAtAll);
}

/** A blank text counts as 0 for the function alone; one error in a range may hide behind another. */
function isPlainArgument(parameter: Parameter<unknown> | undefined, cells: Matrix): boolean {
  if (!parameter) return true;
  return cells.every((line) =>
    line.every((cell) => {
      if (typeof cell === 'number') return isPlainNumber(parameter.kind, cell);
      return cell !== '' && !(parameter.range && typeof cell === 'object' && cell !== null);
    }),
  );
}

function endsAlike(
  definition: FunctionDefinition,
  args: readonly (Matrix | null)[],
  looksAtAll: () => boolean,
): boolean {
  try {
    callFunction(definition, args);
    return true;
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    const bad = definition.parameters.filter(({ kind, name }, i) => {
      const cells = args[i]?.flat() ?? [];
      return cells.some((cell) => !isTaken(() => kind.coerce(cell, name)));
    });
    if (bad.length > 0) return bad.length === 1 && isOneErrorCell(args) && looksAtAll();
    // What the calculation refuses: of these, Excel's own division and lookup end alike where no check stands for them.
    return definition.refuses === undefined && (error.code === '#DIV/0!' || error.code === '#N/A');
  }
}

function isTaken(coerce: () => unknown): boolean {
  try {
    coerce();
    return true;
  } catch (error) {
    if (error instanceof CalculationError) return false;
    throw error;
  }
}

/** One single cell holds an error, which every formula passes on. */
function isOneErrorCell(args: readonly (Matrix | null)[]): boolean {
  const errors = args.filter((arg) =>
    arg?.flat().some((cell) => typeof cell === 'object' && cell !== null && 'basicValue' in cell),
  );
  return errors.length === 1 && isOne(shapeOf(errors[0]!));
}
