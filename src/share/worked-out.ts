import type { CellValue } from './book';
import { parseFormula } from './formula/parse';
import type { Surroundings } from './formula/shape';
import { valueOf } from './formula/values';

/** What Excel shows while the add-in is not there, or has not answered yet. */
const WITHOUT_THE_ADD_IN = new Set(['#NAME?', '#BUSY!', '#GETTING_DATA', '#CONNECT!']);

export const isMissing = (value: CellValue): boolean =>
  value === null || (typeof value === 'object' && WITHOUT_THE_ADD_IN.has(value.error));

/** The value that was saved for a cell, or what our functions make of the values saved beside it; undefined for neither. */
export function workedOut(
  saved: CellValue,
  formula: string,
  surroundings: Surroundings,
  element: number,
  fills: { readonly rows: number; readonly columns: number } = { rows: 1, columns: 1 },
): CellValue | undefined {
  if (!isMissing(saved)) return saved;
  const rows = valueOf(parseFormula(formula), surroundings);
  const value = rows?.[Math.floor(element / fills.columns)]?.[element % fills.columns];
  if (typeof value === 'object' && value !== null && 'basicValue' in value)
    return { error: String(value.basicValue) };
  return value as CellValue | undefined;
}
