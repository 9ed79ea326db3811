import { GridError } from '../grid/grid';
import { HostError } from '../protocol/object';

/** What Excel says with each code; the texts are those that office.js hands to add-ins. */
const MESSAGES: Readonly<Record<string, readonly [message: string, status: number]>> = {
  AccessDenied: ['You cannot perform the requested operation.', 403],
  FormulaLengthExceedsLimit: ['The formula exceeds the maximum length of 8192 characters.', 400],
  GeneralException: ['There was an internal error while processing the request.', 500],
  InsertDeleteConflict: ['The insert or delete operation attempted resulted in a conflict.', 409],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', 400],
  InvalidOperation: ['The operation attempted is invalid on the object.', 400],
  InvalidReference: ['This reference is not valid for the current operation.', 400],
  ItemAlreadyExists: ['A resource with the same name or identifier already exists.', 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MergedRangeConflict: ["Cannot complete the operation. A table can't overlap with a merged range.", 400],
  NonBlankCellOffSheet: [
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    400,
  ],
  RangeExceedsLimit: ['The cell count in the range has exceeded the maximum supported number.', 400],
};

/** A refusal as Excel words it; `message` only where Excel is more precise than the code's own text. */
export function refusal(code: string, message?: string): HostError {
  const [text, status] = MESSAGES[code] ?? [`The request failed with ${code}.`, 400];
  return new HostError(code, message ?? text, undefined, status);
}

export const invalidArgument = (message?: string): HostError => refusal('InvalidArgument', message);
export const notFound = (): HostError => refusal('ItemNotFound');

/** For what is declared, but not in this form: says so rather than pretending. */
export const notImplemented = (what: string): HostError =>
  new HostError('NotImplemented', `[local workbook] ${what} is not implemented.`, undefined, 501);

/** The grid's refusals become Excel's; a fault of ours passes as it is, so that nobody takes it for Excel's word. */
export function asExcels(error: unknown): unknown {
  if (!(error instanceof GridError)) return error;
  const known = MESSAGES[error.code];
  return new HostError(error.code, known?.[0] ?? error.message, undefined, known?.[1] ?? 400);
}
