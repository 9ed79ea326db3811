import { NONE } from '../source/short-text';
import type { Cells, RawCell } from '../source/source';
import { TextCells } from '../source/text-cells';
import { textOf } from './cells';
import type { SheetColumn } from './columns';
import { parseMoney } from './numbers';
import { Slots } from './slots';

const BEGINS = /^(grand |overall |sub[\s-]?)?totals?\b/i;
const ENDS = /\b(sub[\s-]?)?total$/i;

/** Sub-totals remembered: a total may sum the rows since any of them. */
const REMEMBERED = 50;

/** A column of numbers or money: its place in a row, and what the rows under check hold in it. */
export type AmountColumn = Pick<SheetColumn, 'place' | 'only' | 'entryAt'>;

/** Rows from which it is known how full a row is. */
const TYPICAL = 200;

/**
 * Finds the rows of totals inside the data. The word alone proves nothing, because a person or a team may be called so: the row's
 * figures have to sum the rows above, since the start or since an earlier total, or the row has to be all but empty.
 */
export class Totals {
  /** Sums of each column of amounts over all rows so far. */
  private sums: number[];
  /** The sums where earlier totals stood; the first is the start. */
  private marks: number[][];
  private rows = 0;
  private typical = 0;
  private filled = 0;
  private readonly labels = new Slots<Label>();

  /** @param amounts - the columns of numbers and money */
  constructor(private readonly amounts: readonly AmountColumn[]) {
    this.sums = amounts.map(() => 0);
    this.marks = [[...this.sums]];
  }

  isTotal(cells: Cells, at: number): boolean {
    if (this.rows === 0 || !this.isLabelled(cells, at)) return false;
    const entries = filledIn(cells, at);
    const usual = this.filled / this.typical;
    const figures = this.amounts.map(({ place }) => figureOf(cells.cell(at, place)));
    const some = figures.some((figure) => figure !== undefined);
    const isSparse = entries <= usual / 4 || (!some && entries <= Math.max(1, usual / 2));
    if (!isSparse && !this.marks.some((mark) => this.isSumSince(mark, figures))) return false;
    if (this.marks.length > REMEMBERED) this.marks.splice(1, 1);
    this.marks.push([...this.sums]);
    return true;
  }

  /** Rows that no total is among, whether or not they are imported: from one of them to before another. */
  add(cells: Cells, from: number, to: number): void {
    if (from >= to) return;
    for (let at = from; at < to && this.typical < TYPICAL; at += 1) {
      this.typical += 1;
      this.filled += filledIn(cells, at);
    }
    this.rows += to - from;
    this.amounts.forEach((column, index) => {
      const { only } = column;
      const sum =
        only && typeof only.value === 'number' ? only.value * (to - from) : sumOf(column, cells, from, to);
      this.sums[index] = (this.sums[index] ?? 0) + sum;
    });
  }

  /** The label stands in the first cell that holds words; an index before it does not count. */
  isLabelled(cells: Cells, at: number): boolean {
    for (let place = 0; place < cells.lengthOf(at); place += 1) {
      const label = this.label(cells, at, place);
      if (label !== 'no words') return label === 'total';
    }
    return false;
  }

  label(cells: Cells, at: number, place: number): Label {
    const number = cells instanceof TextCells ? cells.number(cells.indexOf(at, place)) : NONE;
    const known = number === NONE ? undefined : this.labels.get(number);
    if (known !== undefined) return known;
    const label = cells.isBlank(at, place) ? 'no words' : labelOf(cells.cell(at, place) ?? null);
    return number === NONE ? label : this.labels.set(number, label);
  }

  /** At least half of the row's figures have to agree: averages stand among totals, but not alone. */
  private isSumSince(mark: readonly number[], figures: readonly (number | undefined)[]): boolean {
    let agreeing = 0;
    let different = 0;
    figures.forEach((figure, index) => {
      if (figure === undefined) return;
      const sum = (this.sums[index] ?? 0) - (mark[index] ?? 0);
      if (figure !== 0 && Math.abs(figure - sum) <= 0.01 + Math.abs(sum) * 1e-9) agreeing += 1;
      else if (figure !== 0 || Math.abs(sum) > 0.01) different += 1;
    });
    return agreeing > 0 && agreeing >= different;
  }
}

export type Label = 'total' | 'words' | 'no words';

function labelOf(cell: RawCell): Label {
  const text = textOf(cell);
  if (typeof cell === 'number' || /^[\d.,]+$/.test(text)) return 'no words';
  return text.length <= 60 && (BEGINS.test(text) || ENDS.test(text)) ? 'total' : 'words';
}

function sumOf(column: AmountColumn, cells: Cells, from: number, to: number): number {
  let sum = 0;
  if (column.only?.state === 'blank') return sum;
  for (let at = from; at < to; at += 1) {
    const { state, value } = column.entryAt(at);
    if (state === 'blank') continue;
    // What was read has its figure; what was not, a total may count all the same.
    const figure = state === 'value' ? value : figureOf(cells.cell(at, column.place));
    if (typeof figure === 'number') sum += figure;
  }
  return sum;
}

function filledIn(cells: Cells, at: number): number {
  let filled = 0;
  for (let place = 0; place < cells.lengthOf(at); place += 1) if (!cells.isBlank(at, place)) filled += 1;
  return filled;
}

function figureOf(cell: RawCell | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell === '') return undefined;
  const plain = Number(cell);
  return Number.isFinite(plain) && cell.trim() !== '' ? plain : parseMoney(cell.trim());
}
