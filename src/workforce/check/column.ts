import type { Field } from '../formats/format';
import type { RawCell } from '../source/source';
import { detached } from './cells';
import type { Reading } from './reading';
import { cellSchema, type CellSchema } from './schema';

/** Distinct entries remembered a column: most columns have fewer, and those that have more gain nothing. */
const REMEMBERED = 8192;

/** A cell of a checked column. Entries that are written alike share one. */
export interface Entry {
  readonly state: 'value' | 'blank' | 'notRecorded' | 'refused';
  readonly value: string | number | null;
  readonly upper: number | undefined;
  readonly signed: boolean;
  readonly recoded: boolean;
  readonly doubt: string | undefined;
  readonly allowed: string | undefined;
  /** The text's place in its column's dictionary, once it is known. */
  place: number;
}

/** Checks a column's cells by its schema; an entry that was seen before is not checked again. */
export class ColumnCheck {
  private readonly seen = new Map<RawCell, Entry>();
  private readonly schema: CellSchema;

  constructor(field: Field) {
    this.schema = cellSchema(field);
  }

  check(cell: RawCell | undefined): Entry {
    const raw = cell ?? null;
    const known = this.seen.get(raw);
    if (known) return known;
    const entry = this.checked(raw);
    if (this.seen.size < REMEMBERED && (raw === null || typeof raw !== 'object')) {
      this.seen.set(typeof raw === 'string' ? detached(raw) : raw, entry);
    }
    return entry;
  }

  private checked(cell: RawCell): Entry {
    const parsed = this.schema.safeParse(cell);
    if (parsed.success) return entryOf(parsed.data);
    return entryOf({
      state: 'refused',
      allowed: parsed.error.issues.map(({ message }) => message).join('; '),
    });
  }
}

function entryOf(reading: Reading): Entry {
  const read = reading.state === 'value' ? reading : undefined;
  return {
    state: reading.state,
    value: read?.value ?? null,
    upper: read?.upper,
    signed: read?.signed ?? false,
    recoded: read?.recoded ?? false,
    doubt: read?.doubt,
    allowed: reading.state === 'refused' ? reading.allowed : undefined,
    place: 0,
  };
}
