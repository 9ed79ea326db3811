import { type IRange } from '@univerjs/core';
import { type Area } from '../grid';

/** Excel's own; an area that reaches its end is whole columns or rows. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

export const toArea = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function union(one: Area | undefined, other: Area): Area {
  if (!one) return other;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** What is left of `area` beside `hole`: up to four areas */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export const covers = (outer: Area, inner: Area): boolean => {
  const cut = intersection(outer, inner);
  return cut !== undefined && cut.rows === inner.rows && cut.columns === inner.columns;
};

/** By place: top to bottom, then left to right */
export const byPlace = (one: Area, other: Area): number => one.row - other.row || one.column - other.column;

export function columnName(column: number): string {
  return (
    (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}

export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `A1:B2`; absolute as `$A$1:$B$2` */
export function address(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const cell = (row: number, column: number) => `${dollar}${columnName(column)}${dollar}${row + 1}`;
  const first = cell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** As it must stand before a `!` */
export const quoted = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^r\d*c\d*$/i.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
