import type { FieldKey } from '../table/fields';
import type { ImportedTable } from '../table/table';
import { folded, naturally } from './measure';

export type Level = 'National' | 'Regional' | 'Local authority';

export interface Authority {
  readonly name: string;
  readonly region: string;
}

/** The local authority that was asked for is not in the file. */
export class UnknownAuthority extends Error {
  override readonly name = 'UnknownAuthority';
}

const MOST_YEARS = 12;
const MOST_NEAR = 5;

export function authoritiesOf(table: ImportedTable): Authority[] {
  const found = new Map<string, Authority>();
  for (let row = 0; row < table.rows; row += 1) {
    const name = table.column('authority')?.at(row);
    if (typeof name !== 'string' || levelAt(table, row) !== 'local authority') continue;
    if (found.has(folded(name))) continue;
    found.set(folded(name), { name, region: String(table.column('region')?.at(row) ?? '') });
  }
  return [...found.values()].sort((a, b) => naturally(a.name, b.name));
}

/**
 * The local authority to compare: the one asked for, or the first by name.
 *
 * @throws UnknownAuthority with those that are like it
 */
export function chosenAuthority(
  authorities: readonly Authority[],
  asked: string | undefined,
): Authority | undefined {
  if (asked === undefined) return authorities[0];
  const wanted = folded(asked.trim());
  const found = authorities.find(({ name }) => folded(name) === wanted);
  if (found) return found;
  const near = nearest(
    wanted,
    authorities.map(({ name }) => name),
  );
  throw new UnknownAuthority(
    `the local authority “${asked.trim()}” is not in the file; ${near.length === 0 ? 'it has none' : `near to it are ${near.join(', ')}`}`,
  );
}

/** Names that share a word with what is wanted, then those that are written most like it. */
function nearest(wanted: string, names: readonly string[]): string[] {
  const words = wanted.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const score = (name: string) => {
    const shared = words.filter((word) => folded(name).includes(word)).length;
    return shared - distance(wanted, folded(name)) / 100;
  };
  return names
    .map((name) => ({ name, score: score(name) }))
    .sort((a, b) => b.score - a.score || naturally(a.name, b.name))
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}

/** How many letters must change, come or go: Levenshtein's distance. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min(change, (before[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1));
    }
    before = line;
  }
  return before.at(-1) ?? 0;
}

/** The latest years in which any area has a figure, in order. */
export function yearsWith(table: ImportedTable, key: FieldKey): number[] {
  const years = new Set<number>();
  for (let row = 0; row < table.rows; row += 1) {
    const year = table.column('year')?.at(row);
    if (typeof year === 'number' && (table.column(key)?.at(row) ?? null) !== null) years.add(year);
  }
  return [...years].sort((a, b) => a - b).slice(-MOST_YEARS);
}

/** For each year how many areas of a level have a figure: all of them, none, or some. */
export function availability(
  table: ImportedTable,
  key: FieldKey,
  level: Level,
  years: readonly number[],
): ('all' | 'none' | 'some')[] {
  const place = { National: undefined, Regional: 'region', 'Local authority': 'authority' } as const;
  const areas = new Map<string, Set<number>>();
  for (let row = 0; row < table.rows; row += 1) {
    if (levelAt(table, row) !== folded(level)) continue;
    const column = place[level];
    const area = column === undefined ? '' : folded(String(table.column(column)?.at(row) ?? ''));
    const seen = areas.get(area) ?? new Set<number>();
    areas.set(area, seen);
    if ((table.column(key)?.at(row) ?? null) !== null) seen.add(Number(table.column('year')?.at(row)));
  }
  return years.map((year) => {
    const having = [...areas.values()].filter((seen) => seen.has(year)).length;
    return having === 0 ? 'none' : having === areas.size ? 'all' : 'some';
  });
}

const levelAt = (table: ImportedTable, row: number): string =>
  folded(String(table.column('areaLevel')?.at(row) ?? ''));
