import type { Place } from './address';
import { a1, a1Range } from './address';
import type { Cell, Value } from './cell';
import { PADDING, columnWidths, hasFilter } from './columns';
import { cleanText, dateSerial, looksLikeFormula } from './content';
import { describeChart } from './describe-chart';
import type {
  DescribedCell,
  DescribedData,
  DescribedDataColumn,
  DescribedPrint,
  DescribedSheet,
} from './described';
import { WorkbookError } from './errors';
import { lineCount, textWidth } from './measure';
import { orientationOnOnePage, pageBreaks, pagesWide } from './pages';
import type { PlacedCell, PlacedSheet } from './place';
import { LABELS, VALUES } from './place';
import type { Resolver } from './render';
import { nameOf, renderFormula } from './render';
import { conditionalFormatsOf, validationsOf } from './rules';
import type { Workbook } from './sheet';
import type { Format, StyleData } from './theme';
import { STYLES, TAB_COLOURS } from './theme';

const LINE = 15;
/** Excel keeps about this much of a column's width free around text. */
const CELL_PADDING = 1.2;
/** Excel's tallest row, in points. */
const TALLEST = 409;

/** Second pass: places are known, so formulas become text and rows get their heights. */
export function describeSheet(
  placed: PlacedSheet,
  resolver: Resolver,
  { properties, sheets }: Workbook,
): DescribedSheet {
  const { sheet } = placed;
  const { widths, acrossTo } = columnWidths(placed);
  const merges = mergesOf(placed, widths, acrossTo);
  const names = new Set(sheets.map(({ name }) => name));
  const rows = placed.rows.map((row, r) =>
    row.map((entry, column) => entry && describeCell(entry, { row: r, column }, sheet.name, names, resolver)),
  );
  const roomy = roomyRows(placed);
  const rowHeights = rows.map((row, r) => rowHeight(row, widths, merges.get(r), roomy.has(r)));
  const charts = placed.charts.map(({ block, row }) =>
    describeChart(block, row, { widths, lastColumn: placed.lastColumn }, sheet.name, resolver),
  );
  const lastColumn = Math.max(acrossTo, placed.lastColumn, ...charts.map(({ to }) => to.column - 1));
  const data = dataOf(placed);
  const lastRow = Math.max(rows.length - 1, 0) + (data?.rows ?? 0);
  const print = printOf(placed, widths, rowHeights);
  return {
    name: sheet.name,
    kind: sheet.kind,
    tabColour: TAB_COLOURS[sheet.kind],
    showGridlines: false,
    freeze: freezeOf(placed, widths, rowHeights),
    protected: protectionOf(placed),
    columnWidths: widths,
    rowHeights,
    rows,
    merges: [...merges].map(([row, { first, last }]) =>
      a1Range({ row, column: first }, { row, column: last }),
    ),
    tables: placed.tables.map(({ block, first, last }) => ({
      name: block.name,
      range: a1Range(first, last),
      columns: block.columns.map(({ header }) => header),
      filter: hasFilter(block),
    })),
    ...(data === undefined ? {} : { data }),
    charts,
    validations: validationsOf(placed, resolver),
    conditionalFormats: conditionalFormatsOf(placed, resolver),
    print: {
      ...print,
      breaks: pageBreaks(placed, widths, rowHeights, print),
      area: a1Range({ row: 0, column: 0 }, { row: lastRow, column: lastColumn }),
      header: { left: properties.title, right: sheet.name },
      footer: { left: `Version ${properties.version}` },
    },
  };
}

function describeCell(
  { cell, style }: PlacedCell,
  place: Place,
  sheet: string,
  sheets: ReadonlySet<string>,
  resolver: Resolver,
): DescribedCell {
  const where = nameOf(sheet, place);
  const value = valueOf(cell, where);
  const described: DescribedCell = { value, style };
  if (cell.formula) described.formula = renderFormula(cell.formula, sheet, where, resolver);
  if (cell.format !== undefined) described.format = cell.format;
  else if (!cell.formula && looksLikeFormula(value)) described.format = 'text';
  if (cell.link !== undefined) {
    if (!sheets.has(cell.link))
      throw new WorkbookError(`${where} leads to sheet "${cell.link}", which does not exist`);
    described.link = { sheet: cell.link, cell: a1({ row: 0, column: 0 }) };
  }
  return described;
}

function valueOf(cell: Cell, where: string): Value {
  if (cell.value === '' && cell.formula && cell.format !== 'date') return '';
  return fitForCell(cell.value, cell.format, () => where);
}

function fitForCell(value: Value, format: Format | undefined, where: () => string): Value {
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new WorkbookError(`${where()} holds ${value}, which is not a number Excel can keep`);
    return Object.is(value, -0) ? 0 : value;
  }
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return format === 'date' ? dateSerial(value) : cleanText(value, where);
}

/** The values of the sheet's data table, each made fit for a cell when it is asked for. */
function dataOf({ sheet, tables }: PlacedSheet): DescribedData | undefined {
  const found = tables.find(({ block }) => block.kind === 'data');
  if (found?.block.kind !== 'data') return undefined;
  const { block } = found;
  const first = { row: found.first.row + 1, column: found.first.column };
  const columns = block.columns.map(({ format, ...column }, i): DescribedDataColumn => ({
    ...(format === undefined ? {} : { format }),
    at: (row) =>
      fitForCell(column.at(row), format, () =>
        nameOf(sheet.name, { row: first.row + row, column: first.column + i }),
      ),
  }));
  return { first, rows: block.rows, columns };
}

/** First and last column of the one merged cell that a row may have. */
interface Merge {
  first: number;
  last: number;
}

function mergesOf(
  { rows, acrossRows, spannedRows, lastColumn }: PlacedSheet,
  widths: readonly number[],
  acrossTo: number,
): Map<number, Merge> {
  const lastOf = (row: number) => {
    const entry = rows[row]?.[VALUES];
    if (entry?.style !== 'check') return lastColumn;
    const needed = textWidth(String(entry.cell.value ?? ''), { bold: true }) + PADDING;
    let last = VALUES;
    while (last < lastColumn && sum(widths.slice(VALUES, last + 1)) < needed) last += 1;
    return last;
  };
  return new Map([
    ...acrossRows.map((row): [number, Merge] => [row, { first: LABELS, last: acrossTo }]),
    ...spannedRows
      .map((row): [number, Merge] => [row, { first: VALUES, last: lastOf(row) }])
      .filter(([, { last }]) => last > VALUES),
  ]);
}

const roomyRows = ({ grids }: PlacedSheet): ReadonlySet<number> =>
  new Set(grids.flatMap(({ head, block }) => (block.dense ? [] : block.rows.map((_, i) => head + 1 + i))));

/** Tall enough for the text that wraps most, so that nothing is cut; null where one line is enough. */
function rowHeight(
  row: readonly (DescribedCell | null)[],
  widths: readonly number[],
  merge: Merge | undefined,
  isRoomy: boolean,
): number | null {
  let height = isRoomy ? GRID_ROW : 0;
  row.forEach((cell, column) => {
    if (!cell) return;
    const look: StyleData = STYLES[cell.style];
    const line = ((look.size ?? 11) * LINE) / 11;
    let lines = 1;
    if (look.wrap && typeof cell.value === 'string') {
      const width =
        merge?.first === column ? sum(widths.slice(column, merge.last + 1)) : (widths[column] ?? 0);
      lines = lineCount(cell.value, width - CELL_PADDING - (look.indent ?? 0) * 1.5, {
        bold: look.bold ?? false,
        size: look.size ?? 11,
      });
    }
    const least = MINIMUM_HEIGHTS[cell.style] ?? 0;
    height = Math.max(height, lines > 1 || line > LINE ? lines * line + 4 : 0, least);
  });
  return height === 0 ? null : Math.min(height, TALLEST);
}

/** Rows of a grid breathe; rows of an input table keep Excel's own height, which grows with what is typed. */
const GRID_ROW = 18;
const MINIMUM_HEIGHTS: Partial<Record<DescribedCell['style'], number>> = {
  title: 27,
  heading: 21,
  columnHead: 20,
  columnHeadNumber: 20,
  subhead: 21,
  label: GRID_ROW,
  labelIndent: GRID_ROW,
  totalLabel: GRID_ROW,
  recommendedText: GRID_ROW,
  note: 20,
  paragraph: 20,
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Points that may stay in view above the rows: more over a table, which a person types into and which grows. */
const TALLEST_HEAD = { grid: 160, table: 220 } as const;

/** Head and labels stay in view where the sheet has one block with a head, near its top. */
function freezeOf(placed: PlacedSheet, widths: readonly number[], heights: readonly (number | null)[]) {
  const { sheet, headRows, grids } = placed;
  const [head] = headRows;
  const tall = head === undefined ? 0 : sum(heights.slice(0, head + 1).map((height) => height ?? LINE));
  const tallest = placed.tables.length > 0 ? TALLEST_HEAD.table : TALLEST_HEAD.grid;
  const keepsHead =
    sheet.freeze?.head ?? (headRows.length === 1 && placed.charts.length === 0 && tall < tallest);
  const labels = sum(widths.slice(0, VALUES));
  const wide = grids.some(({ block }) => block.head.length > VALUES + 3);
  const keepsLabels = sheet.freeze?.labels ?? (wide && labels < 70);
  return { rows: keepsHead && head !== undefined ? head + 1 : 0, columns: keepsLabels ? VALUES : 0 };
}

/** Excel does not grow a table on a protected sheet, so a sheet that holds one stays open. */
function protectionOf({ sheet, tables }: PlacedSheet): boolean {
  if (sheet.protect === true && tables.length > 0) {
    throw new WorkbookError(`Sheet "${sheet.name}" holds an input table, so it cannot be protected`);
  }
  return sheet.protect ?? ((sheet.kind === 'calculation' || sheet.kind === 'output') && tables.length === 0);
}

function printOf(
  { sheet, headRows, tables }: PlacedSheet,
  widths: readonly number[],
  heights: readonly (number | null)[],
): Pick<DescribedPrint, 'orientation' | 'onePage' | 'titleRows' | 'titleColumns' | 'pagesWide'> {
  const onePage = sheet.print?.onePage ?? false;
  // A table of data runs on over many pages, whatever stands above it.
  const data = tables.find(({ block }) => block.kind === 'data');
  const repeated = data?.first.row ?? (headRows.length === 1 ? headRows[0] : undefined) ?? 0;
  const orientation =
    sheet.print?.orientation ?? (onePage ? orientationOnOnePage(widths, heights) : 'landscape');
  const pages = onePage ? 1 : pagesWide(widths, orientation);
  return {
    orientation,
    onePage,
    ...(pages > 1 ? { pagesWide: pages, titleColumns: [0, LABELS] } : {}),
    titleRows: [repeated, repeated],
  };
}
