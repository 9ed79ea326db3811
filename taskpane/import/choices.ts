import { readDate } from '../../src/workforce/check/dates';
import { texts } from '../texts';
import type { ReadingChoices, ShowingChoices } from '../worker/messages';
import { rateOf } from './rate';

const words = texts.importing.choices;

/** As typed. */
export interface Typed {
  readonly keepPersonal: boolean;
  readonly suppress: string;
  readonly low: string;
  readonly high: string;
  readonly pensionRate: string;
  readonly asAt: string;
  readonly fullTimeHours: string;
}

/** The command line's defaults. */
export const UNCHANGED: Typed = {
  keepPersonal: false,
  suppress: '',
  low: '20',
  high: '25',
  pensionRate: '',
  asAt: '',
  fullTimeHours: '37',
};

export interface Read {
  readonly reading: ReadingChoices;
  readonly showing: ShowingChoices;
  /** What is wrong with an entry, by its name. */
  readonly wrong: Readonly<Partial<Record<keyof Typed, string>>>;
}

/** What was typed, read within the bounds of the command line's options. What is left blank is as if it were not given. */
export function readChoices(typed: Typed): Read {
  const wrong: Partial<Record<keyof Typed, string>> = {};
  const read = <T>(name: keyof Typed, of: (text: string) => T | undefined): T | undefined => {
    const text = String(typed[name]).trim();
    if (text === '') return undefined;
    const value = of(text);
    if (value === undefined) wrong[name] = words.allowed[name];
    return value;
  };
  const suppress = read('suppress', (text) => within(text, /^\d{1,9}$/, 2, 100));
  if (suppress !== undefined && typed.keepPersonal) wrong.suppress = words.notBoth;
  const hours = read('fullTimeHours', (text) => within(text, NUMBER, Number.MIN_VALUE, 168));
  const pensionRate = read('pensionRate', rateOf);
  const asAt = read('asAt', dateOf);
  const band = bandOf(typed, wrong);
  return {
    reading: {
      keepPersonal: typed.keepPersonal,
      ...(asAt !== undefined && { asAt }),
      ...(hours !== undefined && { fullTimeHours: hours }),
    },
    showing: {
      ...(suppress !== undefined && { suppress }),
      ...(pensionRate !== undefined && { pensionRate }),
      ...(band && { band }),
    },
    wrong,
  };
}

const NUMBER = /^\d+(\.\d+)?$/;

function within(text: string, form: RegExp, min: number, max: number): number | undefined {
  const number = form.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

function dateOf(text: string): string | undefined {
  const read = readDate()(text);
  return read.state === 'value' ? String(read.value) : undefined;
}

/** Both ends together; one of them alone says nothing. */
function bandOf(
  { low, high }: Typed,
  wrong: Partial<Record<keyof Typed, string>>,
): { low: number; high: number } | undefined {
  if (low.trim() === '' && high.trim() === '') return undefined;
  const band = { low: within(low.trim(), NUMBER, 0, 1000), high: within(high.trim(), NUMBER, 0, 1000) };
  if (!band.low) wrong.low = words.allowed.low;
  if (!band.high || (band.low !== undefined && band.high < band.low)) wrong.high = words.allowed.high;
  return wrong.low === undefined && wrong.high === undefined
    ? { low: band.low!, high: band.high! }
    : undefined;
}
