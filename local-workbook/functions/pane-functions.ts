/**
 * The add-in's functions as the grid's formula engine needs them: the seam between `grid/univer` (which asks) and `host` (which sends the
 * calls to the pane and brings back the answers). A call that has no answer yet is pending; all pending calls go in one message.
 */
export interface FunctionsMetadata {
  readonly namespace: string;
  /** Errors in arguments of type `any` are handed to the function; without it they are the result at once. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly dimensionality?: string;
      readonly type?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    /** What the grid does not do (streaming, volatile …) leaves the function unknown to it, and it says so. */
    readonly options?: {
      readonly stream?: boolean;
      readonly volatile?: boolean;
      readonly cancelable?: boolean;
      readonly requiresAddress?: boolean;
      readonly requiresParameterAddresses?: boolean;
    };
  }[];
}

/** A call of one cell; `args` as office.js takes them: matrices for `matrix` parameters, null where omitted, errors as objects. */
export interface FunctionCall {
  readonly invocation: number;
  readonly id: string;
  readonly args: readonly unknown[];
  /** `Sheet1!A1` */
  readonly address: string;
}
export type FunctionAnswer =
  | { readonly invocation: number; readonly ok: true; readonly value: unknown }
  | { readonly invocation: number; readonly ok: false; readonly error: string; readonly message?: string };

/** What the grid offers to the host. */
export interface PaneFunctions {
  /** Where new calls go; undefined while no pane is ready, and then calls stay pending. Setting it (again) empties what was remembered and asks afresh. */
  connect(
    send: ((calls: readonly FunctionCall[]) => void) | undefined,
    cancel?: (invocations: readonly number[]) => void,
  ): void;
  answer(answers: readonly FunctionAnswer[]): void;
  /** Calls asked and not yet answered */
  outstanding(): number;
  /** In words, the functions of functions.json that cells cannot call; each is said in the log. */
  readonly unsupported?: readonly string[];
}
