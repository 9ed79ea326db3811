import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSource } from '../../../src/workforce/source';
import { PUBLISHED, whereThereIs } from '../published';
import { rowsOf } from './files';

interface Expected {
  readonly rows: number;
  readonly columns: number;
  readonly encoding: string;
}

test.each([
  ['asc-wds-worker.csv', 12, 40, 'UTF-8'],
  ['asc-wds-workplace.csv', 2, 44, 'UTF-8'],
  ['csww-open-data.csv', 8, 32, 'UTF-8 with BOM'],
  ['organisation-chart.csv', 5, 16, 'UTF-8'],
] as const)(
  '%s of the examples has the rows, columns and encoding that were counted',
  async (file, rows, columns, encoding) => {
    const source = await openSource(file, readFileSync(`examples/data/${file}`));
    const found = await rowsOf(source);
    expect({ rows: found.length - 1, encoding: source.encoding, separator: source.separator }).toEqual({
      rows,
      encoding,
      separator: ',',
    });
    expect(new Set(found.map((row) => row.length))).toEqual(new Set([columns]));
  },
);

// Published files are not part of the project; the same shapes stand in the tests beside this one.
whereThereIs('expectations.json', (path) => {
  const expectations = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Expected>;
  const files = Object.entries(expectations).filter(([file]) => file.endsWith('.csv'));

  test.each(files)('%s has the rows, columns and encoding of its control totals', async (file, expected) => {
    const source = await openSource(file, readFileSync(`${PUBLISHED}/${file}`));
    const found = await rowsOf(source);
    expect({ rows: found.length - 1, encoding: source.encoding, separator: source.separator }).toEqual({
      rows: expected.rows,
      encoding: expected.encoding,
      separator: ',',
    });
    expect(new Set(found.map((row) => row.length))).toEqual(new Set([expected.columns]));
  });
});
