import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/workforce/source';
import { readRows } from '../../../src/xlsx';
import { foreignFile } from '../foreign';

const FILE = foreignFile({
  sheet:
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46113</v></c></row></sheetData>',
  strings: '<si><t>a</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});

/** Reads to the end; anything thrown must be words for the person. */
function readOrRefuse(bytes: Uint8Array): void {
  try {
    for (const { rows } of readRows(bytes, LIMITS).sheets)
      for (const block of rows()) expect(block.done).toBeLessThanOrEqual(1);
  } catch (error) {
    expect(error).toMatchObject({ name: 'XlsxError' });
  }
}

test('an archive with some of its bytes changed is read or refused', () => {
  const change = fc.tuple(fc.nat(FILE.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(FILE.length), (changes, cut) => {
      const bytes = FILE.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      readOrRefuse(bytes);
      readOrRefuse(bytes.subarray(0, cut));
    }),
    { numRuns: 1000 },
  );
});

test('parts with some of their letters changed are read or refused', () => {
  const parts = Object.entries(unzipSync(FILE)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  fc.assert(
    fc.property(
      fc.nat(parts.length - 1),
      fc.nat(2000),
      fc.constantFrom(...'<>/"\'&;!? x0'),
      fc.nat(3),
      (which, at, letter, drop) => {
        const changed = parts.map(([path, text], i): [string, Uint8Array] => {
          const place = at % text.length;
          return [
            path,
            strToU8(i === which ? text.slice(0, place) + letter + text.slice(place + drop) : text),
          ];
        });
        readOrRefuse(zipSync(Object.fromEntries(changed), { level: 0 }));
      },
    ),
    { numRuns: 1000 },
  );
});
