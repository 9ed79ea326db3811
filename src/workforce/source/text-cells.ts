import { isBlank } from '../check/cells';
import { type Letters, fillLetters } from './letters';
import { numberIn, numberOf } from './short-text';
import type { Cells } from './source';

/** To begin with; both grow as rows need it. */
const ROWS = 1024;
const CELLS = 1 << 15;
const LETTERS = 1 << 16;

/**
 * The cells of a piece of text where they stand in it: where each begins and ends, and the number of what it holds. Most cells are
 * never cut out of the text, because their column knows the number. The lists are filled again for every piece.
 */
export class TextCells implements Cells {
  rows = 0;
  /** Characters of the longest row, with what stands between its cells. */
  longest = 0;
  private text = '';
  private letters: Letters = new Uint8Array(LETTERS);
  private cells = 0;
  /** Of each row the first of its cells, and of the row after the last. */
  private firsts = new Int32Array(ROWS);
  private starts = new Int32Array(CELLS);
  private ends = new Int32Array(CELLS);
  private numbers = new Int32Array(CELLS);
  /** Cells that do not stand in the text as they are: those of rows with quotes. Their starts count down from -1. */
  private readonly apart: string[] = [];
  /** Rows at the beginning that are passed over. */
  private skipped = 0;

  /** Empties all lists, for another text. */
  begin(text: string): void {
    this.text = text;
    this.letters = fillLetters(text, this.letters);
    this.rows = this.cells = this.skipped = this.longest = 0;
    this.apart.length = 0;
  }

  /** A row without quotes, from one place of the text to before another. */
  addText(from: number, to: number, separator: number): void {
    this.makeRoom(to - from + 1);
    const { letters, starts, ends, numbers } = this;
    let [cell, start] = [this.cells, from];
    for (let at = from; at <= to; at += 1) {
      if (at < to && letters[at] !== separator) continue;
      starts[cell] = start;
      ends[cell] = at;
      numbers[cell] = start === at ? 0 : numberIn(letters, start, at);
      cell += 1;
      start = at + 1;
    }
    this.endRow(cell, to - from);
  }

  /** A row that had to be parsed. */
  addRow(row: readonly string[]): void {
    this.makeRoom(row.length);
    let cell = this.cells;
    let length = 0;
    for (const text of row) {
      this.starts[cell] = -this.apart.push(text);
      this.ends[cell] = 0;
      this.numbers[cell] = numberOf(text);
      cell += 1;
      length += text.length + 1;
    }
    this.endRow(cell, length);
  }

  /** Passes over the rows at the beginning. */
  skip(rows: number): void {
    this.skipped += rows;
    this.rows -= rows;
  }

  lengthOf(at: number): number {
    const row = at + this.skipped;
    return this.firsts[row + 1]! - this.firsts[row]!;
  }

  /** Where a cell is in the lists; -1 beyond the end of its row. */
  indexOf(at: number, place: number): number {
    const row = at + this.skipped;
    const index = this.firsts[row]! + place;
    return index < this.firsts[row + 1]! ? index : -1;
  }

  /** What `numberOf` says of a cell's text; 0, as of the empty text, beyond the end of its row. */
  number(index: number): number {
    return index < 0 ? 0 : this.numbers[index]!;
  }

  /** The text of a cell that there is. */
  textAt(index: number): string {
    const start = this.starts[index]!;
    return start < 0 ? (this.apart[-start - 1] ?? '') : this.text.slice(start, this.ends[index]);
  }

  cell(at: number, place: number): string | undefined {
    const index = this.indexOf(at, place);
    return index < 0 ? undefined : this.textAt(index);
  }

  isBlank(at: number, place: number): boolean {
    const index = this.indexOf(at, place);
    if (this.number(index) === 0) return true;
    const start = this.starts[index]!;
    // Nearly every cell begins with a letter or a digit, and need not be cut out to tell.
    const first = start < 0 ? 0 : this.letters[start]!;
    return first > 32 && first < 127 ? false : isBlank(this.textAt(index));
  }

  row(at: number): readonly string[] {
    const from = this.indexOf(at, 0);
    return Array.from({ length: this.lengthOf(at) }, (_, place) => this.textAt(from + place));
  }

  private endRow(cells: number, length: number): void {
    if (length > this.longest) this.longest = length;
    this.firsts[this.rows] = this.cells;
    this.firsts[(this.rows += 1)] = this.cells = cells;
  }

  private makeRoom(cells: number): void {
    if (this.rows + 1 >= this.firsts.length) this.firsts = grown(this.firsts, this.rows + 2);
    const needed = this.cells + cells;
    if (needed <= this.starts.length) return;
    this.starts = grown(this.starts, needed);
    this.ends = grown(this.ends, needed);
    this.numbers = grown(this.numbers, needed);
  }
}

function grown(list: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(needed, list.length * 2));
  longer.set(list);
  return longer;
}
