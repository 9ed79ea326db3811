import { texts } from '../../texts';
import type { Step } from './merge';

const words = texts.refresh;

/** `options[0].summary`, as the problems of a case name it; as far as the pane's case has it. */
export const pathText = (path: readonly Step[]): string =>
  path
    .slice(0, path.findIndex((step) => typeof step !== 'string' && step.index < 0) >>> 0)
    .map((step, i) => {
      if (typeof step !== 'string') return `[${step.index}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join('');

/** "Options, Keep things as they are: summary" */
export function whereText(path: readonly Step[]): string {
  const parts = path.map((step) => (typeof step === 'string' ? fieldText(step) : step.name));
  const [last = '', ...before] = [...parts].reverse();
  const where = before.reverse().join(', ');
  return capital(where === '' ? last : `${where}: ${last}`);
}

/** `startMonth` is "start month". */
const fieldText = (field: string): string =>
  words.fields[field] ?? field.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A value as a person reads it.
 *
 * @param other - what it differs from: of an entry, only the fields that differ are said
 */
export function valueText(value: unknown, other?: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return listText(value, Array.isArray(other) ? other : []);
  const fields = Object.entries(value).filter(([key, one]) => {
    const beside = (other as Record<string, unknown> | null | undefined)?.[key];
    return JSON.stringify(one) !== JSON.stringify(beside) && valueText(one) !== '';
  });
  return fields.map(([key, one]) => `${fieldText(key)} ${valueText(one)}`).join(', ');
}

/** Rows that differ are said, up to a handful. */
const SHOWN = 5;

function listText(list: readonly unknown[], other: readonly unknown[]): string {
  if (list.length === 0) return '';
  const known = new Set(other.map((one) => JSON.stringify(one)));
  const own = list.filter((one) => !known.has(JSON.stringify(one)));
  if (own.length === 0) return words.rows(list.length);
  const shown = own.slice(0, SHOWN).map((one) => valueText(one));
  const more = own.length > SHOWN ? [words.rows(own.length - SHOWN)] : [];
  return [...shown, ...more].join('; ');
}
