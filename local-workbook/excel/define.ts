import type { ApiObject } from '../protocol/object';
import { asExcels, invalidArgument, notFound } from './errors';

type Anything = (...args: never[]) => unknown;

/** Lets the grid's refusals out as Excel's, at once or from a promise. */
function excels<F extends Anything>(act: F): F {
  const wrapped = (...args: never[]): unknown => {
    try {
      const result = act(...args);
      if (!(result instanceof Promise)) return result;
      return result.catch((error: unknown) => {
        throw asExcels(error);
      });
    } catch (error) {
      throw asExcels(error);
    }
  };
  return wrapped as F;
}

function excelsEach<F extends Anything>(members: Readonly<Record<string, F>>): Readonly<Record<string, F>> {
  return Object.fromEntries(Object.entries(members).map(([name, act]) => [name, excels(act)]));
}

/** An object of the API whose members refuse with Excel's own words. */
export function apiObject(members: ApiObject): ApiObject {
  const { get, set, call, go, items, item } = members;
  return {
    ...members,
    ...(get && { get: excelsEach(get) }),
    ...(set && { set: excelsEach(set) }),
    ...(call && { call: excelsEach(call) }),
    ...(go && { go: excelsEach(go) }),
    ...(items && { items: excels(items) }),
    ...(item && { item: excels(item) }),
  };
}

/** One scalar of a class, read and written under the same name. */
export interface Accessor {
  readonly get: () => unknown;
  readonly set: (value: never) => void | Promise<void>;
}

/** The `get` and `set` of an object from its scalars, each declared once. */
export function scalars(accessors: Readonly<Record<string, Accessor>>): {
  get: Record<string, Accessor['get']>;
  set: Record<string, Accessor['set']>;
} {
  const names = Object.entries(accessors);
  return {
    get: Object.fromEntries(names.map(([name, { get }]) => [name, get])),
    set: Object.fromEntries(names.map(([name, { set }]) => [name, set])),
  };
}

export interface CollectionParts {
  readonly list: () => readonly ApiObject[];
  /** By what an add-in may give to getItem: a name, or the id that the client was told. */
  readonly find?: (key: string | number) => ApiObject | undefined;
  /** The collection has `count` as a property, besides getCount(). */
  readonly hasCount?: boolean;
  readonly call?: ApiObject['call'];
  readonly get?: ApiObject['get'];
}

/** A collection with what nearly all of Excel's collections have. A null object is null. */
export function collection(apiClass: string, parts: CollectionParts): ApiObject {
  const { list, find, hasCount = false, call, get } = parts;
  const item = (key: string | number): ApiObject => {
    const found = find?.(key);
    if (!found) throw notFound();
    return found;
  };
  const getItemAt = (index: number): ApiObject => {
    if (!Number.isInteger(index)) throw invalidArgument();
    const found = list()[index];
    if (!found) throw invalidArgument();
    return found;
  };
  return apiObject({
    apiClass,
    items: list,
    ...(find && { item }),
    get: { ...(hasCount && { count: () => list().length }), ...get },
    call: {
      getCount: () => list().length,
      getItemAt,
      ...(find && { getItem: item, getItemOrNullObject: (key: string | number) => find(key) ?? null }),
      ...call,
    },
  });
}
