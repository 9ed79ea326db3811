import type { Problem } from './parse';

export interface Named {
  readonly name: string;
}
export const names = (list: readonly Named[]) => list.map(({ name }) => name);
export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A name that has to be one of those known. */
export function unknownName(path: string, name: string, known: readonly string[]): Problem[] {
  if (known.includes(name)) return [];
  const allowed = known.length === 0 ? 'nothing yet: the list it should stand in is empty' : known.join(', ');
  return [{ path, found: `"${name}"`, allowed }];
}
