import { type NamedRange, writeXlsx as writePackage } from 'hucre';
import { replaceFiles } from '../archive';
import { chartSpace } from '../chart';
import { XlsxError } from '../errors';
import type { FileProperties, FileWorkbook } from '../file';
import { openPackage } from '../read/package';
import { escapeText } from '../text';
import { cellsOfFile, drawnOfFile } from './chart';
import { styleOf } from './looks';
import { printNames } from './page';
import { withLines } from './lines';
import { drawingPart, tablePart } from './parts';
import { type Extra, bare } from './rules';
import { type Sheet, sheetOf } from './sheet';

/**
 * Any workbook as the bytes of an .xlsx file: what `readXlsx` reads, it writes. Our own workbooks are written by `writeXlsx`, which
 * knows their styles by name.
 * @throws XlsxError for what an .xlsx file cannot hold, or we cannot write yet, saying what
 */
export async function writeFileWorkbook(workbook: FileWorkbook): Promise<Uint8Array> {
  const styles = workbook.looks.map(styleOf);
  const sheets = workbook.sheets.map((sheet) => sheetOf(sheet, styles));
  if (workbook.sheets.every(({ visibility }) => visibility !== 'Visible'))
    throw new XlsxError('A workbook needs a sheet that is not hidden');
  const { properties } = workbook;
  const written = await writePackage({
    sheets: sheets.map(({ write }) => write),
    namedRanges: [
      ...workbook.names.map(({ name, formula, comment, sheet }): NamedRange => ({
        name,
        range: bare(formula),
        ...(comment === '' ? {} : { comment: escapeText(comment) }),
        ...(sheet === undefined ? {} : { scope: sheet }),
      })),
      ...workbook.sheets.flatMap(({ name, page }) => (page ? printNames(name, page) : [])),
    ],
    activeSheet: workbook.active,
    defaultFont: { name: 'Calibri', size: 11 },
    ...(properties
      ? {
          properties: {
            title: escapeText(properties.title),
            creator: escapeText(properties.author),
            subject: escapeText(properties.subject),
            keywords: escapeText(properties.keywords),
            description: escapeText(properties.comments),
            category: escapeText(properties.category),
            company: escapeText(properties.company),
            manager: escapeText(properties.manager),
            ...(properties.custom ? { custom: customOf(properties.custom) } : {}),
          },
        }
      : {}),
  });
  return replaceFiles(written, new Map([...ownParts(workbook), ...mended(written, workbook, sheets)]));
}

const customOf = (custom: NonNullable<FileProperties['custom']>) =>
  Object.fromEntries(
    Object.entries(custom).map(([name, value]) => [
      name,
      typeof value === 'string' ? escapeText(value) : value,
    ]),
  );

/** The parts that we write ourselves in place of hucre's. */
function ownParts(workbook: FileWorkbook): Map<string, string> {
  const parts = new Map<string, string>();
  const cells = cellsOfFile(workbook);
  let charts = 0;
  let tables = 0;
  workbook.sheets.forEach((sheet, i) => {
    if (sheet.charts.length > 0)
      parts.set(`xl/drawings/drawing${i + 1}.xml`, drawingPart(sheet.charts, sheet));
    for (const chart of sheet.charts) {
      charts += 1;
      parts.set(`xl/charts/chart${charts}.xml`, chartSpace(drawnOfFile(chart), cells, 'as they are'));
    }
    for (const table of sheet.tables) {
      tables += 1;
      parts.set(`xl/tables/table${tables}.xml`, tablePart(table, tables));
    }
  });
  return parts;
}

/** hucre's parts with what it cannot say. */
function mended(written: Uint8Array, workbook: FileWorkbook, sheets: readonly Sheet[]): Map<string, string> {
  const file = openPackage(written);
  const parts = new Map<string, string>();
  const mend = (path: string, change: (xml: string) => string) => {
    const before = file.text(path) ?? '';
    const after = change(before);
    if (after !== before) parts.set(path, after);
  };
  const hidden = workbook.names.map(({ visible }): Extra => (visible ? {} : { hidden: 1 }));
  mend('xl/workbook.xml', (xml) => withExtras(xml, 'definedName', hidden));
  sheets.forEach(({ from, errors, validations, conditionals, lines }, i) => {
    const page = from.page?.blackAndWhite ? [{ blackAndWhite: 1 }] : [];
    mend(`xl/worksheets/sheet${i + 1}.xml`, (xml) => {
      const whole = withLines(withErrors(xml, errors), lines, from);
      const ruled = withPriorities(withExtras(whole, 'dataValidation', validations), conditionals);
      return withExtras(ruled, 'pageSetup', page);
    });
  });
  return parts;
}

const attributesOf = (extra: Extra): string =>
  Object.entries(extra)
    .map(([name, value]) => `${name}="${value}" `)
    .join('');

/** More attributes for the elements of a name, in the order in which they stand. */
function withExtras(xml: string, name: string, extras: readonly Extra[]): string {
  let at = 0;
  return xml.replaceAll(`<${name} `, (tag) => {
    const extra = extras[at] ?? {};
    at += 1;
    return tag + attributesOf(extra);
  });
}

/** hucre groups conditional formats by their cells, so that they are known by their priority. */
const withPriorities = (xml: string, extras: readonly Extra[]): string =>
  xml.replace(/<cfRule type="(\w+)" priority="(\d+)"/g, (_, written: string, priority: string) => {
    const { type = written, ...rest } = extras[Number(priority) - 1] ?? {};
    return `<cfRule ${attributesOf(rest)}type="${type}" priority="${priority}"`;
  });

/** hucre writes the error of a formula as text. */
const withErrors = (xml: string, errors: ReadonlySet<string>): string =>
  errors.size === 0
    ? xml
    : xml.replace(/<c r="([A-Z]+\d+)"([^>]*) t="str"/g, (cell: string, address: string, rest: string) =>
        errors.has(address) ? `<c r="${address}"${rest} t="e"` : cell,
      );
