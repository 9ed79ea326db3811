import { NOT_ALLOCATED } from '../personal/people';
import type { ImportedTable } from '../table/table';
import { folded, naturally } from './measure';

/** One worker in one team, as the rows of a caseload name them. */
export interface Holder {
  readonly worker: string;
  readonly team: string;
}

/** Every pair of worker and team that occurs, teams together, what is not allocated last. */
export function holdersOf(table: ImportedTable): Holder[] {
  const found = new Map<string, Holder>();
  for (let row = 0; row < table.rows; row += 1) {
    const worker = String(table.column('worker')?.at(row) ?? '');
    const team = String(table.column('team')?.at(row) ?? '');
    const key = JSON.stringify([folded(worker), folded(team)]);
    if (!found.has(key)) found.set(key, { worker, team });
  }
  return [...found.values()].sort(
    (a, b) =>
      naturally(a.team, b.team) ||
      Number(isNobody(a.worker)) - Number(isNobody(b.worker)) ||
      naturally(a.worker, b.worker),
  );
}

export const isNobody = (worker: string): boolean =>
  worker === '' || folded(worker) === folded(NOT_ALLOCATED);

/** What stands for a team that is not recorded. */
export const teamName = (team: string): string => (team === '' ? 'No team' : team);

/** Every team once, in the spelling that comes first. */
export function teamsOf(holders: readonly Holder[]): string[] {
  const found = new Map<string, string>();
  for (const { team } of holders) if (!found.has(folded(team))) found.set(folded(team), team);
  return [...found.values()];
}
