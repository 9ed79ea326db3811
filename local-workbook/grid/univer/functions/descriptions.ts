import { BooleanNumber } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { type FunctionsMetadata } from '../../../functions/pane-functions';

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
      detail: parameter.description ?? parameter.name,
      example: '',
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
