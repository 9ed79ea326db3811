import { expect, test } from 'vitest';
import { importSource, PseudonymBook, type Imported } from '../../../src/workforce';
import { sourceOf, table } from '../rows';

const WORKERS = table(`
LOCALESTID|UNIQUEWORKERID|EMPLSTATUS|MAINJOBROLE
Home|7|1|8
House|7|1|8
Home|Ann|1|8`);
const TRAINING = table(`
LOCALESTID|UNIQUEWORKERID|CATEGORY|TRAININGNAME
Home|Ann|1|First aid
House|7|1|First aid
Home|Bob|2|Moving people
House|7|2|Moving people`);

const standIns = ({ tables }: Imported) =>
  Array.from({ length: tables[0]?.rows ?? 0 }, (_, row) => tables[0]?.column('worker')?.at(row));

test('a worker has one stand-in in the files that share a book, and another in each workplace', async () => {
  const pseudonyms = new PseudonymBook();
  expect(standIns(await importSource(sourceOf(WORKERS), { pseudonyms }))).toEqual([
    'W0001',
    'W0002',
    'W0003',
  ]);
  const training = await importSource(sourceOf(TRAINING), { pseudonyms });
  expect(standIns(training)).toEqual(['W0003', 'W0002', 'W0004', 'W0002']);
  expect(training.tables[0]?.column('worker')).toMatchObject({ dictionary: ['W0003', 'W0002', 'W0004'] });
  expect(pseudonyms.people).toBe(4);
});

test('without a shared book each file begins anew', async () => {
  expect(standIns(await importSource(sourceOf(TRAINING)))).toEqual(['W0001', 'W0002', 'W0003', 'W0002']);
});

test.each([
  [
    ['1', 'a'],
    ['1', 'b'],
  ],
  [
    ['01', ''],
    ['1', ''],
  ],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [
    ['1 2', ''],
    ['2', '1 '],
  ],
] as [[string, string], [string, string]][])('%j and %j are two people', (one, other) => {
  const book = new PseudonymBook();
  expect([one, other, one].map((person) => book.text(book.of(...person)))).toEqual([
    'W0001',
    'W0002',
    'W0001',
  ]);
});
