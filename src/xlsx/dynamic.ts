/** Functions that came with spilling: Excel takes one in a plain formula of a file for `@` of it, a single value. */
const SPILLING =
  /(?<![\p{L}\p{N}_.])(?:BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|HSTACK|MAKEARRAY|MAP|RANDARRAY|SCAN|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\(/iu;

const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const COLUMN = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?!@|#This Row|\[#This Row)(?:[^\[\]]|\[[^\[\]]*\])*\]`;
const SHEET = String.raw`(?:(?:''|[\p{L}\p{N}_.]+)!)?`;
const RANGE = `${SHEET}(?:${CELLS}|${COLUMN})`;
const OPERATOR = String.raw`[-+*/^&=<>]`;
const WORKED_ON = new RegExp(`${RANGE}\\s*${OPERATOR}|${OPERATOR}\\s*${RANGE}`, 'iu');

/**
 * Must a file call the formula an array formula, although it gives one value at present, so that Excel works it out over all the cells that it names? In
 * a plain formula an operator takes of a range the cell of the formula's own row or column, unless the range is within SUMPRODUCT.
 */
export function isArrayFormula(formula: string): boolean {
  const bare = formula
    .replace(/^=/, '')
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'!/g, "''!");
  return SPILLING.test(bare) || WORKED_ON.test(withoutSumproduct(bare));
}

function withoutSumproduct(formula: string): string {
  let rest = formula;
  for (;;) {
    const start = rest.search(/(?<![\p{L}\p{N}_.])SUMPRODUCT\(/iu);
    if (start < 0) return rest;
    let depth = 0;
    let end = rest.indexOf('(', start);
    for (; end < rest.length; end += 1) {
      if (rest[end] === '(') depth += 1;
      if (rest[end] === ')') depth -= 1;
      if (depth === 0) break;
    }
    rest = `${rest.slice(0, start)}0${rest.slice(end + 1)}`;
  }
}
