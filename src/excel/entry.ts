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
  ...['en-GB', 'cy', 'ga', 'gd'].flatMap(calendarWords),
]);

function calendarWords(language: string): string[] {
  // A day of each month, and each day of a week.
  const dates = [
    ...Array.from({ length: 12 }, (_, i) => Date.UTC(2026, i, 1)),
    ...Array.from({ length: 7 }, (_, i) => Date.UTC(2026, 0, 1 + i)),
  ];
  const looks: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'full' },
    { dateStyle: 'medium' },
    { month: 'long' },
    { month: 'short', weekday: 'short' },
  ];
  return looks.flatMap((look) => {
    const calendar = new Intl.DateTimeFormat(language, { ...look, timeZone: 'UTC' });
    return dates.flatMap(
      (date) =>
        calendar
          .format(date)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    );
  });
}
