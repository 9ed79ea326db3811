import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importSource } from '../../src/workforce';
import { rowSchema } from '../../src/workforce/check/schema';
import { ascWdsWorker } from '../../src/workforce/formats/asc-wds-worker';
import type { FieldKey } from '../../src/workforce';
import { sourceOf } from './rows';

/** Without rules across columns: what is left is what the schema of a row says. */
const FORMAT = { ...ascWdsWorker, rules: [], derived: [] };
const KEPT = FORMAT.fields.filter(({ personal }) => personal === undefined);

const entries: Readonly<Record<string, readonly string[]>> = {
  EMPLSTATUS: ['1', '4', '5', ''],
  MAINJOBROLE: ['6', '08', '99', 'Social worker'],
  GENDER: ['1', '3', '5', ''],
  DAYSSICK: ['1.5', '999', '367', '1.3', ''],
  STARTDATE: ['01/02/2020', '31/02/2020', '2020-02-01', ''],
  SALARY: ['£31,000', '31000', 'x', ''],
  YEAROFENTRY: ['1999', '99', '999', ''],
  DHA: ['1', '9', ''],
  CONTHOURS: ['37', '36.75', '-1', ''],
};
const HEADERS = ['LOCALESTID', 'UNIQUEWORKERID', ...Object.keys(entries)];
const row = fc
  .tuple(
    fc.constantFrom('Home', ''),
    fc.constantFrom('Ann', 'Bob'),
    ...Object.values(entries).map((all) => fc.constantFrom(...all)),
  )
  .map((cells): string[] => cells);

test('a row is imported where the schema of a row takes it, with the same values', async () => {
  const schema = rowSchema(FORMAT);
  const keyOf = (header: string) => FORMAT.fields.find(({ headers }) => headers.includes(header))!.key;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const parsed = rows.map((cells) =>
        schema.safeParse(Object.fromEntries(HEADERS.map((header, at) => [keyOf(header), cells[at]]))),
      );
      const { tables, notImported, counts } = await importSource(sourceOf([HEADERS, ...rows]), {
        formats: [FORMAT],
      });
      expect(notImported.map(({ row: number }) => number)).toEqual(
        parsed.flatMap(({ success }, at) => (success ? [] : [at + 2])),
      );
      expect(notImported.map(({ problems }) => problems.map(({ allowed }) => allowed).sort())).toEqual(
        parsed.flatMap(({ error }) => (error ? [error.issues.map(({ message }) => message).sort()] : [])),
      );
      const taken = parsed.flatMap(({ data }) => (data ? [data] : []));
      expect(counts.imported).toBe(taken.length);
      const keys = KEPT.map(({ key }) => key).filter((key) =>
        HEADERS.some((header) => keyOf(header) === key),
      );
      for (const [at, readings] of taken.entries()) {
        const valueOf = (key: FieldKey) => {
          const reading = readings[key];
          return reading?.state === 'value' ? reading.value : null;
        };
        expect(keys.map((key) => tables[0]?.column(key)?.at(at))).toEqual(keys.map(valueOf));
      }
    }),
    { numRuns: 40 },
  );
});
