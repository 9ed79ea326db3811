import {
  type FunctionAnswer,
  type FunctionCall,
  type FunctionsMetadata,
  type PaneFunctions,
} from '../functions/pane-functions';
import { Category, type Entry, Type } from './wire';

/** Excel's error for the runtime's number; what is not here (a plain exception, a rejected promise) is #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  // The pane does not know the function.
  9: '#NAME?',
  10: '#NAME?',
};

const CANCELABLE = 1;
const TAKES_ERRORS = 4;

/** Custom functions between the grid, which asks, and the pane, which answers. */
export class FunctionLink {
  readonly #functions: PaneFunctions;
  readonly #flags: ReadonlyMap<string, number>;

  constructor(functions: PaneFunctions, metadata: FunctionsMetadata) {
    this.#functions = functions;
    this.#flags = new Map(
      metadata.functions.map(({ id, options }) => [
        id,
        (options?.cancelable ? CANCELABLE : 0) | (metadata.allowErrorForDataTypeAny ? TAKES_ERRORS : 0),
      ]),
    );
  }

  /** No pane yet: the first call loads it, behind the scenes, as Excel does; it is asked again once the pane is ready. */
  await(load: () => void): void {
    this.#functions.connect(load);
  }

  ready(send: (entries: readonly Entry[]) => void): void {
    this.#functions.connect(
      (calls) => send(calls.map((call) => this.#invocation(call))),
      (invocations) => send(invocations.map(cancellation)),
    );
  }

  /** As the runtime sends them: `[id, true, value, …]` or `[id, false, message, code, …]`. */
  answer(rows: readonly (readonly unknown[])[]): void {
    this.#functions.answer(rows.map(readAnswer));
  }

  outstanding(): number {
    return this.#functions.outstanding();
  }

  #invocation({ invocation, id, args, address }: FunctionCall): Entry {
    const message = [invocation, id, args, address, this.#flags.get(id) ?? 0, null];
    return [Category.functions, Type.invoke, '', JSON.stringify(message), String(invocation)];
  }
}

const cancellation = (invocation: number): Entry => [
  Category.functions,
  Type.cancel,
  '',
  JSON.stringify({ invocationId: invocation }),
  `cancel ${invocation}`,
];

function readAnswer([id, ok, value, code]: readonly unknown[]): FunctionAnswer {
  const invocation = Number(id);
  if (ok !== true) {
    const message = typeof value === 'string' && value ? { message: value } : {};
    return { invocation, ok: false, error: ERRORS[Number(code)] ?? '#VALUE!', ...message };
  }
  // A CustomFunctions.Error that was returned, not thrown, comes as a value.
  const error = errorCode(value);
  return error ? { invocation, ok: false, error } : { invocation, ok: true, value };
}

function errorCode(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('valueType' in value) || value.valueType !== 'CustomFunctionError') return undefined;
  return 'code' in value && typeof value.code === 'string' ? value.code : '#VALUE!';
}
