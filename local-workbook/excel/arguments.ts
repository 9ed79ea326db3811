import { invalidArgument, notImplemented } from './errors';

/** What comes over the wire is JSON of anybody's making: each argument is asked for as what it must be. Omitted ones arrive as null. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function whole(value: unknown, least = -Infinity): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** One of an enumeration's values; Excel takes them in any letters. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const said = text(value).toLowerCase();
  const found = allowed.find((each) => each.toLowerCase() === said);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** As `oneOf`, where Excel takes more than this grid can show: the others are refused as what they are, not implemented. */
export function implemented<T extends string>(value: unknown, allowed: readonly T[]): T {
  const said = text(value).toLowerCase();
  const found = allowed.find((each) => each.toLowerCase() === said);
  if (found === undefined) throw notImplemented(`"${text(value)}"`);
  return found;
}

/** A plain object with no other members than those named. */
export function options(value: unknown, allowed: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  if (Object.keys(value).some((key) => !allowed.includes(key))) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

export const given = <T>(value: unknown, as: (value: unknown) => T, otherwise: T): T =>
  value === null || value === undefined ? otherwise : as(value);
