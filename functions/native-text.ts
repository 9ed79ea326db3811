import type { NativeRange } from './definition';

/** Small pieces of native formulas that several definitions share. */

/** The text inside a quoted literal, or undefined for anything that is not one. */
export const wordOf = (text: string): string | undefined => /^"(.*)"$/s.exec(text)?.[1]?.replace(/""/g, '"');

export const isNumberLiteral = (text: string) => /^\(?-?\d+(\.\d+)?(e[+-]?\d+)?\)?$/i.test(text);

/** One formula where a choice is this word, another where it is not. A literal choice is decided here and now. */
export function whereWord(text: string, word: string, then: string, otherwise: string): string {
  const literal = wordOf(text);
  if (literal !== undefined) return literal.trim().toLowerCase() === word ? then : otherwise;
  return `IF(TRIM(${text})="${word}",${then},${otherwise})`;
}

/** One formula where a flag holds, another where not. A cell may hold TRUE, 1 or the text "true". */
export function whereTrue(text: string, then: string, otherwise: string): string {
  const literal = wordOf(text) ?? text;
  if (/^\s*(true(\(\))?|1)\s*$/i.test(literal)) return then;
  if (/^\s*(false(\(\))?|0)\s*$/i.test(literal)) return otherwise;
  return `IF(OR(${text}=TRUE(),${text}=1,TRIM(${text})="true"),${then},${otherwise})`;
}

/** A lookup value: text in a cell may have spaces round it, a literal is trimmed here. */
export const trimmed = (text: string) => {
  const literal = wordOf(text);
  return literal === undefined ? `TRIM(${text})` : `"${literal.trim()}"`;
};

/** The sum of two ranges multiplied cell by cell; SUMPRODUCT wants one shape, so a row with a column is written out. */
export function sumOfProducts(a: NativeRange, b: NativeRange): string {
  if (a.rows === b.rows && a.columns === b.columns) return `SUMPRODUCT(${a.text},${b.text})`;
  return Array.from({ length: a.size }, (_, i) => `${a.at(i)}*${b.at(i)}`).join('+');
}

/**
 * Whether an amount to the penny, halves away from zero, is below 0. The ROUND takes off the binary noise, so that half a
 * penny is seen as one; a ROUND to the penny round that one would nest too deep.
 */
export const isBelowZero = (amount: string) => `ROUND(${amount},6)<=-0.005`;
export const isNotBelowZero = (amount: string) => `ROUND(${amount},6)>-0.005`;

/** Excel nests functions 64 deep; SUM within ROUND within the last IF takes two of them. */
export const MOST_NESTED_YEARS = 62;

/**
 * The label of the first year for which a condition holds, else #N/A: one IF a year, which needs no array formula.
 *
 * @throws RangeError above 62 years, the depth to which Excel nests
 */
export function firstYear(
  years: number,
  holds: (year: number) => string,
  label: (year: number) => string,
): string {
  if (years > MOST_NESTED_YEARS) {
    throw new RangeError(
      `Excel nests at most ${MOST_NESTED_YEARS} years in a formula; the range has ${years}.`,
    );
  }
  let formula = 'NA()';
  for (let year = years - 1; year >= 0; year--) formula = `IF(${holds(year)},${label(year)},${formula})`;
  return formula;
}
