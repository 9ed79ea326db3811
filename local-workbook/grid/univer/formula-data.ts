import { isFormulaString, ObjectMatrix, type ICellData } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { UNIT, type Engine } from './engine';

type FormulaData = ReturnType<FormulaDataModel['updateFormulaData']>;

/**
 * Trap: at every change of cells Univer goes through all cells of all sheets to find formulas that share one text under an id, which only
 * filling makes: 35 ms a change beside 100,000 cells. Until the first such id comes, the changed cells alone say which formulas came and went.
 */
export function quickenFormulaData(engine: Engine): void {
  const model = engine.injector.get(FormulaDataModel);
  const searchAll = model.updateFormulaData.bind(model);
  let mayShare = false;
  engine.beforeAll(({ id, params }) => {
    if (mayShare || id !== SetRangeValuesMutation.id) return;
    const { cellValue } = params as ISetRangeValuesMutationParams;
    new ObjectMatrix(cellValue).forValue((_, __, cell) => {
      if (cell?.si) mayShare = true;
      return !mayShare;
    });
  });
  model.updateFormulaData = (unit, sheet, cellValue) =>
    mayShare || unit !== UNIT || !engine.hasSheet(sheet)
      ? searchAll(unit, sheet, cellValue)
      : changedFormulas(engine.sheet(sheet).getCellMatrix(), cellValue);
}

/** The formulas that a change brings, and null where it takes one away */
function changedFormulas(
  before: ObjectMatrix<ICellData | null | undefined | void>,
  cellValue: ISetRangeValuesMutationParams['cellValue'],
): FormulaData {
  const changed = new ObjectMatrix<{ f: string } | null>();
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    if (isFormulaString(cell?.f)) changed.setValue(row, column, { f: cell?.f ?? '' });
    else if (isFormulaString(before.getValue(row, column)?.f)) changed.setValue(row, column, null);
  });
  return changed.getMatrix() as FormulaData;
}
