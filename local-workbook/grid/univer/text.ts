import { numfmt } from '@univerjs/core';
import { type CellValue, type ValueKind } from '../grid';

/**
 * A value as its number format shows it. Univer's own display goes through the sheet's interceptors, knows no spilled cells and no en-GB; this is
 * the library beneath it.
 */
export function shown(value: CellValue, kind: ValueKind, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (kind === 'Error' || kind === 'Empty') return String(value);
  if (typeof value === 'string')
    return format === 'General' || format === '@' ? value : formatted(value, format);
  if (format === '@' || (format === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11))
    return String(value);
  return formatted(value, format);
}

/** Excel keeps a few dates in the form of the machine's region; the name they go by is that of the United States. */
const REGIONAL: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd/mm/yyyy',
  'mm-dd-yy': 'dd/mm/yyyy',
  'm/d/yy': 'dd/mm/yyyy',
  'm/d/yyyy h:mm': 'dd/mm/yyyy hh:mm',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
};

function formatted(value: number | string, format: string): string {
  try {
    return numfmt.format(REGIONAL[format.toLowerCase()] ?? format, value);
  } catch {
    // A pattern that is none: Excel shows the value.
    return String(value);
  }
}

/** Whether a number format shows text as it stands, so that what is typed stays text */
export const isTextFormat = (format: string): boolean => format === '@';
