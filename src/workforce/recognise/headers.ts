import type { Field, Format } from '../formats/format';
import type { RawCell } from '../source/source';
import { textOf } from '../check/cells';

/** Headers are the same without regard to case and to runs of blanks. */
export function normalised(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}

export function headersOf(cells: readonly RawCell[]): string[] {
  return cells.map((cell) => textOf(cell).replace(/\s+/g, ' '));
}

export interface Match {
  readonly format: Format;
  /** Entries of the signature that are not there, each by its first name. */
  readonly missing: readonly string[];
  /** How many of the format's fields are there. */
  readonly fields: number;
  /** The share of the row's headers that the format knows. */
  readonly known: number;
}

/** How well a row of cells serves as the header of a format. */
export function matchHeaders(format: Format, headers: readonly string[]): Match {
  const named = headers.filter((header) => header !== '');
  const names = new Set(named.map(normalised));
  const missing = format.signature.filter((one) => !one.some((name) => names.has(normalised(name))));
  const lookup = fieldsByHeader(format);
  const known = named.filter((header) => lookup.has(normalised(header)));
  return {
    format,
    missing: missing.map(([first = '']) => first),
    fields: new Set(known.map((header) => lookup.get(normalised(header)))).size,
    known: named.length === 0 ? 0 : known.length / named.length,
  };
}

export function isRecognised({ format, missing }: Match, headers: readonly string[]): boolean {
  return missing.length === 0 && format.signature.length > 0 && (!format.exact || areExact(format, headers));
}

function areExact(format: Format, headers: readonly string[]): boolean {
  const exact = new Set(format.fields.flatMap((field) => field.headers));
  return headers.every((header) => header === '' || exact.has(header));
}

const LOOKUPS = new WeakMap<Format, Map<string, Field>>();

export function fieldsByHeader(format: Format): Map<string, Field> {
  let lookup = LOOKUPS.get(format);
  if (!lookup) {
    lookup = new Map();
    for (const field of format.fields) {
      for (const header of field.headers)
        if (!lookup.has(normalised(header))) lookup.set(normalised(header), field);
    }
    LOOKUPS.set(format, lookup);
  }
  return lookup;
}
