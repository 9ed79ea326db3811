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
