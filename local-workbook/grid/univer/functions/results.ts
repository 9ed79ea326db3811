import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { errorText, PENDING } from './errors';

/** What a cell can hold; more is #VALUE!, as in Excel. */
const LONGEST_TEXT = 32_767;

const ENGINE_ERRORS = new Map<string, ErrorType>(
  [...Object.values(ErrorType), PENDING].map((type) => [type, type]),
);

export const engineError = (text: string): BaseValueObject =>
  ErrorValueObject.create(ENGINE_ERRORS.get(text) ?? ErrorType.VALUE);

export const isPending = (value: BaseValueObject): boolean => value.isError() && value.getValue() === PENDING;

/** What a function answered, as a value of the engine: a block where it answered a matrix of more than one element. */
export function engineValue(answer: unknown): BaseValueObject {
  if (!Array.isArray(answer)) return engineElement(answer);
  const columns: unknown = Array.isArray(answer[0]) ? answer[0].length : 0;
  const isMatrix = answer.every((row) => Array.isArray(row) && row.length === columns);
  if (!isMatrix || columns === 0) return engineError('#VALUE!');
  return block((answer as unknown[][]).map((row) => row.map(engineElement)));
}

/** A block of values; a block of one is that value, so that it does not spill. */
export function block(values: BaseValueObject[][]): BaseValueObject {
  const [first = []] = values;
  if (values.length === 1 && first.length === 1) return first[0]!;
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function engineElement(value: unknown): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? NumberValueObject.create(value) : engineError('#NUM!');
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return value.length > LONGEST_TEXT ? engineError('#VALUE!') : StringValueObject.create(value);
    case 'undefined':
      return NullValueObject.create();
    case 'object':
      return value === null ? NullValueObject.create() : dataType(value);
    default:
      return engineError('#VALUE!');
  }
}

/** An error that was returned, not thrown (CustomFunctions.Error), or one of Excel's data types, of which a cell holds the basic value. */
function dataType(value: object): BaseValueObject {
  const { code, type, basicValue } = value as { code?: unknown; type?: unknown; basicValue?: unknown };
  if (type === 'Error' || code !== undefined) return engineError(errorText(code ?? basicValue));
  if (typeof basicValue === 'object') return engineError('#VALUE!');
  return basicValue === undefined ? engineError('#VALUE!') : engineElement(basicValue);
}
