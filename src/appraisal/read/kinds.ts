import { type Value, isoDate } from '../../workbook';
import type { BookCell } from './book';

/** How one kind of figure or word stands in a cell: the same rule writes it and reads it back. */
export interface Kind {
  /** What the cell shows of the case. */
  readonly show: (value: unknown) => Value;
  /** What the cell means; `allowed` where it can mean nothing. A blank cell is never asked. */
  readonly read: (cell: BookCell) => { readonly value: unknown } | { readonly allowed: string };
  /** What a blank cell may not be. */
  readonly blank?: string;
}

/** An input that formulas would count as 0 if it were left blank: nobody means that by an empty cell. */
export const filled = (kind: Kind, blank: string): Kind => ({ ...kind, blank });

const shown = (value: unknown): Value => (value === undefined ? null : (value as Value));

/** Text; a number typed where words are meant is taken as written. */
export const words: Kind = {
  show: shown,
  read: ({ value, isDate }) =>
    isDate
      ? { allowed: 'words, and this is a date: put an apostrophe before it' }
      : { value: String(value).trim() },
};

const PLAIN_NUMBER = /^(-?)£?(-?)((?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?|\d+\.)$/;

/** A number that stands as text: with pounds, commas and spaces around it. */
function numberOfText(text: string): number | undefined {
  const found = PLAIN_NUMBER.exec(text.replace(/[\s\u00a0]/g, ''));
  if (!found?.[3]) return undefined;
  const [, before, after, digits] = found;
  return (before || after ? -1 : 1) * Number(digits.replaceAll(',', ''));
}

export const number: Kind = {
  show: shown,
  read: ({ value, isDate }) => {
    if (isDate) return { allowed: 'a number, and this is a date' };
    const found = typeof value === 'string' ? numberOfText(value) : value;
    return typeof found === 'number' ? { value: found } : { allowed: 'a number' };
  },
};

/** A fraction that shows as a percentage; `3%` as text is 0.03. */
export const percentage: Kind = {
  show: shown,
  read: (cell) => {
    const text = typeof cell.value === 'string' ? cell.value.trim() : '';
    if (!text.endsWith('%')) return number.read(cell);
    const found = numberOfText(text.slice(0, -1));
    return found === undefined ? { allowed: 'a percentage such as 3%' } : { value: hundredth(found) };
  },
};

/** 1.1% is 0.011 and not 0.011000000000000001. */
const hundredth = (percent: number) => Number((percent / 100).toPrecision(15));

const DATE = 'a date such as 2026-04-01';

export const date: Kind = {
  show: shown,
  read: ({ value }) => {
    if (typeof value === 'number' && value >= 1 && value < 2_958_466)
      return { value: isoDate(Math.floor(value)) };
    if (typeof value !== 'string') return { allowed: DATE };
    const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value.trim());
    if (british)
      return { value: `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}` };
    return /^\d{4}-\d{2}-\d{2}$/.test(value.trim()) ? { value: value.trim() } : { allowed: DATE };
  },
};

/** One of a list: what the case says, and what the cell says. A blank is refused, since formulas would not count its row. */
export function choice(options: ReadonlyMap<unknown, string>): Kind {
  const allowed = [...options.values()].join(', ');
  return {
    show: (value) => options.get(value) ?? null,
    read: ({ value }) => {
      const found = [...options].find(
        ([, word]) => word.toLowerCase() === String(value).trim().toLowerCase(),
      );
      return found ? { value: found[0] } : { allowed };
    },
    blank: allowed,
  };
}

export const choiceOf = (list: readonly string[]): Kind => choice(new Map(list.map((one) => [one, one])));
export const choiceBy = (labels: Readonly<Record<string, string>>): Kind =>
  choice(new Map(Object.entries(labels)));

const YES_NO = choice(
  new Map<unknown, string>([
    [true, 'Yes'],
    [false, 'No'],
  ]),
);
export const yesNo: Kind = {
  ...YES_NO,
  read: (cell) => (typeof cell.value === 'boolean' ? { value: cell.value } : YES_NO.read(cell)),
};

/**
 * Several remarks in one cell, each behind a bullet. A line inside a remark that begins as a bullet does is set in by one space
 * more, so that it is not taken for the next remark.
 */
export const list: Kind = {
  show: (value) =>
    (value as readonly string[]).map((item) => `• ${item.replace(/\n( *•)/g, '\n $1')}`).join('\n'),
  read: ({ value }) => {
    const text = String(value).replace(/\r\n?/g, '\n').trim();
    const items = text.startsWith('•') ? text.slice(1).split(/\n•/) : text.split('\n');
    return {
      value: items.map((item) => item.trim().replace(/\n (?= *•)/g, '\n')).filter((item) => item !== ''),
    };
  },
};

/** What numbers are, in one cell: `1: budget; 2: cost`. What looks like a mark inside the words gets one space more. */
export const labels: Kind = {
  show: (value) => {
    const all = value as readonly string[];
    const marked = all.map((label, i) => `${i + 1}: ${label.replace(/;( +\d+:)/g, '; $1')}`);
    return all.length === 0 ? null : marked.join('; ');
  },
  read: ({ value }) => {
    const text = String(value).trim();
    const found: string[] = [];
    let rest = text.startsWith('1:') ? text.slice(2) : undefined;
    while (rest !== undefined) {
      const mark = `; ${found.length + 2}:`;
      const end = rest.indexOf(mark);
      const own = end < 0 ? rest : rest.slice(0, end);
      found.push(own.trim().replace(/; ( +\d+:)/g, ';$1'));
      rest = end < 0 ? undefined : rest.slice(end + mark.length);
    }
    return found.length > 0 ? { value: found } : { allowed: 'what each number is, as "1: budget; 2: cost"' };
  },
};
