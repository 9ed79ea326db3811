import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Encoding, delimitedSource } from '../../../src/workforce/source';
import { delimitedAfter } from '../../../src/workforce/source/delimited';
import { scan } from '../../../src/workforce/source/scan';
import { csv, encoded, rowsOf, streamOf } from './files';

const ENCODINGS: Encoding[] = [
  'UTF-8',
  'UTF-8 with BOM',
  'UTF-16LE with BOM',
  'UTF-16BE with BOM',
  'Windows-1252',
  'UTF-16LE',
  'UTF-16BE',
];

/** Letters that every encoding here has, and all that CSV makes something of. */
const cell = fc
  .array(fc.constantFrom(...'aZ07 .=+-@£é’€,;|\t"\n\r'), { maxLength: 12 })
  .map((letters) => letters.join(''));
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  // Headings, as files have them: they make the separator and an unmarked UTF-16 plain, and the text no blank one.
  .map((rows) => [rows[0]!.map((_, i) => `Heading ${i}`), ...rows]);

test('rows written by any rules read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(...ENCODINGS),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, encoding, separator, lineEnd, last, quoteAll, piece) => {
        const text = csv(rows, { separator, lineEnd, last, quoteAll });
        const bytes = streamOf(encoded(text, encoding), piece);
        // A last row of one empty cell cannot be told from the end of the row before: all rows here have two cells.
        expect(await rowsOf(await delimitedSource('list.csv', bytes, { separator }))).toEqual(rows);
        // As a text is read that is too long to be held.
        const { texts, ...scanned } = await scan('list.csv', bytes);
        expect(texts?.join('')).toBe(text);
        expect(await rowsOf(delimitedAfter('list.csv', bytes, scanned, separator))).toEqual(rows);
      },
    ),
    { numRuns: 400 },
  );
});

test('the separator is found where cells hold none of the others', async () => {
  const words = fc.array(fc.constantFrom(...'aZ07 £'), { maxLength: 8 }).map((letters) => letters.join(''));
  const rows = fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (found, separator) => {
      const all = [['One', 'Two', 'Three'], ...found];
      const source = await delimitedSource('list.csv', encoded(csv(all, { separator }), 'UTF-8'));
      expect(source.separator).toBe(separator);
      expect(await rowsOf(source)).toEqual(all);
    }),
    { numRuns: 100 },
  );
});

test('a long text is read twice rather than held', async () => {
  const megabyte = Buffer.from('Team,FTE\n'.padEnd(1 << 20, 'x'));
  const long = streamOf(Buffer.concat(Array<Uint8Array>(17).fill(megabyte)), 1 << 20);
  expect((await scan('long.csv', long)).texts).toBeUndefined();
  expect((await scan('short.csv', megabyte)).texts).toBeDefined();
});
