import { columnLetters, parseA1 } from '../../src/workbook';
import { MAX_COLUMNS, MAX_ROWS } from './address';

/** Texts, quoted sheet names and what stands in brackets are left alone, as are words: functions, names, sheets. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\w.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.\\(!])/g;

const numberOf = (letters: string): number => parseA1(`${letters.toUpperCase()}1`)?.column ?? MAX_COLUMNS;

/** A formula as it reads so many rows further down and columns further right: what is not anchored moves along. */
export function relativeTo(formula: string, rows: number, columns: number): string {
  const row = (anchor: string, digits: string): string | undefined => {
    const at = Number(digits) + (anchor ? 0 : rows);
    return at >= 1 && at <= MAX_ROWS ? `${anchor}${at}` : undefined;
  };
  const column = (anchor: string, letters: string): string | undefined => {
    const at = numberOf(letters) + (anchor ? 0 : columns);
    return at >= 0 && at < MAX_COLUMNS ? `${anchor}${columnLetters(at)}` : undefined;
  };
  const joined = (parts: readonly (string | undefined)[], between: string): string =>
    parts.includes(undefined) ? '#REF!' : parts.join(between);
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [a = '', letters, b = '', digits, c = '', from, d = '', to, e = '', first, f = '', last] = groups;
    // `XFE1` is no cell, but may be a name.
    if ([letters, from, to].some((each) => each !== undefined && numberOf(each) >= MAX_COLUMNS)) return whole;
    if (letters !== undefined && digits !== undefined)
      return joined([column(a, letters), row(b, digits)], '');
    if (from !== undefined && to !== undefined) return joined([column(c, from), column(d, to)], ':');
    if (first !== undefined && last !== undefined) return joined([row(e, first), row(f, last)], ':');
    return whole;
  });
}
