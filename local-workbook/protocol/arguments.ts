import type { ApiObject } from './object';
import { invalidArgument } from './refusals';
import type { ArgumentInfo } from './wire';

/** Finds the object at a path of the request; null for a null object. */
type Resolve = (path: number) => Promise<ApiObject | null>;

/** What a method or an assignment is given, with objects of the API in place of the paths that stand for them. */
export async function readArguments(info: ArgumentInfo | undefined, resolve: Resolve): Promise<unknown[]> {
  const args: unknown[] = [];
  // One after the other: a path that is gone along for the first time may change the workbook.
  for (const [index, arg] of (info?.Arguments ?? []).entries())
    args.push(await read(arg, info?.ReferencedObjectPathIds?.[index], resolve));
  return args;
}

async function read(value: unknown, reference: unknown, resolve: Resolve): Promise<unknown> {
  if (typeof reference === 'number' && reference > 0) return objectAt(reference, resolve);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const nested: readonly unknown[] = Array.isArray(reference) ? reference : [];
    if (nested.length === 0 && value.every(isPlain)) return value as unknown[];
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) items.push(await read(item, nested[index], resolve));
    return items;
  }
  // Inside a plain object, an object of the API is told by the id of its path.
  const path = '_ObjectPathId' in value ? value._ObjectPathId : undefined;
  if (typeof path === 'number') return objectAt(path, resolve);
  const entries: [string, unknown][] = [];
  for (const [name, member] of Object.entries(value))
    entries.push([name, await read(member, undefined, resolve)]);
  return Object.fromEntries(entries);
}

async function objectAt(path: number, resolve: Resolve): Promise<ApiObject> {
  const object = await resolve(path);
  if (object === null) throw invalidArgument();
  return object;
}

/** Values of cells, which are by far the most that is ever sent. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlain) : typeof value !== 'object' || value === null;
