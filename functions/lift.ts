import { CalculationError, numError, valueError } from '../src/calculations/errors';
import type { FunctionDefinition, Parameter } from './definition';
import * as messages from './messages';
import { type Argument, type CellResult, type Matrix, isOmitted } from './values';

type Calculate = (...values: readonly unknown[]) => CellResult | readonly number[];

/** A block of cells that a scalar parameter was given, and its parameter. */
interface Lifted {
  readonly position: number;
  readonly parameter: Parameter<unknown>;
  readonly cells: Matrix<unknown>;
  readonly rows: number;
  readonly columns: number;
}

/** The arguments of a call, coerced, but for those that have to be lifted over. */
interface Prepared {
  readonly values: unknown[];
  readonly lifted: readonly Lifted[];
  /** The first argument that is the same for every element and bad: every element ends in it. */
  readonly failure: { readonly position: number; readonly error: CalculationError } | undefined;
}

/**
 * Calls a function as a spreadsheet does. Every argument may be a value or a block of values. A scalar parameter given a
 * block spreads the function over it: single cells go with anything, a column with a row gives a table, equal shapes go
 * element by element, anything else is #VALUE!. One bad element gives one error element.
 *
 * @returns one value, or a rectangle of values in which an error is an element
 * @throws CalculationError where the call as a whole has no result
 * @source functions.md, shared rules 1 to 3
 */
export function call(
  definition: FunctionDefinition,
  args: readonly Argument[],
): CellResult | Matrix<CellResult> {
  const { id, parameters, spills } = definition;
  if (args.length > parameters.length && args.slice(parameters.length).some((extra) => !isOmitted(extra))) {
    throw valueError(messages.tooManyArguments(id, parameters.length, args.length));
  }
  const prepared = prepare(parameters, args);
  const { values, lifted, failure } = prepared;
  const calculate = definition.calculate as unknown as Calculate;

  if (spills !== undefined) {
    const [first] = lifted;
    if (first) throw valueError(messages.mustBeOneCell(first.parameter.name));
    if (failure) throw failure.error;
    return shaped(calculate(...values) as readonly number[], columnsOf(spills, args));
  }
  if (lifted.length > 0) return spread(calculate, prepared);
  if (failure) throw failure.error;
  return checked(calculate(...values) as CellResult);
}

function prepare(parameters: readonly Parameter<unknown>[], args: readonly Argument[]): Prepared {
  const values = new Array<unknown>(parameters.length);
  const lifted: Lifted[] = [];
  let failure: Prepared['failure'];

  parameters.forEach((parameter, position) => {
    const argument = args[position];
    if (isOmitted(argument)) {
      if (parameter.required) throw valueError(messages.missing(parameter.name));
      values[position] = parameter.default;
      return;
    }
    const block = blockOf(parameter, argument);
    if (!parameter.range && block.rows * block.columns > 1) {
      lifted.push({ position, parameter, ...block });
      return;
    }
    try {
      const { kind, name } = parameter;
      values[position] = parameter.range
        ? wholeRange(parameter, block.cells)
        : kind.coerce(block.cells[0]![0], name);
    } catch (error) {
      failure ??= { position, error: asCalculationError(error) };
    }
  });
  return { values, lifted, failure };
}

function blockOf({ name }: Parameter<unknown>, argument: Argument) {
  if (!Array.isArray(argument)) return { cells: [[argument]], rows: 1, columns: 1 };
  const cells = argument as Matrix<unknown>;
  const columns = Array.isArray(cells[0]) ? cells[0].length : 0;
  if (columns === 0) throw valueError(messages.ragged(name));
  for (const row of cells) {
    if (!Array.isArray(row) || row.length !== columns) throw valueError(messages.ragged(name));
  }
  return { cells, rows: cells.length, columns };
}

function wholeRange({ kind, name }: Parameter<unknown>, cells: Matrix<unknown>): unknown[] {
  const values: unknown[] = [];
  for (const row of cells) for (const cell of row) values.push(kind.coerce(cell, name));
  return values;
}

/** The columns of a result: those of the range whose shape it takes, or all of it in a row. */
function columnsOf(spills: 'row' | { readonly like: number }, args: readonly Argument[]): number {
  if (spills === 'row') return Infinity;
  const like = args[spills.like];
  return Array.isArray(like) ? (like as Matrix<unknown>)[0]!.length : 1;
}

function shaped(values: readonly number[], columns: number): Matrix<CellResult> {
  values.forEach(checked);
  if (columns >= values.length) return [[...values]];
  return Array.from({ length: values.length / columns }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
}

/** The function over every element of the lifted blocks. The loops are plain, because a block may have 100,000 rows. */
function spread(calculate: Calculate, { values, lifted, failure }: Prepared): Matrix<CellResult> {
  const { rows, columns } = commonShape(lifted);
  const asked = failure ? lifted.filter(({ position }) => position < failure.position) : lifted;
  const apply = failure ? () => failure.error : caller(calculate, values);
  const result: Matrix<CellResult> = [];

  const element = (row: number, column: number): CellResult => {
    try {
      for (let i = 0; i < asked.length; i++) {
        const { position, parameter, cells, rows: tall, columns: wide } = asked[i]!;
        const cell = cells[tall === 1 ? 0 : row]![wide === 1 ? 0 : column];
        const { kind, name } = parameter;
        const isPlain = typeof cell === 'number' && cell >= kind.least && cell <= kind.most;
        values[position] = isPlain ? cell : kind.coerce(cell, name);
      }
      return checked(apply());
    } catch (error) {
      return asCalculationError(error);
    }
  };

  for (let row = 0; row < rows; row++) {
    const line: CellResult[] = [element(row, 0)];
    for (let column = 1; column < columns; column++) line.push(element(row, column));
    result.push(line);
  }
  return result;
}

/** The shape of the result; the rule is the contract's, stricter than Excel's, which pads what does not fit with #N/A. */
function commonShape(lifted: readonly Lifted[]): { rows: number; columns: number } {
  const rows = Math.max(...lifted.map((block) => block.rows));
  const columns = Math.max(...lifted.map((block) => block.columns));
  const isWhole = (block: Lifted) => block.rows === rows && block.columns === columns;
  const isColumn = (block: Lifted) => block.rows === rows && block.columns === 1;
  const isRow = (block: Lifted) => block.rows === 1 && block.columns === columns;

  const areOfOneShape = lifted.every(isWhole);
  const areColumnsAndRows = lifted.every((block) => isColumn(block) || isRow(block));
  if (areOfOneShape || areColumnsAndRows) return { rows, columns };
  const odd = lifted.find((block) => !isWhole(block)) ?? lifted[0]!;
  throw valueError(messages.shapesDiffer(odd.parameter.name));
}

/** A call by position: spreading an array a hundred thousand times costs more than the sums themselves. */
function caller(calculate: Calculate, v: readonly unknown[]): () => CellResult {
  const fn = calculate as (...values: readonly unknown[]) => CellResult;
  switch (v.length) {
    case 1:
      return () => fn(v[0]);
    case 2:
      return () => fn(v[0], v[1]);
    case 3:
      return () => fn(v[0], v[1], v[2]);
    case 4:
      return () => fn(v[0], v[1], v[2], v[3]);
    default:
      return () => fn(...v);
  }
}

/** A result that a cell can hold: sums of huge figures may leave the range of numbers, as they do in Excel. */
function checked<T extends CellResult>(result: T): T {
  if (typeof result === 'number' && !Number.isFinite(result)) throw numError(messages.OUT_OF_RANGE);
  return result;
}

/** Errors of a calculation are results; anything else is a fault of ours and goes on up. */
function asCalculationError(error: unknown): CalculationError {
  if (error instanceof CalculationError) return error;
  throw error;
}
