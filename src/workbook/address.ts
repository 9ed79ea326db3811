/** A place on a sheet; both count from 0. */
export interface Place {
  row: number;
  column: number;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** 0 for `A`, 26 for `AA`. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `B3`, with $ before what is anchored. */
export function a1(place: Place, anchor: { row?: boolean; column?: boolean } = {}): string {
  const column = (anchor.column ? '$' : '') + columnLetters(place.column);
  return column + (anchor.row ? '$' : '') + String(place.row + 1);
}

/** `B3:D5`, or `B3` where both are one cell. */
export function a1Range(first: Place, last: Place, anchor: { row?: boolean; column?: boolean } = {}): string {
  const start = a1(first, anchor);
  const end = a1(last, anchor);
  return start === end ? start : `${start}:${end}`;
}

/** Whole columns, as a page repeats them: `$A:$B`. */
export const columnSpan = ([first, last]: readonly [number, number]): string =>
  `$${columnLetters(first)}:$${columnLetters(last)}`;

/** The place of `B3` or `$B$3`; null for anything else. */
export function parseA1(address: string): Place | null {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!found?.[1] || !found[2]) return null;
  return { row: Number(found[2]) - 1, column: columnNumber(found[1]) };
}

/** A sheet name as formulas want it: always in apostrophes, an apostrophe inside doubled. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Text, quoted sheet names, structured references and names are left alone; what remains may be a cell address. */
const FORMULA_TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*\(|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.\\(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * The formula in R1C1 notation as seen from its own cell. Two cells that hold "the same formula copied across" give
 * the same text.
 */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    FORMULA_TOKEN,
    (
      whole: string,
      columnAnchor: string | undefined,
      letters: string | undefined,
      rowAnchor: string,
      digits: string,
    ) => {
      if (letters === undefined) return whole;
      const part = (mark: string, anchored: boolean, position: number, own: number) => {
        if (anchored) return `${mark}${position + 1}`;
        return position === own ? mark : `${mark}[${position - own}]`;
      };
      return (
        part('R', rowAnchor === '$', Number(digits) - 1, row) +
        part('C', columnAnchor === '$', columnNumber(letters), column)
      );
    },
  );
}
