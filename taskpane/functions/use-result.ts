import { useEffect, useMemo, useState } from 'react';
import type { FunctionDefinition } from '../../functions/definition';
import { type CellsRead, readCells, watchCells } from '../../src/excel';
import { type Entry, entryOf } from './entry';
import type { Sized } from './formulas';
import { type Given, type Result, resultOf } from './result';

type CellsEntry = Extract<Entry, { kind: 'cells' }>;
type Read = ReadonlyMap<string, CellsRead | undefined>;

export interface Live {
  readonly result: Result | { readonly kind: 'reading' };
  /** The arguments with the sizes of their cells; only where there is a result. */
  readonly sized: readonly Sized[];
  /** The parameters, by position, that name cells which are not there. */
  readonly lost: ReadonlySet<number>;
}

const keyOf = ({ sheet, address }: CellsEntry) => `${sheet ?? ''}!${address}`;

/** The result for what is typed, read anew when cells change. */
export function useResult(definition: FunctionDefinition, typed: readonly string[]): Live {
  const joined = typed.join('\n');
  const entries = useMemo(() => joined.split('\n').map(entryOf), [joined]);
  const read = useCells(entries);
  return useMemo(() => {
    const lost = new Set<number>();
    let isReading = false;
    const given = entries.map((entry, i): Given => {
      if (entry.kind !== 'cells') return { entry };
      const key = keyOf(entry);
      if (!read.has(key)) isReading = true;
      const cells = read.get(key);
      if (read.has(key) && !cells) lost.add(i);
      return cells ? { entry, values: cells.values } : { entry: { kind: 'omitted' } };
    });
    if (isReading) return { result: { kind: 'reading' }, sized: [], lost };
    const sized = given.map(({ values }, i): Sized => ({
      entry: entries[i]!,
      rows: values?.length ?? 1,
      columns: values?.[0]?.length ?? 1,
    }));
    return { result: resultOf(definition, given), sized, lost };
  }, [definition, entries, read]);
}

/** What the cells hold that entries name; the map has no key for those that were not read yet. */
function useCells(entries: readonly Entry[]): Read {
  const wanted = useMemo(
    () => entries.filter((entry): entry is CellsEntry => entry.kind === 'cells'),
    [entries],
  );
  const [read, setRead] = useState<Read>(new Map());
  const isWatching = wanted.length > 0;
  useEffect(() => {
    if (!isWatching) return undefined;
    let isCurrent = true;
    const readAll = () =>
      void readCells(wanted).then(
        (cells) => isCurrent && setRead(new Map(wanted.map((entry, i) => [keyOf(entry), cells[i]]))),
        // An address beyond the sheet is refused by Excel: then none of them can be shown.
        () => isCurrent && setRead(new Map(wanted.map((entry) => [keyOf(entry), undefined]))),
      );
    readAll();
    const stop = watchCells({ changed: readAll });
    return () => {
      isCurrent = false;
      void stop.then((end) => end());
    };
  }, [isWatching, wanted]);
  return read;
}
