import type { Field } from '../formats/format';
import { NONE, isOfFigures, numberOf } from '../source/short-text';
import type { Cells, RawCell } from '../source/source';
import { TextCells } from '../source/text-cells';
import { detached } from './cells';
import { readerOf } from './reader';
import type { Reading } from './reading';
import { cellSchema, type CellSchema } from './schema';
import { Remembered } from './remembered';
import { Slots } from './slots';

/** Distinct entries remembered a column: most columns have fewer, and those that have more gain nothing. */
const TEXTS = 8192;
/** Those looked up by a number, of which a column of dates has as many as there are days in a working life. */
const NUMBERED = 32_768;

/** Characters of the longest text that has a number. */
const LONGEST_OF_FIGURES = 10;

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
  /** Among those of its column; what is the same entry has the same. */
  readonly id: number;
}

/** Stands for every id of figures where nothing but the text itself counts: its value is what the cell holds. */
export const AS_FOUND: Entry = entryOf({ state: 'value', value: '' }, 0);

/**
 * Checks a column's cells; an entry that was seen before is not checked again. What its reader reads is taken; what it does not, the
 * schema over the same reader refuses, and says what is allowed.
 */
export class ColumnCheck {
  /** Whether any cell so far was refused or doubtful: most columns have none, and no row need be asked. */
  isTroubled = false;
  private entries = 0;
  private readonly numbered = new Remembered<number>(NUMBERED);
  private readonly slots = new Slots<Entry>();
  private readonly texts = new Remembered<RawCell>(TEXTS);
  private readonly read: (cell: RawCell) => Reading;
  private schema: CellSchema | undefined;
  private readonly required: boolean;
  private readonly blank: Entry;
  private last: string | undefined;
  private lastEntry: Entry;
  /** Ids are nearly all different: an entry for each of them would be the most of the memory and of the time. */
  private readonly takesAsFound: boolean;

  /** @param isIdentity - its cells tell people apart, and are asked for nothing else */
  constructor(
    private readonly field: Field,
    isIdentity = false,
  ) {
    const { kind, notRecorded = [] } = field;
    const hasRoom = kind.kind === 'id' && (kind.longest ?? Infinity) >= LONGEST_OF_FIGURES;
    this.takesAsFound = isIdentity && hasRoom && !notRecorded.some((text) => isOfFigures(numberOf(text)));
    this.read = readerOf(field);
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
    if (number === NONE) return this.byLongText(cell);
    return (
      this.slots.get(number) ?? this.numbered.get(number) ?? this.numbered.add(number, this.checked(cell))
    );
  }

  /**
   * Checks a place of every row.
   * @param entries - filled only where they are not all the same
   * @returns the entry that all rows hold, if they hold but one
   */
  checkAll(cells: Cells, place: number, entries: Entry[]): Entry | undefined {
    return cells instanceof TextCells
      ? this.checkInText(cells, place, entries)
      : this.checkEach(cells, place, entries);
  }

  private checkEach(cells: Cells, place: number, entries: Entry[]): undefined {
    for (let at = 0; at < cells.rows; at += 1) entries[at] = this.check(cells.cell(at, place));
  }

  /** The text is not cut out where its number is known. */
  private checkInText(cells: TextCells, place: number, entries: Entry[]): Entry | undefined {
    const { rows } = cells;
    let same = true;
    let last = NONE;
    let entry = this.blank;
    for (let at = 0; at < rows; at += 1) {
      const index = cells.indexOf(at, place);
      const number = cells.number(index);
      const before = entry;
      if (number === NONE) entry = this.byLongText(cells.textAt(index));
      else if (number !== last) entry = this.byNumber(number, cells, index);
      last = number;
      if (same && at > 0 && entry !== before) {
        same = false;
        for (let above = 0; above < at; above += 1) entries[above] = before;
      }
      if (!same) entries[at] = entry;
    }
    return same && rows > 0 ? entry : undefined;
  }

  private byLongText(cell: string): Entry {
    // Lists are mostly sorted by something, and then an entry follows its like.
    if (cell === this.last) return this.lastEntry;
    this.last = cell;
    return (this.lastEntry = this.byText(cell));
  }

  private byNumber(number: number, cells: TextCells, index: number): Entry {
    if (number === 0) return this.check('');
    if (this.takesAsFound && isOfFigures(number)) return AS_FOUND;
    return (
      this.slots.get(number) ??
      this.slots.set(
        number,
        this.numbered.get(number) ?? this.numbered.add(number, this.checked(cells.textAt(index))),
      )
    );
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
      return entryOf(reading, (this.entries += 1));
    }
    this.isTroubled = true;
    const { error } = (this.schema ??= cellSchema(this.field)).safeParse(cell);
    const allowed = error?.issues.map(({ message }) => message).join('; ') ?? '';
    return entryOf({ state: 'refused', allowed }, (this.entries += 1));
  }
}

export function entryOf(reading: Reading, id: number): Entry {
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
    id,
  };
}
