/** The error values a calculation may end in. Excel shows a message for `#VALUE!` and `#N/A` only. */
export type ErrorCode = '#VALUE!' | '#NUM!' | '#DIV/0!' | '#N/A' | '#NULL!';

/**
 * A calculation that cannot be done with the arguments given: the spreadsheet error it becomes, and a sentence
 * for the user that says what to change.
 */
export class CalculationError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CalculationError';
  }
}

export const valueError = (message: string) => new CalculationError('#VALUE!', message);
export const numError = (message: string) => new CalculationError('#NUM!', message);
export const divideByZero = (message: string) => new CalculationError('#DIV/0!', message);
export const notAvailable = (message: string) => new CalculationError('#N/A', message);
