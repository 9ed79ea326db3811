import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openSource } from '../../../src/workforce/source';
import { rowsOf } from './files';

const DATA = '../shared/data';
const EXPECTATIONS = `${DATA}/expectations.json`;

const expected = existsSync(EXPECTATIONS)
  ? (JSON.parse(readFileSync(EXPECTATIONS, 'utf8')) as Record<
      string,
      { rows: number; columns: number; encoding: string }
    >)
  : {};
const files = Object.keys(expected).filter((file) => file.endsWith('.csv'));

// Published files are not part of the project; the same shapes stand in the tests beside this one.
test.runIf(files.length > 0)(
  'published files have the rows, columns and encoding of their control totals',
  async () => {
    for (const file of files) {
      const { rows, columns, encoding } = expected[file]!;
      const source = await openSource(file, readFileSync(`${DATA}/${file}`));
      const found = await rowsOf(source);
      expect({
        file,
        rows: found.length - 1,
        encoding: source.encoding,
        separator: source.separator,
      }).toEqual({ file, rows, encoding, separator: ',' });
      expect(new Set(found.map((row) => row.length)), file).toEqual(new Set([columns]));
    }
  },
);
