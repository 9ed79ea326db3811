import { type IRange, type IUnitRange } from '@univerjs/core';

/** One cell of one sheet. */
export interface Place {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Cells as few ranges: cells below one another first, then columns of equal height beside one another. Univer compares each dirty
 * range with every other, so 2,000 ranges of one cell cost it millions of comparisons.
 */
export function mergedRanges(places: Iterable<Place>): IUnitRange[] {
  const columns = joined(
    [...places].sort((a, b) => sheetOrder(a, b) || a.column - b.column || a.row - b.row).map(rangeOf),
    (last, next) =>
      last.startColumn === next.startColumn && last.endRow + 1 >= next.startRow && { endRow: next.endRow },
  );
  return joined(
    columns.sort(
      (a, b) =>
        sheetOrder(a, b) ||
        a.range.startRow - b.range.startRow ||
        a.range.endRow - b.range.endRow ||
        a.range.startColumn - b.range.startColumn,
    ),
    (last, next) =>
      last.startRow === next.startRow &&
      last.endRow === next.endRow &&
      last.endColumn + 1 >= next.startColumn && { endColumn: next.endColumn },
  );
}

function sheetOrder(a: Pick<Place, 'unitId' | 'sheetId'>, b: Pick<Place, 'unitId' | 'sheetId'>): number {
  if (a.unitId !== b.unitId) return a.unitId < b.unitId ? -1 : 1;
  if (a.sheetId !== b.sheetId) return a.sheetId < b.sheetId ? -1 : 1;
  return 0;
}

const rangeOf = ({ unitId, sheetId, row, column }: Place): IUnitRange => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});

/** Joins each range to the one before it where `grow` says by what; the ranges come in order. */
function joined(
  ranges: IUnitRange[],
  grow: (last: IRange, next: IRange) => Partial<IRange> | false,
): IUnitRange[] {
  const result: IUnitRange[] = [];
  for (const next of ranges) {
    const last = result.at(-1);
    const growth = last && sheetOrder(last, next) === 0 && grow(last.range, next.range);
    if (last && growth) Object.assign(last.range, growth);
    else result.push(next);
  }
  return result;
}
