import type { Sink } from '../check/sheet';
import type { Entry } from '../check/column';
import type { SheetColumn } from '../check/columns';
import { isBlank } from '../check/cells';
import type { MovingRow } from '../check/row';
import type { Aggregator, AlsoTable, Derived, Format } from '../formats/format';
import type { Pseudonyms } from '../personal/people';
import type { Settings } from '../settings';
import type { RawCell } from '../source/source';
import { type TableBuilder, TextBuilder, type ColumnBuilder } from './builder';
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
  private readonly direct: { column: SheetColumn; put: (row: number, entry: Entry) => void }[] = [];
  private readonly shares: GuessedShares[] = [];
  private readonly derived: { readonly rule: Derived; readonly builder: ColumnBuilder | undefined }[];
  private readonly standIns: { readonly column: SheetColumn; readonly builder: ColumnBuilder | undefined }[];
  private readonly rowwise: boolean;

  constructor(private readonly options: FillOptions) {
    const { format, columns, aggregator } = options;
    const builderOf = (key: FieldKey) => (aggregator ? undefined : options.table.column(key));
    for (const column of columns) {
      // Those of pseudonyms are filled later and stand in the file's order all the same.
      if (column.field && column.fate === 'pseudonym') builderOf(column.field.key);
      if (column.fate === 'kept' && !aggregator) this.direct.push({ column, put: this.putter(column) });
    }
    this.standIns = columns
      .filter(({ fate }) => fate === 'pseudonym')
      .map((column) => ({ column, builder: column.field && builderOf(column.field.key) }));
    this.derived = (format.derived ?? []).map((rule) => ({ rule, builder: builderOf(rule.key) }));
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
    for (const { column, put } of this.direct) {
      for (let index = 0; index < accepted.length; index += 1) {
        const entry = column.entries[accepted[index] ?? -1];
        if (entry?.value != null) put(first + index, entry);
      }
    }
    if (this.rowwise)
      accepted.forEach((at, index) => this.finishRow(view.move(rows[at] ?? [], at), first + index));
    if (!aggregator) table.skipTo(first + accepted.length);
  }

  /** Once the sheet has been read. @returns what was decided, for the person */
  finish(): string[] {
    return this.shares
      .map((share) => share.settle(this.options.table.rows))
      .filter((note) => note !== undefined);
  }

  private finishRow(view: MovingRow, row: number): void {
    const { format, sheet, settings, pseudonyms, aggregator, table, tables } = this.options;
    for (const { column, builder } of this.standIns) {
      const key = column.field?.key;
      const identity = key === undefined ? null : view.value(key);
      if (key === undefined || identity === null) continue;
      const within = column.field?.within;
      const standIn = pseudonyms.of(identity, within === undefined ? null : view.value(within));
      view.put(key, standIn);
      builder?.set(row, standIn);
    }
    if (format.sheetAs !== undefined && sheet !== undefined) {
      view.put(format.sheetAs, sheet);
      if (!aggregator) table.column(format.sheetAs).set(row, sheet);
    }
    for (const { rule, builder } of this.derived) {
      if (view.value(rule.key) !== null) continue;
      const value = rule.from(view, settings);
      if (value === null) continue;
      view.put(rule.key, value);
      builder?.set(row, value);
    }
    aggregator?.add(view);
    for (const other of format.also ?? []) takeAlso(other, view, tables(other.table));
  }

  private putter(column: SheetColumn): (row: number, entry: Entry) => void {
    const { table } = this.options;
    const { field } = column;
    if (!field) throw new TypeError(`the column “${column.header}” has no field`);
    const builder = table.column(field.key);
    if (field.kind.kind === 'share' && field.kind.written === 'guess') {
      const share = new GuessedShares(column.header, builder, table.rows);
      this.shares.push(share);
      return (row, { value, signed }) => share.set(row, Number(value), signed);
    }
    if (field.kind.kind === 'moneyRange') {
      const upper = table.column(field.kind.upper);
      return (row, entry) => {
        builder.set(row, entry.value ?? NaN);
        if (entry.upper !== undefined) upper.set(row, entry.upper);
      };
    }
    // The text's place is remembered with the entry, so that a text that comes again costs no look-up.
    if (builder instanceof TextBuilder) {
      return (row, entry) => builder.setPlace(row, (entry.place ||= builder.placeOf(String(entry.value))));
    }
    return (row, entry) => builder.set(row, entry.value ?? NaN);
  }
}

function count(
  column: SheetColumn,
  rows: readonly (readonly RawCell[])[],
  accepted: readonly number[],
): void {
  for (let index = 0; index < accepted.length; index += 1) {
    const at = accepted[index] ?? -1;
    const entry = column.isChecked ? column.entries[at] : undefined;
    if (!entry) {
      if (isBlank(rows[at]?.[column.place])) column.blank += 1;
      else column.filled += 1;
    } else if (entry.state === 'value') {
      column.filled += 1;
      if (entry.recoded) column.recoded += 1;
    } else if (entry.state === 'notRecorded') column.notRecorded += 1;
    else column.blank += 1;
  }
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
