import type { Sink } from '../check/sheet';
import type { Entry } from '../check/column';
import { type SheetColumn, lengthen } from '../check/columns';
import type { MovingRow, Value } from '../check/row';
import type { Aggregator, AlsoTable, Field, Format } from '../formats/format';
import type { Pseudonyms } from '../personal/people';
import type { Settings } from '../settings';
import type { Cells } from '../source/source';
import type { ColumnBuilder, TableBuilder } from './builder';
import { NOTHING, columnsRead, derivation, type Derivation } from './derivation';
import type { FieldKey } from './fields';
import { GuessedShares } from './shares';
import { StandIns } from './stand-ins';
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
  private readonly derived: readonly DerivedColumn[];
  private readonly standIns: readonly StandIns[];
  /** Whether anything reads stand-ins and derived values but the table. */
  private readonly areSeen: boolean;

  constructor(private readonly options: FillOptions) {
    const { format, columns, aggregator, settings, pseudonyms } = options;
    const { derived = [], also = [] } = format;
    const builderOf = (key: FieldKey) => (aggregator ? undefined : options.table.column(key));
    for (const column of columns) {
      // Those of pseudonyms are filled later and stand in the file's order all the same.
      if (column.field && column.fate === 'pseudonym') builderOf(column.field.key);
      if (column.fate === 'kept' && !aggregator) this.direct.push({ column, builder: this.taker(column) });
    }
    const read = derived.map((rule) => columnsRead(rule, format, columns));
    const isTwice = new Set(derived.map(({ key }) => key)).size < derived.length;
    this.areSeen = aggregator !== undefined || also.length > 0 || isTwice || read.includes(undefined);
    this.standIns = columns.flatMap((column) => {
      const { field, fate } = column;
      if (!field || fate !== 'pseudonym') return [];
      return new StandIns(column, field, pseudonyms, builderOf(field.key), this.areSeen, columns);
    });
    this.derived = derived.map((rule, index) => ({
      key: rule.key,
      from: derivation(rule, settings, read[index]),
      // A column of the file, or a rule before this one.
      isInFile:
        columns.some(({ field }) => field?.key === rule.key || isUpper(field, rule.key)) ||
        format.sheetAs === rule.key ||
        derived.slice(0, index).some(({ key }) => key === rule.key),
      builder: builderOf(rule.key),
      entries: [],
      values: [],
    }));
  }

  take(cells: Cells, accepted: readonly number[], view: MovingRow): void {
    const { table, columns, aggregator } = this.options;
    const first = table.rows;
    for (const column of columns) column.count(cells, accepted);
    for (const { column, builder } of this.direct) {
      if (column.only) builder.repeat(column.only, accepted.length, first);
      else builder.take(column.entries, accepted, first);
    }
    this.putStandIns(cells, accepted, view, first);
    this.putSheet(accepted, view, first);
    this.putDerived(accepted, cells.rows, view, first);
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
  private putStandIns(cells: Cells, accepted: readonly number[], view: MovingRow, first: number): void {
    if (this.standIns.length === 0) return;
    for (let index = 0; index < accepted.length; index += 1) {
      const at = accepted[index]!;
      for (const standIns of this.standIns) standIns.put(cells, at, view, first + index);
    }
    for (const standIns of this.standIns) standIns.show(view);
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

  private putDerived(accepted: readonly number[], rows: number, view: MovingRow, first: number): void {
    for (const { key, from, isInFile, builder, entries, values } of this.derived) {
      lengthen(entries, rows, NOTHING);
      for (let index = 0; index < accepted.length; index += 1) {
        const at = accepted[index]!;
        const given = isInFile ? view.move(at).value(key) : null;
        const entry = (entries[at] = given === null ? from(view, at) : NOTHING);
        if (this.areSeen) values[at] = given ?? entry.value;
      }
      builder?.take(entries, accepted, first);
      if (this.areSeen) view.put(key, values);
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

interface DerivedColumn {
  readonly key: FieldKey;
  readonly from: Derivation;
  readonly isInFile: boolean;
  readonly builder: ColumnBuilder | undefined;
  /** What was worked out for the rows of a chunk. */
  readonly entries: Entry[];
  /** The same, or what the file says. */
  readonly values: Value[];
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
