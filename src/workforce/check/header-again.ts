import { normalised } from '../recognise/headers';
import { NONE } from '../source/short-text';
import type { Cells, RawCell } from '../source/source';
import { TextCells } from '../source/text-cells';
import { textOf } from './cells';
import { Slots } from './slots';

/** Finds the header where it is repeated: lists pasted page by page have it on each. */
export class HeaderAgain {
  /** Whether a short text may be the first header, which tells nearly every row from the header. */
  private readonly first = new Slots<boolean>();

  constructor(private readonly headers: readonly string[]) {}

  isAt(cells: Cells, at: number): boolean {
    if (!this.beginsAt(cells, at)) return false;
    return this.headers.every((header, place) => isHeader(cells.cell(at, place), header));
  }

  /** Whether the row's first cell is the first header, as that of nearly no row is. */
  beginsAt(cells: Cells, at: number): boolean {
    const [header] = this.headers;
    if (header === undefined) return true;
    const number = cells instanceof TextCells ? cells.number(cells.indexOf(at, 0)) : NONE;
    if (number === NONE) return isHeader(cells.cell(at, 0), header);
    return this.first.get(number) ?? this.first.set(number, isHeader(cells.cell(at, 0), header));
  }
}

function isHeader(cell: RawCell | undefined, header: string): boolean {
  const written = textOf(cell ?? null);
  return (
    header === written || (header !== '' && written !== '' && normalised(header) === normalised(written))
  );
}
