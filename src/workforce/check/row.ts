import type { RowView } from '../formats/format';
import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';

/** One view for all rows of a sheet, moved from row to row: a view for each would be the most of the memory. */
export class MovingRow implements RowView {
  cells: readonly RawCell[] = [];
  private at = 0;
  /** What is worked out for the row, or stands in for what is personal. */
  private readonly own = new Map<FieldKey, string | number | null>();

  constructor(
    private readonly valueAt: (
      key: FieldKey,
      at: number,
      cells: readonly RawCell[],
    ) => string | number | null,
    private readonly placeOf: (key: FieldKey) => number | undefined,
  ) {}

  move(cells: readonly RawCell[], at: number): this {
    this.cells = cells;
    this.at = at;
    if (this.own.size > 0) this.own.clear();
    return this;
  }

  /** Seen by what is worked out after it, and in the table. */
  put(key: FieldKey, value: string | number | null): void {
    this.own.set(key, value);
  }

  value(key: FieldKey): string | number | null {
    const own = this.own.size > 0 ? this.own.get(key) : undefined;
    return own === undefined ? this.valueAt(key, this.at, this.cells) : own;
  }

  raw(key: FieldKey): RawCell {
    const place = this.placeOf(key);
    return (place === undefined ? undefined : this.cells[place]) ?? null;
  }
}
