import type { Field } from '../formats/format';
import type { RawCell } from '../source/source';
import { detached } from './cells';
import { readerOf } from './reader';
import type { Reading } from './reading';
import { cellSchema, type CellSchema } from './schema';
import { Remembered } from './remembered';
import { NONE, numberOf } from './short-text';

/** Distinct entries remembered a column: most columns have fewer, and those that have more gain nothing. */
const TEXTS = 8192;
/** Those looked up by a number, of which a column of dates has as many as there are days in a working life. */
const NUMBERED = 32_768;
/** The entries met last, one for each of these places: small enough to stay at hand. */
const SLOTS = 256;

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
  /** What was worked out from it alone, once it was. */
  outcome: string | number | null | undefined;
}

/**
 * Checks a column's cells; an entry that was seen before is not checked again. What its reader reads is taken; what it does not, the
 * schema over the same reader refuses, and says what is allowed.
 */
export class ColumnCheck {
  /** Whether any cell so far was refused or doubtful: most columns have none, and no row need be asked. */
  isTroubled = false;
  private readonly numbered = new Remembered<number>(NUMBERED);
  private readonly slotNumbers = new Int32Array(SLOTS).fill(NONE);
  private readonly slotEntries: (Entry | undefined)[] = Array<Entry | undefined>(SLOTS).fill(undefined);
  private readonly texts = new Remembered<RawCell>(TEXTS);
  private readonly read: (cell: RawCell) => Reading;
  private readonly schema: CellSchema;
  private readonly required: boolean;
  private readonly blank: Entry;
  private last: string | undefined;
  private lastEntry: Entry;

  constructor(field: Field) {
    this.read = readerOf(field);
    this.schema = cellSchema(field);
    this.required = field.required ?? false;
    this.lastEntry = this.blank = this.checked(null);
    this.isTroubled = false;
  }

  check(cell: RawCell | undefined): Entry {
    if (cell == null || cell === '') {
      if (this.required) this.isTroubled = true;
      return this.blank;
    }
    if (typeof cell !== 'string') return typeof cell === 'object' ? this.checked(cell) : this.byText(cell);
    const number = numberOf(cell);
    if (number === NONE) {
      // Lists are mostly sorted by something, and then an entry follows its like.
      if (cell === this.last) return this.lastEntry;
      this.last = cell;
      return (this.lastEntry = this.byText(cell));
    }
    const slot = (number ^ (number >>> 7) ^ (number >>> 14)) & (SLOTS - 1);
    if (this.slotNumbers[slot] === number) return this.slotEntries[slot] ?? this.byNumber(cell, number);
    this.slotNumbers[slot] = number;
    return (this.slotEntries[slot] = this.byNumber(cell, number));
  }

  private byNumber(cell: string, number: number): Entry {
    return this.numbered.get(number) ?? this.numbered.add(number, this.checked(cell));
  }

  private byText(cell: string | number | boolean): Entry {
    const known = this.texts.get(cell);
    if (known) return known;
    const own = typeof cell === 'string' ? detached(cell) : cell;
    return this.texts.add(own, this.checked(own));
  }

  private checked(cell: RawCell): Entry {
    const reading = this.read(cell);
    if (reading.state === 'value' || (reading.state !== 'refused' && !this.required)) {
      if (reading.doubt !== undefined) this.isTroubled = true;
      return entryOf(reading);
    }
    this.isTroubled = true;
    const { error } = this.schema.safeParse(cell);
    const allowed = error?.issues.map(({ message }) => message).join('; ') ?? '';
    return entryOf({ state: 'refused', allowed });
  }
}

export function entryOf(reading: Reading): Entry {
  const read = reading.state === 'value' ? reading : undefined;
  return {
    state: reading.state,
    value: read?.value ?? null,
    upper: read?.upper,
    signed: read?.signed ?? false,
    recoded: read?.recoded ?? false,
    doubt: reading.state === 'refused' ? undefined : reading.doubt,
    allowed: reading.state === 'refused' ? reading.allowed : undefined,
    place: 0,
    outcome: undefined,
  };
}
