import { CalculationError } from '../../calculations/errors';
import { call as callFunction } from '../../../functions/lift';
import type { CellValue } from '../book';
import { functionCalled } from './functions';
import type { Call, Node } from './node';
import { type Shape, type Surroundings, broadcast, elementOf } from './shape';

/** Values as our functions take them: an error is an object with a `basicValue`. */
export type Matrix = readonly (readonly unknown[])[];

/** More cells than this are not looked at: a whole column has a million, nearly all of them blank. */
const MOST_CELLS = 20_000;

/**
 * What a part of a formula gives for the values that the workbook shows now, as far as it is arithmetic on cells and calls of ours.
 *
 * @returns undefined where only Excel can say
 */
export function valueOf(node: Node, surroundings: Surroundings): Matrix | undefined {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return [[node.value]];
    case 'error':
      return [[errorValue(node.code)]];
    case 'group':
      return valueOf(node.inner, surroundings);
    case 'array':
      return valuesOfArray(node.rows, surroundings);
    case 'percent':
      return eachOf([valueOf(node.operand, surroundings)], ([value]) => value! / 100);
    case 'unary': {
      if (node.operator === '@') return undefined;
      const sign = node.operator === '-' ? -1 : 1;
      return eachOf([valueOf(node.operand, surroundings)], ([value]) => sign * value!);
    }
    case 'binary': {
      const work = ARITHMETIC[node.operator];
      return (
        work &&
        eachOf([valueOf(node.left, surroundings), valueOf(node.right, surroundings)], ([a, b]) =>
          work(a!, b!),
        )
      );
    }
    case 'call':
      return functionCalled(node.name) === undefined
        ? surroundings.excels?.(node, surroundings)
        : valueOfCall(node, surroundings);
    case 'name': {
      const meant = surroundings.cellsOf(node) ? undefined : surroundings.meaningOf(node);
      if (!meant) return valuesOfCells(node, surroundings);
      return isConstant(meant.node) ? valueOf(meant.node, meant.surroundings) : undefined;
    }
    case 'reference':
    case 'table':
      return valuesOfCells(node, surroundings);
    default:
      return undefined;
  }
}

const isConstant = (node: Node): boolean =>
  node.kind === 'unary' || node.kind === 'percent' || node.kind === 'group'
    ? isConstant(node.kind === 'group' ? node.inner : node.operand)
    : ['number', 'text', 'boolean', 'array'].includes(node.kind);

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const errorValue = (code: string) => ({ basicValue: code });

function valuesOfCells(node: Node, surroundings: Surroundings): Matrix | undefined {
  const cells = surroundings.cellsOf(node);
  if (!cells || cells.area.rows * cells.area.columns > MOST_CELLS) return undefined;
  const { sheet, area } = cells;
  if (area.rows === 1 && area.columns === 1)
    return [[asArgument(surroundings.book.value(sheet, area.row, area.column))]];
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      asArgument(surroundings.book.value(sheet, area.row + r, area.column + c)),
    ),
  );
}

const asArgument = (value: CellValue): unknown =>
  typeof value === 'object' && value !== null ? errorValue(value.error) : value;

function valuesOfArray(rows: readonly (readonly Node[])[], surroundings: Surroundings): Matrix | undefined {
  const values = rows.map((row) => row.map((cell) => valueOf(cell, surroundings)?.[0]?.[0]));
  return values.some((row) => row.includes(undefined)) ? undefined : values;
}

/** Arithmetic on numbers and blank cells only: whether Excel takes a text for a number is for Excel to say. */
function eachOf(
  operands: readonly (Matrix | undefined)[],
  work: (values: readonly number[]) => number,
): Matrix | undefined {
  const known = operands.filter((operand) => operand !== undefined);
  if (known.length < operands.length) return undefined;
  const shapes = known.map(shapeOf);
  const shape = broadcast(shapes);
  if (!shape) return undefined;
  const result: number[][] = [];
  for (let row = 0; row < shape.rows; row++) {
    const line: number[] = [];
    for (let column = 0; column < shape.columns; column++) {
      const values = known.map((operand, i) => elementIn(operand, shapes[i]!, row, column) ?? 0);
      if (!values.every((value) => typeof value === 'number')) return undefined;
      const value = work(values);
      if (!Number.isFinite(value)) return undefined;
      line.push(value);
    }
    result.push(line);
  }
  return result;
}

export const shapeOf = (matrix: Matrix): Shape => ({ rows: matrix.length, columns: matrix[0]?.length ?? 0 });

export function elementIn(matrix: Matrix, shape: Shape, row: number, column: number): unknown {
  const position = elementOf(shape, row, column);
  return matrix[Math.floor(position / shape.columns)]?.[position % shape.columns];
}

/** The arguments of a call of ours: null for one left out, undefined for one that only Excel knows. */
export const argumentsOf = (
  { args }: Call,
  surroundings: Surroundings,
): readonly (Matrix | null | undefined)[] =>
  args.map((argument) => (argument ? valueOf(argument, surroundings) : null));

function valueOfCall(call: Call, surroundings: Surroundings): Matrix | undefined {
  const definition = functionCalled(call.name);
  const args = definition ? argumentsOf(call, surroundings) : [];
  if (!definition || args.includes(undefined)) return undefined;
  try {
    const result = callFunction(definition, args);
    const rows = Array.isArray(result) ? result : [[result]];
    return rows.map((row) =>
      row.map((cell) => (cell instanceof CalculationError ? errorValue(cell.code) : cell)),
    );
  } catch (error) {
    if (error instanceof CalculationError) return [[errorValue(error.code)]];
    throw error;
  }
}
