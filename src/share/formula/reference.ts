import { parseA1 } from '../../workbook';
import type { Area } from '../book';

export const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The cells of `B2`, `$B$2:$D$9`, `A:C` or `1:3`, and whether all of it is anchored; undefined for what lies off a sheet. */
export function areaOfReference(written: string): { area: Area; anchored: boolean } | undefined {
  const [first = '', last = first] = written.split(':');
  const corner = (part: string, isLast: boolean) =>
    parseA1(
      /^\$?[A-Za-z]+$/.test(part)
        ? `${part}${isLast ? ROWS : 1}`
        : /^\$?\d+$/.test(part)
          ? `${isLast ? 'XFD' : 'A'}${part.replace('$', '')}`
          : part,
    );
  const [start, end] = [corner(first, false), corner(last, true)];
  if (!start || !end || [start, end].some(({ row, column }) => row >= ROWS || column >= COLUMNS))
    return undefined;
  const [row, column] = [Math.min(start.row, end.row), Math.min(start.column, end.column)];
  const area = {
    row,
    column,
    rows: Math.abs(end.row - start.row) + 1,
    columns: Math.abs(end.column - start.column) + 1,
  };
  const parts = written.includes(':') ? [first, last] : [first];
  return { area, anchored: parts.every((part) => /^\$[A-Za-z]+(?:\$\d+)?$|^\$\d+$/.test(part)) };
}

/** Up to where a reference to one cell goes on from a place of a formula, and its cell: what most references are. */
export function cellAt(
  formula: string,
  start: number,
): { readonly end: number; readonly area: Area; readonly anchored: boolean } | undefined {
  let at = start;
  const columnAnchored = formula.charCodeAt(at) === DOLLAR;
  if (columnAnchored) at += 1;
  let column = 0;
  const letters = at;
  for (let code = formula.charCodeAt(at) & UPPER; code >= 65 && code <= 90 && at - letters < 4;) {
    column = column * 26 + code - 64;
    at += 1;
    code = formula.charCodeAt(at) & UPPER;
  }
  if (at === letters || at - letters > 3) return undefined;
  const rowAnchored = formula.charCodeAt(at) === DOLLAR;
  if (rowAnchored) at += 1;
  let row = 0;
  const digits = at;
  for (let code = formula.charCodeAt(at); code >= 48 && code <= 57; code = formula.charCodeAt(at)) {
    row = row * 10 + code - 48;
    at += 1;
  }
  const isWhole = at === formula.length || AFTER.includes(formula.charAt(at));
  if (at === digits || !isWhole || row < 1 || row > ROWS || column > COLUMNS) return undefined;
  return {
    end: at,
    area: { row: row - 1, column: column - 1, rows: 1, columns: 1 },
    anchored: columnAnchored && rowAnchored,
  };
}

const DOLLAR = 36;
/** Takes a small letter for a capital, and no other character for a letter. */
const UPPER = ~0x20;
/** What ends a reference to one cell beyond doubt. */
const AFTER = ',)+-*/^&=<>% ;}';
