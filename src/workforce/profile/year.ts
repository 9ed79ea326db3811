import { type Cell, f } from '../../workbook';
import type { FieldKey } from '../table/fields';
import type { Answer } from './answers';
import type { Condition } from './measure';

/** The same day a year before; that of 29 February is the 28th, as EDATE has it. */
export function yearBefore(date: string): string {
  const [, year = '', day = ''] = /^(\d{4})-(\d{2}-\d{2})$/.exec(date) ?? [];
  return `${String(Number(year) - 1).padStart(4, '0')}-${day === '02-29' ? '02-28' : day}`;
}

/** A date after the first day and not after the last: twelve months that end on it. */
export const isWithin = (key: FieldKey, after: Cell, last: Cell): Condition => ({
  key,
  formula: (column) => f`(${column(key)}>${after})*(${column(key)}<=${last})`,
  holds: dated((date) => date > String(after.value) && date <= String(last.value)),
});

/** Nobody who has gone by then: no date, or a later one. */
export const isAfterOrNone = (key: FieldKey, last: Cell): Condition => ({
  key,
  formula: (column) => f`((${column(key)}="")+(${column(key)}>${last})*(${column(key)}<>""))`,
  holds: dated((date) => date === '' || date > String(last.value)),
});

const dated =
  (holds: (date: string) => boolean) =>
  (answer: Answer): boolean =>
    holds(String(answer ?? ''));
