import { isBlank } from '../check/cells';
import type { Cells, RawCell } from './source';

/** Cells that are there already, in an array for each row. */
export class RowCells implements Cells {
  constructor(private readonly cells: readonly (readonly RawCell[])[]) {}

  get rows(): number {
    return this.cells.length;
  }

  lengthOf(at: number): number {
    return this.row(at).length;
  }

  cell(at: number, place: number): RawCell | undefined {
    return this.cells[at]?.[place];
  }

  isBlank(at: number, place: number): boolean {
    return isBlank(this.cells[at]?.[place]);
  }

  row(at: number): readonly RawCell[] {
    return this.cells[at] ?? [];
  }
}
