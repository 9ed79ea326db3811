import { CalculationError } from '../src/calculations/errors';
import type { FunctionDefinition } from './definition';
import { call } from './lift';
import type { Argument, CellResult, Matrix } from './values';

/** Tells Excel which function does the work of each id. */
export function associate(definitions: readonly FunctionDefinition[]): void {
  for (const definition of definitions)
    CustomFunctions.associate(definition.id, asCustomFunction(definition));
}

/**
 * A definition as Excel calls it: the arguments, then an Invocation of which we need nothing. The result is always a
 * rectangle; an error of the whole call is thrown, an error of one element stands in its place.
 */
export function asCustomFunction(definition: FunctionDefinition) {
  return (...args: Argument[]): Matrix<number | string | CustomFunctions.Error> => {
    let result: CellResult | Matrix<CellResult>;
    try {
      result = call(definition, args.slice(0, definition.parameters.length));
    } catch (error) {
      throw error instanceof CalculationError ? asExcelError(error) : error;
    }
    if (result instanceof CalculationError) throw asExcelError(result);
    if (!Array.isArray(result)) return [[result]];
    return result.map((row) =>
      row.map((cell) => (cell instanceof CalculationError ? asExcelError(cell) : cell)),
    );
  };
}

/** Looked up at the time of the call: `CustomFunctions.Error` does not exist yet while the page's scripts first run. */
function asExcelError({ code, message }: CalculationError): CustomFunctions.Error {
  const canCarryMessage = code === '#VALUE!' || code === '#N/A';
  const excelCode = code as CustomFunctions.ErrorCode;
  return canCarryMessage
    ? new CustomFunctions.Error(excelCode, message)
    : new CustomFunctions.Error(excelCode);
}
