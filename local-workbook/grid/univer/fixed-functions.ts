import { ArrayValueObject, NumberValueObject, type BaseFunction } from '@univerjs/engine-formula';
import { day } from './entries';
import { comparison } from './formulas/comparison';
import { criteriaFunctions } from './formulas/criteria-functions';
import { readEmptyTexts } from './formulas/empty-text';
import { original, type Argument, type FunctionClass, type Result } from './formulas/originals';
import { exactLookup, search } from './formulas/search';

/** Functions of Univer's that are wrong, put right, in the form in which it takes functions; an operator is one of them. */
export function fixedFunctions(): [FunctionClass, string][] {
  readEmptyTexts();
  return [
    [comparison(), 'COMPARE'],
    ...criteriaFunctions(),
    [search(), 'SEARCH'],
    [exactLookup('XLOOKUP', 4), 'XLOOKUP'],
    [exactLookup('XMATCH', 2), 'XMATCH'],
    [index(), 'INDEX'],
    [sort(), 'SORT'],
    [datevalue(), 'DATEVALUE'],
    [yearfrac(), 'YEARFRAC'],
  ];
}

/** What a reference has and the declaration of a function's argument does not say */
interface OnASheet {
  getForcedSheetName(): string | undefined;
  setForcedSheetId(ids: unknown): void;
}

/**
 * Trap: a reference to a table knows its sheet by id and not by name; Univer looks the sheet of what INDEX finds up by name, and so
 * reads the sheet of the formula.
 */
const index = (): FunctionClass =>
  class extends original('INDEX') {
    override calculate(...args: Argument[]): Result {
      const found = super.calculate(...args);
      const reference = found as unknown as OnASheet;
      if (found.isReferenceObject() && !reference.getForcedSheetName())
        reference.setForcedSheetId = () => undefined;
      return found;
    }
  };

/** Trap: SORT sorts the cells that other formulas read, in place; NPV over the same range then came out wrong. This one sorts a copy. */
const sort = (): FunctionClass =>
  class extends original('SORT') {
    override calculate(array: Argument, ...rest: Argument[]) {
      return super.calculate(array.isArray() ? copy(array as ArrayValueObject) : array, ...rest);
    }
  };

function copy(array: ArrayValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}

/** Trap: Univer has no en-GB, and DATEVALUE("03/04/2026") is 4 March to it. */
const datevalue = (): FunctionClass =>
  class extends original('DATEVALUE') {
    override calculate(text: Argument, ...rest: Argument[]): ReturnType<BaseFunction['calculate']> {
      const found = !text.isArray() && text.isString() ? day(String(text.getValue()).trim()) : undefined;
      if (found) return NumberValueObject.create(found.serial);
      if (!text.isArray()) return super.calculate(text, ...rest);
      return (text as ArrayValueObject).mapValue((one) => this.calculate(one) as Argument);
    }
  };

/** Trap: with basis 1 (actual days) Univer divides by another year than Excel does. */
const yearfrac = (): FunctionClass =>
  class extends original('YEARFRAC') {
    override calculate(start: Argument, end: Argument, basis?: Argument) {
      const serials = [start, end].map((one) =>
        one.isNumber() ? Math.floor(Number(one.getValue())) : undefined,
      );
      const [one, other] = serials;
      const actual = basis?.isNumber() === true && Math.floor(Number(basis.getValue())) === 1;
      if (!actual || one === undefined || other === undefined || one < 61 || other < 61)
        return basis ? super.calculate(start, end, basis) : super.calculate(start, end);
      return NumberValueObject.create(actualYears(Math.min(one, other), Math.max(one, other)));
    }
  };

const dateOf = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Excel's actual/actual: within a year 366 days if a 29 February is in it, else the mean length of the calendar years touched */
function actualYears(from: number, to: number): number {
  const [first, last] = [dateOf(from), dateOf(to)];
  const [y1, y2] = [first.getUTCFullYear(), last.getUTCFullYear()];
  const beforeAnniversary =
    last.getUTCMonth() < first.getUTCMonth() ||
    (last.getUTCMonth() === first.getUTCMonth() && last.getUTCDate() <= first.getUTCDate());
  if (y1 === y2) return (to - from) / (isLeap(y1) ? 366 : 365);
  if (y2 === y1 + 1 && beforeAnniversary) {
    const leapDay = [y1, y2]
      .filter(isLeap)
      .map((year) => Date.UTC(year, 1, 29))
      .some((at) => at >= first.getTime() && at <= last.getTime());
    return (to - from) / (leapDay ? 366 : 365);
  }
  const years = Array.from({ length: y2 - y1 + 1 }, (_, i) => y1 + i);
  const days = years.reduce((sum, year) => sum + (isLeap(year) ? 366 : 365), 0);
  return (to - from) / (days / years.length);
}
