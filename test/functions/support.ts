import { CalculationError, type ErrorCode } from '../../src/calculations/errors';
import type { FunctionDefinition } from '../../functions/definition';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import type { CellResult, Matrix } from '../../functions/values';

export function definitionOf(id: string): FunctionDefinition {
  const definition = definitions.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`There is no function ${id}.`);
  return definition;
}

/** What a function gives for these arguments; an error as its code. */
export function value(id: string, ...args: unknown[]): CellResult | Matrix<CellResult> | ErrorCode {
  try {
    return call(definitionOf(id), args);
  } catch (error) {
    if (error instanceof CalculationError) return error.code;
    throw error;
  }
}

/** The cells of a result, an error as its code. */
export function cellsOf(result: CellResult | Matrix<CellResult>): Matrix<number | string> {
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.map((row) => row.map((cell) => (cell instanceof CalculationError ? cell.code : cell)));
}
