import { readPrinted } from './printed';
import type { RawCell } from './table';

/**
 * Rows of text as cells of a table. A line that was copied out of a PDF may have lost what stood between its cells: then its last words
 * that are figures are cells. Where merged cells left rows of several lengths, labels stand to the left and figures below each other.
 */
export function cellsOfText(rows: readonly (readonly string[])[]): RawCell[][] {
  const split = rows.every((row) => row.length <= 1) ? rows.map(([line = '']) => byFigures(line)) : rows;
  return aligned(split).map((row) => row.map((text) => ({ text })));
}

/** "Full time 806 53.87%" is three cells; a line without figures at its end is one. */
function byFigures(line: string): string[] {
  const words = line.trim().split(/\s+/);
  let first = words.length;
  while (first > 1 && isFigure(words[first - 1]!)) first -= 1;
  return [words.slice(0, first).join(' '), ...words.slice(first)];
}

const isFigure = (text: string) => readPrinted(text).kind === 'figure';
const isFilled = (text: string) => text.trim() !== '';

/** The cells before the first figure: labels, and what was left blank of them. */
function labelsOf(row: readonly string[]): number {
  const first = row.findIndex((text) => isFigure(text));
  return first < 0 ? row.length : first;
}

function aligned(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const isRagged = new Set(rows.filter((row) => row.some(isFilled)).map((row) => row.length)).size > 1;
  const body = rows.filter((row) => row.some(isFigure) && row.slice(0, labelsOf(row)).some(isFilled));
  const counts = body.map(labelsOf);
  const labels = Math.max(...counts, 0);
  if (!isRagged || counts.every((count) => count === labels)) return [...rows];
  const figures = Math.max(...body.map((row) => row.length - labelsOf(row)));
  return rows.map((row) => {
    if (body.includes(row)) return widened(row, labels - labelsOf(row), labelsOf(row));
    // Heads of the labels and of each column of figures, with as many labels as there were in their own row.
    const lacks = labels + figures - row.length;
    return row.length > 1 && lacks > 0 && lacks < labels ? widened(row, lacks, row.length - figures) : row;
  });
}

/** Blank labels behind those that there are. */
const widened = (row: readonly string[], by: number, at: number) => [
  ...row.slice(0, at),
  ...new Array<string>(by).fill(''),
  ...row.slice(at),
];
