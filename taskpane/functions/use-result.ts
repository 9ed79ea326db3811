import { useEffect, useMemo, useState } from 'react';
import type { FunctionDefinition } from '../../functions/definition';
import { type CellsRead, codeOf, readCells, watchCells } from '../../src/excel';
import { showProblem } from '../app/jobs';
import { noticingEdits } from '../app/waiting';
import { type Entry, entryOf } from './entry';
import type { Sized } from './formulas';
import { type Given, type Result, resultOf } from './result';

type CellsEntry = Extract<Entry, { kind: 'cells' }>;
/** What each address holds, undefined where there are no such cells; `unread` where Excel gave nothing. */
type Read = ReadonlyMap<string, CellsRead | undefined> | 'unread';

/** Excel's words for an address that is none, such as one beyond the end of a sheet. */
const NO_SUCH_CELLS: ReadonlySet<string | undefined> = new Set([
  'InvalidArgument',
  'InvalidReference',
  'ItemNotFound',
]);

export interface Live {
  readonly result: Result | { readonly kind: 'reading' | 'unread' };
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
    if (read === 'unread') return { result: { kind: 'unread' }, sized: [], lost };
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
    const show = (cells: Read) => isCurrent && setRead(cells);
    const readAll = () =>
      void noticingEdits(readCells(wanted)).then(
        (cells) => show(new Map(wanted.map((entry, i) => [keyOf(entry), cells[i]]))),
        // One address that is none has Excel refuse all of them.
        (error: unknown) =>
          show(
            NO_SUCH_CELLS.has(codeOf(error))
              ? new Map(wanted.map((entry) => [keyOf(entry), undefined]))
              : 'unread',
          ),
      );
    readAll();
    const watching = watchCells({ changed: readAll }).catch((error: unknown) => {
      if (isCurrent) showProblem(error);
      return undefined;
    });
    return () => {
      isCurrent = false;
      watching.then((stop) => stop?.()).catch(showProblem);
    };
  }, [isWatching, wanted]);
  return read;
}
