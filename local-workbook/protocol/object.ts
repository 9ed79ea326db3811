/**
 * An object of Excel's API as the executor sees it. A class of `excel/` declares what it has under the names of the typings: `load` of a
 * scalar calls `get`, an assignment `set`, a method `call`, a navigation property `go`. What is not declared is not implemented, and
 * the executor says so with class and member; what stands in a newer requirement set than the host claims is refused before it gets here.
 */
export interface ApiObject {
  /** As the typings name it: 'Worksheet' */
  readonly apiClass: string;
  /** What identifies it across batches: `{ Id: … }`, of a table column a number; empty for objects reached anew each time. */
  readonly identity?: () => Readonly<Record<string, string | number>>;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void | Promise<void>>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** null: what it leads to is not there, and the add-in gets a null object */
  readonly go?: Readonly<Record<string, () => ApiObject | null>>;
  /** Events that the host fires for this object, as the typings name them: 'onChanged'. Registering for any other is refused. */
  readonly events?: readonly string[];
  /** For a collection: what it holds, in order. */
  readonly items?: () => readonly ApiObject[];
  /** For a collection: `getItem(key)`, also the default indexer. @throws HostError ItemNotFound */
  readonly item?: (key: string | number) => ApiObject;
}

export const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === 'object' && value !== null && 'apiClass' in value;

/** A refusal that reaches the add-in as OfficeExtension.Error: code, message, location. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}
