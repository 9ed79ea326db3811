import {
  type Field,
  type Json,
  type JsonObject,
  NAMED_LISTS,
  type NamedList,
  isObject,
  isParent,
  listOf,
} from './field';
import { type Path, setAt, valueAt } from './path';

/** The names that an entry of this list goes by, in order; blanks are none. */
export function namesIn(whole: JsonObject, list: NamedList): string[] {
  const entries = listOf(valueAt(whole, NAMED_LISTS[list]));
  const names = entries.map((entry) => (isObject(entry) ? entry['name'] : entry));
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}

/** Each field of the case that is there, with its place. */
export function* fieldsWithin(
  fields: readonly Field[],
  json: Json | undefined,
  at: Path = [],
): Generator<[Field, Path]> {
  for (const field of fields) {
    const path = [...at, field.key];
    const value = isObject(json) ? json[field.key] : undefined;
    if (value === undefined) continue;
    yield [field, path];
    if (!isParent(field)) continue;
    if (field.kind === 'group') yield* fieldsWithin(field.fields, value, path);
    else if (field.kind === 'list')
      for (const [i, entry] of listOf(value).entries())
        yield* fieldsWithin(field.fields, entry, [...path, i]);
    else if (isObject(value))
      for (const [key, entry] of Object.entries(value))
        yield* fieldsWithin(field.fields, entry, [...path, key]);
  }
}

/** Where the case refers to an entry of a list by this name. */
export function referencesTo(
  fields: readonly Field[],
  whole: JsonObject,
  list: NamedList,
  name: string,
): Path[] {
  return [...fieldsWithin(fields, whole)].flatMap(([field, path]) =>
    field.kind === 'reference' && field.to === list && valueAt(whole, path) === name ? [path] : [],
  );
}

/**
 * The case with every reference to an entry under its new name; also in what is said of single inputs, whose names hold it
 * (`Inputs / Social worker / FTE`). Nothing follows where another entry still goes by the old name, or the new one is blank.
 */
export function renamed(
  fields: readonly Field[],
  whole: JsonObject,
  { list, from, to }: { readonly list: NamedList; readonly from: string; readonly to: string },
): JsonObject {
  if (from === to || from === '' || to.trim() === '' || namesIn(whole, list).includes(from)) return whole;
  const followed = referencesTo(fields, whole, list, from).reduce(
    (json, path) => setAt(json, path, to),
    whole,
  );
  const said = followed['inputAssumptions'];
  if (!isObject(said)) return followed;
  const entries = Object.entries(said).map(([key, entry]) => [
    key
      .split(' / ')
      .map((part) => (part === from ? to : part))
      .join(' / '),
    entry,
  ]);
  return { ...followed, inputAssumptions: Object.fromEntries(entries) as JsonObject };
}
