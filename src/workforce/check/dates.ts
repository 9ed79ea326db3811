import type { RawCell } from '../source/source';
import { textOf } from './cells';
import { refused, type Reading } from './reading';

const ALLOWED = 'a date as DD/MM/YYYY';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;
const BRITISH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;
const MONTH_IN_WORDS = /^(\d{1,2})[\s-]([a-z]{3,9})[\s-](\d{4})$/i;

/** The day first, never swapped: 12/31/2020 is refused rather than read as American, because 12/11/2020 could not be told apart. */
export function readDate(): (cell: RawCell) => Reading {
  return (cell) => {
    if (typeof cell === 'number') {
      return refused(
        `${ALLOWED}; a bare number is how a spreadsheet counts days: give the column a date format`,
      );
    }
    const text = textOf(cell);
    const iso = ISO.exec(text);
    if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const british = BRITISH.exec(text);
    if (british) return dateOf(Number(british[4]), Number(british[3]), Number(british[1]));
    const words = MONTH_IN_WORDS.exec(text);
    if (words) return dateOf(Number(words[3]), monthOf(words[2] ?? ''), Number(words[1]));
    if (SHORT_YEAR.test(text)) return refused(`${ALLOWED}, with all four digits of the year`);
    return refused(ALLOWED);
  };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dateOf(year: number, month: number, day: number): Reading {
  if (month > 12 && day <= 12) {
    return refused(`${ALLOWED}: there is no month ${month}, and days and months are never swapped`);
  }
  if (year < 1900 || year > 2100) return refused(`${ALLOWED}, between 1900 and 2100`);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return refused(`${ALLOWED} that is in the calendar`);
  }
  return { state: 'value', value: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
