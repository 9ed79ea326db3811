import { ImportError } from '../imported';
import type { Cells } from '../source/source';

/**
 * Tells a delimited file that was cut in the middle of its last row: no end of a line stands behind it, and it has fewer entries than
 * any other row. Programs that leave out empty cells at the end of a row still end the row.
 */
export class EndOfRows {
  /** Of all rows but the last. */
  private shortest = Infinity;
  private lastRow = 0;
  private lastLength = Infinity;
  private isOpen = false;

  /** @param length - how many headers there are */
  constructor(
    private readonly file: string,
    private readonly length: number,
  ) {}

  see(cells: Cells, first: number, endsOpen = false): void {
    for (let index = 0; index < cells.rows; index += 1) {
      const length = cells.lengthOf(index);
      if (length <= 1 && cells.isBlank(index, 0)) continue;
      if (this.lastLength < this.shortest) this.shortest = this.lastLength;
      this.lastLength = length;
      this.lastRow = first + index;
      this.isOpen = endsOpen && index === cells.rows - 1;
    }
  }

  /** @throws ImportError where the file is cut short */
  check(): void {
    const { lastRow, lastLength } = this;
    if (!this.isOpen || lastLength >= Math.min(this.shortest, this.length)) return;
    throw new ImportError(
      this.file,
      `it seems to be cut short: its last row, ${lastRow}, has ${lastLength} of ${this.length} entries and does not end, and ` +
        'no other row is as short. Export it again; if it is complete, add the separators that the last row lacks',
    );
  }
}
