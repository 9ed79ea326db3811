import type { NativeRange } from './definition';

/** A reference such as `$B$2:$D$9` or `'Team A'!B2`: sheet, then the columns and rows of its corners with their `$`. */
const A1 =
  /^(?<sheet>(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(?<left>\$?[A-Z]{1,3})(?<top>\$?\d+)(?::(?<right>\$?[A-Z]{1,3})(?<bottom>\$?\d+))?$/;

interface Corner {
  readonly sheet: string;
  readonly column: string;
  readonly row: string;
}

/**
 * A range argument as native formulas take it apart. A plain reference gives the references of its own cells, which a
 * reader can follow (`SUM($B$2:$B$5)`); a name, a table column or an array constant is taken apart by INDEX and masks.
 */
export function nativeRange(text: string, rows: number, columns: number): NativeRange {
  const size = rows * columns;
  const corner = cornerOf(text, rows, columns);
  const at = (position: number) => {
    const row = Math.floor(position / columns);
    const column = position % columns;
    if (corner) return cell(corner, row, column);
    return size === 1 ? text : `INDEX(${text},${row + 1},${column + 1})`;
  };
  const grid = (value: (position: number) => number) => arrayConstant(rows, columns, value);
  return {
    text,
    rows,
    columns,
    size,
    at,
    grid,
    sumTo: (position) => {
      if (position === 0) return at(0);
      if (position === size - 1) return `SUM(${text})`;
      if (!corner) return `SUMPRODUCT(${text},${grid((other) => (other <= position ? 1 : 0))})`;
      return `SUM(${blocksTo(corner, columns, position).join(',')})`;
    },
  };
}

/** `{0,1;2,3}`: a constant that Excel calculates with cell by cell, in every version. */
function arrayConstant(rows: number, columns: number, value: (position: number) => number): string {
  const line = (row: number) =>
    Array.from({ length: columns }, (_, column) => value(row * columns + column)).join(',');
  return `{${Array.from({ length: rows }, (_, row) => line(row)).join(';')}}`;
}

/** The blocks of a reference that hold its cells up to a position: the whole rows, then the part of a row. */
function blocksTo(corner: Corner, columns: number, position: number): string[] {
  const wholeRows = Math.floor((position + 1) / columns);
  const rest = (position + 1) % columns;
  const block = (row: number, toRow: number, toColumn: number) => {
    const from = cell(corner, row, 0);
    const to = cell({ ...corner, sheet: '' }, toRow, toColumn);
    return row === toRow && toColumn === 0 ? from : `${from}:${to}`;
  };
  return [
    ...(wholeRows > 0 ? [block(0, wholeRows - 1, columns - 1)] : []),
    ...(rest > 0 ? [block(wholeRows, wholeRows, rest - 1)] : []),
  ];
}

function cornerOf(text: string, rows: number, columns: number): Corner | undefined {
  const { sheet = '', left, top, right = left, bottom = top } = A1.exec(text)?.groups ?? {};
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  const isAsGiven =
    rowNumber(bottom) - rowNumber(top) + 1 === rows &&
    columnNumber(right) - columnNumber(left) + 1 === columns;
  return isAsGiven ? { sheet, column: left, row: top } : undefined;
}

const cell = ({ sheet, column, row }: Corner, down: number, across: number) =>
  sheet +
  dollar(column) +
  columnLetters(columnNumber(column) + across) +
  dollar(row) +
  (rowNumber(row) + down);

const dollar = (part: string) => (part.startsWith('$') ? '$' : '');
const rowNumber = (part: string) => Number(part.replace('$', ''));
const columnNumber = (part: string) =>
  [...part.replace('$', '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** 1 is A, 27 is AA. */
export function columnLetters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
