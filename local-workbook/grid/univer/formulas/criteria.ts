import { CellValueType } from '@univerjs/core';
import { isErrorText, keep } from '../entries';
import { COMPARISONS, order, sameNumber, sameText } from './comparison';
import { plain, type Cell, type Plain } from './values';
import { hasWildcards, pattern } from './wildcards';

/** What SUMIF, COUNTIFS and the like ask of a cell */
export interface Criterion {
  readonly holds: (cell: Cell) => boolean;
  /** The only text (in small letters) or number that can fulfil it, where there is one: found by an index */
  readonly only?: string | number;
}

/** `>=5`, `<>*son`, `Smith`, 5, TRUE; a blank cell as criterion is 0. */
export function criterionOf(value: Cell): Criterion {
  if (value?.isError()) return forError(String(value.getValue()), '=');
  const said = plain(value);
  if (said === undefined) return forNumber(0, '=');
  if (typeof said === 'number') return forNumber(said, '=');
  if (typeof said === 'boolean') return forBoolean(said, '=');
  const [, written = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(said) ?? [];
  const operator = written || '=';
  if (rest === '') return forNothing(written);
  if (isErrorText(rest.toUpperCase())) return forError(rest.toUpperCase(), operator);
  const read = typed(rest);
  if (typeof read === 'number') return forNumber(read, operator);
  return typeof read === 'boolean' ? forBoolean(read, operator) : forText(rest, operator);
}

/** What the text would be if it were typed into a cell: 5%, £3 and 1/4/2026 are numbers. */
function typed(text: string): Plain {
  if (/^['=]/.test(text)) return text;
  const { v, t } = keep(text, false, String).cell;
  if (t === CellValueType.BOOLEAN) return v === 1;
  return t === CellValueType.NUMBER ? Number(v) : text;
}

/** `=` wants a blank cell, `<>` one that is not, and nothing at all a blank one or an empty text. */
function forNothing(operator: string): Criterion {
  const isBlank = (cell: Cell) => !cell || cell.isNull();
  if (operator === '=') return { holds: isBlank };
  if (operator === '<>') return { holds: (cell) => !isBlank(cell) };
  if (operator === '')
    return { holds: (cell) => isBlank(cell) || (cell?.isString() === true && cell.getValue() === '') };
  return { holds: () => false };
}

function forError(text: string, operator: string): Criterion {
  const is = (cell: Cell) => cell?.isError() === true && cell.getValue() === text;
  if (operator === '<>') return { holds: (cell) => !is(cell) };
  return { holds: operator === '=' ? is : () => false };
}

function forBoolean(wanted: boolean, operator: string): Criterion {
  const test = COMPARISONS[operator]!;
  return {
    holds: (cell) =>
      cell?.isBoolean() === true
        ? test(Number(Boolean(cell.getValue())) - Number(wanted))
        : operator === '<>',
  };
}

/** Text that reads as the number is equal to it, but neither more nor less than any. */
function forNumber(wanted: number, operator: string): Criterion {
  const test = COMPARISONS[operator]!;
  const is = (cell: Cell) => {
    const value = cell?.isError() ? undefined : plain(cell);
    if (typeof value === 'string') return value.trim() !== '' && sameNumber(Number(value), wanted);
    return typeof value === 'number' && sameNumber(value, wanted);
  };
  if (operator === '=') return { holds: is, only: wanted };
  if (operator === '<>') return { holds: (cell) => !is(cell) };
  return { holds: (cell) => cell?.isNumber() === true && test(order(Number(cell.getValue()), wanted)) };
}

function forText(wanted: string, operator: string): Criterion {
  const isPattern = hasWildcards(wanted);
  const matches = (text: string) => (isPattern ? pattern(wanted).test(text) : sameText(text, wanted));
  const is = (cell: Cell) => cell?.isString() === true && matches(String(cell.getValue()));
  if (operator === '=') return { holds: is, ...(isPattern ? {} : { only: wanted.toLowerCase() }) };
  if (operator === '<>') return { holds: (cell) => !is(cell) };
  const test = COMPARISONS[operator]!;
  return { holds: (cell) => cell?.isString() === true && test(order(String(cell.getValue()), wanted)) };
}
