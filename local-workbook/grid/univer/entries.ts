import { CellValueType, type ICellData } from '@univerjs/core';
import { GridError, type Entry } from '../grid';

/**
 * What Excel keeps of what is typed or assigned, on a machine in the United Kingdom. Our own rules, not Univer's: it has no en-GB, and reads
 * 03/04/2026 as 4 March.
 */
export interface Kept {
  readonly cell: ICellData;
  /** The number format that Excel gives a General cell with it, as `0%` for 3% */
  readonly format?: string;
}

/** Nothing of an earlier content stays: not its formula, type, rich text. */
const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };
const ERROR = /^#(N\/A|DIV\/0!|NUM!|VALUE!|NULL!|NAME\?|REF!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;
export const isErrorText = (text: string): boolean => ERROR.test(text);

const text = (value: string): Kept => ({
  cell: {
    ...EMPTY,
    v: value,
    t:
      value.trim() !== '' && !Number.isNaN(Number(value)) ? CellValueType.FORCE_STRING : CellValueType.STRING,
  },
});
const number = (value: number, format?: string): Kept => ({
  cell: { ...EMPTY, v: value, t: CellValueType.NUMBER },
  ...(format !== undefined && { format }),
});

export function keep(
  entry: Exclude<Entry, null>,
  isText: boolean,
  rewrite: (formula: string) => string,
): Kept {
  if (typeof entry === 'boolean') return { cell: { ...EMPTY, v: entry ? 1 : 0, t: CellValueType.BOOLEAN } };
  if (typeof entry === 'number') {
    if (!Number.isFinite(entry)) throw new GridError('InvalidArgument', 'A number must be finite.');
    return isText ? text(String(entry)) : number(entry);
  }
  if (entry === '') return { cell: { ...EMPTY } };
  if (entry.startsWith("'")) return { cell: { ...EMPTY, v: entry.slice(1), t: CellValueType.FORCE_STRING } };
  if (isText) return text(entry);
  if (entry.startsWith('=') && entry.length > 1) return { cell: { ...EMPTY, f: rewrite(entry) } };
  const upper = entry.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE')
    return { cell: { ...EMPTY, v: upper === 'TRUE' ? 1 : 0, t: CellValueType.BOOLEAN } };
  return numeric(entry.trim()) ?? date(entry.trim()) ?? text(entry);
}

/** 12, -1,234.50, (5), £3.20, 3%, 1e6 */
function numeric(entry: string): Kept | undefined {
  const parts =
    /^(\()?([-+]?)(£?)([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%?)(\))?$/i.exec(entry);
  if (!parts) return undefined;
  const [, opening, sign, pound, innerSign, digits = '', exponent = '', percent, closing] = parts;
  if ((opening === undefined) !== (closing === undefined) || (sign && innerSign)) return undefined;
  const negative = opening !== undefined || sign === '-' || innerSign === '-';
  const size = Number(digits.replaceAll(',', '') + exponent) / (percent ? 100 : 1);
  const decimals = digits.includes('.');
  const format = percent
    ? decimals
      ? '0.00%'
      : '0%'
    : pound
      ? decimals
        ? '£#,##0.00'
        : '£#,##0'
      : digits.includes(',')
        ? decimals
          ? '#,##0.00'
          : '#,##0'
        : exponent
          ? '0.00E+00'
          : undefined;
  return number(negative ? -size : size, format);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthOf = (name: string): number =>
  Math.max(MONTHS.indexOf(name.toLowerCase()), LONG.indexOf(name.toLowerCase())) + 1;

/** Excel's day number, 1 for 1 January 1900; undefined where there is no such day */
export function serial(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900 || year > 9999)
    return undefined;
  const days = at.getTime() / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that was not.
  return days < 61 ? days - 1 : days;
}

const century = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) < 30 ? 2000 + Number(year) : 1900 + Number(year);

/** A day of the United Kingdom's: 3/4/2026, 03-04-26, 3 Apr 2026, 2026-04-03; Apr 2026; 14:30 */
export function day(entry: string): { readonly serial: number; readonly format: string } | undefined {
  const as = (value: number | undefined, format: string) =>
    value === undefined ? undefined : { serial: value, format };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(entry);
  if (iso) return as(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'dd/mm/yyyy');
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(entry);
  if (dayFirst)
    return as(serial(century(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1])), 'dd/mm/yyyy');
  const named = /^(\d{1,2})[- ]([a-z]{3,9})[- ,]+(\d{4}|\d{2})$/i.exec(entry);
  if (named && monthOf(named[2] ?? '') > 0)
    return as(serial(century(named[3] ?? ''), monthOf(named[2] ?? ''), Number(named[1])), 'dd-mmm-yy');
  const month = /^([a-z]{3,9})[- ](\d{4})$/i.exec(entry);
  if (month && monthOf(month[1] ?? '') > 0)
    return as(serial(Number(month[2]), monthOf(month[1] ?? ''), 1), 'mmm-yy');
  return undefined;
}

function date(entry: string): Kept | undefined {
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(entry);
  if (time && Number(time[1]) < 24)
    return number(
      (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400,
      time[3] === undefined ? 'hh:mm' : 'hh:mm:ss',
    );
  const found = day(entry);
  return found && number(found.serial, found.format);
}
