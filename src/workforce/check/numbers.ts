import { grouped } from '../../workbook';
import type { Kind } from '../formats/format';
import type { RawCell } from '../source/source';
import { textOf } from './cells';
import { refused, type Reading } from './reading';

type Of<K extends Kind['kind']> = Extract<Kind, { kind: K }>;

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const WITH_THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A number as people write it: `1,200`, `-3.5`. `undefined` where it is none; nothing is guessed from half a number. */
export function parseNumber(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  return WITH_THOUSANDS.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** Pounds: `£1,234.50`, `1234.5`, `GBP 1,200`, `-£5` and, as accountants write it, `(£1,200)`. */
export function parseMoney(text: string): number | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) {
    const amount = parseMoney(bracketed[1] ?? '');
    return amount === undefined || amount < 0 ? undefined : -amount;
  }
  return parseNumber(text.replace(/^([+-]?)\s*(?:£|GBP)\s*/i, '$1').trim());
}

export function readNumber({ min, max, step }: Of<'number'>): (cell: RawCell) => Reading {
  const allowed = `a number${step === 1 ? ' without decimals' : step ? ` in steps of ${step}` : ''}${between(min, max)}`;
  return (cell) => {
    const text = textOf(cell);
    const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(text) : undefined;
    if (value === undefined || !isWithin(value, min, max) || !isInSteps(value, step)) return refused(allowed);
    return { state: 'value', value, recoded: typeof cell === 'string' && text.includes(',') };
  };
}

export function readMoney({ min, max }: Of<'money'>): (cell: RawCell) => Reading {
  const allowed = `an amount in pounds, as £1,200 or 1200${between(min, max)}`;
  return (cell) => {
    const text = textOf(cell);
    const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseMoney(text) : undefined;
    if (value === undefined || !isWithin(value, min, max)) return refused(allowed);
    return { state: 'value', value, recoded: typeof cell === 'string' && !PLAIN.test(text) };
  };
}

export function readMoneyRange(): (cell: RawCell) => Reading {
  const allowed = 'two amounts in pounds, the lower first, as £140,000 - £145,000';
  return (cell) => {
    if (typeof cell === 'number') return { state: 'value', value: cell, upper: cell };
    const ends = typeof cell === 'string' ? textOf(cell).split(/\s*(?:[-–—]|\bto\b)\s*(?=£|\d|GBP)/i) : [];
    const [from, to = from] = ends.map(parseMoney);
    if (from === undefined || to === undefined || from > to || ends.length > 2) return refused(allowed);
    return { state: 'value', value: from, upper: to, recoded: true };
  };
}

/**
 * Years of four digits, or two that follow each other, 2021/22 or 202122, which are named for the second, in which they end; a year that
 * a workbook holds as a date is a date, not a year.
 */
export function readYear(): (cell: RawCell) => Reading {
  return (cell) => {
    const text = textOf(cell);
    const [, first = '', last] = /^(\d{4})(?:[-/]?(\d{2}))?$/.exec(text) ?? [];
    const value = last === undefined ? Number(first) : Number(first) + 1;
    const follows = last === undefined || value % 100 === Number(last);
    if (first === '' || !follows || !isWithin(value, 1900, 2100)) {
      return refused('a year of four digits, as 2024, or two in turn, as 2023/24');
    }
    return { state: 'value', value, recoded: last !== undefined };
  };
}

function isWithin(value: number, min = -Infinity, max = Infinity): boolean {
  return Number.isFinite(value) && value >= min && value <= max;
}

function isInSteps(value: number, step: number | undefined): boolean {
  return step === undefined || Math.abs(value / step - Math.round(value / step)) < 1e-9;
}

function between(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `, from ${grouped(min)} to ${grouped(max)}`;
  if (min !== undefined) return `, ${grouped(min)} or more`;
  return max === undefined ? '' : `, ${grouped(max)} or less`;
}
