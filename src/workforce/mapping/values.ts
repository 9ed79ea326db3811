import { textOf } from '../check/cells';
import { parseMoney, parseNumber } from '../check/numbers';
import type { RawCell } from '../source/source';

/** What a column's values look like: shares of those that are filled. */
export interface ColumnLook {
  readonly filled: number;
  readonly blank: number;
  readonly number: number;
  /** Amounts that a year's pay could be, or with a pound sign. */
  readonly money: number;
  readonly date: number;
  /** Above 1 and up to 48: hours a week. */
  readonly hours: number;
  /** From a day to a full week, with some of a full week: hours even under a heading that says FTE. */
  readonly fullWeeks: number;
  /** From 0 to 1.5: FTE as people write it. */
  readonly fraction: number;
  /** From 2 to 100 with some at 50 or more: FTE in percent without its sign. */
  readonly percent: number;
  readonly percentSign: number;
  /** Whole numbers from 0 to 200. */
  readonly whole: number;
  readonly yesNo: number;
  /** Vacant, filled, occupied ... */
  readonly status: number;
  /** "Vacant" among names. */
  readonly vacantWord: number;
  /** Two letters running, and no figure by itself. */
  readonly word: number;
  /** Different values. */
  readonly unique: number;
}

export const VACANT = /^\W*(?:vacan(?:t|cy)|unfilled|unoccupied|empty)\b/i;
const FILLED = /^(?:filled|occupied|in post|unavailable)\b/i;
const YES_NO = /^(?:y|n|yes|no|true|false)$/i;
const DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})(?:[ T].*)?$/;

const LEAST_PAY = 5_000;
const MOST_HOURS = 48;
const FULL_WEEK = 35;
const A_DAY = 7;

export function lookAt(cells: readonly RawCell[]): ColumnLook {
  const texts = cells.map(textOf).filter((text) => text !== '');
  const dates = cells.filter((cell) => typeof cell === 'object' && cell !== null && 'date' in cell).length;
  const numbers = texts.map((text) => parseNumber(text.replace(/%$/, '').trim()));
  const share = (passes: (text: string, value: number | undefined) => boolean) =>
    texts.length === 0 ? 0 : texts.filter((text, i) => passes(text, numbers[i])).length / texts.length;
  const within = (low: number, high: number) => (_: string, value: number | undefined) =>
    value !== undefined && value >= low && value <= high;
  const most = Math.max(0, ...numbers.map((value) => value ?? 0));
  return {
    filled: texts.length,
    blank: cells.length - texts.length,
    number: share((_, value) => value !== undefined),
    money: share(
      (text, value) =>
        (value ?? 0) >= LEAST_PAY || (/^[-(]?\s*£/.test(text) && parseMoney(text) !== undefined),
    ),
    date: Math.max(
      share((text) => DATE.test(text)),
      texts.length === 0 ? 0 : dates / texts.length,
    ),
    hours: most > 1.5 && most <= MOST_HOURS ? share(within(0, MOST_HOURS)) : 0,
    fullWeeks: most >= FULL_WEEK && most <= MOST_HOURS ? share(within(A_DAY, MOST_HOURS)) : 0,
    fraction: share((text, value) => !text.endsWith('%') && within(0, 1.5)(text, value)),
    percent: most >= 50 && most <= 100 ? share(within(0, 100)) : 0,
    percentSign: share((text) => text.endsWith('%')),
    whole: share((text, value) => within(0, 200)(text, value) && Number.isInteger(value)),
    yesNo: share((text) => YES_NO.test(text)),
    status: share((text) => VACANT.test(text) || FILLED.test(text)),
    vacantWord: share((text) => VACANT.test(text)),
    word: share((text, value) => value === undefined && /[a-z]{2}/i.test(text) && !DATE.test(text)),
    unique: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
  };
}
