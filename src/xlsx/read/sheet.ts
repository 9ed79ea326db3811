import type {
  FileCell,
  FileConditional,
  FileLink,
  FileProtection,
  FileSheet,
  FileTable,
  Look,
  Permission,
} from '../file';
import { COLUMNS, areaOf, areasOf, pointsOfWidth } from '../units';
import type { Colours } from './colours';
import { type Row, readCells, unescapeText } from './cells';
import { measuresOf, readCharts } from './charts';
import type { Package, SheetPart } from './package';
import { type PrintNames, readPage } from './page';
import { readConditionals, readValidations } from './rules';
import { readTable } from './tables';
import { type Xml, childOf, childrenOf, flag, numeric, parseXml, relationOf } from './xml';

export interface SheetContext {
  readonly file: Package;
  readonly strings: readonly string[];
  readonly looks: Look[];
  readonly conditionalLooks: readonly FileConditional['format'][];
  readonly colours: Colours;
  readonly dates1904: boolean;
  readonly printNames: (sheet: string) => PrintNames;
  readonly leftOut: (what: string) => void;
}

/** Elements of a worksheet that say nothing a reader misses, or that are read elsewhere. */
const EXPECTED = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting ' +
    'dataValidations hyperlinks drawing tableParts phoneticPr ignoredErrors sheetCalcPr protectedRanges pageSetup pageMargins printOptions headerFooter rowBreaks colBreaks'
  ).split(' '),
);
const NAMED: Readonly<Record<string, string>> = {
  autoFilter: 'filters', legacyDrawing: 'comments and buttons',
  picture: 'background pictures', oleObjects: 'embedded objects', controls: 'buttons', extLst: 'sparklines and other later features',
  scenarios: 'scenarios', dataConsolidate: 'consolidation',
}; // prettier-ignore

export function readSheet({ name, state, path }: SheetPart, context: SheetContext): FileSheet {
  const { file, colours, leftOut } = context;
  const xml = file.text(path) ?? '';
  const { before, data, after } = split(xml);
  const top = parseXml(`${before}${after}`).children;
  const find = (wanted: string) => top.find((element) => element.name === wanted);
  for (const element of top) if (!EXPECTED.has(element.name)) leftOut(NAMED[element.name] ?? element.name);

  const { cells, rows } = readCells(data, context);
  const linked = withLinks(
    cells,
    find('hyperlinks'),
    new Map(file.relations(path).map(({ id, target }) => [id, target])),
  );
  const last = linked.reduce((most, { column }) => Math.max(most, column), 0);
  const columns = columnsOf(find('cols'), last, leftOut);
  const heights = rows.flatMap(({ row, attributes }) => {
    const points = numeric(attributes['ht']);
    return points !== undefined && flag(attributes['customHeight']) ? [{ row, points }] : [];
  });
  const hiddenRows = rows.filter(({ attributes }) => flag(attributes['hidden'])).map(({ row }) => row);
  const measures = measuresOf(columns.widths, everyHeight(rows), {
    columns: columns.hidden,
    rows: hiddenRows,
  });
  const parts = file.relations(path);
  const tables = parts
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }): FileTable[] => {
      const part = file.xml(target);
      const table = part && readTable(part, leftOut);
      return table ? [table] : [];
    });
  if (parts.some(({ type }) => type === 'pivotTable')) leftOut('pivot tables');
  if (parts.some(({ type }) => type === 'comments' || type === 'threadedComment')) leftOut('comments');
  const drawing = parts.find(({ id }) => id === relationOf(find('drawing')))?.target;
  const view = childOf(find('sheetViews'), 'sheetView');
  const page = readPage(top, context.printNames(name), leftOut);
  const visibilities = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
  return {
    name,
    visibility: visibilities[state as keyof typeof visibilities] ?? 'Visible',
    tabColour: colours.ofCell(childOf(find('sheetPr'), 'tabColor')) ?? '',
    gridlines: flag(view?.attributes['showGridLines'], true),
    frozen: frozenOf(childOf(view, 'pane')),
    protection: protectionOf(find('sheetProtection'), leftOut),
    cells: linked,
    columnLooks: columns.looks,
    rowLooks: rows.flatMap(({ row, attributes }) => {
      const look = flag(attributes['customFormat']) ? (numeric(attributes['s']) ?? 0) : 0;
      return look > 0 ? [{ row, look }] : [];
    }),
    columnWidths: columns.widths,
    rowHeights: heights,
    hiddenColumns: columns.hidden,
    hiddenRows,
    merged: areasOf(
      childrenOf(find('mergeCells'), 'mergeCell')
        .map(({ attributes }) => attributes['ref'] ?? '')
        .join(' '),
    ),
    tables,
    validations: readValidations(top, leftOut),
    conditionals: readConditionals(top, context.conditionalLooks, colours, leftOut),
    charts: drawing === undefined ? [] : readCharts(file, drawing, measures, colours, leftOut),
    ...(page ? { page } : {}),
  };
}

/** What stands before, in and after `<sheetData>`: cells are many, and are read without making an element of each. */
function split(xml: string): { before: string; data: string; after: string } {
  const open = /<((?:\w+:)?)sheetData(\s[^>]*)?(\/?)>/.exec(xml);
  if (!open) return { before: xml, data: '', after: '' };
  const start = open.index + open[0].length;
  if (open[3]) return { before: xml.slice(0, open.index), data: '', after: xml.slice(start) };
  const close = `</${open[1]}sheetData>`;
  const end = xml.indexOf(close, start);
  return {
    before: xml.slice(0, open.index),
    data: xml.slice(start, end),
    after: xml.slice(end + close.length),
  };
}

/** Heights that fit their text are not kept, but charts stand below them. */
const everyHeight = (rows: readonly Row[]) =>
  rows.flatMap(({ row, attributes }) => {
    const points = numeric(attributes['ht']);
    return points === undefined ? [] : [{ row, points }];
  });

function columnsOf(cols: Xml | undefined, last: number, leftOut: (what: string) => void) {
  const widths: { column: number; points: number }[] = [];
  const hidden: number[] = [];
  const looks: { column: number; look: number }[] = [];
  for (const { attributes } of childrenOf(cols, 'col')) {
    const first = Number(attributes['min'] ?? 1) - 1;
    const written = Number(attributes['max'] ?? 1);
    // A width to the end of the sheet is a standard for columns that hold nothing.
    const end = written >= COLUMNS ? Math.min(written, Math.max(first, last) + 1) : written;
    const width = numeric(attributes['width']);
    const look = numeric(attributes['style']) ?? 0;
    if (numeric(attributes['outlineLevel'])) leftOut('groups of columns');
    for (let column = first; column < end; column += 1) {
      if (width !== undefined) widths.push({ column, points: pointsOfWidth(width) });
      if (flag(attributes['hidden'])) hidden.push(column);
      if (look > 0) looks.push({ column, look });
    }
  }
  return { widths, hidden, looks };
}

function frozenOf(pane: Xml | undefined): FileSheet['frozen'] {
  const frozen = pane?.attributes['state']?.startsWith('frozen') ?? false;
  const count = (name: string) => (frozen ? (numeric(pane?.attributes[name]) ?? 0) : 0);
  return { rows: count('ySplit'), columns: count('xSplit') };
}

/** The file's words for Excel's options; they say what is forbidden, and `objects` and `scenarios` are allowed unless said. */
export const PERMISSIONS: Readonly<Record<Permission, { attribute: string; forbidden: boolean }>> = {
  allowAutoFilter: { attribute: 'autoFilter', forbidden: true },
  allowDeleteColumns: { attribute: 'deleteColumns', forbidden: true },
  allowDeleteRows: { attribute: 'deleteRows', forbidden: true },
  allowEditObjects: { attribute: 'objects', forbidden: false },
  allowEditScenarios: { attribute: 'scenarios', forbidden: false },
  allowFormatCells: { attribute: 'formatCells', forbidden: true },
  allowFormatColumns: { attribute: 'formatColumns', forbidden: true },
  allowFormatRows: { attribute: 'formatRows', forbidden: true },
  allowInsertColumns: { attribute: 'insertColumns', forbidden: true },
  allowInsertHyperlinks: { attribute: 'insertHyperlinks', forbidden: true },
  allowInsertRows: { attribute: 'insertRows', forbidden: true },
  allowPivotTables: { attribute: 'pivotTables', forbidden: true },
  allowSort: { attribute: 'sort', forbidden: true },
};

function protectionOf(element: Xml | undefined, leftOut: (what: string) => void): FileProtection | undefined {
  const attributes = element?.attributes ?? {};
  if (!flag(attributes['sheet'])) return undefined;
  if (attributes['password'] ?? attributes['hashValue']) leftOut('passwords of protected sheets');
  const allowed = Object.entries(PERMISSIONS).map(([option, { attribute, forbidden }]) => [
    option,
    !flag(attributes[attribute], forbidden),
  ]);
  const selectionMode = flag(attributes['selectUnlockedCells'])
    ? 'None'
    : flag(attributes['selectLockedCells'])
      ? 'Unlocked'
      : 'Normal';
  return { ...(Object.fromEntries(allowed) as Record<Permission, boolean>), selectionMode };
}

/** Each cell with its link. A link over several cells goes to each of them; a cell that holds nothing gets none. */
function withLinks(
  cells: readonly FileCell[],
  hyperlinks: Xml | undefined,
  targets: ReadonlyMap<string, string>,
): readonly FileCell[] {
  const links = new Map<string, FileLink>();
  for (const link of childrenOf(hyperlinks, 'hyperlink')) {
    const { location, tooltip, display } = link.attributes;
    const address = targets.get(relationOf(link) ?? '');
    const area = areaOf(link.attributes['ref'] ?? '');
    const read: FileLink = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: unescapeText(tooltip) }),
      ...(display === undefined ? {} : { textToDisplay: unescapeText(display) }),
    };
    for (let r = 0; area && r < Math.min(area.rows, 1000); r += 1) {
      for (let c = 0; c < Math.min(area.columns, 1000); c += 1)
        links.set(`${area.row + r},${area.column + c}`, read);
    }
  }
  if (links.size === 0) return cells;
  return cells.map((cell) => {
    const link = links.get(`${cell.row},${cell.column}`);
    return link ? { ...cell, link } : cell;
  });
}
