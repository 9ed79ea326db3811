import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importSource, type Imported } from '../../src/workforce';
import { delimitedSource } from '../../src/workforce/source';
import { workerHeader, workerRow } from '../perf/worker-file';
import { csv, rowsOf, streamOf } from './source/files';
import { sourceOf } from './rows';

const HEADERS = workerHeader.split(',');

/** What a cell may hold besides, wherever it stands: wrong, doubtful, blank, in quotes, longer than what has a number. */
const entry = fc.constantFrom(
  '', ' ', '0', '1', '3', '8', '06', '27', '999', 'NA', '#N/A', '75.5', '18.25', '£1,200', '31/12/2020', '12/31/2020', '2020-02-29',
  '1.2E+11', 'DELETE', 'Total', 'a, b', 'the "front"', 'two\nlines', 'Ann Lee-Smith Jones', 'Zoë', '\u200b', '12345678', '123456789',
); // prettier-ignore
const change = fc.tuple(fc.nat(HEADERS.length), entry);

/** Rows as the file has them, with some cells changed; and rows that are blank, totals, headers again, too short and too long. */
const row = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.nat(400), fc.array(change, { maxLength: 3 })).map(([at, changes]) => {
      const cells = workerRow(at).split(',');
      for (const [place, text] of changes) cells[place] = text;
      return cells.map((cell) => cell ?? '');
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom([''], ['', ' ', ''], ['Total', '', '', '4'], ['E01', '7'], HEADERS, [
      'grand total',
      ...Array<string>(60).fill('x'),
    ]),
  },
);

/** All that came of it, the cells of the tables included. */
const outcome = ({ tables, ...rest }: Imported) => ({
  ...rest,
  encoding: undefined,
  tables: tables.map(({ kind, rows, columns }) => ({
    kind,
    rows,
    columns: columns.map(({ key, blanks, at }) => [
      key,
      blanks,
      Array.from({ length: rows }, (_, i) => at(i)),
    ]),
  })),
});

const imported = async (source: Parameters<typeof importSource>[0]): Promise<unknown> => {
  try {
    return outcome(await importSource(source, { asAt: '2026-03-31' }));
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportError') return error.message;
    throw error;
  }
};

test('a file comes out the same from cells in its text and from parsed rows, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(7, 500, 1 << 16),
      fc.integer({ min: 1, max: 9 }),
      async (rows, quoteAll, last, lineEnd, piece, size) => {
        const text = csv([HEADERS, ...rows], { lineEnd, last, quoteAll });
        const source = await delimitedSource('list.csv', streamOf(Buffer.from(text), piece), {
          separator: ',',
        });
        const found = await rowsOf(source);
        const { kind, separator } = source;
        // `sourceOf` ends openly; a text that does not (also one whose last row is an empty line) has the same outcome unless it is cut short.
        fc.pre(!/[\r\n]$/.test(text) || found.at(-1)!.length >= HEADERS.length);
        expect(await imported(source)).toEqual(
          await imported(sourceOf(found, { kind, separator: separator! }, size)),
        );
      },
    ),
    { numRuns: 150 },
  );
});
