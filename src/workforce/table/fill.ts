import type { Sink } from '../check/sheet';
import type { Entry } from '../check/column';
import type { SheetColumn } from '../check/columns';
import type { MovingRow, Value } from '../check/row';
import type { Aggregator, AlsoTable, Field, Format } from '../formats/format';
import type { Pseudonyms } from '../personal/people';
import type { Settings } from '../settings';
import type { Cells } from '../source/source';
import { type ColumnBuilder, type TableBuilder, TextBuilder } from './builder';
import { derivation, type Derivation } from './derivation';
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

/** Puts accepted rows into tables: columns as they are, then what stands in for people, what is worked out, and what is counted. */
export class TableFill implements Sink {
  private readonly direct: { readonly column: SheetColumn; readonly builder: Taker }[] = [];
  private readonly shares: GuessedShares[] = [];
  private readonly derived: {
    readonly key: FieldKey;
    readonly from: Derivation;
    readonly isInFile: boolean;
    readonly builder: ColumnBuilder | undefined;
    /** Of the rows of a chunk. */
    readonly values: Value[];
  }[];
  private readonly standIns: {
    readonly field: Field;
    readonly builder: ColumnBuilder | undefined;
    readonly values: Value[];
  }[];
  /** Whether anything reads the stand-ins but the table. */
  private readonly areSeen: boolean;

  constructor(private readonly options: FillOptions) {
    const { format, columns, aggregator, settings } = options;
    const { derived = [], also = [] } = format;
    const builderOf = (key: FieldKey) => (aggregator ? undefined : options.table.column(key));
    for (const column of columns) {
      // Those of pseudonyms are filled later and stand in the file's order all the same.
      if (column.field && column.fate === 'pseudonym') builderOf(column.field.key);
      if (column.fate === 'kept' && !aggregator) this.direct.push({ column, builder: this.taker(column) });
    }
    this.standIns = columns.flatMap(({ field, fate }) =>
      field && fate === 'pseudonym' ? [{ field, builder: builderOf(field.key), values: [] }] : [],
    );
    this.derived = derived.map((rule, index) => ({
      key: rule.key,
      from: derivation(rule, settings, format, columns),
      // A column of the file, or a rule before this one.
      isInFile:
        columns.some(({ field }) => field?.key === rule.key || isUpper(field, rule.key)) ||
        format.sheetAs === rule.key ||
        derived.slice(0, index).some(({ key }) => key === rule.key),
      builder: builderOf(rule.key),
      values: [],
    }));
    this.areSeen = aggregator !== undefined || also.length > 0 || derived.some(({ of }) => of === undefined);
  }

  take(cells: Cells, accepted: readonly number[], view: MovingRow): void {
    const { table, columns, aggregator } = this.options;
    const first = table.rows;
    for (const column of columns) count(column, cells, accepted);
    for (const { column, builder } of this.direct) {
      if (column.only) builder.repeat(column.only, accepted.length, first);
      else builder.take(column.entries, accepted, first);
    }
    this.putStandIns(accepted, view, first);
    this.putSheet(accepted, view, first);
    this.putDerived(accepted, view, first);
    this.takeRows(accepted, view);
    if (!aggregator) table.skipTo(first + accepted.length);
  }

  /** Once the sheet has been read. @returns what was decided, for the person */
  finish(): string[] {
    return this.shares
      .map((share) => share.settle(this.options.table.rows))
      .filter((note) => note !== undefined);
  }

  /** Row by row, so that people have their stand-ins in the order in which they appear. */
  private putStandIns(accepted: readonly number[], view: MovingRow, first: number): void {
    const { standIns, areSeen } = this;
    const { pseudonyms } = this.options;
    if (standIns.length === 0) return;
    const textOf = (number: number) => pseudonyms.text(number);
    for (let index = 0; index < accepted.length; index += 1) {
      const at = accepted[index]!;
      view.move(at);
      for (const { field, builder, values } of standIns) {
        const identity = view.value(field.key);
        values[at] = null;
        if (identity === null) continue;
        const within = field.within === undefined ? null : view.value(field.within);
        const standIn = pseudonyms.of(identity, within);
        if (areSeen) values[at] = pseudonyms.text(standIn);
        if (typeof standIn === 'number' && builder instanceof TextBuilder) {
          builder.setNumbered(first + index, standIn, textOf);
        } else builder?.set(first + index, pseudonyms.text(standIn));
      }
    }
    if (areSeen) for (const { field, values } of standIns) view.put(field.key, values);
  }

  /** What looks at whole rows does so when all else stands. */
  private takeRows(accepted: readonly number[], view: MovingRow): void {
    const { aggregator, tables, format } = this.options;
    const { also = [] } = format;
    if (!aggregator && also.length === 0) return;
    for (const at of accepted) {
      view.move(at);
      aggregator?.add(view);
      for (const other of also) takeAlso(other, view, tables(other.table));
    }
  }

  private putSheet(accepted: readonly number[], view: MovingRow, first: number): void {
    const { format, sheet, aggregator, table } = this.options;
    if (format.sheetAs === undefined || sheet === undefined) return;
    const values: Value[] = [];
    for (let index = 0; index < accepted.length; index += 1) {
      values[accepted[index]!] = sheet;
      if (!aggregator) table.column(format.sheetAs).set(first + index, sheet);
    }
    view.put(format.sheetAs, values);
  }

  private putDerived(accepted: readonly number[], view: MovingRow, first: number): void {
    for (const { key, from, isInFile, builder, values } of this.derived) {
      for (let index = 0; index < accepted.length; index += 1) {
        const at = accepted[index]!;
        const given = isInFile ? view.move(at).value(key) : null;
        const value = (values[at] = given ?? from(view, at));
        if (given === null && value !== null) builder?.set(first + index, value);
      }
      view.put(key, values);
    }
  }

  private taker(column: SheetColumn): Taker {
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
    return builder;
  }
}

const isUpper = (field: Field | undefined, key: FieldKey): boolean =>
  field?.kind.kind === 'moneyRange' && field.kind.upper === key;

/** Puts the accepted entries of a chunk into a table, from a row on. */
type Taker = Pick<ColumnBuilder, 'take' | 'repeat'>;

const eachOf = (put: (row: number, entry: Entry) => void): Taker => ({
  take: (entries, accepted, first) =>
    accepted.forEach((at, index) => {
      const entry = entries[at];
      if (entry?.value != null) put(first + index, entry);
    }),
  repeat: (entry, rows, first) => {
    for (let row = first; row < first + rows; row += 1) if (entry.value !== null) put(row, entry);
  },
});

function count(column: SheetColumn, cells: Cells, accepted: readonly number[]): void {
  const { entries, place, only } = column;
  let [filled, recoded, notRecorded] = [0, 0, 0];
  if (only) {
    if (only.state === 'value') filled = accepted.length;
    if (only.state === 'notRecorded') notRecorded = accepted.length;
    if (only.recoded) recoded = accepted.length;
  } else if (column.isChecked) {
    for (let index = 0; index < accepted.length; index += 1) {
      const entry = entries[accepted[index] ?? -1];
      if (entry?.state === 'value') {
        filled += 1;
        if (entry.recoded) recoded += 1;
      } else if (entry?.state === 'notRecorded') notRecorded += 1;
    }
  } else {
    for (let index = 0; index < accepted.length; index += 1) {
      if (!cells.isBlank(accepted[index] ?? -1, place)) filled += 1;
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
