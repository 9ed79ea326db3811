import type { Area } from '../grid/grid';
import { columnLetters, quoteSheet } from '../../src/workbook';

/** Excel's own size; a grid may be smaller until something is written further out. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The area of `A1`, `$A$1:B2`, `A:C` or `1:3`; undefined for anything else and for what lies outside the sheet. */
export function parseArea(address: string): Area | undefined {
  const found = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?$/.exec(
    address,
  );
  if (!found) return undefined;
  const [, columnA, rowA, columnB = columnA, rowB = rowA] = found;
  const isRange = address.includes(':');
  if (isRange && !found[3] && !found[4]) return undefined;
  // A:C has no rows, 1:3 no columns; A1:C and A:C3 are neither.
  if (!columnA !== !columnB || !rowA !== !rowB) return undefined;
  if (!isRange && (!columnA || !rowA)) return undefined;
  const columns = columnA && columnB ? [columnNumber(columnA), columnNumber(columnB)] : [0, MAX_COLUMNS - 1];
  const rows = rowA && rowB ? [Number(rowA) - 1, Number(rowB) - 1] : [0, MAX_ROWS - 1];
  const area = between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return onSheet(area) ? area : undefined;
}

const between = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row,
  column,
  rows: lastRow - row + 1,
  columns: lastColumn - column + 1,
});

export const onSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;

export const isEntireColumn = (area: Area): boolean => area.rows === MAX_ROWS;
export const isEntireRow = (area: Area): boolean => area.columns === MAX_COLUMNS;
/** Whole columns or rows: Excel neither gives nor takes the values of so many cells. */
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);
export const cellCount = (area: Area): number => area.rows * area.columns;

/** `A1:B2`, `A:B` or `1:2`; anchored, `$A$1:$B$2`. */
export function areaText(area: Area, anchor: '' | '$' = ''): string {
  const { row, column, rows, columns } = area;
  const letters = (at: number) => anchor + columnLetters(at);
  const digits = (at: number) => anchor + String(at + 1);
  if (isEntireRow(area)) return `${digits(row)}:${digits(row + rows - 1)}`;
  if (isEntireColumn(area)) return `${letters(column)}:${letters(column + columns - 1)}`;
  const first = letters(column) + digits(row);
  const last = letters(column + columns - 1) + digits(row + rows - 1);
  return first === last ? first : `${first}:${last}`;
}

/** As Excel quotes: in apostrophes only where the name would not be read as one word. */
export const sheetText = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^r\d*c\d*$/i.test(name)
    ? name
    : quoteSheet(name);

/** A reference in two parts; the sheet is undefined where none is named. */
export function splitReference(reference: string): { sheet: string | undefined; rest: string } {
  const at = reference.lastIndexOf('!');
  if (at < 0) return { sheet: undefined, rest: reference };
  const said = reference.slice(0, at);
  const sheet = /^'.*'$/.test(said) ? said.slice(1, -1).replaceAll("''", "'") : said;
  return { sheet, rest: reference.slice(at + 1) };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const lastColumn = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return lastRow < row || lastColumn < column ? undefined : between(row, column, lastRow, lastColumn);
}

export const bounding = (a: Area, b: Area): Area =>
  between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );

export const contains = (outer: Area, inner: Area): boolean => {
  const shared = intersection(outer, inner);
  return shared !== undefined && sameArea(shared, inner);
};

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
