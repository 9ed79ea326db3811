import type { Value } from './cell';
import { WorkbookError } from './errors';

export const LONGEST_TEXT = 32_767;

// eslint-disable-next-line no-control-regex
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text as a cell can hold it: line ends as Excel writes them, and characters that XML forbids replaced by a visible
 * `\uFFFD`, so that a stray byte in an export neither breaks the file nor vanishes.
 * @throws WorkbookError beyond Excel's 32,767 characters
 */
export function cleanText(text: string, where: string | (() => string)): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(ILLEGAL_IN_XML, '\uFFFD');
  if (clean.length > LONGEST_TEXT) {
    throw new WorkbookError(
      `${typeof where === 'string' ? where : where()} holds ${clean.length} characters of text; Excel allows ${LONGEST_TEXT}`,
    );
  }
  return clean;
}

/** True for text that Excel would take for a formula when a person edits the cell, also behind a tab or a line end. */
export const looksLikeFormula = (value: Value): boolean =>
  typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value);

/** Excel's serial number of an ISO date: 1 January 1900 is 1, with the leap day that 1900 did not have. */
export function dateSerial(iso: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const time = found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new WorkbookError(`"${iso}" is not an ISO date such as 2026-04-01`);
  }
  const days = time / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}

/** The ISO date of a serial number: the inverse of `dateSerial`. */
export function isoDate(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial;
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
