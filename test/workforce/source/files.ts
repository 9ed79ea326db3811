import { expect } from 'vitest';
import { isBlank } from '../../../src/workforce/check/cells';
import type { Encoding, RawCell, Source } from '../../../src/workforce/source';
import { delimitedSource } from '../../../src/workforce/source';
import { numberOf } from '../../../src/workforce/source/short-text';
import type { TextCells } from '../../../src/workforce/source/text-cells';

/** The bytes of a text, by tables and rules of their own: no decoder of ours, and Node's for UTF-8 and UTF-16LE only. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'UTF-8':
      return Buffer.from(text, 'utf8');
    case 'UTF-8 with BOM':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'UTF-16LE':
      return Buffer.from(text, 'utf16le');
    case 'UTF-16LE with BOM':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'UTF-16BE':
      return Buffer.from(text, 'utf16le').swap16();
    case 'UTF-16BE with BOM':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'Windows-1252':
      return Buffer.from([...text].map((letter) => SPECIAL[letter] ?? letter.charCodeAt(0)));
  }
}

/** Of Windows-1252 what Latin-1 has not: euro, the dashes and quotes that Word types, and so on. */
const SPECIAL: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Š: 0x8a,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
};

/** Rows as a CSV text, by the rules of RFC 4180 with another separator or line end; `quoteAll` puts in quotes what needs none. */
export function csv(
  rows: readonly (readonly string[])[],
  { separator = ',', lineEnd = '\r\n', last = true, quoteAll = false } = {},
): string {
  const cell = (text: string) =>
    quoteAll || [separator, '"', '\r', '\n'].some((special) => text.includes(special))
      ? `"${text.split('"').join('""')}"`
      : text;
  const lines = rows.map((row) => row.map(cell).join(separator));
  return lines.join(lineEnd) + (last ? lineEnd : '');
}

/** A stream of the bytes in pieces of so many, from the start at each call. */
export const streamOf = (bytes: Uint8Array, piece: number) =>
  async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };

/** All rows of a sheet, with a check that the blocks follow each other, and that cells found in a text are those of the parsed rows. */
export async function rowsOf(source: Source, sheet = 0): Promise<RawCell[][]> {
  const rows: RawCell[][] = [];
  for await (const chunk of source.sheets[sheet]!.chunks()) {
    if (chunk.first !== rows.length + 1)
      throw new Error(`A block begins at ${chunk.first} after ${rows.length} rows`);
    if (chunk.cells) expect(foundIn(chunk.cells)).toEqual(chunk.rows);
    rows.push(...chunk.rows.map((row) => [...row]));
  }
  return rows;
}

/** Each cell as it is asked for alone; its row and its number have to say the same of it. */
const foundIn = (cells: TextCells): string[][] =>
  Array.from({ length: cells.rows }, (_, at) => {
    const row = Array.from({ length: cells.lengthOf(at) }, (__, place) => cells.cell(at, place)!);
    expect(cells.row(at)).toEqual(row);
    expect(row.map((_, place) => cells.number(cells.indexOf(at, place)))).toEqual(row.map(numberOf));
    expect(row.map((_, place) => cells.isBlank(at, place))).toEqual(row.map(isBlank));
    expect([cells.cell(at, row.length), cells.isBlank(at, row.length)]).toEqual([undefined, true]);
    return row;
  });

export const readText = async (text: string): Promise<RawCell[][]> =>
  rowsOf(await delimitedSource('list.csv', Buffer.from(text)));

/** The message with which reading a file to its end is refused. */
export async function refusal(open: () => Source | Promise<Source>): Promise<string> {
  try {
    const source = await open();
    for (let i = 0; i < source.sheets.length; i += 1) await rowsOf(source, i);
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportError') return error.message;
    throw error;
  }
  throw new Error('Nothing was refused');
}
