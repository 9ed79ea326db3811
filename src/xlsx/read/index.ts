import type { ReadWorkbook } from '../file';
import { readStrings } from './cells';
import { Colours } from './colours';
import { readLooks } from './looks';
import { openPackage, workbookOf } from './package';
import { readSheet } from './sheet';
import { readProperties } from './page';
import { printNamesOf, readNames } from './tables';
import { childOf, numeric } from './xml';

/**
 * Reads an .xlsx file: values, formulas as typed, looks, tables, names, validation, conditional formats, charts, protection and
 * layout. `leftOut` says in words what else it holds.
 * @throws XlsxError for what is no .xlsx workbook, is locked or damaged, saying so
 */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const file = openPackage(bytes);
  const { workbook, sheets, part, dates1904, others } = workbookOf(file);
  const leftOut = new Set<string>(others);
  const note = (what: string) => leftOut.add(what);
  const partXml = (type: string) => {
    const path = part(type);
    return path === undefined ? undefined : file.xml(path);
  };
  const root = (type: string) => {
    const path = file.relations('').find((relation) => relation.type === type)?.target;
    return path === undefined ? undefined : file.xml(path);
  };
  const colours = new Colours(partXml('theme'));
  const { looks, conditional } = readLooks(partXml('styles'), colours, note);
  if (part('vbaProject') !== undefined) note('macros');
  if (part('externalLink') !== undefined) note('links to other workbooks');
  if (root('webextensiontaskpanes') !== undefined || root('webextension') !== undefined)
    note('add-ins and the settings that they kept');
  if (dates1904) note('the calendar that begins in 1904 (dates are kept)');
  const names = sheets.map(({ name }) => name);
  const context = {
    file,
    strings: readStrings(partXml('sharedStrings'), note),
    looks,
    conditionalLooks: conditional,
    colours,
    dates1904,
    printNames: printNamesOf(workbook, names),
    leftOut: note,
  };
  const read = sheets.map((sheet) => readSheet(sheet, context));
  const views = childOf(workbook, 'bookViews', 'workbookView');
  const properties = readProperties(
    root('core-properties'),
    root('extended-properties'),
    root('custom-properties'),
    note,
  );
  return {
    sheets: read,
    names: readNames(workbook, names),
    active: Math.min(numeric(views?.attributes['activeTab']) ?? 0, sheets.length - 1),
    looks,
    properties,
    leftOut: [...leftOut].sort(),
  };
}
