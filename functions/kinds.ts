import { type CalculationError, notAvailable, numError, valueError } from '../src/calculations/errors';
import type { Schedule } from '../src/calculations/option';
import * as messages from './messages';
import { errorIn } from './values';

/**
 * What an argument may be: how a cell becomes a value, within which bounds, in which unit. Kinds own coercion, bounds and
 * messages, so that no function checks its own arguments.
 */
export interface Kind<T> {
  /** As the reference prints it: "GBP", "fraction, 0 to 1". */
  readonly unit: string;
  /** One cell to a value; throws a CalculationError. A blank cell (`""`, or `null` inside a range) is 0 everywhere. */
  readonly coerce: (cell: unknown, name: string) => T;
  /** Numbers within these bounds stand as they are: over long ranges, asking that is cheaper than a call. */
  readonly least: number;
  readonly most: number;
  readonly choices?: readonly string[];
}

/** The bounds of a kind that looks at every cell: no number lies between them. */
const LOOKS_AT_EVERY_CELL = { least: Infinity, most: -Infinity };

/** Symbols by which published statistics mark a figure as suppressed, low, confidential or unavailable. Never 0. */
export const SUPPRESSION_SYMBOLS: readonly string[] = ['z', 'x', 'c', 'low', 'u', ':'];

interface NumberRules {
  unit: string;
  least?: number;
  /** The bound above which a fraction was meant as a percentage. */
  most?: number;
}

function numberKind({ unit, least = -Number.MAX_VALUE, most = Number.MAX_VALUE }: NumberRules): Kind<number> {
  return {
    unit,
    least,
    most,
    coerce: (cell, name) =>
      typeof cell === 'number' && cell >= least && cell <= most
        ? cell
        : checkedNumber(cell, name, least, most),
  };
}

function checkedNumber(cell: unknown, name: string, least: number, most: number): number {
  const value = isBlank(cell) ? 0 : cell;
  if (typeof value !== 'number') throw whyNotANumber(value, name);
  if (!Number.isFinite(value)) throw numError(messages.notFinite(name));
  if (value < least) throw numError(messages.below(name, least));
  if (value > most) throw valueError(messages.fractionAboveOne(name, value));
  return value;
}

function whyNotANumber(cell: unknown, name: string): CalculationError {
  const error = errorIn(cell);
  if (error) return error;
  if (typeof cell === 'boolean') return valueError(messages.booleanForNumber(name));
  const text = textOf(cell);
  const trimmed = text.trim();
  if (SUPPRESSION_SYMBOLS.includes(trimmed.toLowerCase()))
    return notAvailable(messages.suppressed(name, trimmed));
  const looksNumeric = trimmed !== '' && Number.isFinite(Number(trimmed.replace(/[£,%\s]/g, '')));
  return valueError(looksNumeric ? messages.numberStoredAsText(name, text) : messages.notANumber(name, text));
}

const isBlank = (cell: unknown) => cell === null || cell === undefined || cell === '';

/** A number of a unit, which may be negative: net flows, changes, balances. */
const number = (unit: string) => numberKind({ unit });
/** A number of a unit that is counted or paid, and so never below 0. */
const amount = (unit: string) => numberKind({ unit: `${unit}, 0 or more`, least: 0 });

export const gbp = number('GBP; may be negative');
export const growth = number('fraction a year; negative is a fall');
export const rate = number('rate as a fraction');
export const value = number('number');
export const score = number('points');
export const years = number('years');
export const months = number('months');
export const percentagePoints = number('percentage points');
/** Whether a number is a whole one, and in which bounds, is for the calculation to say. */
export const wholeYears = number('whole number of years');
export const wholeNumber = number('whole number');

export const cost = amount('GBP');
export const fte = amount('FTE');
export const headcount = amount('people or posts');
export const count = amount('count');
export const cases = amount('cases');
export const caseload = amount('cases per FTE');
export const hours = amount('hours');
export const days = amount('days');
export const share = amount('share on any scale');
export const ratio = amount('fraction; may exceed 1');
export const weeks = numberKind({ unit: 'weeks, 0 to 53', least: 0 });

export const fraction = numberKind({ unit: 'fraction, 0 to 1', least: 0, most: 1 });
/** A cut by which a grant changes: a negative one is an uplift, so only the upper bound holds. */
export const cutOrUplift = numberKind({ unit: 'fraction up to 1; negative is an uplift', most: 1 });

/** One of a few words, whatever its case and the spaces round it. */
export function oneOf<const T extends string>(...choices: T[]): Kind<T> {
  return {
    unit: choices.map((choice) => `"${choice}"`).join(' or '),
    choices,
    ...LOOKS_AT_EVERY_CELL,
    coerce: (cell, name) => {
      const word = wordIn(cell);
      const choice = choices.find((candidate) => candidate === word.toLowerCase());
      if (choice === undefined) throw valueError(messages.notAChoice(name, word, choices));
      return choice;
    },
  };
}

/** TRUE, FALSE, 1 or 0. */
export const flag: Kind<boolean> = {
  unit: 'TRUE or FALSE',
  ...LOOKS_AT_EVERY_CELL,
  coerce: (cell, name) => {
    const value = isBlank(cell) ? 0 : cell;
    if (value === true || value === 1) return true;
    if (value === false || value === 0) return false;
    const word = wordIn(value).toLowerCase();
    if (word === 'true' || word === 'false') return word === 'true';
    throw valueError(messages.notABoolean(name));
  },
};

/** A tax year as "2024/25"; whether its rates are known is for the calculation to say. */
export const taxYear: Kind<string> = {
  unit: 'text such as "2024/25"',
  ...LOOKS_AT_EVERY_CELL,
  coerce: wordIn,
};

/** A published discount schedule by name, or a flat rate as a fraction. */
export const schedule: Kind<Schedule> = {
  unit: '"standard", "health" or a flat rate as a fraction',
  choices: ['standard', 'health'],
  ...LOOKS_AT_EVERY_CELL,
  coerce: (cell, name) => {
    if (typeof cell === 'number' || isBlank(cell)) return fraction.coerce(cell, name);
    const word = wordIn(cell).toLowerCase();
    if (word === 'standard' || word === 'health') return word;
    throw notAvailable(messages.notASchedule(name, word));
  },
};

/** The trimmed text of a cell; an error in it goes on as that error, and a blank is "0". */
function wordIn(cell: unknown): string {
  const error = errorIn(cell);
  if (error) throw error;
  return isBlank(cell) ? '0' : textOf(cell).trim();
}

/** A cell as a message quotes it. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : messages.DATA_TYPE;
}
