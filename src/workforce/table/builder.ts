import { detached } from '../check/cells';
import type { Entry } from '../check/column';
import { FIELDS, holdsNumbers, type FieldKey } from './fields';
import type { Column, ImportedTable, NumberColumn, TableKind, TextColumn } from './table';

/** Rows a block: columns grow block by block, so that nothing is copied while they grow. */
const BLOCK = 16_384;

const NAMES: Readonly<Record<TableKind, string>> = {
  posts: 'Posts',
  workers: 'Workers',
  workplaces: 'Workplaces',
  training: 'Training',
  caseload: 'Caseload',
  benchmark: 'Benchmark',
  summary: 'Summary',
  vacancies: 'Vacancies',
};

/** What an import calls its tables; a second of a kind has a number behind it. */
export const TABLE_NAMES: readonly string[] = Object.values(NAMES);

/** A table that grows by rows. Columns may come later, with the second sheet of a file: their earlier rows are blank. */
export class TableBuilder {
  private readonly builders = new Map<FieldKey, ColumnBuilder>();
  private rowCount = 0;

  constructor(readonly kind: TableKind) {}

  get rows(): number {
    return this.rowCount;
  }

  column(key: FieldKey): ColumnBuilder {
    let builder = this.builders.get(key);
    if (!builder)
      this.builders.set(key, (builder = holdsNumbers(key) ? new NumberBuilder() : new TextBuilder()));
    return builder;
  }

  /** After each row's values: columns without one are blank in it. */
  endRow(): void {
    this.rowCount += 1;
  }

  /** Rows that were set by their places. */
  skipTo(rows: number): void {
    this.rowCount = rows;
  }

  finish(): ImportedTable {
    const columns = [...this.builders].map(([key, builder]) => builder.finish(key, this.rowCount));
    this.builders.clear();
    return tableOf(this.kind, this.rowCount, columns);
  }
}

export function tableOf(kind: TableKind, rows: number, columns: readonly Column[]): ImportedTable {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return { kind, name: NAMES[kind], rows, columns, column: (key) => byKey.get(key) };
}

export interface ColumnBuilder {
  set(row: number, value: string | number): void;
  /** Checked entries, by their places among those of a chunk, into rows that follow each other; entries without a value leave a blank. */
  take(entries: readonly Entry[], accepted: readonly number[], first: number): void;
  /** The same entry into so many rows that follow each other. */
  repeat(entry: Entry, rows: number, first: number): void;
  /** Of numbers: rewrites the rows from one to before another, once the whole column has been seen. */
  revise(from: number, to: number, revised: (value: number) => number): void;
  finish(key: FieldKey, rows: number): Column;
}

const headOf = (key: FieldKey) => {
  const { title, format }: { title: string; format?: Column['format'] } = FIELDS[key];
  return { key, title, ...(format === undefined ? {} : { format }) };
};

export class TextBuilder implements ColumnBuilder {
  private readonly dictionary: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly numbered: number[] = [];
  private readonly blocks: (Uint32Array | undefined)[] = [];

  set(row: number, value: string | number): void {
    this.setPlace(row, this.placeOf(String(value)));
  }

  /** The text's place in the dictionary plus one. */
  placeOf(text: string): number {
    const place = this.places.get(text);
    if (place !== undefined) return place;
    const own = detached(text);
    this.dictionary.push(own);
    this.places.set(own, this.dictionary.length);
    return this.dictionary.length;
  }

  /**
   * Checked entries of rows that follow each other. The text's place is remembered with the entry, so that a text that comes again costs
   * no look-up.
   */
  take(entries: readonly Entry[], accepted: readonly number[], first: number): void {
    eachBlock(first, accepted.length, (number, from, rows, done) => {
      const block = this.block(number);
      for (let index = 0; index < rows; index += 1) {
        const entry = entries[accepted[done + index]!]!;
        if (entry.value !== null) block[from + index] = this.placeOfEntry(entry);
      }
    });
  }

  repeat(entry: Entry, rows: number, first: number): void {
    if (entry.value === null) return;
    const place = this.placeOfEntry(entry);
    eachBlock(first, rows, (number, from, within) => this.block(number).fill(place, from, from + within));
  }

  private placeOfEntry(entry: Entry): number {
    return (entry.place ||= this.placeOf(String(entry.value)));
  }

  /** A text that has a number of its own, as stand-ins have: it is found by that, and may not come without. */
  setNumbered(row: number, number: number, text: (number: number) => string): void {
    this.setPlace(row, (this.numbered[number] ??= this.dictionary.push(text(number))));
  }

  private setPlace(row: number, place: number): void {
    this.block(Math.floor(row / BLOCK))[row % BLOCK] = place;
  }

  private block(number: number): Uint32Array {
    return (this.blocks[number] ??= new Uint32Array(BLOCK));
  }

  revise(): never {
    throw new TypeError('only a column of numbers can be revised');
  }

  finish(key: FieldKey, rows: number): TextColumn {
    const codes = new Uint32Array(rows);
    this.blocks.forEach((block, number) => {
      if (block) codes.set(block.subarray(0, Math.min(BLOCK, rows - number * BLOCK)), number * BLOCK);
    });
    this.blocks.length = 0;
    this.places.clear();
    return textColumn(headOf(key), this.dictionary, codes);
  }
}

export class NumberBuilder implements ColumnBuilder {
  private readonly blocks: (Float64Array | undefined)[] = [];

  set(row: number, value: string | number): void {
    this.block(Math.floor(row / BLOCK))[row % BLOCK] = ofNumber(value);
  }

  private block(number: number): Float64Array {
    return (this.blocks[number] ??= new Float64Array(BLOCK).fill(NaN));
  }

  take(entries: readonly Entry[], accepted: readonly number[], first: number): void {
    eachBlock(first, accepted.length, (number, from, rows, done) => {
      const block = this.block(number);
      for (let index = 0; index < rows; index += 1) {
        const { value } = entries[accepted[done + index]!]!;
        if (value !== null) block[from + index] = ofNumber(value);
      }
    });
  }

  repeat({ value }: Entry, rows: number, first: number): void {
    if (value === null) return;
    eachBlock(first, rows, (number, from, within) =>
      this.block(number).fill(ofNumber(value), from, from + within),
    );
  }

  revise(from: number, to: number, revised: (value: number) => number): void {
    for (let row = from; row < to; row += 1) {
      const block = this.blocks[Math.floor(row / BLOCK)];
      const value = block?.[row % BLOCK] ?? NaN;
      if (block && !Number.isNaN(value)) block[row % BLOCK] = revised(value);
    }
  }

  finish(key: FieldKey, rows: number): NumberColumn {
    const values = new Float64Array(rows).fill(NaN);
    this.blocks.forEach((block, number) => {
      if (block) values.set(block.subarray(0, Math.min(BLOCK, rows - number * BLOCK)), number * BLOCK);
    });
    this.blocks.length = 0;
    return numberColumn(headOf(key), values);
  }
}

function ofNumber(value: string | number): number {
  if (typeof value !== 'number') throw new TypeError(`a column of numbers was given “${value}”`);
  return value;
}

/** Rows that follow each other, by blocks: where in a block they begin, how many are in it, and how many came before. */
function eachBlock(
  first: number,
  rows: number,
  take: (number: number, from: number, rows: number, done: number) => void,
): void {
  for (let done = 0; done < rows;) {
    const from = (first + done) % BLOCK;
    const within = Math.min(rows - done, BLOCK - from);
    take(Math.floor((first + done) / BLOCK), from, within, done);
    done += within;
  }
}

type Head = Pick<Column, 'key' | 'title' | 'format'>;

export function textColumn(head: Head, dictionary: readonly string[], codes: Uint32Array): TextColumn {
  const at = (row: number) => dictionary[(codes[row] ?? 0) - 1] ?? null;
  return {
    ...head,
    type: 'text',
    dictionary,
    codes,
    at,
    blanks: blanksOf(dictionary, codes),
  };
}

/** Exports have many columns in which nothing stands at all: those need not be gone through. */
function blanksOf(dictionary: readonly string[], codes: Uint32Array): number {
  if (dictionary.length === 0) return codes.length;
  let blanks = 0;
  for (let row = 0; row < codes.length; row += 1) if (codes[row] === 0) blanks += 1;
  return blanks;
}

export function numberColumn(head: Head, values: Float64Array): NumberColumn {
  const at = (row: number) => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  let blanks = 0;
  for (let row = 0; row < values.length; row += 1) if (Number.isNaN(values[row])) blanks += 1;
  return {
    ...head,
    type: 'number',
    values,
    at,
    blanks,
  };
}
