import type { Field, Format } from '../formats/format';
import type { ColumnQuality } from '../imported';
import { fieldsByHeader, normalised } from '../recognise/headers';
import type { FieldKey } from '../table/fields';
import type { Cells } from '../source/source';
import { ColumnCheck, type Entry, entryOf } from './column';

/** What becomes of a column of the file. */
export type Fate = 'kept' | 'dropped' | 'pseudonym' | 'derived' | 'unknown';

/** One column of the file on its way into the table. */
export class SheetColumn {
  readonly check: ColumnCheck | undefined;
  /** What was found here is not for messages nor for the sheet of refused rows. */
  readonly isPersonal: boolean;
  /** Columns that a row's fate hangs on; a personal entry that is thrown away cannot make its row wrong. */
  readonly isChecked: boolean;
  /** The entry that all rows of the chunk under check hold, if they hold but one. */
  only: Entry | undefined;
  /** The entries of its rows where they hold several. */
  readonly entries: Entry[] = [];
  private rows = 0;
  filled = 0;
  blank = 0;
  notRecorded = 0;
  recoded = 0;

  constructor(
    readonly header: string,
    readonly place: number,
    readonly field: Field | undefined,
    readonly fate: Fate,
    private readonly leftOut?: string,
  ) {
    this.isPersonal = fate !== 'kept';
    this.isChecked = field !== undefined && fate !== 'dropped' && fate !== 'unknown';
    this.check = field && new ColumnCheck(fate === 'dropped' ? optional(field) : field, fate === 'pseudonym');
  }

  /** @param cells - the rows under check from now on */
  checkAll(cells: Cells): void {
    this.rows = cells.rows;
    lengthen(this.entries, cells.rows, IGNORED);
    this.only = this.check?.checkAll(cells, this.place, this.entries);
  }

  /** Of a column that is checked. */
  entryAt(at: number): Entry {
    return this.only ?? this.entries[at]!;
  }

  /** The entry stands for nothing: it is neither written nor worked with. */
  ignore(at: number): void {
    if (this.only) for (let row = 0; row < this.rows; row += 1) this.entries[row] = this.only;
    this.only = undefined;
    this.entries[at] = IGNORED;
  }

  /** Adds up what stands in the rows that are imported. */
  count(cells: Cells, accepted: readonly number[]): void {
    const { only, entries, place } = this;
    let [filled, recoded, notRecorded] = [0, 0, 0];
    if (only) {
      if (only.state === 'value') filled = accepted.length;
      if (only.state === 'notRecorded') notRecorded = accepted.length;
      if (only.recoded) recoded = accepted.length;
    } else if (this.isChecked) {
      for (let index = 0; index < accepted.length; index += 1) {
        const entry = entries[accepted[index]!]!;
        if (entry.state === 'value') {
          filled += 1;
          if (entry.recoded) recoded += 1;
        } else if (entry.state === 'notRecorded') notRecorded += 1;
      }
    } else {
      for (let index = 0; index < accepted.length; index += 1) {
        if (!cells.isBlank(accepted[index]!, place)) filled += 1;
      }
    }
    this.filled += filled;
    this.recoded += recoded;
    this.notRecorded += notRecorded;
    this.blank += accepted.length - filled - notRecorded;
  }

  quality(): ColumnQuality {
    const { header, filled, blank, notRecorded, recoded, field } = this;
    const isWritten = this.fate === 'kept' || this.fate === 'pseudonym';
    const why = this.leftOut ?? WHY[this.fate];
    return {
      header,
      ...(field && isWritten ? { key: field.key } : {}),
      filled,
      blank,
      notRecorded,
      recoded,
      ...(why === undefined ? {} : { leftOut: why }),
    };
  }
}

const IGNORED: Entry = entryOf({ state: 'notRecorded' }, 0);

/** Engines write into a list that is long enough several times as fast as into one that grows. */
export function lengthen<T>(list: T[], length: number, filler: T): void {
  while (list.length < length) list.push(filler);
}

const WHY: Readonly<Record<Fate, string | undefined>> = {
  kept: undefined,
  pseudonym: undefined,
  dropped: 'personal',
  derived: 'personal; what is worked out from it is kept',
  unknown: 'unknown to the format',
};

function optional({ key, headers, kind, notRecorded }: Field): Field {
  return { key, headers, kind, ...(notRecorded ? { notRecorded } : {}) };
}

/** Headers to fields by name, whatever their order. Of two names for one field the one that the format lists first is taken. */
export function sheetColumns(
  format: Format,
  headers: readonly string[],
  keepPersonal: boolean,
): SheetColumn[] {
  const lookup = fieldsByHeader(format);
  const chosen = new Map<FieldKey, number>();
  for (const field of format.fields) {
    for (const name of field.headers) {
      const place = headers.findIndex((header) => normalised(header) === normalised(name));
      if (place >= 0 && lookup.get(normalised(name)) === field && !chosen.has(field.key))
        chosen.set(field.key, place);
    }
  }
  return headers.map((header, place) => {
    const field = lookup.get(normalised(header));
    if (!field)
      return new SheetColumn(
        header,
        place,
        undefined,
        'unknown',
        header === '' ? 'it has no header' : undefined,
      );
    const first = chosen.get(field.key);
    if (first !== place) {
      return new SheetColumn(
        header,
        place,
        undefined,
        'unknown',
        `“${headers[first ?? 0]}” stands for the same`,
      );
    }
    return new SheetColumn(header, place, field, fateOf(field, keepPersonal));
  });
}

function fateOf({ personal }: Field, keepPersonal: boolean): Fate {
  if (personal === undefined || keepPersonal) return 'kept';
  return personal === 'drop' ? 'dropped' : personal === 'derive' ? 'derived' : 'pseudonym';
}
