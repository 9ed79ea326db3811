import { type Nullable } from '@univerjs/core';
import { type ArrayValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import { NoCall, PENDING } from './errors';
import { parameterAt, type Signature, type SignatureParameter } from './signature';

export const isBlock = (value: BaseValueObject | undefined): value is ArrayValueObject =>
  value?.isArray() === true;

/**
 * The engine's values as office.js takes them: a matrix for a `matrix` parameter, with '' for a blank cell; null for what was left
 * out; an error as an object where the function takes errors; one array of all that a repeating parameter was given.
 *
 * @throws NoCall where the cell has its result without the function
 */
export function argumentsOf(signature: Signature, variants: readonly BaseValueObject[]): unknown[] {
  const { parameters, required } = signature;
  // Excel does not even let such a formula in.
  const isTooMany = variants.length > 0 && !parameterAt(parameters, variants.length - 1);
  if (isTooMany || variants.length < required) throw new NoCall('#VALUE!');
  const given = (parameter: SignatureParameter, value: BaseValueObject | undefined) => {
    if (value === undefined || isOmitted(value)) return null;
    return parameter.matrix ? matrix(parameter, value) : single(parameter, value);
  };
  return parameters.map((parameter, position) =>
    parameter.repeating
      ? variants.slice(position).map((value) => given(parameter, value))
      : given(parameter, variants[position]),
  );
}

/** `F(1,,2)`: the engine hands over a null that stands in no cell; a blank cell comes as a block of one. */
const isOmitted = (value: BaseValueObject) => !value.isArray() && value.isNull();

function matrix(parameter: SignatureParameter, value: BaseValueObject): unknown[][] {
  if (!isBlock(value)) return [[element(parameter, value, '')]];
  return value.getArrayValue().map((row) => row.map((cell) => element(parameter, cell, '')));
}

const BLANKS = { any: '', number: 0, string: '', boolean: false } as const;

function single(parameter: SignatureParameter, value: BaseValueObject): unknown {
  const only = isBlock(value) ? value.get(0, 0) : value;
  return element(parameter, only, BLANKS[parameter.type]);
}

function element(
  parameter: SignatureParameter,
  value: Nullable<BaseValueObject>,
  blank: string | number | boolean,
): unknown {
  if (value == null || value.isNull()) return blank;
  if (value.isError()) return error(parameter, String(value.getValue()));
  // A lambda, several areas at once, a picture: no function of an add-in takes them.
  const isPlain = value.isNumber() || value.isString() || value.isBoolean();
  if (!isPlain) throw new NoCall('#VALUE!');
  return asType(parameter.type, value.getValue());
}

function error({ takesErrors }: SignatureParameter, text: string): { basicValue: string; type: 'Error' } {
  if (text === PENDING || !takesErrors) throw new NoCall(text);
  return { basicValue: text, type: 'Error' };
}

function asType(
  type: SignatureParameter['type'],
  value: string | number | boolean,
): string | number | boolean {
  switch (type) {
    case 'any':
      return value;
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'number': {
      const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
      if (Number.isNaN(number)) throw new NoCall('#VALUE!');
      return number;
    }
    case 'boolean':
      if (typeof value !== 'string') return Boolean(value);
      if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
      throw new NoCall('#VALUE!');
  }
}
