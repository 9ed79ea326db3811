import type { Entry } from '../check/column';
import type { SheetColumn } from '../check/columns';
import type { MovingRow, Value } from '../check/row';
import type { Derived, Format } from '../formats/format';
import type { Settings } from '../settings';
import type { FieldKey } from './fields';

/** Works a value out for one row of the chunk that a view is on. */
export type Derivation = (view: MovingRow, at: number) => Value;

/** What hangs on few columns alone is worked out once for the entries that occur in them together. */
export function derivation(
  { of, from }: Derived,
  settings: Settings,
  format: Format,
  columns: readonly SheetColumn[],
): Derivation {
  const read = of && columnsOf([of].flat(), format, columns);
  const each = (view: MovingRow, at: number) => from(view.move(at), settings);
  if (!read) return each;
  const [column, ...others] = read;
  if (column && others.length === 0) return ofOne(column, each);
  const known = new Together<Value>(read);
  return (view, at) => {
    const slot = known.find(at);
    if (!known.isKnown(slot, at)) known.set(slot, at, each(view, at));
    return known.value(slot) ?? null;
  };
}

/** Entries whose outcome is remembered: more than a column remembers of its own. */
const REMEMBERED = 1 << 16;

function ofOne(column: SheetColumn, each: Derivation): Derivation {
  const outcomes: (Value | undefined)[] = [];
  return (view, at) => {
    const id = column.entries[at]?.id ?? REMEMBERED;
    if (id >= REMEMBERED) return each(view, at);
    const known = outcomes[id];
    return known === undefined ? (outcomes[id] = each(view, at)) : known;
  };
}

/** The columns of the file that hold these keys; `undefined` where a value may come from elsewhere or is not kept as an entry. */
function columnsOf(
  keys: readonly FieldKey[],
  { derived = [], sheetAs }: Format,
  columns: readonly SheetColumn[],
): SheetColumn[] | undefined {
  const isElsewhere = (key: FieldKey) =>
    key === sheetAs ||
    derived.some((other) => other.key === key) ||
    columns.some(({ field }) => field?.kind.kind === 'moneyRange' && field.kind.upper === key);
  if (keys.some(isElsewhere)) return undefined;
  const found = columns.filter(({ field }) => field !== undefined && keys.includes(field.key));
  const areEntries = found.every(({ isChecked, fate }) => isChecked && fate !== 'pseudonym');
  return areEntries ? found : undefined;
}

const BITS = 10;
const SLOTS = 1 << BITS;

/** What came of entries that stood together in a row: of each place the ones met last. */
class Together<T> {
  private readonly entries: (Entry | undefined)[][];
  private readonly values: (T | undefined)[] = Array<T | undefined>(SLOTS).fill(undefined);
  private readonly isSet = new Uint8Array(SLOTS);

  constructor(private readonly columns: readonly SheetColumn[]) {
    this.entries = columns.map(() => Array<Entry | undefined>(SLOTS).fill(undefined));
  }

  find(at: number): number {
    let mixed = 0;
    for (let index = 0; index < this.columns.length; index += 1) {
      mixed = (Math.imul(mixed, 31) + this.columns[index]!.entries[at]!.id) | 0;
    }
    return Math.imul(mixed, 0x9e3779b1) >>> (32 - BITS);
  }

  isKnown(slot: number, at: number): boolean {
    if (this.isSet[slot] === 0) return false;
    for (let index = 0; index < this.columns.length; index += 1) {
      if (this.entries[index]![slot] !== this.columns[index]!.entries[at]) return false;
    }
    return true;
  }

  value(slot: number): T | undefined {
    return this.values[slot];
  }

  set(slot: number, at: number, value: T): void {
    this.isSet[slot] = 1;
    this.values[slot] = value;
    for (let index = 0; index < this.columns.length; index += 1) {
      this.entries[index]![slot] = this.columns[index]!.entries[at];
    }
  }
}
