/** What a number format makes of a number: a date, a time of day or length of time, or a number still. */
export type Shown = 'date' | 'time' | 'number';

/** Formats that a file names by number alone (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asia). */
export function builtInFormat(id: number): Shown {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return 'number';
}

/** @param code - as written in the file: `dd/mm/yyyy;@`, `[$-809]d mmmm yyyy`, `[h]:mm` */
export function shownBy(code: string): Shown {
  const [first = ''] = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';');
  const letters = first.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  if (/general|@/.test(letters)) return 'number';
  if (/[yd]|mmm/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return letters.includes('m') ? 'date' : 'number';
}

const DAY = 86_400_000;
/** 1899-12-30: the days of Excel's first calendar count from there, but for its first two months, as it has a 29 February 1900. */
const [FIRST, BEFORE_MARCH, OF_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)];
const LAST = 2_958_465;

/** ISO text of a day, and of the time where there is one; `undefined` for what Excel shows as no date: before 1900, after 9999. */
export function isoDate(serial: number, dates1904: boolean): string | undefined {
  const days = Math.round(serial * 86_400) / 86_400;
  if (!(days >= (dates1904 ? 0 : 1)) || days >= LAST + 1) return undefined;
  const start = dates1904 ? OF_1904 : days < 60 ? BEFORE_MARCH : FIRST;
  const iso = new Date(Math.round((start + days * DAY) / 1000) * 1000).toISOString();
  return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Hours, which may be more than 24, and minutes, as the person sees them: 1.5625 days are 37:30. */
export function clock(days: number): string {
  const minutes = Math.round(Math.abs(days) * 1440);
  return `${days < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
