import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS, openSource } from '../../../src/workforce/source';
import { readRows } from '../../../src/xlsx';
import { refusal, rowsOf, streamOf } from './files';

const readWorkbook = (bytes: Uint8Array) => readRows(bytes, LIMITS);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (part: string) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from(part, 'utf16le')]);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text)])));

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /the file is empty.*export it again/],
  ['a mark and nothing else', Buffer.from('\ufeff'), /the file is empty/],
  ['blanks and ends of lines', Buffer.from(' \r\n\t\n'), /the file is empty/],
  ['an .xls workbook', compound('Workbook'), /is an \.xls workbook.*save it as \.xlsx/],
  ['a locked workbook', compound('EncryptedPackage'), /locked with a password.*take the password off/],
  ['an old Word document', compound('WordDocument'), /a Word document \(\.doc\)/],
  ['a compound file of no known kind', Buffer.from(OLE), /an \.xls workbook, or a workbook locked/],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), /is a PDF.*Copy the table/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /is a picture \(PNG\)/],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /is a picture \(JPEG\)/],
  ['a rich text document', Buffer.from('{\\rtf1 a,b}'), /rich text/],
  ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), /gzip.*Unpack it/],
  ['a web page', Buffer.from('<!DOCTYPE html><table><tr><td>1</td></tr></table>'), /is a web page/],
  [
    "Excel 2003's XML",
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    /Excel 2003's XML.*save it as \.xlsx/,
  ],
  ['zero bytes in text', Buffer.from('a,b\n1,\0\n'), /no text and no workbook/],
  ['control characters', Buffer.from('\u0001\u0002ab\u0003\u0004cd'), /no text and no workbook/],
  [
    'an .ods workbook',
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    /is an \.ods workbook/,
  ],
  ['an .xlsb workbook', zip({ '_rels/.rels': '', 'xl/workbook.bin': '' }), /is an \.xlsb workbook/],
  ['a Word document', zip({ '_rels/.rels': '', 'word/document.xml': '' }), /is a Word document \(\.docx\)/],
  ['a presentation', zip({ '_rels/.rels': '', 'ppt/presentation.xml': '' }), /is a presentation/],
  ['a zip of files', zip({ 'a.csv': 'a,b' }), /is a packed file \(\.zip\).*Unpack it/],
])('%s is refused by name', async (_, bytes, message) => {
  // The name says otherwise, and is not believed.
  const said = await refusal(() => openSource('workers.csv', bytes, { readWorkbook }));
  expect(said).toMatch(/^workers\.csv: /);
  expect(said).toMatch(message);
});

test('more bytes than the limit are refused before they are all read', async () => {
  let read = 0;
  const endless = async function* () {
    for (;;) {
      read += 1 << 20;
      yield Buffer.alloc(1 << 20, 'a,b\n');
    }
  };
  expect(await refusal(() => openSource('big.csv', endless))).toMatch(/larger than 1000 MB/);
  expect(read).toBeLessThan(1.1e9);
});

test('any bytes give rows or a refusal', async () => {
  const starts = ['', 'a,b\n', '<a>', '<?xml version="1.0"?>', '\ufeff', 'PK\u0003\u0004', '"'].map((text) =>
    Buffer.from(text),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc
          .array(fc.constantFrom(...'<>/&;"\',\t\r\na1 =!-[]'), { maxLength: 80 })
          .map((letters) => Buffer.from(letters.join(''))),
      ),
      fc.integer({ min: 1, max: 64 }),
      async (start, rest, piece) => {
        const bytes = Buffer.concat([start, rest]);
        try {
          const source = await openSource('any', streamOf(bytes, piece), { readWorkbook });
          for (let i = 0; i < source.sheets.length; i += 1)
            expect((await rowsOf(source, i)).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ImportError', message: expect.stringMatching(/^any: ./) });
        }
      },
    ),
    { numRuns: 1000 },
  );
});
