import { type Entry, entryOf } from '../check/column';
import type { SheetColumn } from '../check/columns';
import type { MovingRow } from '../check/row';
import { Together, columnsOfEntries } from '../check/together';
import type { Derived, Format } from '../formats/format';
import type { Settings } from '../settings';

/** Works a value out for one row of the chunk that a view is on: as an entry, so that a text that comes again is looked up once. */
export type Derivation = (view: MovingRow, at: number) => Entry;

/** What hangs on few columns alone is worked out once for the entries that occur in them together. */
export function derivation(
  { from }: Derived,
  settings: Settings,
  read: readonly SheetColumn[] | undefined,
): Derivation {
  const each: Derivation = (view, at) => {
    const value = from(view.move(at), settings);
    return value === null ? NOTHING : entryOf({ state: 'value', value }, 0);
  };
  if (!read) return each;
  const [column, ...others] = read;
  if (column && others.length === 0) return ofOne(column, each);
  const known = new Together<Entry>(read);
  return (view, at) => {
    const slot = known.find(at);
    return known.get(slot, at) ?? known.set(slot, at, each(view, at));
  };
}

export const NOTHING: Entry = entryOf({ state: 'blank' }, 0);

/** Entries whose outcome is remembered: more than a column remembers of its own. */
const REMEMBERED = 1 << 16;

function ofOne(column: SheetColumn, each: Derivation): Derivation {
  const outcomes: (Entry | undefined)[] = [];
  return (view, at) => {
    const { id } = column.entryAt(at);
    return id < REMEMBERED ? (outcomes[id] ??= each(view, at)) : each(view, at);
  };
}

/** The columns that a rule looks at; `undefined` where they are not few, or a value comes from elsewhere. */
export function columnsRead(
  { of }: Derived,
  { derived = [], sheetAs }: Format,
  columns: readonly SheetColumn[],
): SheetColumn[] | undefined {
  const keys = [of ?? []].flat();
  const isElsewhere = keys.some((key) => key === sheetAs || derived.some((other) => other.key === key));
  return of === undefined || isElsewhere ? undefined : columnsOfEntries(keys, columns);
}
