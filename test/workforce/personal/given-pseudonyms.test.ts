import { describe, expect, test } from 'vitest';
import { importSource, PseudonymBook, type Imported } from '../../../src/workforce';
import { sourceOf } from '../rows';

/** A table of ours: who stands in it, in this order. */
const ours = (...workers: string[]) =>
  sourceOf([['Worker', 'Team', 'Open cases'], ...workers.map((worker) => [worker, 'North', '3'])]);
/** The same people in another table of ours. */
const training = (...workers: string[]) =>
  sourceOf([['Worker', 'Training category'], ...workers.map((worker) => [worker, 'Fire safety'])]);
/** A list of somebody else, by names. */
const theirs = (...workers: string[]) =>
  sourceOf([
    ['LOCALESTID', 'UNIQUEWORKERID', 'EMPLSTATUS', 'MAINJOBROLE'],
    ...workers.map((worker) => ['Home', worker, '1', '8']),
  ]);

const standIns = ({ tables }: Imported) =>
  Array.from({ length: tables[0]?.rows ?? 0 }, (_, row) => tables[0]?.column('worker')?.at(row));
const notes = (imported: Imported) =>
  imported.notes.filter((note) => note.includes('stood for somebody else'));

async function together(...sources: ReturnType<typeof ours>[]) {
  const pseudonyms = new PseudonymBook();
  const read: Imported[] = [];
  for (const source of sources) read.push(await importSource(source, { pseudonyms }));
  return read;
}

describe('in one run no two people have one pseudonym', () => {
  test.each([
    ['a workbook of ours alone keeps its own', [ours('W0007', 'W0001', 'W0007')], [['W0007', 'W0001', 'W0007']]],
    [
      'two of ours: the second gives way, the same all through its file',
      [ours('W0001', 'W0002'), ours('W0001', 'W0003', 'W0001')],
      [['W0001', 'W0002'], ['W0003', 'W0004', 'W0003']],
    ],
    [
      'two of ours that do not meet both keep theirs',
      [ours('W0001'), training('W0002')],
      [['W0001'], ['W0002']],
    ],
    ['a list after one of ours goes round it', [ours('W0002'), theirs('Ann', 'Bob')], [['W0002'], ['W0001', 'W0003']]],
    ['one of ours after a list gives way', [theirs('Ann'), ours('W0001', 'W0009')], [['W0001'], ['W0002', 'W0009']]],
    [
      'nobody’s cases are nobody’s in both',
      [ours('Not allocated', 'W0001'), ours('Not allocated', 'W0001')],
      [['Not allocated', 'W0001'], ['Not allocated', 'W0002']],
    ],
    ['numbers far apart', [ours('W123456789'), ours('W123456789')], [['W123456789'], ['W0001']]],
  ])('%s', async (_, sources, expected) => {
    const read = await together(...sources);
    expect(read.map(({ format }) => format.id.startsWith('our-') || format.id === 'asc-wds-worker')).not.toContain(false);
    expect(read.map(standIns)).toEqual(expected);
  }); // prettier-ignore

  test('and a note tells how many had to give way', async () => {
    const [first, second, third] = await together(
      ours('W0001', 'W0002'),
      ours('W0001'),
      ours('W0001', 'W0002'),
    );
    expect(notes(first!)).toEqual([]);
    expect(notes(second!)).toEqual([expect.stringMatching(/^1 pseudonym of this file/)]);
    expect(notes(third!)).toEqual([expect.stringMatching(/^2 pseudonyms of this file/)]);
  });

  test('and the same files in the same order give the same again', async () => {
    const run = async () =>
      (await together(theirs('Ann', 'Bob'), ours('W0002', 'W0001'), ours('W0001'))).map(standIns);
    expect(await run()).toEqual(await run());
    expect(new Set((await run()).flat()).size).toBe(5);
  });
});
