import { FORMATS, type Format } from '../../src/workbook';
import { formatValue } from '../../src/xlsx';
import type { PackageCell, XlsxPackage } from '../xlsx/package';
import type { WordFile } from './word-file';

/** A row of a sheet: the words of its label, and its cells from column C on, the unit first. */
export interface Line {
  readonly label: string;
  readonly cells: readonly PackageCell['value'][];
}

export function linesOf(book: XlsxPackage, name: string): Line[] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return [];
  const rows = new Map<number, Map<number, PackageCell['value']>>();
  for (const { address, value } of sheet.cells.values()) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    rows.set(Number(row), (rows.get(Number(row)) ?? new Map()).set(column, value));
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, cells]) => ({
      label: String(cells.get(2) ?? ''),
      cells: Array.from({ length: Math.max(...cells.keys()) - 2 }, (_, i) => cells.get(i + 3) ?? null),
    }));
}

/** As the sheet shows it under its number format. */
export const asShown = (value: PackageCell['value'] | undefined, format: Format): string =>
  typeof value === 'number' ? formatValue(value, FORMATS[format]) : String(value ?? '');

/** The rows of every part of a table, cells of later parts behind those of the first. */
export function tableOf(word: WordFile, caption: string): string[][] {
  const parts = word.tables.filter((table) => table.caption.replace(/^Table \d+\. /, '').startsWith(caption));
  const [first, ...others] = parts.map(({ rows }) => rows.filter(({ isHead }) => !isHead));
  return (first ?? []).map(({ cells }, row) => [
    ...cells,
    ...others.flatMap((rows) => rows[row]!.cells.slice(1)),
  ]);
}
