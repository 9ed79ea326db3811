/** What a person typed for a parameter: left out, cells of the workbook, or a value. */
export type Entry =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'cells'; readonly sheet: string | undefined; readonly address: string }
  | { readonly kind: 'value'; readonly value: number | string | boolean };

const NUMBER = /^[+-]?£?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?(?<percent>\s*%)?$/i;
const CELLS =
  /^(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<address>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/iu;

/** `3%` is 0.03, `£1,250` is 1250, `Costs!B2:B9` are cells, `TRUE` is true, anything else is text. Quotes make text of anything. */
export function entryOf(typed: string): Entry {
  const text = typed.trim();
  if (text === '') return { kind: 'omitted' };
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return { kind: 'value', value: quoted.replaceAll('""', '"') };
  const cells = CELLS.exec(text)?.groups;
  if (cells) {
    const sheet = cells['sheet']?.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");
    return { kind: 'cells', sheet, address: cells['address']!.toUpperCase() };
  }
  const number = NUMBER.exec(text);
  if (number && /\d/.test(text))
    return { kind: 'value', value: numberOf(text, number.groups?.['percent'] !== undefined) };
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { kind: 'value', value: word === 'TRUE' };
  return { kind: 'value', value: text };
}

function numberOf(text: string, isPercentage: boolean): number {
  const digits = text.replace(/[£,%\s]/g, '');
  // 3% as a decimal shift, since 3 / 100 is not always the nearest number to 0.03
  return (
    Number(isPercentage && !/e/i.test(digits) ? `${digits}e-2` : digits) /
    (isPercentage && /e/i.test(digits) ? 100 : 1)
  );
}

/** Cells as a formula names them from a sheet: without the sheet where it is the same. */
export function referenceOf({ sheet, address }: Extract<Entry, { kind: 'cells' }>, from: string): string {
  return sheet === undefined || sheet.toLowerCase() === from.toLowerCase()
    ? address
    : `${sheetText(sheet)}!${address}`;
}

/** A sheet's name as a formula wants it: in quotes unless it is one plain word. */
export const sheetText = (name: string): string => (isPlain(name) ? name : `'${name.replaceAll("'", "''")}'`);

/** How a person types an argument so that it is read as it is: text that reads as something else goes in quotes. A range cannot be typed. */
export function typedText(argument: unknown): string {
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE';
  if (typeof argument !== 'string') return '';
  const entry = entryOf(argument);
  const isItself = entry.kind === 'value' && entry.value === argument;
  return isItself ? argument : `"${argument.replaceAll('"', '""')}"`;
}

/** One word that is no cell in either notation. */
const isPlain = (name: string) =>
  /^[A-Za-z_][\w.]*$/.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i.test(name);
