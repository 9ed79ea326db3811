import { BooleanNumber } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { type FunctionsMetadata } from '../../../functions/pane-functions';

type Parameter = FunctionsMetadata['functions'][number]['parameters'][number];

const TYPES: Readonly<Record<string, string>> = {
  any: 'value',
  number: 'number',
  string: 'text',
  boolean: 'TRUE or FALSE',
};

/** `Number`, `Range of text`: what a parameter takes. A range of any values is what one value is, too. */
function typeOf({ type = 'any', dimensionality }: Parameter): string {
  const one = TYPES[type] ?? type;
  const words = dimensionality !== 'matrix' ? one : type === 'any' ? 'value or range' : `range of ${one}`;
  return words[0]!.toUpperCase() + words.slice(1);
}

/** What the formula bar shows of a function while somebody types. */
export function describe(name: string, entry: FunctionsMetadata['functions'][number]): IFunctionInfo {
  const { description = '', parameters } = entry;
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: [typeOf(parameter), parameter.description].filter(Boolean).join('. '),
      example: '',
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
