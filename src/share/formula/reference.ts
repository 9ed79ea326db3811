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
