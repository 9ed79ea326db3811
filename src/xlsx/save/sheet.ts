import type { Cell, CellStyle, ColumnDef, RowDef, SheetProtection, WriteSheet } from 'hucre';
import { XlsxError } from '../errors';
import type { FileCell, FileLink, FileProtection, FileSheet, Permission } from '../file';
import { asWritten } from '../formula-text';
import { PERMISSIONS } from '../read/sheet';
import { escapeText, isErrorText } from '../text';
import { rangeOf, widthOfPoints } from '../units';
import { colourOf } from './looks';
import { pageOf } from './page';
import { type Extra, conditionalOf, validationOf } from './rules';

/** The sheet for hucre, and what has to be put into its part afterwards. */
export interface Sheet {
  readonly from: FileSheet;
  readonly write: WriteSheet;
  /** Addresses of formulas that give an error */
  readonly errors: ReadonlySet<string>;
  /** By number of validation, and by priority of conditional format */
  readonly validations: readonly Extra[];
  readonly conditionals: readonly Extra[];
  /** Whole columns and rows, and a cell that looks like each: only there hucre says which style that is */
  readonly lines: readonly Line[];
}
export interface Line {
  readonly column?: number;
  readonly row?: number;
  readonly sample: string;
}

export function sheetOf(sheet: FileSheet, styles: readonly CellStyle[]): Sheet {
  const validations = sheet.validations.map(validationOf);
  const conditionals = sheet.conditionals.map((one, i) => conditionalOf(one, i + 1));
  const heads = headsOf(sheet);
  const tableAt = ({ row, column }: FileCell) =>
    sheet.tables.find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    )?.name;
  const errors = new Set<string>();
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of sheet.cells) {
    const key = `${cell.row},${cell.column}`;
    if (cell.error && cell.formula !== '') errors.add(rangeOf({ ...cell, rows: 1, columns: 1 }));
    cells.set(key, cellOf(cell, styles, heads.get(key), tableAt));
  }
  for (const [key, cell] of spilledCells(sheet, styles)) cells.set(key, { ...cell, ...cells.get(key) });
  for (const [key, text] of heads)
    if (!cells.has(key)) cells.set(key, { richText: [{ text: escapeText(text) }] });
  // hucre writes no row below the last cell, unless a cell of nothing stands there.
  const rows = rowsOf(sheet);
  const lines = withSamples(sheet, cells, styles);
  for (const row of rows.keys()) if (!cells.has(`${row},0`)) cells.set(`${row},0`, { value: null });
  const write: WriteSheet = {
    name: sheet.name,
    columns: columnsOf(sheet),
    cells,
    rowDefs: rows,
    merges: sheet.merged.map(({ row, column, rows: high, columns: wide }) => ({
      startRow: row,
      startCol: column,
      endRow: row + high - 1,
      endCol: column + wide - 1,
    })),
    tables: sheet.tables.map(({ name, area, columns }) => ({
      name,
      range: rangeOf(area),
      columns: columns.map((column) => ({ name: column })),
    })),
    // Places and the charts themselves are ours.
    charts: sheet.charts.map(({ name }) => ({
      type: 'column',
      title: name,
      anchor: { from: { row: 0, col: 0 } },
      series: [{ values: 'A1' }],
    })),
    dataValidations: validations.map(({ validation }) => validation),
    conditionalRules: conditionals.map(({ rule }) => rule),
    ...(sheet.frozen.rows > 0 || sheet.frozen.columns > 0 ? { freezePane: sheet.frozen } : {}),
    ...(sheet.protection ? { protection: protectionOf(sheet.protection) } : {}),
    ...(sheet.visibility === 'Hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'VeryHidden' ? { veryHidden: true } : {}),
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColour === '' ? {} : { tabColor: colourOf(sheet.tabColour) }),
    },
    ...(sheet.page ? pageOf(sheet.page) : {}),
  };
  return {
    write,
    errors,
    validations: validations.map(({ extra }) => extra),
    conditionals: conditionals.map(({ extra }) => extra),
    from: sheet,
    lines,
  };
}

/** A cell for each look of a whole column or row: in a free place of it, where it says what the line says already. */
function withSamples(
  { columnLooks, rowLooks }: FileSheet,
  cells: Map<string, Partial<Cell>>,
  styles: readonly CellStyle[],
): Line[] {
  const put = (look: number, placeAt: (at: number) => { row: number; column: number }): string => {
    let at = 0;
    while (cells.has(`${placeAt(at).row},${placeAt(at).column}`)) at += 1;
    const place = placeAt(at);
    cells.set(`${place.row},${place.column}`, { value: null, style: styles[look] ?? {} });
    return rangeOf({ ...place, rows: 1, columns: 1 });
  };
  return [
    ...columnLooks.map(({ column, look }) => ({ column, sample: put(look, (row) => ({ row, column })) })),
    ...rowLooks.map(({ row, look }) => ({ row, sample: put(look, (column) => ({ row, column })) })),
  ];
}

/** What Excel knew in 2007; later errors are cached as the nearest, and worked out again on opening. */
const ERRORS = new Set(['#VALUE!', '#REF!', '#N/A', '#NAME?', '#NULL!', '#DIV/0!', '#NUM!']);

function cellOf(
  cell: FileCell,
  styles: readonly CellStyle[],
  head: string | undefined,
  tableAt: (cell: FileCell) => string | undefined,
): Partial<Cell> {
  const style = styles[cell.look];
  if (!style) throw new XlsxError(`A cell refers to look ${cell.look}, which the workbook does not have`);
  const link = cell.link ? { hyperlink: linkOf(cell.link) } : {};
  const known = cell.error && !ERRORS.has(String(cell.value)) ? '#VALUE!' : cell.value;
  // Excel mends a table whose head is a formula or a number, and says so.
  if (head !== undefined) return { style, richText: [{ text: escapeText(head) }], ...link };
  if (cell.formula !== '') {
    return {
      style,
      formula: asWritten(cell.formula.replace(/^=/, ''), tableAt(cell)),
      formulaResult: typeof known === 'string' ? escapeText(known) : known,
      ...(cell.spill
        ? {
            formulaType: 'array' as const,
            formulaRef: rangeOf({ row: cell.row, column: cell.column, ...cell.spill }),
            formulaDynamic: true,
          }
        : {}),
      ...link,
    };
  }
  return { style, ...constant(known, cell.error === true), ...link };
}

/** What stands in a cell that has no formula */
function constant(value: FileCell['value'], isError: boolean): Partial<Cell> {
  if (isError && !ERRORS.has(String(value))) return { value: '#VALUE!' };
  if (typeof value !== 'string' || isError) return { value };
  if (value === '') return { value: null };
  // hucre takes text such as "#N/A" for an error value; as a run of text it stays text.
  return value.startsWith('#') ? { richText: [{ text: escapeText(value) }] } : { value: escapeText(value) };
}

/** The values that array formulas fill other cells with: whoever opens the file and does not calculate shows these. */
function* spilledCells(
  { cells, columnLooks, rowLooks }: FileSheet,
  styles: readonly CellStyle[],
): Generator<[string, Partial<Cell>]> {
  const ofColumn = new Map(columnLooks.map(({ column, look }) => [column, look]));
  const ofRow = new Map(rowLooks.map(({ row, look }) => [row, look]));
  const own = new Map(cells.map(({ row, column, look }) => [`${row},${column}`, look]));
  for (const { row, column, spill } of cells)
    for (const [r, values] of spill?.values?.entries() ?? [])
      for (const [c, value] of values.entries()) {
        const [at, to] = [row + r, column + c];
        const key = `${at},${to}`;
        const style = styles[own.get(key) ?? ofRow.get(at) ?? ofColumn.get(to) ?? 0] ?? {};
        const error = typeof value === 'string' && isErrorText(value);
        if ((r > 0 || c > 0) && value !== '') yield [key, { style, ...constant(value, error) }];
      }
}

function linkOf({ address, documentReference, screenTip, textToDisplay }: FileLink) {
  const inFile = address === undefined || address === '';
  const place = documentReference === undefined ? '' : `#${documentReference}`;
  return {
    target: inFile ? '' : `${address}${place}`,
    ...(inFile && documentReference !== undefined ? { location: documentReference } : {}),
    ...(screenTip === undefined ? {} : { tooltip: screenTip }),
    ...(textToDisplay === undefined ? {} : { display: textToDisplay }),
  };
}

/** The cells that head a table, with the text that must stand there. */
function headsOf({ tables }: FileSheet): Map<string, string> {
  const heads = new Map<string, string>();
  for (const { area, columns, showHeaders } of tables) {
    if (showHeaders) columns.forEach((name, i) => heads.set(`${area.row},${area.column + i}`, name));
  }
  return heads;
}

function rowsOf({ rowHeights, hiddenRows }: FileSheet): Map<number, RowDef> {
  const rows = new Map(rowHeights.map(({ row, points }): [number, RowDef] => [row, { height: points }]));
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function columnsOf({ columnWidths, hiddenColumns }: FileSheet): ColumnDef[] {
  const columns: ColumnDef[] = [];
  for (const { column, points } of columnWidths) columns[column] = { width: widthOfPoints(points) };
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hidden: true };
  return Array.from(columns, (column) => column ?? {});
}

/** hucre takes what is allowed, but for objects and scenarios, which it takes as protected. */
function protectionOf(protection: FileProtection): SheetProtection {
  const { selectionMode = 'Normal' } = protection;
  const written: Record<string, boolean> = {
    selectLockedCells: selectionMode === 'Normal',
    selectUnlockedCells: selectionMode !== 'None',
  };
  for (const [option, { attribute, forbidden }] of Object.entries(PERMISSIONS)) {
    const allowed = protection[option as Permission] ?? false;
    written[attribute] = forbidden ? allowed : !allowed;
  }
  return { sheet: true, ...written };
}
