import { columnLetters, parseA1 } from '../workbook';
import type { FileArea } from './file';

/** How many pixels wide the digit 0 is in Calibri 11, by which .xlsx files measure columns; and a pixel in points. */
const DIGIT = 7;
const PIXEL = 0.75;

/** English metric units, in which drawings are measured. */
export const POINTS_AN_EMU = 1 / 12_700;

/** As wide and high as Excel makes what nobody has sized, in points. */
export const STANDARD = { width: 48, height: 15 } as const;

/** ISO/IEC 29500-1, 18.3.1.13: the width of a column in points, from its characters. */
export const pointsOfWidth = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * PIXEL;

/** The inverse, to the 1/256 that Excel writes. */
export const widthOfPoints = (points: number): number =>
  Math.trunc((Math.round(points / PIXEL) / DIGIT) * 256) / 256;

/** The areas of `A1:B2 D4`. */
export function areasOf(written: string): FileArea[] {
  return written.split(/\s+/).flatMap((part) => {
    const area = areaOf(part);
    return area ? [area] : [];
  });
}

/** The area of `A1:B2`, `$A$1`, `A:C` or `1:3`; undefined for anything else. */
export function areaOf(written: string): FileArea | undefined {
  const [first = '', last = first] = written.replaceAll('$', '').split(':');
  const corner = (part: string, end: boolean) =>
    parseA1(
      /^[A-Za-z]+$/.test(part)
        ? `${part}${end ? ROWS : 1}`
        : /^\d+$/.test(part)
          ? `${end ? 'XFD' : 'A'}${part}`
          : part,
    );
  const [start, end] = [corner(first, false), corner(last, true)];
  if (!start || !end) return undefined;
  const [row, column] = [Math.min(start.row, end.row), Math.min(start.column, end.column)];
  return {
    row,
    column,
    rows: Math.abs(end.row - start.row) + 1,
    columns: Math.abs(end.column - start.column) + 1,
  };
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** `A1:B2`, or `A1` for one cell. */
export function rangeOf({ row, column, rows, columns }: FileArea): string {
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}
