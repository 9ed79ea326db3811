import {
  functionDate,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  type BaseFunction,
  type BaseValueObject,
  type IFunctionNames,
} from '@univerjs/engine-formula';

export type FunctionClass = new (name: IFunctionNames) => BaseFunction;
export type Argument = BaseValueObject;
export type Result = ReturnType<BaseFunction['calculate']>;

const ALL = [
  functionDate,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
].flat();

/** Univer's own function, to build a better one on */
export function original(name: string): FunctionClass {
  const found = (ALL as unknown as readonly (readonly [FunctionClass, string])[]).find(
    ([, its]) => its === name,
  );
  if (!found) throw new Error(`Univer has no function ${name}.`);
  return found[0];
}
