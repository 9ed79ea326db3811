import type { NamedRange, PageSetup, PaperSize, WriteSheet } from 'hucre';
import { columnLetters, quoteSheet } from '../../workbook';
import { XlsxError } from '../errors';
import type { FileArea, FilePage } from '../file';
import { PAPERS } from '../read/page';

const INCH = 72;

/** What hucre needs to say how a sheet is printed. */
export function pageOf(page: FilePage): Partial<WriteSheet> {
  const { margins, zoom, headersFooters: words } = page;
  const inches = (points: number) => Number((points / INCH).toFixed(6));
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paper = page.paperSize.toLowerCase();
  if (!Object.values(PAPERS).some((known) => known.toLowerCase() === paper))
    throw new XlsxError(`A sheet is to be printed on ${page.paperSize}, which cannot be saved yet`);
  const setup: PageSetup = {
    paperSize: paper as PaperSize,
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale ?? 100 }),
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    ...(page.centerHorizontally ? { horizontalCentered: true } : {}),
    ...(page.centerVertically ? { verticalCentered: true } : {}),
    ...(page.printGridlines ? { showGridLines: true } : {}),
    ...(page.printHeadings ? { showRowColHeaders: true } : {}),
  };
  const header = sections(words.leftHeader, words.centerHeader, words.rightHeader);
  const footer = sections(words.leftFooter, words.centerFooter, words.rightFooter);
  return {
    pageSetup: setup,
    ...(header === '' && footer === ''
      ? {}
      : {
          headerFooter: {
            ...(header ? { oddHeader: header } : {}),
            ...(footer ? { oddFooter: footer } : {}),
          },
        }),
    // hucre takes the row above the break.
    ...(page.rowBreaks.length > 0 ? { rowBreaks: page.rowBreaks.map((row) => row - 1) } : {}),
    ...(page.columnBreaks.length > 0 ? { colBreaks: page.columnBreaks.map((column) => column - 1) } : {}),
  };
}

const sections = (left: string, centre: string, right: string): string =>
  (left === '' ? '' : `&L${left}`) +
  (centre === '' ? '' : `&C${centre}`) +
  (right === '' ? '' : `&R${right}`);

/** hucre writes print areas with the bare sheet name, which is wrong for a name with a space; so we name them. */
export function printNames(sheetName: string, page: FilePage): NamedRange[] {
  const sheet = quoteSheet(sheetName);
  const absolute = ({ row, column, rows, columns }: FileArea) =>
    `${sheet}!$${columnLetters(column)}$${row + 1}:$${columnLetters(column + columns - 1)}$${row + rows}`;
  const titles = [
    ...(page.titleColumns
      ? [`${sheet}!$${columnLetters(page.titleColumns.first)}:$${columnLetters(page.titleColumns.last)}`]
      : []),
    ...(page.titleRows ? [`${sheet}!$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`] : []),
  ];
  const name = (what: string, range: string): NamedRange[] =>
    range === '' ? [] : [{ name: `_xlnm.${what}`, range, scope: sheetName }];
  return [
    ...name('Print_Area', page.printArea.map(absolute).join(',')),
    ...name('Print_Titles', titles.join(',')),
  ];
}
