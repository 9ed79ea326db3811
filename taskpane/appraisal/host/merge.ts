import { pathText, valueText, whereText } from './words';
import type { Answers, Conflict, Side } from './types';

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

export interface Merged {
  readonly json: Json;
  /** What the answers do not settle; `json` then says what the sheet says. */
  readonly conflicts: readonly Conflict[];
}

/** The three sides of a place: as built, on the sheet, in the pane. */
interface Sides {
  readonly base: Json;
  readonly sheet: Json;
  readonly pane: Json;
}

/**
 * What was changed on the sheets and what was changed in the pane since the last build, together. What one side alone changed is
 * taken; what both changed alike is taken once; what both changed differently is asked about.
 */
export function merge(sides: Sides, answers: Answers): Merged {
  const conflicts: Conflict[] = [];
  const json = merged(sides, [], { answers, conflicts });
  return { json, conflicts };
}

/** A step into a case: a field, or an entry of a list by its name and by its place in the pane's list. */
export type Step = string | { readonly name: string; readonly index: number };

interface Asking {
  readonly answers: Answers;
  readonly conflicts: Conflict[];
}

function merged(sides: Sides, path: readonly Step[], asking: Asking): Json {
  const { base, sheet, pane } = sides;
  if (isSame(sheet, pane) || isSame(pane, base)) return sheet;
  if (isSame(sheet, base)) return pane;
  if (isFields(base) && isFields(sheet) && isFields(pane))
    return mergedFields(base, sheet, pane, path, asking);
  const lists = [base, sheet, pane];
  if (lists.every(isRows)) {
    const keyed = keyOf(lists);
    if (keyed !== undefined) return mergedByKey(lists, keyed, path, asking);
    const rows = mergedRows(lists);
    if (rows) return rows;
  }
  return asked(sides, path, asking);
}

function asked({ sheet, pane }: Sides, path: readonly Step[], { answers, conflicts }: Asking): Json {
  const id = JSON.stringify(path.map((step) => (typeof step === 'string' ? step : [step.name])));
  const side: Side | undefined = answers[id];
  if (side === undefined)
    conflicts.push({
      id,
      where: whereText(path),
      path: pathText(path),
      sheet: valueText(sheet, pane),
      pane: valueText(pane, sheet),
    });
  return side === 'pane' ? pane : sheet;
}

function mergedFields(
  base: Fields,
  sheet: Fields,
  pane: Fields,
  path: readonly Step[],
  asking: Asking,
): Fields {
  const keys = [...new Set([...Object.keys(sheet), ...Object.keys(pane), ...Object.keys(base)])];
  const fields = keys.map((key) => {
    const sides = { base: base[key], sheet: sheet[key], pane: pane[key] };
    return [key, merged(sides, [...path, key], asking)] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Entries that have a name each go by it: in the order of the sheet, unless the pane alone has moved them; what the pane added comes last. */
function mergedByKey(lists: readonly Fields[][], key: string, path: readonly Step[], asking: Asking): Json[] {
  const [base, sheet, pane] = lists.map((list) => new Map(list.map((entry) => [String(entry[key]), entry])));
  const order = (one: ReadonlyMap<string, Fields>, other: ReadonlyMap<string, Fields>) =>
    [...one.keys()].filter((name) => other.has(name)).join('\n');
  const isMovedOnSheet = order(sheet!, base!) !== order(base!, sheet!);
  const [first, second] = isMovedOnSheet ? [sheet!, pane!] : [pane!, sheet!];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const index = [...pane!.keys()];
  return names.flatMap((name) => {
    const sides = { base: base!.get(name), sheet: sheet!.get(name), pane: pane!.get(name) };
    const step = { name, index: index.indexOf(name) };
    const entry = merged(sides, [...path, step], asking);
    return entry === undefined ? [] : [entry];
  });
}

/** Rows without a name, such as changes, as wholes: those that one side took out or put in. Undefined where both touched the same row. */
function mergedRows(lists: readonly Fields[][]): Json[] | undefined {
  const [base, sheet, pane] = lists.map((list) => list.map(canonical)) as [string[], string[], string[]];
  const without = (from: readonly string[], taken: readonly string[]) => {
    const left = [...taken];
    return from.filter((row) => {
      const at = left.indexOf(row);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const [goneFromSheet, goneFromPane] = [without(base, sheet), without(base, pane)];
  if (goneFromSheet.some((row) => goneFromPane.includes(row))) return undefined;
  const [newOnSheet, newInPane] = [without(sheet, base), without(pane, base)];
  // A row that both put in is there once.
  const added = without(newInPane, newOnSheet);
  const rows = without(sheet, goneFromPane);
  return [...rows, ...added].map((row) => JSON.parse(row) as Json);
}

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: Json): value is Fields[] => Array.isArray(value) && value.every(isFields);

/** By what the entries of a list are told apart: a field in which each has its own words, on every side. */
const KEYS = ['name', 'role', 'risk', 'assumption', 'says', 'partner', 'taxYear', 'year'];

const keyOf = (lists: readonly Fields[][]): string | undefined =>
  KEYS.find((key) =>
    lists.every((list) => {
      const names = list.map((entry) => entry[key]);
      return names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
    }),
  );

/** The same JSON for the same content, whatever the order of its fields. */
export const canonical = (value: Json): string =>
  JSON.stringify(value, (_, one: Json) =>
    isFields(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

const isSame = (one: Json, other: Json) => one === other || canonical(one) === canonical(other);
