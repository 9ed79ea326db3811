import { CalculationError, type ErrorCode } from '../src/calculations/errors';

/** What a function puts in one cell. An error stands in a matrix as a value, so that its neighbours survive. */
export type CellResult = number | string | CalculationError;
export type Matrix<T> = T[][];

/** An argument as a spreadsheet hands it over: a value, a block of values, or `null` where it was omitted. */
export type Argument = unknown;

const PASSED_ON: readonly string[] = ['#VALUE!', '#NUM!', '#DIV/0!', '#N/A', '#NULL!'] satisfies ErrorCode[];
const ERROR_TEXT =
  /^#(?:VALUE!|NUM!|DIV\/0!|N\/A|NULL!|REF!|NAME\?|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/**
 * The error a cell holds, or undefined. Clients hand errors over in three forms: an object with `basicValue`, one with
 * `code` (CustomFunctions.Error), and plain text. A function may not return `#REF!`, `#NAME?` and the like, so those come
 * out as `#VALUE!` with a message that names them.
 */
export function errorIn(cell: unknown): CalculationError | undefined {
  if (cell instanceof CalculationError) return cell;
  const text = typeof cell === 'string' ? cell : codeOf(cell);
  if (text === undefined || !ERROR_TEXT.test(text)) return undefined;
  const message = `An argument holds ${text}: put that cell right first`;
  return new CalculationError(PASSED_ON.includes(text) ? (text as ErrorCode) : '#VALUE!', message);
}

function codeOf(cell: unknown): string | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  const { basicValue, code } = cell as { basicValue?: unknown; code?: unknown };
  const text = basicValue ?? code;
  return typeof text === 'string' ? text : undefined;
}

/**
 * Whether an argument was left out. Excel hands `null`; while its copy of the metadata is older than our code it may even
 * hand its Invocation object in the place of a new parameter. A cell's data type (it has a `basicValue`) is no omission.
 */
export function isOmitted(argument: Argument): boolean {
  if (argument === null || argument === undefined) return true;
  const isPlainObject = typeof argument === 'object' && !Array.isArray(argument);
  return isPlainObject && !('basicValue' in argument) && errorIn(argument) === undefined;
}
