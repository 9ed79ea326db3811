import Papa from 'papaparse';
import { PLAIN, XlsxError } from '../../src/xlsx';
import { dateSerial } from '../../src/workbook';
import type { CellValue, Format, GridSnapshot, SheetSnapshot } from '../grid/grid';

/** A sheet's own limits. */
const MOST = { rows: 1_048_576, columns: 16_384 } as const;

/**
 * A text file of separated values as a document with one sheet. Numbers, dates (day first, as in the United Kingdom) and TRUE or FALSE
 * become values; what would lose something by that stays text: leading zeros, more than 15 digits, words that begin with = + - or @.
 * @throws XlsxError for what is no text file, in words for whoever chose it
 */
export function openCsv(file: string | Uint8Array, sheetName = 'Sheet1'): GridSnapshot {
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decoded(file);
  if (text.trim() === '') throw new XlsxError('The file is empty');
  // Papa takes the first line end for all of them.
  const [, separator, rest] = /^sep=(.)\n([\s\S]*)$/i.exec(text.replace(/\r\n?/g, '\n')) ?? [];
  const lines = Papa.parse<string[]>(rest ?? text.replace(/\r\n?/g, '\n'), {
    newline: '\n',
    delimiter: separator ?? '',
    delimitersToGuess: [',', '\t', ';', '|'],
  }).data;
  if (lines.at(-1)?.every((field) => field === '')) lines.pop();
  const widest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (lines.length > MOST.rows || widest > MOST.columns)
    throw new XlsxError(
      `The file has ${lines.length} rows and ${widest} columns; a sheet has room for ${MOST.rows} and ${MOST.columns}`,
    );
  return snapshotOf(lines, sheetName);
}

function snapshotOf(lines: readonly (readonly string[])[], sheetName: string): GridSnapshot {
  const formats: Format[] = [];
  const numbers = new Map<string, number>();
  const formatOf = (numberFormat: string): number => {
    const known = numbers.get(numberFormat);
    if (known !== undefined) return known;
    numbers.set(numberFormat, formats.push({ ...PLAIN, numberFormat }) - 1);
    return formats.length - 1;
  };
  const cells = lines.flatMap((line, row): SheetSnapshot['cells'][number][] =>
    line.flatMap((field, column) => {
      if (field === '') return [];
      const { value, numberFormat } = valueOf(field);
      return [{ row, column, value, formula: '', format: formatOf(numberFormat) }];
    }),
  );
  const sheet: SheetSnapshot = {
    name: nameOf(sheetName),
    visibility: 'Visible',
    tabColour: '',
    gridlines: true,
    frozen: { rows: 0, columns: 0 },
    protected: false,
    protection: {},
    cells,
    formats,
    columnWidths: [],
    rowHeights: [],
    hiddenColumns: [],
    hiddenRows: [],
    merged: [],
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
  };
  return { version: 1, sheets: [sheet], names: [], active: 0 };
}

/** A file's name as a sheet may be called. */
const nameOf = (name: string): string => {
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  return allowed.replace(/^[' ]+|[' ]+$/g, '') || 'Sheet1';
};

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/;
/** What a spreadsheet would take for something else if it were typed. */
const MISTAKABLE = /^(?:[=+\-@#\t]|\s*[\d.,]+%?\s*$|(?:true|false)$|\d)/i;

function valueOf(field: string): { value: CellValue; numberFormat: string } {
  const general = (value: CellValue) => ({ value, numberFormat: 'General' });
  if (field === 'TRUE' || field === 'FALSE') return general(field === 'TRUE');
  const digits = field.replace(/\D/g, '').replace(/^0+/, '').length;
  if (digits <= 15) {
    if (NUMBER.test(field)) return general(Number(field));
    const grouped = GROUPED.exec(field);
    if (grouped) {
      const decimals = grouped[1] === undefined ? '' : `.${'0'.repeat(grouped[1].length)}`;
      return { value: Number(field.replaceAll(',', '')), numberFormat: `#,##0${decimals}` };
    }
  }
  const date = dateOf(field);
  if (date) return date;
  return { value: field, numberFormat: MISTAKABLE.test(field) ? '@' : 'General' };
}

/** 2026-04-01 and 01/04/2026; a date that the calendar does not have is text. */
function dateOf(field: string): { value: number; numberFormat: string } | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field);
  const british = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(field);
  const [year, month, day] = iso ? iso.slice(1) : british ? british.slice(1).reverse() : [];
  if (!year || !month || !day || Number(year) < 1900) return undefined;
  try {
    const value = dateSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return value < 1 ? undefined : { value, numberFormat: iso ? 'yyyy-mm-dd' : 'dd/mm/yyyy' };
  } catch {
    return undefined;
  }
}

/** UTF-8, UTF-16 with or without its mark, and otherwise Windows-1252, in which older programs of councils write. */
function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0x50 && second === 0x4b && third === 0x03)
    throw new XlsxError('The file is a workbook or an archive, not a .csv. Open it as .xlsx');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 1000);
  const zeros = (at: number) => sample.filter((byte, i) => i % 2 === at && byte === 0).length * 4;
  if (zeros(1) > sample.length) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > sample.length) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new XlsxError('The file is not a text file, so it is no .csv');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** What Windows has in place of the control characters of Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes Windows-1252 as Latin-1: what it leaves as control characters are the signs of Windows. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
