import { type Json, type JsonObject, isObject } from './field';

/** Where something stands in a case: `['options', 1, 'name']`. */
export type Path = readonly (string | number)[];

/** As parseCase writes it: `options[1].name`, and `inputAssumptions["Inputs / Pension rate"]` for a name that is no plain word. */
export const pathText = (path: Path): string =>
  path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[\w$]+$/.test(key)) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join('');

/** The same read back. Names with dots in them are found by what stands in the case. */
export function parsePath(text: string, whole: JsonObject): Path {
  const path: (string | number)[] = [];
  let rest = text;
  while (rest !== '') {
    const index = /^\[(\d+)\]/.exec(rest);
    const quoted = /^\[("(?:[^"\\]|\\.)*")\]/.exec(rest);
    if (index) path.push(Number(index[1]));
    else if (quoted) path.push(JSON.parse(quoted[1]!) as string);
    const taken = index ?? quoted;
    if (taken) rest = rest.slice(taken[0].length);
    else {
      rest = rest.replace(/^\./, '');
      const key = nameAtStart(rest, valueAt(whole, path));
      path.push(key);
      rest = rest.slice(key.length);
    }
  }
  return path;
}

/** The longest key of the object that the text begins with; else the plain word. */
function nameAtStart(text: string, parent: Json | undefined): string {
  const known = isObject(parent) ? Object.keys(parent) : [];
  const found = known
    .filter((key) => key !== '' && text.startsWith(key) && /^$|^[.[]/.test(text.slice(key.length)))
    .toSorted((a, b) => b.length - a.length)[0];
  return found ?? (/^[^.[]+/.exec(text)?.[0] || text);
}

export const valueAt = (json: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (place, key) =>
      Array.isArray(place)
        ? (place as readonly Json[])[Number(key)]
        : isObject(place)
          ? place[key]
          : undefined,
    json,
  );

/**
 * The case with another value there; undefined takes the field away. Groups on the way are made, and go with their last field; lists
 * stay, and entries of lists stay empty.
 */
export function setAt(json: JsonObject, path: Path, value: Json | undefined): JsonObject {
  return (changed(json, path, value, true) ?? {}) as JsonObject;
}

function changed(
  json: Json | undefined,
  path: Path,
  value: Json | undefined,
  stays: boolean,
): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(json) ? [...(json as readonly Json[])] : [];
    list[key] = changed(list[key], rest, value, true) ?? {};
    return list;
  }
  const { [key]: before, ...others } = isObject(json) ? json : {};
  const after = changed(before, rest, value, false);
  if (after !== undefined) return { ...(isObject(json) ? json : {}), [key]: after };
  return stays || Object.keys(others).length > 0 ? others : undefined;
}

export const isUnder = (path: Path, parent: Path): boolean =>
  parent.length <= path.length && parent.every((key, i) => path[i] === key);
