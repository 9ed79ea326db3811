import type { Sink } from '../check/sheet';
import type { Entry } from '../check/column';
import type { SheetColumn } from '../check/columns';
import { isBlank } from '../check/cells';
import type { MovingRow } from '../check/row';
import type { Aggregator, AlsoTable, Derived, Format } from '../formats/format';
import type { Pseudonyms } from '../personal/people';
import type { Settings } from '../settings';
import type { RawCell } from '../source/source';
import { type ColumnBuilder, type TableBuilder, TextBuilder } from './builder';
import type { FieldKey } from './fields';
import { GuessedShares } from './shares';
import type { TableKind } from './table';

export type Tables = (kind: TableKind) => TableBuilder;

export interface FillOptions {
  readonly format: Format;
  readonly columns: readonly SheetColumn[];
  /** Where rows go; of an aggregating format, only what is counted from them. */
  readonly table: TableBuilder;
  readonly tables: Tables;
  readonly sheet: string | undefined;
  readonly settings: Settings;
  readonly pseudonyms: Pseudonyms;
  readonly aggregator: Aggregator | undefined;
}

/** Puts accepted rows into tables: columns as they are, then what is worked out, what stands in for people, and what is counted. */
export class TableFill implements Sink {
  private readonly direct: { readonly column: SheetColumn; readonly take: Take }[] = [];
  private readonly shares: GuessedShares[] = [];
  private readonly derived: {
    readonly key: FieldKey;
    readonly from: (row: MovingRow) => Value;
    readonly builder: ColumnBuilder | undefined;
  }[];
  private readonly standIns: { readonly column: SheetColumn; readonly builder: ColumnBuilder | undefined }[];
  private readonly rowwise: boolean;

  constructor(private readonly options: FillOptions) {
    const { format, columns, aggregator } = options;
    const builderOf = (key: FieldKey) => (aggregator ? undefined : options.table.column(key));
    for (const column of columns) {
      // Those of pseudonyms are filled later and stand in the file's order all the same.
      if (column.field && column.fate === 'pseudonym') builderOf(column.field.key);
      if (column.fate === 'kept' && !aggregator) this.direct.push({ column, take: this.taker(column) });
    }
    this.standIns = columns
      .filter(({ fate }) => fate === 'pseudonym')
      .map((column) => ({ column, builder: column.field && builderOf(column.field.key) }));
    this.derived = (format.derived ?? []).map((rule) => ({
      key: rule.key,
      from: derivation(rule, options.settings, format),
      builder: builderOf(rule.key),
    }));
    const { also = [], sheetAs } = format;
    this.rowwise =
      this.derived.length + this.standIns.length + also.length > 0 ||
      sheetAs !== undefined ||
      aggregator !== undefined;
  }

  take(rows: readonly (readonly RawCell[])[], accepted: readonly number[], view: MovingRow): void {
    const { table, columns, aggregator } = this.options;
    const first = table.rows;
    for (const column of columns) count(column, rows, accepted);
    for (const { column, take } of this.direct) take(column.entries, accepted, first);
    if (this.rowwise) {
      accepted.forEach((at, index) => this.finishRow(view.move(rows[at] ?? [], at), first + index));
    }
    if (!aggregator) table.skipTo(first + accepted.length);
  }

  /** Once the sheet has been read. @returns what was decided, for the person */
  finish(): string[] {
    return this.shares
      .map((share) => share.settle(this.options.table.rows))
      .filter((note) => note !== undefined);
  }

  private finishRow(view: MovingRow, row: number): void {
    const { format, sheet, pseudonyms, aggregator, table, tables } = this.options;
    for (const { column, builder } of this.standIns) {
      const key = column.field?.key;
      const identity = key === undefined ? null : view.value(key);
      if (key === undefined || identity === null) continue;
      const within = column.field?.within;
      const { text, number } = pseudonyms.of(identity, within === undefined ? null : view.value(within));
      view.put(key, text);
      if (number === undefined || !(builder instanceof TextBuilder)) builder?.set(row, text);
      else builder.setNumbered(row, number, text);
    }
    if (format.sheetAs !== undefined && sheet !== undefined) {
      view.put(format.sheetAs, sheet);
      if (!aggregator) table.column(format.sheetAs).set(row, sheet);
    }
    for (const { key, from, builder } of this.derived) {
      if (view.value(key) !== null) continue;
      const value = from(view);
      if (value === null) continue;
      view.put(key, value);
      builder?.set(row, value);
    }
    aggregator?.add(view);
    for (const other of format.also ?? []) takeAlso(other, view, tables(other.table));
  }

  private taker(column: SheetColumn): Take {
    const { table } = this.options;
    const { field } = column;
    if (!field) throw new TypeError(`the column “${column.header}” has no field`);
    const builder = table.column(field.key);
    if (field.kind.kind === 'share' && field.kind.written === 'guess') {
      const share = new GuessedShares(column.header, builder, table.rows);
      this.shares.push(share);
      return eachOf((row, { value, signed }) => share.set(row, Number(value), signed));
    }
    if (field.kind.kind === 'moneyRange') {
      const upper = table.column(field.kind.upper);
      return eachOf((row, entry) => {
        builder.set(row, entry.value ?? NaN);
        if (entry.upper !== undefined) upper.set(row, entry.upper);
      });
    }
    return (entries, accepted, first) => builder.take(entries, accepted, first);
  }
}

type Value = string | number | null;

/** What hangs on one column alone is worked out once for each entry that occurs in it. */
function derivation(
  { of, from }: Derived,
  settings: Settings,
  { derived = [] }: Format,
): (row: MovingRow) => Value {
  const isShared = derived.filter((other) => other.of === of).length > 1;
  if (of === undefined || isShared) return (row) => from(row, settings);
  return (row) => {
    const entry = row.entry(of);
    if (!entry) return from(row, settings);
    if (entry.outcome === undefined) entry.outcome = from(row, settings);
    return entry.outcome;
  };
}

/** Puts the accepted entries of a chunk into a table, from a row on. */
type Take = ColumnBuilder['take'];

const eachOf =
  (put: (row: number, entry: Entry) => void): Take =>
  (entries, accepted, first) =>
    accepted.forEach((at, index) => {
      const entry = entries[at];
      if (entry?.value != null) put(first + index, entry);
    });

function count(
  column: SheetColumn,
  rows: readonly (readonly RawCell[])[],
  accepted: readonly number[],
): void {
  const { entries, place } = column;
  let [filled, recoded, notRecorded] = [0, 0, 0];
  if (column.isChecked) {
    for (let index = 0; index < accepted.length; index += 1) {
      const entry = entries[accepted[index] ?? -1];
      if (entry?.state === 'value') {
        filled += 1;
        if (entry.recoded) recoded += 1;
      } else if (entry?.state === 'notRecorded') notRecorded += 1;
    }
  } else {
    for (let index = 0; index < accepted.length; index += 1) {
      if (!isBlank(rows[accepted[index] ?? -1]?.[place])) filled += 1;
    }
  }
  column.filled += filled;
  column.recoded += recoded;
  column.notRecorded += notRecorded;
  column.blank += accepted.length - filled - notRecorded;
}

function takeAlso({ columns, takes }: AlsoTable, view: MovingRow, table: TableBuilder): void {
  if (takes && !takes(view)) return;
  for (const column of columns) {
    const { key, from } = typeof column === 'string' ? { key: column, from: column } : column;
    const builder = table.column(key);
    const value = view.value(from);
    if (value !== null) builder.set(table.rows, value);
  }
  table.endRow();
}
