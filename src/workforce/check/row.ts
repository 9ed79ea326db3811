import type { RowView } from '../formats/format';
import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';
import type { Entry } from './column';

/** One view for all rows of a sheet, moved from row to row: a view for each would be the most of the memory. */
export class MovingRow implements RowView {
  cells: readonly RawCell[] = [];
  private at = 0;
  /** What is worked out for the row, or stands in for what is personal. */
  private readonly own = new Map<FieldKey, { move: number; value: string | number | null }>();
  /** Counts the moves, so that what was put for an earlier row need not be cleared. */
  private moves = 0;

  constructor(
    private readonly valueAt: (
      key: FieldKey,
      at: number,
      cells: readonly RawCell[],
    ) => string | number | null,
    private readonly entryAt: (key: FieldKey, at: number) => Entry | undefined,
    private readonly placeOf: (key: FieldKey) => number | undefined,
  ) {}

  move(cells: readonly RawCell[], at: number): this {
    this.cells = cells;
    this.at = at;
    this.moves += 1;
    return this;
  }

  /** Seen by what is worked out after it, and in the table. */
  put(key: FieldKey, value: string | number | null): void {
    const own = this.own.get(key);
    if (!own) this.own.set(key, { move: this.moves, value });
    else {
      own.move = this.moves;
      own.value = value;
    }
  }

  value(key: FieldKey): string | number | null {
    const own = this.own.size > 0 ? this.own.get(key) : undefined;
    return own?.move === this.moves ? own.value : this.valueAt(key, this.at, this.cells);
  }

  /** The value as it was found, and what came of it. */
  entry(key: FieldKey): Entry | undefined {
    return this.entryAt(key, this.at);
  }

  raw(key: FieldKey): RawCell {
    const place = this.placeOf(key);
    return (place === undefined ? undefined : this.cells[place]) ?? null;
  }
}
