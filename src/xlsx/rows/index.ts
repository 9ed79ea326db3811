import { XlsxError } from '../errors';
import { Package, workbookOf } from '../read/package';
import type { RowLimits } from './limits';
import { type RowBlock, rowBlocks } from './sheet';
import { sharedStrings } from './strings';
import { shownByStyle } from './styles';
import { type ZipPart, openZip, unpackWhole } from './zip';

export type { RowLimits } from './limits';
export { MERGED, type CellValue, type RowBlock } from './sheet';

export interface SheetRows {
  readonly name: string;
  /** From the first row at each call. */
  readonly rows: () => Iterable<RowBlock>;
}

export interface WorkbookRows {
  readonly sheets: readonly SheetRows[];
  /** What a reader should know; of a sheet's rows once they have been read. */
  readonly notes: () => readonly string[];
}

/** Parts that name others are held whole; none is near this size. */
const SMALL = 2_000_000;

/**
 * The values of a workbook's cells, for import: numbers, text, truth values, errors as errors, results of formulas as the file keeps them, and as
 * ISO text the numbers that their format shows as dates; times are text as it is seen (37:30). Hidden sheets and rows are read as well, and said. Sheets are
 * unpacked as their rows are asked for, so memory holds the packed file, the shared strings and one block of rows.
 *
 * `read/` reads workbooks to open them, looks and all, and holds them whole; this reads files of any size and from anybody.
 * @throws XlsxError for what is no .xlsx workbook, damaged or over the limits: at once or as rows are read
 */
export function readRows(bytes: Uint8Array, limits: RowLimits): WorkbookRows {
  if (bytes.length > limits.workbookBytes) {
    throw new XlsxError(
      `the file is larger than ${limits.workbookBytes / 1_000_000} MB, which is the most that is read. Save the sheet alone, or as CSV`,
    );
  }
  const parts = openZip(bytes, limits);
  refuseOthers(parts);
  const file = mainParts(parts);
  const { sheets, part, dates1904, others } = workbookOf(file);
  if (sheets.length > limits.sheets) {
    throw new XlsxError(
      `the workbook has ${sheets.length} sheets; the most that is read is ${limits.sheets}`,
    );
  }
  const partOf = (type: string) => parts.get(part(type) ?? '');
  const strings = sharedStrings(partOf('sharedStrings'), limits);
  const shown = shownByStyle(partOf('styles'));
  const notes = new Set<string>(others.map((other) => `Not read: ${other}`));
  for (const { name, state } of sheets) {
    if (state !== 'visible') notes.add(`Sheet "${name}" is hidden, and was read too`);
  }
  return {
    notes: () => [...notes],
    sheets: sheets.map(({ name, path }): SheetRows => {
      const sheet = parts.get(path);
      if (!sheet) throw new XlsxError(`the file is damaged: its sheet "${name}" is missing`);
      const context = {
        sheet: name,
        strings,
        shown,
        dates1904,
        limits,
        note: (what: string) => void notes.add(what),
      };
      return { name, rows: () => rowBlocks(sheet, context) };
    }),
  };
}

/** The workbook part and what leads to it and to the sheets, by whatever name: nothing else of the file is unpacked whole. */
function mainParts(parts: ReadonlyMap<string, ZipPart>): Package {
  const held: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  const hold = (path: string) => {
    const part = parts.get(path);
    if (part) held[path] = unpackWhole(part, SMALL);
  };
  const file = new Package(held);
  hold('_rels/.rels');
  const main = file.relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const folder = main.lastIndexOf('/') + 1;
  hold(main);
  hold(`${main.slice(0, folder)}_rels/${main.slice(folder)}.rels`);
  return file;
}

/** Other files that are zip archives, by a part that only they have. */
const OTHERS: readonly (readonly [part: RegExp, what: string, todo: string])[] = [
  [/^xl\/workbook\.bin$/, 'an .xlsb workbook', 'Open it in Excel and save it as .xlsx'],
  [/^word\//, 'a Word document (.docx)', 'Copy the table out of it and paste it'],
  [/^ppt\//, 'a presentation (.pptx)', 'Copy the table out of it and paste it'],
  [/^Index\/Document\.iwa$/, 'a Numbers workbook', 'Export it from Numbers as .xlsx'],
];

function refuseOthers(parts: ReadonlyMap<string, ZipPart>): void {
  const declared = parts.get('mimetype');
  const type = declared ? new TextDecoder().decode(unpackWhole(declared, SMALL)) : '';
  if (type.includes('opendocument.spreadsheet'))
    throw refused('an .ods workbook', 'Open it and save it as .xlsx');
  if (type !== '')
    throw refused(`a file of the type ${type.slice(0, 60).trim()}`, 'Copy the table out of it and paste it');
  const paths = [...parts.keys()];
  const other = OTHERS.find(([part]) => paths.some((path) => part.test(path)));
  if (other) throw refused(other[1], other[2]);
  if (!parts.has('_rels/.rels'))
    throw refused('a packed file (.zip)', 'Unpack it and import the files in it');
}

const refused = (what: string, todo: string): XlsxError =>
  new XlsxError(`the file is ${what}, no .xlsx workbook. ${todo}`);
