/** What a file's first bytes say it is, whatever its name ends in. */
export type Content = 'zip' | 'text' | { readonly refused: string };

const AS_CSV = 'Open it in the program that made it and save the table as .xlsx or as CSV';

/** Beginnings of files that hold no rows, each with what it is and what to do. */
const SIGNATURES: readonly (readonly [signature: readonly number[], what: string, todo: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Copy the table out of it and paste it, or ask for the figures as CSV'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'Ask for the figures behind it as CSV or .xlsx'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'Ask for the figures behind it as CSV or .xlsx'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)', 'Ask for the figures behind it as CSV or .xlsx'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document (.rtf)', 'Copy the table out of it and paste it'],
  [[0x1f, 0x8b], 'a packed file (gzip)', 'Unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a packed file (7-Zip)', 'Unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'a packed file (RAR)', 'Unpack it first'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database (SQLite)', 'Export the table as CSV'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file', 'Export the table as CSV'],
  [[0x09, 0x08, 0x10, 0x00], 'an .xls workbook', 'Open it in Excel and save it as .xlsx'],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** What files of Microsoft's compound format name their parts, in UTF-16. */
const COMPOUND: readonly (readonly [part: string, what: string, todo: string])[] = [
  [
    'EncryptedPackage',
    'a workbook locked with a password',
    'Open it in Excel, take the password off (File, Info, Protect Workbook) and save it as .xlsx',
  ],
  ['WordDocument', 'a Word document (.doc)', 'Copy the table out of it and paste it'],
  ['Workbook', 'an .xls workbook', 'Open it in Excel and save it as .xlsx'],
  ['Book', 'an .xls workbook', 'Open it in Excel and save it as .xlsx'],
];

/** @param bytes - the beginning of a file; for a compound file the more the better, as its parts are named anywhere */
export function contentOf(bytes: Uint8Array): Content {
  if (begins(bytes, OLE)) {
    const [, what, todo] = COMPOUND.find(([part]) => holds(bytes, utf16(part))) ?? [
      '',
      'an .xls workbook, or a workbook locked with a password',
      'Open it in Excel and save it as .xlsx without a password',
    ];
    return refusal(what, todo);
  }
  if (begins(bytes, ZIP) && (bytes[2] ?? 0) <= 8 && (bytes[3] ?? 0) <= 8) return 'zip';
  const known = SIGNATURES.find(([signature]) => begins(bytes, signature));
  if (known) return refusal(known[1], known[2]);
  return 'text';
}

/** What text turns out to be that holds no rows: a web page, or a workbook in Excel 2003's XML. */
export function refusedText(text: string): string | undefined {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(!doctype\s+html|html)\b/i.test(start)) {
    return refusal('a web page', 'Open it in Excel and save it as .xlsx').refused;
  }
  if (
    /progid="Excel\.Sheet"|<(ss:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(start)
  ) {
    return refusal("a workbook in Excel 2003's XML", 'Open it in Excel and save it as .xlsx').refused;
  }
  return undefined;
}

export const binary = refusal('no text and no workbook', AS_CSV).refused;

function refusal(what: string, todo: string): { readonly refused: string } {
  return { refused: `the file is ${what}: there are no rows to read in it. ${todo}` };
}

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
