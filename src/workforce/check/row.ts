import type { RowView } from '../formats/format';
import type { Cells, RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';
import type { SheetColumn } from './columns';

export type Value = string | number | null;

/** One view for all rows of a sheet, moved from row to row: a view for each would be the most of the memory. */
export class MovingRow implements RowView {
  private rows: Cells | undefined;
  private at = 0;
  /** What is worked out for the rows of a chunk, or stands in for what is personal. */
  private readonly own = new Map<FieldKey, Value[]>();

  constructor(
    private readonly byKey: ReadonlyMap<FieldKey, SheetColumn>,
    private readonly valueAt: (key: FieldKey, at: number) => Value,
  ) {}

  /** Other rows, of which nothing has been worked out. */
  begin(rows: Cells): void {
    this.rows = rows;
    this.own.clear();
  }

  move(at: number): this {
    this.at = at;
    return this;
  }

  get cells(): readonly RawCell[] {
    return this.rows?.row(this.at) ?? [];
  }

  /** Values by rows, in place of those of the file: seen by what is worked out after them, and in the table. */
  put(key: FieldKey, values: Value[]): void {
    this.own.set(key, values);
  }

  value(key: FieldKey): Value {
    const own = this.own.size > 0 ? this.own.get(key) : undefined;
    return own ? (own[this.at] ?? null) : this.valueAt(key, this.at);
  }

  raw(key: FieldKey): RawCell {
    const place = this.byKey.get(key)?.place;
    return (place === undefined ? undefined : this.rows?.cell(this.at, place)) ?? null;
  }
}
