import type { FileArea, FilePage, FileProperties } from '../file';
import { areaOf } from '../units';
import { unescapeText } from './cells';
import { type Xml, childOf, childrenOf, flag, numeric } from './xml';

/** ISO/IEC 29500-1, 18.3.1.63, and Excel's PaperType. */
export const PAPERS: Readonly<Record<number, string>> = {
  1: 'Letter', 3: 'Tabloid', 5: 'Legal', 7: 'Executive', 8: 'A3', 9: 'A4', 11: 'A5', 12: 'B4', 13: 'B5',
}; // prettier-ignore

const INCH = 72;

/** What workbook.xml says of a sheet's print area and titles, as formulas without `=`. */
export interface PrintNames {
  readonly area: string;
  readonly titles: string;
}

export function readPage(
  worksheet: readonly Xml[],
  names: PrintNames,
  leftOut: (what: string) => void,
): FilePage | undefined {
  const find = (wanted: string) => worksheet.find(({ name }) => name === wanted);
  const setup = find('pageSetup')?.attributes ?? {};
  const margins = find('pageMargins')?.attributes ?? {};
  const options = find('printOptions')?.attributes ?? {};
  const said = ['pageSetup', 'printOptions', 'headerFooter', 'rowBreaks', 'colBreaks'].some((name) =>
    find(name),
  );
  if (!said && names.area === '' && names.titles === '' && !unusual(margins)) return undefined;
  const fits = flag(childOf(find('sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const inches = (name: string, otherwise: number) => round((numeric(margins[name]) ?? otherwise) * INCH);
  const paper = PAPERS[numeric(setup['paperSize']) ?? 9];
  if (paper === undefined) leftOut('paper of an unusual size');
  const words = find('headerFooter');
  if (flag(words?.attributes['differentFirst']) || flag(words?.attributes['differentOddEven']))
    leftOut('headers of the first or of even pages');
  const header = sectionsOf(childOf(words, 'oddHeader')?.text ?? '');
  const footer = sectionsOf(childOf(words, 'oddFooter')?.text ?? '');
  const fit = (name: string) => numeric(setup[name]) ?? 1;
  return {
    orientation: setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paper ?? 'A4',
    printArea: areasIn(names.area),
    ...titlesOf(names.titles),
    margins: {
      top: inches('top', 0.75),
      bottom: inches('bottom', 0.75),
      left: inches('left', 0.7),
      right: inches('right', 0.7),
      header: inches('header', 0.3),
      footer: inches('footer', 0.3),
    },
    zoom: fits
      ? {
          ...(fit('fitToWidth') > 0 ? { horizontalFitToPages: fit('fitToWidth') } : {}),
          ...(fit('fitToHeight') > 0 ? { verticalFitToPages: fit('fitToHeight') } : {}),
        }
      : { scale: numeric(setup['scale']) ?? 100 },
    headersFooters: {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    },
    centerHorizontally: flag(options['horizontalCentered']),
    centerVertically: flag(options['verticalCentered']),
    printGridlines: flag(options['gridLines']),
    printHeadings: flag(options['headings']),
    blackAndWhite: flag(setup['blackAndWhite']),
    rowBreaks: breaksOf(find('rowBreaks')),
    columnBreaks: breaksOf(find('colBreaks')),
  };
}

const round = (points: number) => Math.round(points * 1000) / 1000;

/** Excel writes margins into every sheet, so the usual ones say nothing. */
const unusual = (margins: Readonly<Record<string, string>>): boolean =>
  Object.entries(margins).some(([side, inches]) => Number(inches) !== { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }[side]); // prettier-ignore

/** A break is written as the row above it, counted from 1: the row below it, counted from 0. */
const breaksOf = (breaks: Xml | undefined): number[] =>
  childrenOf(breaks, 'brk')
    .flatMap(({ attributes }) => numeric(attributes['id']) ?? [])
    .sort((a, b) => a - b);

/** `&Lleft&Ccentre&Rright`; text before the first mark stands in the middle. */
export function sectionsOf(text: string): Record<'L' | 'C' | 'R', string> {
  const sections = { L: '', C: '', R: '' };
  let at: 'L' | 'C' | 'R' = 'C';
  for (const part of text.match(/&[LCR]|&&|&|[^&]+/g) ?? []) {
    if (part === '&L' || part === '&C' || part === '&R') at = part.charAt(1) as 'L' | 'C' | 'R';
    else sections[at] += part;
  }
  return sections;
}

/** The references of `'A, b'!$A$1:$B$2,'A, b'!$D$4`, without their sheet. */
const referencesIn = (formula: string): string[] =>
  [...formula.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!([^,]+)/g)].map(([, reference = '']) => reference);

const areasIn = (formula: string): FileArea[] =>
  referencesIn(formula).flatMap((reference) => areaOf(reference) ?? []);

function titlesOf(formula: string): Pick<FilePage, 'titleRows' | 'titleColumns'> {
  const references = referencesIn(formula);
  const rows = references.find((reference) => /^\$?\d/.test(reference));
  const columns = references.find((reference) => /^\$?[A-Z]+(:|$)/.test(reference));
  const [row, column] = [rows && areaOf(rows), columns && areaOf(columns)];
  return {
    ...(row ? { titleRows: { first: row.row, last: row.row + row.rows - 1 } } : {}),
    ...(column ? { titleColumns: { first: column.column, last: column.column + column.columns - 1 } } : {}),
  };
}

/** Of dates and of what we do not know the text is kept, and that is said. */
function customOf(all: Xml | undefined, leftOut: (what: string) => void): FileProperties['custom'] {
  const entries = childrenOf(all, 'property').map((property): [string, string | number | boolean] => {
    const [value] = property.children;
    const text = value?.text ?? '';
    const kind = value?.name ?? '';
    if (/^(?:i\d|int|r\d|decimal|ui\d|uint)$/.test(kind))
      return [property.attributes['name'] ?? '', Number(text)];
    if (kind === 'bool') return [property.attributes['name'] ?? '', flag(text)];
    if (!/^lp?w?str$/.test(kind))
      leftOut('what kind of document property somebody defined (it is kept as text)');
    return [property.attributes['name'] ?? '', unescapeText(text)];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

export function readProperties(
  core: Xml | undefined,
  app: Xml | undefined,
  defined: Xml | undefined,
  leftOut: (what: string) => void,
): FileProperties {
  const custom = customOf(defined, leftOut);
  const said = (from: Xml | undefined, name: string) => childOf(from, name)?.text.trim() ?? '';
  return {
    title: said(core, 'title'),
    author: said(core, 'creator'),
    subject: said(core, 'subject'),
    keywords: said(core, 'keywords'),
    comments: said(core, 'description'),
    category: said(core, 'category'),
    company: said(app, 'Company'),
    manager: said(app, 'Manager'),
    ...(custom ? { custom } : {}),
  };
}
