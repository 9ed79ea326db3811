import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { replaceFiles } from '../../src/xlsx/archive';

const archive = zipSync({
  'a.xml': strToU8('<a/>'.repeat(500)),
  'folder/ü.xml': strToU8('<b/>'),
  'empty.xml': new Uint8Array(),
});
const texts = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, data]) => [path, strFromU8(data)]));

test('files are replaced where they stand, the others stay', () => {
  const replaced = replaceFiles(
    archive,
    new Map([
      ['folder/ü.xml', '<new>£</new>'.repeat(50)],
      ['empty.xml', 'x'],
    ]),
  );
  expect(texts(replaced)).toEqual({
    'a.xml': '<a/>'.repeat(500),
    'folder/ü.xml': '<new>£</new>'.repeat(50),
    'empty.xml': 'x',
  });
  expect(Object.keys(texts(replaced))).toEqual(Object.keys(texts(archive)));
});

test('equal content gives equal bytes, whenever it is written', () => {
  const files = new Map([['a.xml', '<a/>']]);
  expect(replaceFiles(archive, files)).toEqual(replaceFiles(archive.slice(), files));
});

test('a file that is not there is an error, not an addition', () => {
  expect(() => replaceFiles(archive, new Map([['b.xml', '']]))).toThrow(/no file b\.xml/);
});
