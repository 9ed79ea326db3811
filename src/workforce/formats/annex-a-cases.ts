import { NOT_ALLOCATED } from '../personal/people';
import type { AggregatedRow, Aggregator, RowView } from './format';

/** Where a child stands in several lists of one worker, the case is counted in the first of these: the weightiest work. */
const WEIGHTIEST_FIRST = [8, 9, 7, 6, 4, 5, 3];

/** Lists 6 to 9 hold children; 3 to 5 what happened in the last six months, to children whose case may long be closed. */
const HOLDS_CHILDREN = 6;

interface Entry {
  readonly child: string;
  readonly worker: string | null;
  readonly team: string | null;
  readonly list: string;
  readonly number: number;
  readonly open: boolean;
}

/**
 * Counts a child as one case for a worker, in whichever of the worker's lists it stands. A blank worker makes a case that is not
 * allocated only where no list allocates the child; what Lists 3 to 5 tell of a child is over where Lists 6 to 9 show it closed
 * and none shows it open.
 */
export function caseCounter(isOpen: (row: RowView) => boolean): Aggregator {
  const entries: Entry[] = [];
  return {
    add(row) {
      const list = textOf(row, 'list') ?? 'Annex A';
      entries.push({
        // A row without an id cannot be told to be another's child again: it is one of its own.
        child: textOf(row, 'child') ?? `row ${entries.length}`,
        worker: textOf(row, 'worker'),
        team: textOf(row, 'team'),
        list,
        number: Number(/\d+/.exec(list)?.[0] ?? 0),
        open: isOpen(row),
      });
    },
    finish: () => count(entries),
  };
}

function count(entries: readonly Entry[]) {
  const over = childrenWhoseCaseIsOver(entries);
  const isOver = ({ open, number, child }: Entry) => !open || (number < HOLDS_CHILDREN && over.has(child));
  const open = entries.filter((entry) => !isOver(entry));
  const allocated = new Set(open.filter(({ worker }) => worker !== null).map(({ child }) => child));
  const cases = new Map<string, Entry>();
  for (const entry of open) {
    if (entry.worker === null && allocated.has(entry.child)) continue;
    const key = JSON.stringify([entry.worker, entry.child]);
    const known = cases.get(key);
    if (known === undefined || weight(entry) < weight(known)) cases.set(key, entry);
  }
  const rows = tally([...cases.values()], entries.filter(isOver));
  return { rows, notes: notesOn(entries, open, [...cases.values()]) };
}

function childrenWhoseCaseIsOver(entries: readonly Entry[]): Set<string> {
  const held = entries.filter(({ number }) => number >= HOLDS_CHILDREN);
  const over = new Set(held.filter(({ open }) => !open).map(({ child }) => child));
  for (const { child, open } of held) if (open) over.delete(child);
  return over;
}

function tally(open: readonly Entry[], closed: readonly Entry[]): AggregatedRow[] {
  const rows = new Map<string, { entry: Entry; openCases: number; closedCases: number }>();
  const rowOf = (entry: Entry) => {
    const key = JSON.stringify([entry.worker, entry.team, entry.list]);
    const row = rows.get(key) ?? { entry, openCases: 0, closedCases: 0 };
    rows.set(key, row);
    return row;
  };
  for (const entry of open) rowOf(entry).openCases += 1;
  for (const entry of closed) rowOf(entry).closedCases += 1;
  return [...rows.values()]
    .map(({ entry: { worker, team, list }, ...counts }) => ({
      worker: worker ?? NOT_ALLOCATED,
      team: team ?? NOT_ALLOCATED,
      list,
      ...counts,
    }))
    .sort((a, b) => compare(a.team, b.team) || compare(a.worker, b.worker) || compare(a.list, b.list));
}

function notesOn(entries: readonly Entry[], open: readonly Entry[], cases: readonly Entry[]): string[] {
  const repeats = open.length - cases.length;
  const nobody = cases.filter(({ worker }) => worker === null).length;
  return [
    `${rows(entries.length)} of children in ${new Set(entries.map(({ list }) => list)).size} lists: ` +
      `${cases.length} open cases, ${rows(entries.length - open.length)} closed, ${rows(repeats)} of a child already counted for the worker.`,
    ...(nobody === 0 ? [] : [`${nobody} open cases have no allocated worker.`]),
  ];
}

const rows = (n: number) => `${n} ${n === 1 ? 'row' : 'rows'}`;

const weight = ({ number }: Entry) => {
  const place = WEIGHTIEST_FIRST.indexOf(number);
  return place < 0 ? WEIGHTIEST_FIRST.length : place;
};

/** By code point, so that no machine's language changes the order; what is not allocated stands last. */
const compare = (a: string, b: string) =>
  Number(a === NOT_ALLOCATED) - Number(b === NOT_ALLOCATED) || (a < b ? -1 : a > b ? 1 : 0);

function textOf(row: RowView, key: 'child' | 'worker' | 'team' | 'list'): string | null {
  const value = row.value(key);
  return value === null ? null : String(value);
}
