import { CalculationError, type ErrorCode } from '../../src/calculations/errors';

/** The error value that a calculation ends in; the test fails where it ends in a figure. */
export function errorOf(calculation: () => unknown): ErrorCode {
  return failureOf(calculation).code;
}

/** The whole error, for its message. */
export function failureOf(calculation: () => unknown): CalculationError {
  let result: unknown;
  try {
    result = calculation();
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
  throw new Error(`expected an error, got ${String(result)}`);
}
