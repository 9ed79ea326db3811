import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { replaceFiles, rewritten } from '../../src/xlsx/archive';
import { deflated } from '../../src/xlsx/data-deflate';

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

/** As a program writes that never looks back: checksum and sizes after the content. */
function streamed(files: Readonly<Record<string, string>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const [path, text] of Object.entries(files)) {
    const file = new ZipDeflate(path);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

test('files are added, replaced and left out in an archive of any program, and the rest says its sizes first', async () => {
  const before = streamed({ 'a.xml': '<a/>'.repeat(99), 'b.xml': '<b/>', 'c.xml': '<c/>' });
  const files = new Map([
    ['b.xml', await deflated(['<new/>'])],
    ['d.xml', await deflated(['<d/>'])],
  ]);
  const after = rewritten(before, files, new Set(['c.xml']));
  expect(texts(after)).toEqual({ 'a.xml': '<a/>'.repeat(99), 'b.xml': '<new/>', 'd.xml': '<d/>' });
  const flags = (zip: Uint8Array) => new DataView(zip.buffer).getUint16(6, true) & 8;
  const size = (zip: Uint8Array) => new DataView(zip.buffer).getUint32(22, true);
  expect([flags(before), size(before)]).toEqual([8, 0]);
  expect([flags(after), size(after)]).toEqual([0, 4 * 99]);
});
