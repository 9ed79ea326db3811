import type { DescribedData, Value } from '../workbook';
import { columnLetters } from '../workbook';
import { escapeText } from './text';

/** The strings of a workbook, each once, in the order in which they were first met. */
export class SharedStrings {
  readonly #places = new Map<string, number>();

  /** @param begun - how many the part holds already, which keep their places */
  constructor(private readonly begun: number) {}

  place(text: string): number {
    const found = this.#places.get(text);
    if (found !== undefined) return found;
    const place = this.begun + this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  get count(): number {
    return this.#places.size;
  }

  *items(): Iterable<string> {
    for (const text of this.#places.keys()) yield item(text);
  }
}

/** Spaces at the ends and line ends are kept only where the file says so. */
const item = (text: string): string =>
  /^\s|\s$|[\n\t]/.test(text)
    ? `<si><t xml:space="preserve">${xmlText(text)}</t></si>`
    : `<si><t>${xmlText(text)}</t></si>`;

const xmlText = (text: string): string =>
  escapeText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The number of a style in the file, for numbers and for text of one column. */
export interface ColumnLook {
  readonly number: string;
  readonly text: string;
}

/** The rows of a data table as a sheet part writes them, one string a row; a cell without a value is left out. */
export function* rowsOf(
  { first, rows, columns }: DescribedData,
  looks: readonly ColumnLook[],
  strings: SharedStrings,
): Iterable<string> {
  const parts = columns.map((column, i) => ({
    column,
    letters: columnLetters(first.column + i),
    look: looks[i] ?? { number: '0', text: '0' },
  }));
  for (let row = 0; row < rows; row += 1) {
    const number = first.row + row + 1;
    let written = `<row r="${number}">`;
    for (const { column, letters, look } of parts)
      written += cellOf(letters + number, column.at(row), look, strings);
    yield `${written}</row>`;
  }
}

function cellOf(address: string, value: Value, look: ColumnLook, strings: SharedStrings): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}" s="${look.number}"><v>${value}</v></c>`;
  if (typeof value === 'string') {
    return `<c r="${address}" s="${look.text}" t="s"><v>${strings.place(value)}</v></c>`;
  }
  return `<c r="${address}" s="${look.number}" t="b"><v>${value ? 1 : 0}</v></c>`;
}
