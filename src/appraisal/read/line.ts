import type { Address } from './book';
import type { Kind } from './kinds';

/** A column of a table or block: its head, what its cells hold, and the field of a line that they fill. */
export interface Column {
  readonly header: string;
  readonly key: string;
  readonly kind: Kind;
  /** The workbook need not have it. */
  readonly isOptional?: boolean;
  /** Its cells show names that stand elsewhere, by formulas of ours. */
  readonly isShown?: boolean;
  /** A formula in it is ours and shows what stands elsewhere: only what is typed counts. */
  readonly isTypedOver?: boolean;
}

export const column = (
  header: string,
  key: string,
  kind: Kind,
  more: Pick<Column, 'isOptional' | 'isShown' | 'isTypedOver'> = {},
): Column => ({ header, key, kind, ...more });

/** A row of the workbook as fields, each with the cell it was read from. A blank cell is a field that is undefined. */
export interface Line {
  readonly values: Readonly<Record<string, unknown>>;
  readonly at: Readonly<Record<string, Address>>;
}

type Json = Record<string, unknown>;

/** A case as its file would hold it, while it is read, and the cell that each of its fields comes from. */
export class Draft {
  readonly json: Json = {};
  readonly #origins = new Map<string, Address>();
  readonly problems: (Address & { found: string; allowed: string })[] = [];

  /** Sets a field such as `band.low`; an undefined value leaves it out, and its place is known all the same. */
  set(path: string, value: unknown, at: Address): void {
    this.#origins.set(path, at);
    if (value === undefined) return;
    const keys = keysOf(path);
    const last = keys.pop()!;
    let place = this.json;
    keys.forEach(
      (key, i) => (place = (place[key] ??= typeof (keys[i + 1] ?? last) === 'number' ? [] : {}) as Json),
    );
    place[last] = value;
  }

  /** Adds an entry to a list, with the fields of a line; `fields` says which field of the entry takes which of the line. */
  add(list: string, line: Line, fields: Readonly<Record<string, string>>, fixed: Json = {}): void {
    const at = `${list}[${this.list(list).length}]`;
    const first = Object.values(line.at)[0]!;
    this.set(at, {}, first);
    for (const [field, value] of Object.entries(fixed)) this.set(`${at}.${field}`, value, first);
    for (const [field, key] of Object.entries(fields))
      this.set(`${at}.${field}`, line.values[key], line.at[key]!);
  }

  /** Adds an entry under a key of a record; its fields are those of the line that are not blank. */
  record(name: string, key: string, line: Line, fields: readonly string[]): void {
    const all = (this.json[name] ??= {}) as Json;
    const filled = fields.filter((field) => line.values[field] !== undefined);
    const first = Object.values(line.at)[0]!;
    if (filled.length === 0) return;
    if (key in all) return this.refuse(first, JSON.stringify(key), 'each input once');
    all[key] = Object.fromEntries(filled.map((field) => [field, line.values[field]]));
    this.#origins.set(`${name}[${JSON.stringify(key)}]`, first);
    for (const field of filled) this.#origins.set(`${name}.${key}.${field}`, line.at[field]!);
  }

  list(path: string): readonly Json[] {
    const found = keysOf(path).reduce<unknown>((place, key) => (place as Json | undefined)?.[key], this.json);
    return (found ?? []) as Json[];
  }

  /** Where in a list an entry of this name stands; spelt with other capitals, it is the same name to a spreadsheet. */
  find(list: string, name: unknown): { readonly index: number; readonly name: string } | undefined {
    const names = this.list(list).map((entry) => String(entry['name']));
    const index = names.findIndex((one) => one.toLowerCase() === String(name).toLowerCase());
    return index < 0 ? undefined : { index, name: names[index]! };
  }

  refuse(at: Address, found: string, allowed: string): void {
    this.problems.push({ ...at, found, allowed });
  }

  /** The path of the field that each cell holds, by `Sheet!A1`; of several it is the innermost. */
  pathsByCell(): ReadonlyMap<string, string> {
    return new Map([...this.#origins].map(([path, { sheet, cell }]) => [`${sheet}!${cell}`, path]));
  }

  /** The cell of a path of the case, or of the nearest thing around it. */
  originOf(path: string): Address | undefined {
    for (let part = path; part !== ''; part = part.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, '')) {
      const found = this.#origins.get(part);
      if (found) return found;
    }
    return undefined;
  }
}

export const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
