import {
  GridError,
  type Area,
  type CellState,
  type Cells,
  type Entry,
  type Format,
  type FormatChange,
  type Formats,
  type GridEvent,
  type Hyperlink,
} from '../../../local-workbook/grid/grid';

/** As a new cell looks. */
export const PLAIN: Format = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColour: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  borders: { EdgeTop: undefined, EdgeBottom: undefined, EdgeLeft: undefined, EdgeRight: undefined },
};
const COLUMN = 48;
const ROW = 15;

export interface FakeCell {
  entry?: Exclude<Entry, null>;
  format?: Format;
  link?: Hyperlink;
}
export interface FakeSheet {
  /** By `row,column` */
  readonly cells: Map<string, FakeCell>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hidden: { rows: Set<number>; columns: Set<number> };
}
export const emptySheet = (): FakeSheet => ({
  cells: new Map(),
  widths: new Map(),
  heights: new Map(),
  hidden: { rows: new Set(), columns: new Set() },
});

export const eachOf = <T>(
  { row, column, rows, columns }: Area,
  make: (row: number, column: number) => T,
): T[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => make(row + r, column + c)),
  );

const keyOf = (row: number, column: number) => `${row},${column}`;

/** Constants, formulas that are a figure (`=6`), and `=SPILL(n)`, which fills n rows with 1, 2, 3: what these tests need of an engine. */
export function fakeCells(
  sheetOf: (id: string) => FakeSheet,
  isProtected: (id: string) => boolean,
  tell: (event: GridEvent) => void,
): { cells: Cells; formats: Formats } {
  const at = (sheet: string, row: number, column: number) => sheetOf(sheet).cells.get(keyOf(row, column));
  const make = (sheet: string, row: number, column: number): FakeCell => {
    const { cells } = sheetOf(sheet);
    const found = cells.get(keyOf(row, column)) ?? {};
    cells.set(keyOf(row, column), found);
    return found;
  };
  const spillRows = (entry: Entry | undefined) => Number(/^=SPILL\((\d+)\)$/.exec(String(entry))?.[1] ?? 0);
  const spilledInto = (sheet: string, row: number, column: number): number | undefined => {
    for (let up = row - 1; up >= 0 && up > row - 50; up--) {
      if (spillRows(at(sheet, up, column)?.entry) > row - up) return row - up + 1;
    }
    return undefined;
  };
  const state = (sheet: string, row: number, column: number): CellState => {
    const cell = at(sheet, row, column);
    const numberFormat = cell?.format?.numberFormat ?? 'General';
    const entry = cell?.entry ?? spilledInto(sheet, row, column) ?? '';
    const isFormula = typeof entry === 'string' && entry.startsWith('=');
    const value = isFormula ? (spillRows(entry) ? 1 : Number(entry.slice(1)) || 0) : entry;
    const isError = typeof value === 'string' && value.startsWith('#');
    const kind =
      value === ''
        ? 'Empty'
        : isError
          ? 'Error'
          : ({ string: 'String', number: 'Double', boolean: 'Boolean' } as const)[typeof value as 'string'];
    return { value, kind, formula: isFormula ? entry : '', text: String(value), numberFormat };
  };
  const cells: Cells = {
    read: (sheet, area) => eachOf(area, (row, column) => state(sheet, row, column)),
    write: (sheet, area, entries) => {
      const isLocked = eachOf(area, (row, column) => at(sheet, row, column)?.format?.locked ?? true).flat();
      if (isProtected(sheet) && isLocked.includes(true)) throw new GridError('AccessDenied', 'protected');
      eachOf(area, (row, column) => {
        const entry = entries[row - area.row]?.[column - area.column] ?? null;
        if (entry === null) return;
        const isText = at(sheet, row, column)?.format?.numberFormat === '@';
        const isFigure =
          !isText && typeof entry === 'string' && entry.trim() !== '' && Number.isFinite(Number(entry));
        if (entry === '') delete make(sheet, row, column).entry;
        else make(sheet, row, column).entry = isFigure ? Number(entry) : entry;
      });
      tell({ type: 'edited', sheet, area, by: 'add-in' });
    },
    type: (sheet, row, column, text) => {
      make(sheet, row, column).entry = text;
      tell({ type: 'edited', sheet, area: { row, column, rows: 1, columns: 1 }, by: 'user' });
    },
    clear: (sheet, area, what) => {
      eachOf(area, (row, column) => {
        const cell = at(sheet, row, column);
        if (!cell) return;
        if (what !== 'Formats' && what !== 'Hyperlinks') delete cell.entry;
        if (what !== 'Contents' && what !== 'Hyperlinks') delete cell.format;
        if (what !== 'Contents' && what !== 'Formats') delete cell.link;
      });
      if (what === 'All' || what === 'Contents') tell({ type: 'edited', sheet, area, by: 'add-in' });
    },
    spill: (sheet, row, column) => {
      const rows = spillRows(at(sheet, row, column)?.entry);
      return rows > 1 ? { row, column, rows, columns: 1 } : undefined;
    },
    link: (sheet, row, column) => at(sheet, row, column)?.link,
    setLink: (sheet, area, link) =>
      void eachOf(area, (row, column) => {
        if (link) make(sheet, row, column).link = link;
        else delete make(sheet, row, column).link;
      }),
  };
  const span = (from: number, count: number) =>
    Array.from({ length: Math.min(count, 1000) }, (_, i) => from + i);
  const formats: Formats = {
    read: (sheet, area) => eachOf(area, (row, column) => at(sheet, row, column)?.format ?? PLAIN),
    set: (sheet, area, change) => {
      const within = { ...area, rows: Math.min(area.rows, 1000), columns: Math.min(area.columns, 100) };
      eachOf(within, (row, column) => {
        const cell = make(sheet, row, column);
        cell.format = changed(cell.format ?? PLAIN, change, area, row, column);
      });
      tell({ type: 'formatted', sheet, area });
    },
    setNumberFormats: (sheet, area, all) =>
      void eachOf(area, (row, column) => {
        const numberFormat = all[row - area.row]?.[column - area.column];
        const cell = make(sheet, row, column);
        if (numberFormat != null) cell.format = { ...(cell.format ?? PLAIN), numberFormat };
      }),
    columnWidth: (sheet, column) => sheetOf(sheet).widths.get(column) ?? COLUMN,
    rowHeight: (sheet, row) => sheetOf(sheet).heights.get(row) ?? ROW,
    setColumnWidth: (sheet, column, columns, points) =>
      span(column, columns).forEach((each) => sheetOf(sheet).widths.set(each, points)),
    setRowHeight: (sheet, row, rows, points) =>
      span(row, rows).forEach((each) => sheetOf(sheet).heights.set(each, points)),
    autofit: (sheet, { column, columns }) =>
      span(column, columns).forEach((each) => sheetOf(sheet).widths.set(each, 64)),
    setHidden: (sheet, area, which, hidden) =>
      span(which === 'rows' ? area.row : area.column, which === 'rows' ? area.rows : area.columns).forEach(
        (each) =>
          hidden ? sheetOf(sheet).hidden[which].add(each) : sheetOf(sheet).hidden[which].delete(each),
      ),
    hidden: (sheet, which) => [...sheetOf(sheet).hidden[which]].sort((a, b) => a - b),
  };
  return { cells, formats };
}

function changed(format: Format, change: FormatChange, area: Area, row: number, column: number): Format {
  const { borders = {}, ...rest } = change;
  const lines = { ...format.borders };
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if ('EdgeTop' in borders && row === area.row) lines.EdgeTop = borders.EdgeTop;
  if ('EdgeBottom' in borders && row === last.row) lines.EdgeBottom = borders.EdgeBottom;
  if ('EdgeLeft' in borders && column === area.column) lines.EdgeLeft = borders.EdgeLeft;
  if ('EdgeRight' in borders && column === last.column) lines.EdgeRight = borders.EdgeRight;
  if ('InsideHorizontal' in borders && row < last.row) lines.EdgeBottom = borders.InsideHorizontal;
  if ('InsideVertical' in borders && column < last.column) lines.EdgeRight = borders.InsideVertical;
  return { ...format, ...rest, borders: lines };
}
