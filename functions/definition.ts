import type { CellResult } from './values';
import type { Kind } from './kinds';
import type { NativeCheck } from './native-checks';

/** The namespace of every function: `=WFC.AGENCY.COST(...)`. Never renamed: workbooks store it. */
export const NAMESPACE = 'WFC';

/** One parameter of a function. `T` is what the calculation receives. */
export interface Parameter<T, Range extends boolean = boolean> {
  readonly name: string;
  readonly description: string;
  readonly kind: Kind<unknown>;
  /** Consumed whole, in row-major order, instead of lifted over. */
  readonly range: Range;
  readonly required: boolean;
  /** What an omitted argument stands for; undefined where the calculation itself decides. */
  readonly default: T | undefined;
}

/** A parameter that `.optional` can make one that may be left out. */
export interface RequiredParameter<T> extends Parameter<T, false> {
  /** Left out, it is `value`; without a value, the calculation sees undefined and decides for itself. */
  optional(): Parameter<T | undefined, false>;
  optional(value: T): Parameter<T, false>;
}

export function parameter<T>(name: string, kind: Kind<T>, description: string): RequiredParameter<T> {
  const described = { name, description, kind, range: false, default: undefined } as const;
  return {
    ...described,
    required: true,
    optional: (value?: T) => ({ ...described, required: false, default: value }),
  };
}

/** A parameter that is a range of cells, consumed whole: the calculation receives its values in row-major order. */
export function range<T>(name: string, kind: Kind<T>, description: string): Parameter<readonly T[], true> {
  return { name, description, kind, range: true, required: true, default: undefined };
}

export type ValueOf<P> = P extends Parameter<infer T> ? T : never;
export type ValuesOf<P extends readonly Parameter<unknown>[]> = { [K in keyof P]: ValueOf<P[K]> };

/**
 * An argument of a native formula. A single one is the text to stand in the formula (a reference or a literal; undefined
 * where it was omitted and has no default). A range knows its size, which Excel 2016 needs where newer ones would spill.
 */
export interface NativeRange {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly size: number;
  /** The element at a row-major position from 0: its own reference, or `INDEX(name,2,1)`. */
  readonly at: (position: number) => string;
  /** The sum of the elements up to a position, itself included. */
  readonly sumTo: (position: number) => string;
  /** An array constant of the range's shape: `{0,1;2,3}`. */
  readonly grid: (value: (position: number) => number) => string;
}
export type NativeOf<P> = P extends Parameter<infer T, infer Range> ? NativeArgument<T, Range> : never;
type NativeArgument<T, Range> = Range extends true
  ? NativeRange
  : undefined extends T
    ? string | undefined
    : string;
export type NativesOf<P extends readonly Parameter<unknown>[]> = { [K in keyof P]: NativeOf<P[K]> };

/** Which own error a function ends in, and when. Those of the kinds (text, bounds, errors passed on) are common to all. */
export interface OwnError {
  readonly code: '#VALUE!' | '#NUM!' | '#DIV/0!' | '#N/A';
  readonly when: string;
}

interface Common<P extends readonly Parameter<unknown>[]> {
  /** Upper case, without the namespace. Frozen once published. */
  readonly id: string;
  readonly summary: string;
  readonly parameters: P;
  readonly result: string;
  readonly errors: readonly OwnError[];
  readonly source: string;
}

export interface Example<Gives> {
  /** As `calc --stdin` takes them: `null` is an omitted argument, a nested array a range. */
  readonly arguments: readonly unknown[];
  readonly gives: Gives;
}

/** A function whose result is one cell: given ranges, it is lifted over them and spills. */
export interface ScalarDefinition<P extends readonly Parameter<unknown>[]> extends Common<P> {
  readonly spills?: undefined;
  readonly calculate: (...values: ValuesOf<P>) => number | string;
  /** The Excel 2016 formula that does the same for valid arguments. */
  readonly native: (...texts: NativesOf<P>) => string;
  /** The own errors that the native formula would not end in by itself. */
  readonly refuses?: (...texts: NativesOf<P>) => readonly NativeCheck[];
  readonly example: Example<CellResult>;
}

/** A function whose result is a range: a row, or the shape of one of its range parameters (given by position). */
export interface SpillingDefinition<P extends readonly Parameter<unknown>[]> extends Common<P> {
  readonly spills: 'row' | { readonly like: number };
  readonly calculate: (...values: ValuesOf<P>) => readonly number[];
  /** The formula of the element at a row-major position: one formula a cell is all that Excel 2016 can do. */
  readonly native: (...texts: NativesOf<P>) => (position: number) => string;
  /** The own errors that the native formula would not end in by itself. */
  readonly refuses?: (...texts: NativesOf<P>) => readonly NativeCheck[];
  readonly example: Example<readonly (readonly number[])[]>;
}

/** A definition with its types forgotten: what lifting, metadata and the reference page work with. */
export type FunctionDefinition = Common<readonly Parameter<unknown>[]> & {
  readonly spills?: SpillingDefinition<readonly []>['spills'] | undefined;
  readonly calculate: (...values: never[]) => number | string | readonly number[];
  readonly native: (...texts: never[]) => string | ((position: number) => string);
  readonly refuses?: ((...texts: never[]) => readonly NativeCheck[]) | undefined;
  readonly example: Example<unknown>;
};

/**
 * A custom function as data: one object and one calculation make it; its metadata, association, coercion, lifting, page in
 * the reference and golden test all come from here.
 */
export function defineFunction<const P extends readonly Parameter<unknown>[]>(
  definition: ScalarDefinition<P> | SpillingDefinition<P>,
): FunctionDefinition {
  return definition as unknown as FunctionDefinition;
}
