import { CellValueType, type ICellData } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/** Univer takes no cell with a formula for a blank one. */
const EMPTY_TEXT: ICellData = { v: '', t: CellValueType.STRING, f: '=""' };
const TEXTS: readonly unknown[] = [CellValueType.STRING, CellValueType.FORCE_STRING];
let isDone = false;

/**
 * Trap: a cell whose formula gives "" is blank to the formulas that read it, so that it equals 0 and ISBLANK is TRUE of it. References are one class for
 * all of Univer; this is done once.
 */
export function readEmptyTexts(): void {
  if (isDone) return;
  isDone = true;
  const { prototype } = BaseReferenceObject;
  const read = prototype.getCellData;
  prototype.getCellData = function (this: BaseReferenceObject, row, column) {
    const cell = read.call(this, row, column);
    return cell?.v === '' && !cell.p && TEXTS.includes(cell.t) ? EMPTY_TEXT : cell;
  };
}
