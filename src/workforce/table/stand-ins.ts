import { AS_FOUND } from '../check/column';
import type { SheetColumn } from '../check/columns';
import type { MovingRow, Value } from '../check/row';
import { columnsOfEntries } from '../check/together';
import type { Field } from '../formats/format';
import type { Pseudonyms, StandIn } from '../personal/people';
import type { PseudonymBook } from '../personal/pseudonyms';
import type { Cells } from '../source/source';
import { TextCells } from '../source/text-cells';
import { type ColumnBuilder, TextBuilder } from './builder';

/** Puts what stands in for people into one column. */
export class StandIns {
  private readonly values: Value[] = [];
  /** Where the identities are unique, if that is one column. */
  private readonly within: SheetColumn | undefined;
  /** Numbers of those places, by the entries that name them. */
  private readonly places: (number | undefined)[] = [];

  /** @param areSeen - whether anything reads the stand-ins but the table */
  constructor(
    private readonly column: SheetColumn,
    private readonly field: Field,
    private readonly pseudonyms: Pseudonyms,
    private readonly builder: ColumnBuilder | undefined,
    private readonly areSeen: boolean,
    columns: readonly SheetColumn[],
  ) {
    [this.within] = (field.within && columnsOfEntries([field.within], columns)) ?? [];
  }

  put(cells: Cells, at: number, view: MovingRow, row: number): void {
    const { builder, pseudonyms } = this;
    const standIn = this.standInOf(cells, at, view);
    if (this.areSeen) this.values[at] = standIn === null ? null : pseudonyms.text(standIn);
    if (standIn === null) return;
    if (typeof standIn === 'number' && builder instanceof TextBuilder) {
      builder.setNumbered(row, standIn, this.textOf);
    } else builder?.set(row, pseudonyms.text(standIn));
  }

  /** Once all rows of a chunk have theirs. */
  show(view: MovingRow): void {
    if (this.areSeen) view.put(this.field.key, this.values);
  }

  private readonly textOf = (number: number): string => this.pseudonyms.text(number);

  private standInOf(cells: Cells, at: number, view: MovingRow): StandIn | null {
    const { column, within, pseudonyms } = this;
    const { book } = pseudonyms;
    if (book && within && cells instanceof TextCells && column.entryAt(at) === AS_FOUND) {
      return book.ofNumber(cells.number(cells.indexOf(at, column.place)), this.placeOf(book, within, at));
    }
    view.move(at);
    const identity = view.value(this.field.key);
    if (identity === null) return null;
    return pseudonyms.of(identity, this.field.within === undefined ? null : view.value(this.field.within));
  }

  private placeOf(book: PseudonymBook, within: SheetColumn, at: number): number {
    const { id, value } = within.entryAt(at);
    return (this.places[id] ??= book.placeOf(String(value ?? '')).number);
  }
}
