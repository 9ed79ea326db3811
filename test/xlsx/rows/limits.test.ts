import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/workforce/source';
import { readRows } from '../../../src/xlsx';
import { foreignFile } from '../foreign';

const readAll = (bytes: Uint8Array, limits = LIMITS) => {
  for (const sheet of readRows(bytes, limits).sheets)
    for (const block of sheet.rows()) expect(block.rows.length).toBeGreaterThan(0);
};
const sheetOf = (rows: string) => foreignFile({ sheet: `<sheetData>${rows}</sheetData>` });

test.each<[string, () => Uint8Array, RegExp]>([
  [
    'a row below the last',
    () => sheetOf('<row r="1048577"><c><v>1</v></c></row>'),
    /"S" has a row 1048577; the most that a sheet holds is 1048576/,
  ],
  [
    'a column beyond the last',
    () => sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    /row 1 has a cell "XFE1"/,
  ],
  ['a place that is none', () => sheetOf('<row r="1"><c r="7"><v>1</v></c></row>'), /row 1 has a cell "7"/],
  ['rows out of order', () => sheetOf('<row r="3"/><row r="2"/>'), /rows are out of order at row 3/],
  ['cells far apart', () => sheetOf('<row><c r="XFD1"><v>1</v></c></row>'.repeat(700)), /cells far apart/],
  [
    'a cell too long',
    () => sheetOf(`<row><c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row>`),
    /holds 32768 characters/,
  ],
  [
    'a shared text too long',
    () => foreignFile({ strings: `<si><t>${'x'.repeat(32_768)}</t></si>` }),
    /holds 32768 characters/,
  ],
  [
    'too many shared texts',
    () => foreignFile({ strings: '<si/>'.repeat(3_000_001) }),
    /more than 3000000 different texts/,
  ],
  [
    'a shared text that is not there',
    () => sheetOf('<row><c t="s"><v>5</v></c></row>'),
    /does not hold: it is damaged/,
  ],
  ['a document type', () => sheetOf('<!DOCTYPE a [<!ENTITY b "c">]><row/>'), /not well-formed/],
  ['a sheet cut short', () => foreignFile({ sheet: '<sheetData><row><c><v>1' }), /not well-formed|cut short/],
  ['a file cut short', () => sheetOf('<row/>').subarray(0, 900), /damaged or cut short/],
  [
    'more parts than are read',
    () => foreignFile({ more: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, ''])) }),
    /holds \d+ parts/,
  ],
])('%s is refused', (_, file, message) => {
  expect(() => readAll(file())).toThrow(
    expect.objectContaining({ name: 'XlsxError', message: expect.stringMatching(message) as string }),
  );
});

test('more sheets, or a larger file, than the limits are refused', () => {
  expect(() => readAll(sheetOf(''), { ...LIMITS, sheets: 0 } as unknown as typeof LIMITS)).toThrow(
    /has 1 sheets/,
  );
  expect(() => readAll(sheetOf(''), { ...LIMITS, workbookBytes: 100 } as unknown as typeof LIMITS)).toThrow(
    /larger than 0.0001 MB/,
  );
});

describe('a file of 0.9 MB that unpacks to 900 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bomb-'));
  const paths = {
    honest: join(folder, 'honest.xlsx'),
    lying: join(folder, 'lying.xlsx'),
    strings: join(folder, 'strings.xlsx'),
  };

  // One letter again and again packs a thousand times.
  const ROW = `<row><c><v>1</v></c></row>${' '.repeat(20_000)}`;

  beforeAll(() => {
    const sheet = bomb('xl/sheets/first.xml', ROW);
    writeFileSync(paths.honest, sheet);
    writeFileSync(paths.lying, bomb('xl/sheets/first.xml', ROW, 5000));
    writeFileSync(paths.strings, bomb('xl/strings.xml', `<si><t>${'a'.repeat(20_000)}</t></si>`, 5000));
    expect(sheet.length).toBeLessThan(1_000_000);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  // One process for all: starting one costs more than refusing them, and its peak is that of the worst.
  test('is refused within 512 MB, whether it says so, says that it is small, or hides it in its shared texts', () => {
    const out = execFileSync(
      process.execPath,
      [
        '--max-old-space-size=256',
        '--import',
        'tsx',
        'test/xlsx/rows/bomb.ts',
        paths.honest,
        paths.lying,
        paths.strings,
      ],
      { encoding: 'utf8' },
    );
    const { said, peak } = JSON.parse(out) as { said: string[]; peak: number };
    expect(said).toEqual([
      expect.stringMatching(/^ImportError: bomb\.xlsx: the file unpacks to 90\d MB, more than is read/),
      expect.stringMatching(/unpacks to more than it declares/),
      expect.stringMatching(/unpacks to more than it declares/),
    ]);
    expect(peak).toBeLessThan(512);
  });
});

/** A workbook one part of which is 900 MB of one text again and again, and declares to be of that or another size. */
function bomb(path: string, text: string, declared?: number): Uint8Array {
  const base = path.includes('strings') ? foreignFile({ strings: '' }) : sheetOf('');
  const parts = Object.entries(unzipSync(base)).map(([name, bytes]) => {
    if (name !== path) return { name, packed: deflateRawSync(bytes), size: bytes.length };
    const [head = '', tail = ''] = Buffer.from(bytes)
      .toString()
      .split(/(?=<\/sheetData>|<\/sst>)/, 2);
    // After a full flush a packed piece stands for itself, so one piece may stand there ninety times.
    const piece = (written: string) =>
      deflateRawSync(written, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
    const block = text.repeat(Math.ceil(10_000_000 / text.length));
    const packed = Buffer.concat([
      piece(head),
      ...Array<Buffer>(90).fill(piece(block)),
      deflateRawSync(tail),
    ]);
    return { name, packed, size: declared ?? head.length + 90 * block.length + tail.length };
  });
  return archiveOf(parts);
}

/** A zip archive by APPNOTE.TXT 4.3, without checksums. */
function archiveOf(parts: readonly { name: string; packed: Buffer; size: number }[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size } of parts) {
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, place, path]));
    files.push(local);
    offset += local.length;
  }
  const lines = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(lines.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, lines, Buffer.from('PK\u0005\u0006'), end]);
}
