import { ERROR_TYPE_SET, type ErrorType } from '@univerjs/engine-formula';

/**
 * What a cell shows while its function has not answered, as in Excel. No function gives it, so that nobody takes it for a result and no function is asked
 * with it. Univer does not know it for an error: it is told, or formulas that read the cell would take it for text.
 */
export const PENDING = '#BUSY!' as ErrorType;
(ERROR_TYPE_SET as Set<ErrorType>).add(PENDING);

/** What a function may answer, as a whole or in an element: the codes of CustomFunctions.ErrorCode. */
const ANSWERS = ['#VALUE!', '#N/A', '#NUM!', '#DIV/0!', '#NULL!', '#NAME?', '#REF!'] as const;
export type ErrorText = (typeof ANSWERS)[number];

/** The error itself where Excel has it as a function's answer, `#VALUE!` for any other text. */
export function errorText(text: unknown): ErrorText {
  return ANSWERS.find((known) => known === text) ?? '#VALUE!';
}

/** The end of a call before it is made: an error that is the result, or PENDING while an argument is awaited itself. */
export class NoCall extends Error {
  constructor(readonly result: string) {
    super(result);
    this.name = 'NoCall';
  }
}
