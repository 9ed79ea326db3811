import { XMLParser } from 'fast-xml-parser';
import { type PackageCell, readPackage, type XlsxPackage } from '../../xlsx/package';

/** A cell as a file has it, with its number format, which is `General` where none is given. */
export interface FileCell extends PackageCell {
  readonly row: number;
  readonly column: number;
  readonly numberFormat: string;
}

/** The formats that a file names by number alone (ECMA-376, 18.8.30), as far as ours do. */
const BUILT_IN = new Map([
  ['0', 'General'],
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['49', '@'],
]);

interface Styles {
  styleSheet: {
    numFmts?: { numFmt: { '@numFmtId': string; '@formatCode': string }[] };
    cellXfs: { xf: { '@numFmtId'?: string }[] };
  };
}

interface SheetPart {
  worksheet: { sheetData: { row?: { c?: { '@r': string; '@s'?: string }[] }[] } };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  isArray: (name) => ['numFmt', 'xf', 'row', 'c'].includes(name),
});

/** Every cell of every sheet of an .xlsx file, read by itself. */
export function fileCells(bytes: Uint8Array): Map<string, FileCell[]> {
  const source = readPackage(bytes);
  const formatOf = numberFormats(source);
  return new Map(
    source.sheets.map(({ name, path, cells }) => {
      const { worksheet } = parser.parse(part(source, path)) as SheetPart;
      const styled = (worksheet.sheetData.row ?? []).flatMap(({ c = [] }) => c);
      return [
        name,
        styled.map(({ '@r': address, '@s': style = '0' }) => {
          const cell = cells.get(address);
          if (!cell) throw new Error(`${name}!${address} was read by one parser only`);
          return { ...cell, ...place(address), numberFormat: formatOf(style) };
        }),
      ];
    }),
  );
}

function numberFormats(source: XlsxPackage): (style: string) => string {
  const { styleSheet } = parser.parse(part(source, 'xl/styles.xml')) as Styles;
  const own = new Map(
    (styleSheet.numFmts?.numFmt ?? []).map((format) => [format['@numFmtId'], format['@formatCode']]),
  );
  return (style) => {
    const id = styleSheet.cellXfs.xf[Number(style)]?.['@numFmtId'] ?? '0';
    const format = own.get(id) ?? BUILT_IN.get(id);
    if (format === undefined) throw new Error(`The file has no number format ${id}`);
    return format;
  };
}

function part({ parts }: XlsxPackage, path: string): string {
  const written = parts.get(path);
  if (written === undefined) throw new Error(`The package has no part ${path}`);
  return written;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Of `A1:B2`, or of a single cell. */
export function cornersOf(range: string): { readonly first: Place; readonly last: Place } {
  const [first = '', last = first] = range.split(':');
  return { first: place(first), last: place(last) };
}

function place(address: string): Place {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** `A1` of a row and a column, both from 0 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
