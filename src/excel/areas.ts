import { columnLetters, parseA1 } from '../workbook';
import type { Place } from '../workbook/address';

/** A rectangle; rows and columns count from 0. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Excel takes a list of addresses of at most this many characters. */
const LONGEST_LIST = 255;

/** `B3:D5`, or `B3` for one cell. */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** The rectangle of `B3:D5`, with or without anchors. */
export function rectangleOf(address: string): Rectangle {
  const [first = '', last = first] = address.split(':');
  const [start, end] = [parseA1(first), parseA1(last)];
  if (!start || !end) throw new RangeError(`"${address}" is not a range`);
  return {
    row: start.row,
    column: start.column,
    rows: end.row - start.row + 1,
    columns: end.column - start.column + 1,
  };
}

/** Few rectangles that cover exactly these cells: runs along a row, joined where the row below has the same run. */
export function rectanglesOf(cells: readonly Place[]): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Rectangle>();
  const joined: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) above.rows += 1;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}

/** Numbers in order as first and last of each run of neighbours. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Addresses with commas between them, in as few lists as Excel takes. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** The cells of a list of addresses, as the object that formats them all at once. */
export const cellsAt = (sheet: Excel.Worksheet, list: string): Excel.Range | Excel.RangeAreas =>
  list.includes(',') ? sheet.getRanges(list) : sheet.getRange(list);
