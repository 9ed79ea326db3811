import type { RawCell } from '../../src/workforce/source';
import { type Shown, clock, isoDate, shownBy } from '../../src/xlsx/rows/dates';
import { isErrorText } from '../../src/xlsx/text';
import type { CellBlock } from './messages';

const known = new Map<string, Shown>();

/** Formats repeat down a column. */
function shownAs(format: string): Shown {
  let shown = known.get(format);
  if (shown === undefined) known.set(format, (shown = shownBy(format)));
  return shown;
}

/** Cells of the workbook, read as those of a file are: a number that is shown as a date is a date, one that is shown as hours is 37:30. */
export const rawRows = ({ values, formats }: CellBlock): RawCell[][] =>
  values.map((row, r) => row.map((value, c) => rawCell(value, formats[r]?.[c] ?? 'General')));

function rawCell(value: unknown, format: string): RawCell {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return isErrorText(value) ? { error: value } : value;
  if (typeof value !== 'number') return JSON.stringify(value);
  const shown = shownAs(format);
  if (shown === 'time') return clock(value);
  const date = shown === 'date' ? isoDate(value, false) : undefined;
  return date === undefined ? value : { date };
}
