import { isoDate } from '../../src/workbook';
import { XlsxError, isDateFormat } from '../../src/xlsx';
import type { CellState, CellValue, GridSnapshot } from '../grid/grid';

/**
 * A sheet as RFC 4180 text: values, never formulas; dates as 2026-04-01, whatever their format. Words that a spreadsheet would run as a
 * formula get an apostrophe before them.
 * @param sheet - its name
 */
export function saveCsv(snapshot: GridSnapshot, sheet: string): string {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  if (!found) throw new XlsxError(`The workbook has no sheet "${sheet}"`);
  const rows: string[][] = [];
  for (const { row, column, value, format } of found.cells) {
    if (value === '') continue;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push('');
    line[column] = fieldOf(value, found.formats[format]?.numberFormat ?? 'General');
  }
  return written(rows);
}

/** Cells as they are shown, as `Cells.read` gives them, for whoever wants the file to look like the sheet. */
export const csvAsShown = (cells: readonly (readonly CellState[])[]): string =>
  written(cells.map((line) => line.map(({ text, kind }) => (kind === 'String' ? harmless(text) : text))));

function fieldOf(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return harmless(value);
  const isDate = value >= 1 && value < 2_958_466 && isDateFormat(numberFormat);
  if (!isDate) return String(value);
  const seconds = Math.round((value % 1) * 86_400);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  return isoDate(Math.floor(value)) + (seconds === 0 ? '' : ` ${time}`);
}

/** Spreadsheets run what begins with = + - @, a tab or a line end; a figure cannot be here, since it is no text. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

function written(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows
    .map((row) => Array.from({ length: width }, (_, i) => quoted(row[i] ?? '')).join(',') + '\r\n')
    .join('');
}

/** Also around what programs take for the sign between columns when they guess it. */
const quoted = (field: string): string =>
  /[",;|\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
