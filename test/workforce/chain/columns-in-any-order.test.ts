import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Imported, importSource } from '../../../src/workforce';
import { openSource, rangeSource } from '../../../src/workforce/source';
import { rowsOf as readRowsOf } from '../source/files';
import { DELIMITED, describedOf, exampleBytes, tablesOf } from './chain';

/** The figures of the results: everything but where the columns stood, what they were called and the rows themselves. */
function resultsOf(imported: Imported): Record<string, unknown[][]> {
  const results = describedOf([imported]).sheets.filter(
    ({ name }) => !/^(About|Data quality|Not imported|Doubts|Data .*)$/.test(name),
  );
  return Object.fromEntries(
    results.map(({ name, rows }) => [name, rows.map((cells) => cells.map((cell) => cell?.value ?? null))]),
  );
}

const problemsOf = ({ notImported, warnings }: Imported) => ({
  refused: notImported.map(({ row, problems }) => [
    row,
    problems.map(({ column, found }) => `${column} ${found}`).sort(),
  ]),
  doubts: warnings.map(({ row, column }) => `${row} ${column}`).sort(),
});

describe('columns in any order give the same tables, figures, counts and problems', () => {
  test.each(DELIMITED)('%s', async (name) => {
    const rows = await readRowsOf(await openSource(name, exampleBytes(name)));
    const width = Math.max(...rows.map((row) => row.length));
    const read = (order: readonly number[]) =>
      importSource(
        rangeSource(
          name,
          rows.map((row) => order.map((column) => row[column] ?? '')),
        ),
        { asAt: '2026-03-31' },
      );
    const inOrder = Array.from({ length: width }, (_, column) => column);
    const first = await read(inOrder);
    const expected = { tables: tablesOf(first), results: resultsOf(first), problems: problemsOf(first) };
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(inOrder, { minLength: width, maxLength: width }),
        async (order) => {
          const other = await read(order);
          expect(other.format.id).toBe(first.format.id);
          expect(other.counts).toEqual(first.counts);
          expect(tablesOf(other)).toEqual(expected.tables);
          expect(problemsOf(other)).toEqual(expected.problems);
          expect(resultsOf(other)).toEqual(expected.results);
        },
      ),
      { numRuns: 12 },
    );
  });
});
