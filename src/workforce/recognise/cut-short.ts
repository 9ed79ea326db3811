import { isBlank } from '../check/cells';
import { ImportError } from '../imported';
import type { RawCell } from '../source/source';

/**
 * Tells a delimited file that was cut in the middle of its last row: all rows before are as long as the header, the last is not. Rows
 * that are short throughout are how some programs leave out empty cells.
 */
export class EndOfRows {
  private row = 0;
  private lastLength: number;
  private shortBefore = false;

  constructor(
    private readonly file: string,
    private readonly length: number,
  ) {
    this.lastLength = length;
  }

  see(rows: readonly (readonly RawCell[])[], first: number): void {
    for (let index = 0; index < rows.length; index += 1) {
      const cells = rows[index] ?? [];
      if (cells.length <= 1 && isBlank(cells[0])) continue;
      if (this.lastLength < this.length) this.shortBefore = true;
      this.lastLength = cells.length;
      this.row = first + index;
    }
  }

  /** @throws ImportError where the file is cut short */
  check(): void {
    if (this.lastLength >= this.length || this.shortBefore) return;
    throw new ImportError(
      this.file,
      `it seems to be cut short: its last row, ${this.row}, has ${this.lastLength} of ${this.length} entries and all others have ` +
        'every one. Export it again; if it is complete, add the separators that the last row lacks',
    );
  }
}
