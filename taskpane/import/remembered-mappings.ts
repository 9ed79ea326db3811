import type { Mapping } from '../../src/workforce/mapping';
import { remember, remembered } from '../app/remembered';

const KEY = 'mappings';
/** Lists of so many kinds; the one that was used longest ago goes first. */
const MOST = 30;

/** A mapping by the headers of its list: no value of the list is kept. */
type Held = readonly (readonly [headers: string, mapping: Mapping])[];

/** The same headers in any order and case are the same list. */
const keyOf = (headers: readonly string[]): string =>
  JSON.stringify(headers.map((header) => header.trim().toLowerCase()).sort());

function held(): Held {
  try {
    return JSON.parse(remembered(KEY) ?? '[]') as Held;
  } catch {
    // Of another version, or cut short: nothing is remembered.
    return [];
  }
}

/** What the person said of a list with these headers. */
export const rememberedMapping = (headers: readonly string[]): Mapping | undefined =>
  held().find(([key]) => key === keyOf(headers))?.[1];

export function rememberMapping(headers: readonly string[], mapping: Mapping): void {
  const key = keyOf(headers);
  const others = held().filter(([other]) => other !== key);
  remember(KEY, JSON.stringify([[key, mapping], ...others].slice(0, MOST)));
}
