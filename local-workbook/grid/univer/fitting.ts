import { type Format } from '../grid';

/** How wide and high cells must be for their text, from its letters: an estimate, but the same one with and without a screen. */
export interface FittedCell {
  readonly text: string;
  readonly column: number;
  readonly format: Format;
}

/** A digit of Calibri takes about half its size. */
const LETTER = 0.507;
const MARGIN = 3.75;
const LINE = 15 / 11;

const widthOf = ({ text, format }: FittedCell): number =>
  Math.max(...text.split('\n').map((line) => line.length)) *
  format.fontSize *
  LETTER *
  (format.bold ? 1.06 : 1);

/** Points; undefined where nothing stands in the column, which then stays as it is */
export function fittingWidth(cells: readonly FittedCell[]): number | undefined {
  if (cells.length === 0) return undefined;
  const widest = Math.max(...cells.filter(({ format }) => !format.wrap).map(widthOf), 0);
  return widest === 0 ? undefined : Math.round((widest + MARGIN) * 4) / 4;
}

export function fittingHeight(
  cells: readonly FittedCell[],
  widthOfColumn: (column: number) => number,
): number {
  const heights = cells.map((cell) => {
    const room = Math.max(1, widthOfColumn(cell.column) - MARGIN);
    const lines = cell.format.wrap
      ? cell.text
          .split('\n')
          .reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf({ ...cell, text }) / room)), 0)
      : 1;
    return lines * cell.format.fontSize * LINE;
  });
  return Math.round(Math.max(15, ...heights) * 4) / 4;
}
