import type { DescribedCell, DescribedWorkbook, Value } from '../workbook';

export const TEXT = '@';

/** The number format of a cell, as Excel writes it. */
export const numberFormatOf = ({ format }: DescribedCell, formats: DescribedWorkbook['formats']): string =>
  format === undefined ? 'General' : formats[format];

/**
 * What to hand to Excel so that the cell holds exactly this value: an assigned text is read as if a person had typed it,
 * so text that would become a formula, a number, a date, TRUE or an error goes in behind an apostrophe, which does not show.
 * In a cell formatted as text Excel reads nothing but a leading apostrophe.
 */
export function entryOf(value: Value, numberFormat: string): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  if (value.startsWith("'")) return `'${value}`;
  if (numberFormat === TEXT) return value;
  return isReadOtherwise(value) ? `'${value}` : value;
}

/** True where Excel could take the text for something else. Too often does no harm; too rarely changes what a cell says. */
export function isReadOtherwise(text: string): boolean {
  if (/^\s*[=+\-@#]/.test(text)) return true;
  if (/^\s*(?:true|false)\s*$/i.test(text)) return true;
  if (!/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => WORDS_OF_NUMBERS.has(word));
}

/** Months and days in the languages of councils, and the letters of times, exponents and ordinals. */
const WORDS_OF_NUMBERS: ReadonlySet<string> = new Set([
  ...['e', 'am', 'pm', 'a', 'p', 'st', 'nd', 'rd', 'th', 't', 'z', 'gbp', 'eur', 'usd'],
  ...['en-GB', 'cy', 'ga', 'gd'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) => [
      ...calendarWords(language, { month: length }),
      ...calendarWords(language, { weekday: length }),
    ]),
  ),
]);

function calendarWords(language: string, part: Intl.DateTimeFormatOptions): string[] {
  const calendar = new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' });
  // Every month and every day of the week has its turn in twelve steps of 31 days.
  return Array.from({ length: 12 }, (_, step) =>
    calendar.format(new Date(Date.UTC(2026, step, 1 + step))),
  ).flatMap((words) => words.toLowerCase().match(/\p{L}+/gu) ?? []);
}
