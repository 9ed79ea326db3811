import { WorkbookError } from './errors';

const ILLEGAL_IN_SHEET_NAME = /[[\]:*?/\\]/;

/** Why Excel refuses this name for a sheet, or null. */
export function sheetNameFault(name: string): string | null {
  if (name.trim() === '') return 'is empty';
  if (name.length > 31) return `has ${name.length} characters, and 31 are allowed`;
  if (ILLEGAL_IN_SHEET_NAME.test(name)) return 'holds one of [ ] : * ? / \\';
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f]/.test(name)) return 'holds a control character';
  if (name.startsWith("'") || name.endsWith("'")) return 'starts or ends with an apostrophe';
  if (name.toLowerCase() === 'history') return 'is reserved by Excel';
  return null;
}

/** Why Excel refuses this as a defined name or the name of a table, or null. */
export function definedNameFault(name: string): string | null {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) {
    return 'must start with a letter or _ and hold letters, digits, _ and . only';
  }
  if (name.length > 255) return 'is longer than 255 characters';
  if (/^[A-Za-z]{1,3}\d+$/.test(name)) return 'looks like a cell address';
  if (/^(r\d*(c\d*)?|c\d*)$/i.test(name)) return 'looks like an R1C1 address';
  if (/^(true|false)$/i.test(name)) return 'is a word of Excel';
  return null;
}

/** Why this cannot head a table column, or null. */
export function columnNameFault(name: string): string | null {
  if (name.trim() === '') return 'is empty';
  if (name !== name.trim()) return 'starts or ends with a space';
  if (name.length > 255) return 'is longer than 255 characters';
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\ufffd]/.test(name)) return 'holds a control character or a line break';
  return null;
}

/** Refuses a second use of a name; Excel compares without regard to case. */
export class UniqueNames {
  readonly #taken = new Map<string, string>();

  add(name: string, what: string): void {
    const key = name.toLowerCase();
    const before = this.#taken.get(key);
    if (before !== undefined) throw new WorkbookError(`${what} "${name}" clashes with ${before}`);
    this.#taken.set(key, `${what} "${name}"`);
  }
}

/** Throws the fault, if there is one, with the name in front. */
export function refuse(what: string, name: string, fault: string | null): void {
  if (fault !== null) throw new WorkbookError(`${what} "${name}" ${fault}`);
}
