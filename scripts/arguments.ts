import { UserError } from './user-error';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const PERCENTAGE = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/;

/** An argument as a person types it: `717149`, `3%`, `TRUE`, `null`, a range in JSON; anything else is text. */
export function argumentFromText(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === 'null') return null;
  if (trimmed.startsWith('[')) return argumentFromJson(parseRange(text));
  const percentage = PERCENTAGE.exec(trimmed)?.[1];
  if (percentage !== undefined) return Number(`${percentage}e-2`);
  if (NUMBER.test(trimmed)) return Number(trimmed);
  const word = trimmed.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : text;
}

/** An argument from JSON: a flat list is a column; everything else is as a spreadsheet would hand it over. */
export function argumentFromJson(value: unknown): unknown {
  if (!Array.isArray(value) || value.some((row) => Array.isArray(row))) return value;
  return value.map((cell: unknown) => [cell]);
}

function parseRange(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(
      `${text}: is not a range in JSON; allowed: [[1],[2]] for a column, [[1,2]] for a row, [1,2] for a column.`,
    );
  }
}
