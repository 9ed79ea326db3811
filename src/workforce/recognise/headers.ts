import type { Field, Format } from '../formats/format';
import type { RawCell } from '../source/source';
import { textOf } from '../check/cells';

/** Headers are the same without regard to case and to runs of blanks. */
export function normalised(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A row of cells as headers. Each row of a sample is asked for by every format: it is worked out once. */
export function headersOf(cells: readonly RawCell[]): readonly string[] {
  return once(HEADERS, cells, () => cells.map((cell) => textOf(cell).replace(/\s+/g, ' ')));
}

const HEADERS = new WeakMap<readonly RawCell[], readonly string[]>();
const NAMES = new WeakMap<readonly string[], readonly string[]>();
const SIGNATURES = new WeakMap<Format, readonly (readonly string[])[]>();

function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
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

const namesOf = (headers: readonly string[]) =>
  once(NAMES, headers, () => headers.filter((header) => header !== '').map(normalised));

const signatureOf = (format: Format) =>
  once(SIGNATURES, format, () => format.signature.map((one) => one.map(normalised)));

/** Whether it could be the header of a format: of a hundred rows and twenty formats, hardly any are. */
export function hasSignature(format: Format, headers: readonly string[]): boolean {
  const names = namesOf(headers);
  return signatureOf(format).every((alternatives) => alternatives.some((name) => names.includes(name)));
}

/** How well a row of cells serves as the header of a format. */
export function matchHeaders(format: Format, headers: readonly string[]): Match {
  const names = namesOf(headers);
  const signature = signatureOf(format);
  const missing = format.signature.filter(
    (_, index) => !signature[index]?.some((name) => names.includes(name)),
  );
  const lookup = fieldsByHeader(format);
  const known = names.filter((name) => lookup.has(name));
  return {
    format,
    missing: missing.map(([first = '']) => first),
    fields: new Set(known.map((name) => lookup.get(name))).size,
    known: names.length === 0 ? 0 : known.length / names.length,
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
  return once(LOOKUPS, format, () => {
    const lookup = new Map<string, Field>();
    for (const field of format.fields) {
      for (const header of field.headers)
        if (!lookup.has(normalised(header))) lookup.set(normalised(header), field);
    }
    return lookup;
  });
}
