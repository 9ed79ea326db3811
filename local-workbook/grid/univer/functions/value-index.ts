import { CELL_INVERTED_INDEX_CACHE as index } from '@univerjs/engine-formula';

let isQuick = false;

/**
 * Univer notes every result in an index from values to rows, so that comparisons with a range are quick, and looks for the row's old
 * value among all values of the column first: the time for a column of results grows with its square (10,000 different results 0.6 s,
 * 20,000 2.2 s). The index of a cell is used only once a comparison has read the cell, and that reading notes it: until then there is
 * nothing to replace. The index is one for all of Univer; this is done once.
 */
export function quickenValueIndex(): void {
  if (isQuick) return;
  isQuick = true;
  const set = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isResult = false) => {
    if (isResult && index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, isResult);
  };
}
