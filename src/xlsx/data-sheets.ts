import type { DescribedData, DescribedWorkbook } from '../workbook';
import { columnLetters } from '../workbook';
import { type ColumnLook, SharedStrings, rowsOf } from './data-rows';

/** A sheet of many rows, and the part of the file that holds it. */
interface DataSheet {
  readonly path: string;
  readonly data: DescribedData;
}

const STRINGS = 'xl/sharedStrings.xml';

const dataSheetsOf = ({ sheets }: DescribedWorkbook): DataSheet[] =>
  sheets.flatMap(({ data }, i) => (data ? [{ path: `xl/worksheets/sheet${i + 1}.xml`, data }] : []));

/**
 * The parts of a file into which the rows of data tables go, as text that is made while it is read: first the sheets, then
 * the strings that they share, so they must be read in this order.
 *
 * The library writes each sheet with two rows of empty cells that show the numbers of their styles; the rows of data stand
 * in their place.
 *
 * @param part - what the library wrote
 */
export function* dataParts(
  described: DescribedWorkbook,
  part: (path: string) => string,
): Iterable<[path: string, text: Iterable<string>]> {
  const sheets = dataSheetsOf(described);
  if (sheets.length === 0) return;
  const written = part(STRINGS);
  const strings = new SharedStrings([...written.matchAll(/<si>/g)].length);
  for (const { path, data } of sheets) yield [path, sheetPart(part(path), data, strings)];
  yield [STRINGS, stringsPart(written, strings)];
}

function* sheetPart(written: string, data: DescribedData, strings: SharedStrings): Iterable<string> {
  const { first, rows, columns } = data;
  const number = first.row + 1;
  const samples = new RegExp(`<row r="${number}".*?</row><row r="${number + 1}".*?</row>`, 's');
  const found = samples.exec(written);
  if (!found) throw new RangeError(`The library wrote no sample of row ${number}`);
  const styleAt = (column: number, row: number): string => {
    const cell = new RegExp(`<c r="${columnLetters(column)}${row}" s="(\\d+)"`).exec(found[0]);
    if (!cell?.[1]) throw new RangeError(`The library wrote no style in column ${column} of row ${row}`);
    return cell[1];
  };
  const looks = columns.map((_, i): ColumnLook => ({
    number: styleAt(first.column + i, number),
    text: styleAt(first.column + i, number + 1),
  }));
  const last = `${columnLetters(first.column + columns.length - 1)}${first.row + Math.max(rows, 1)}`;
  const before = written.slice(0, found.index);
  yield before.replace(/<dimension ref="A1:[A-Z]+\d+"\/>/, `<dimension ref="A1:${last}"/>`);
  yield* rowsOf(data, looks, strings);
  yield written.slice(found.index + found[0].length);
}

/** How often strings are used is left out of the head: it may be, and nobody reads it. */
function* stringsPart(written: string, strings: SharedStrings): Iterable<string> {
  const end = written.lastIndexOf('</sst>');
  if (end < 0) throw new RangeError('The library wrote no strings');
  yield written.slice(0, end).replace(/ count="\d+" uniqueCount="\d+"/, '');
  yield* strings.items();
  yield written.slice(end);
}
