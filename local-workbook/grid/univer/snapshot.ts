import { type Worksheet } from '@univerjs/core';
import { DEFAULT_PAGE, type CellValue, type Format, type GridSnapshot, type SheetSnapshot } from '../grid';
import { customOf } from './cells';
import { type Engine } from './engine';
import { toPoints } from './formats';
import { omit } from './omit';
import { type UniverParts } from './parts';
import { NO_PROPERTIES } from './sides';
import { formatOf } from './styles';
import { hasContent, Reader, spillRanges, styleAt } from './values';

/** Formats by number, in the order in which they are first met */
class FormatList {
  readonly formats: Format[] = [];
  private readonly known = new Map<string, number>();
  private readonly seen = new WeakMap<Format, number>();

  indexOf(format: Format): number {
    const seen = this.seen.get(format);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(format);
    const index = this.known.get(key) ?? this.formats.length;
    if (index === this.formats.length) {
      this.known.set(key, index);
      this.formats.push(format);
    }
    this.seen.set(format, index);
    return index;
  }
}

/** The document as plain data, in an order that does not tell how it was made */
export function snapshotOf(engine: Engine, parts: UniverParts): GridSnapshot {
  const sheets = parts.sheets.list();
  const positions = new Map(sheets.map(({ id }, position) => [id, position]));
  const properties = parts.properties.get();
  const same = JSON.stringify(properties) === JSON.stringify(NO_PROPERTIES);
  return {
    version: 1,
    sheets: sheets.map(({ id }) => sheetSnapshot(engine, parts, id)),
    // A sheet's id is of this session; in a snapshot its place stands for it.
    names: parts.names
      .list()
      .map((name) =>
        name.sheet === undefined ? name : { ...name, sheet: String(positions.get(name.sheet)) },
      ),
    active: positions.get(parts.sheets.active()) ?? 0,
    ...(!same && { properties }),
  };
}

function sheetSnapshot(engine: Engine, parts: UniverParts, id: string): SheetSnapshot {
  const worksheet = engine.sheet(id);
  const state = omit(parts.sheets.get(id), 'id');
  const list = new FormatList();
  const page = parts.pages.get(id);
  const cells = cellsOf(engine, id, list);
  const columnFormats = lineFormats(worksheet, 'columns', list).map(({ at, format }) => ({
    column: at,
    format,
  }));
  const rowFormats = lineFormats(worksheet, 'rows', list).map(({ at, format }) => ({ row: at, format }));
  const { columnData, rowData } = worksheet.getConfig();
  return {
    ...state,
    cells,
    formats: list.formats,
    ...(columnFormats.length > 0 && { columnFormats }),
    ...(rowFormats.length > 0 && { rowFormats }),
    columnWidths: sizes(columnData, 'w').map(([column, points]) => ({ column, points })),
    rowHeights: sizes(rowData, 'h').map(([row, points]) => ({ row, points })),
    hiddenColumns: parts.formats.hidden(id, 'columns'),
    hiddenRows: parts.formats.hidden(id, 'rows'),
    merged: parts.structure.merged(id),
    tables: parts.tables
      .list()
      .filter(({ sheet }) => sheet === id)
      .map((table) => omit(table, 'id', 'sheet')),
    validations: parts.rules.validations(id),
    conditionals: parts.rules.conditionals(id).map((conditional) => omit(conditional, 'id')),
    charts: parts.charts.list(id).map((chart) => omit(chart, 'id')),
    ...(JSON.stringify(page) !== JSON.stringify(DEFAULT_PAGE) && { page }),
  };
}

function cellsOf(engine: Engine, id: string, list: FormatList): SheetSnapshot['cells'] {
  const worksheet = engine.sheet(id);
  const reader = new Reader(engine, id);
  const places: [row: number, column: number][] = [];
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell && (hasContent(cell) || Boolean(cell.s) || customOf(cell).link)) places.push([row, column]);
  });
  places.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  // Most cells share a few styles: one look at each.
  const known = new Map<string, Format>();
  const formatAt = (row: number, column: number, own: unknown): Format => {
    const lines = worksheet.getRowStyle(row) ?? worksheet.getColumnStyle(column);
    if (lines || typeof own !== 'string') return formatOf(styleAt(engine, worksheet, row, column));
    const format = known.get(own) ?? formatOf(styleAt(engine, worksheet, row, column));
    known.set(own, format);
    return format;
  };
  const plain = JSON.stringify(formatOf({}));
  return places.flatMap(([row, column]) => {
    const raw = worksheet.getCellRaw(row, column);
    const format = formatAt(row, column, raw?.s);
    const { link } = customOf(raw);
    const holds = hasContent(raw);
    const lines = worksheet.getRowStyle(row) ?? worksheet.getColumnStyle(column);
    if (!holds && !link && !lines && JSON.stringify(format) === plain) return [];
    // What a formula of another cell spills here is that formula's.
    const { value, formula } = holds ? reader.cell(row, column) : { value: '' as CellValue, formula: '' };
    const spill = formula === '' ? undefined : spillAt(engine, reader, { sheet: id, row, column, value });
    return [
      {
        row,
        column,
        value,
        formula,
        format: list.indexOf(format),
        ...(link && { link }),
        ...(spill && { spill }),
      },
    ];
  });
}

/** What the array of a formula fills, as a file must say it. Trap: Univer keeps the area of an array that is blocked as if it were filled. */
function spillAt(
  engine: Engine,
  reader: Reader,
  { sheet, row, column, value }: { sheet: string; row: number; column: number; value: CellValue },
): SheetSnapshot['cells'][number]['spill'] {
  const range = spillRanges(engine, sheet)?.[row]?.[column];
  if (!range) return undefined;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  if (value === '#SPILL!' || rows * columns === 1) return { rows: 1, columns: 1 };
  const values = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => reader.cell(row + i, column + j).value),
  );
  return { rows, columns, values };
}

function lineFormats(worksheet: Worksheet, which: 'columns' | 'rows', list: FormatList) {
  const { columnData, rowData } = worksheet.getConfig();
  return Object.entries(which === 'columns' ? columnData : rowData)
    .filter(([, line]) => line?.s)
    .map(([at]) => Number(at))
    .sort((one, other) => one - other)
    .map((at) => {
      const style = which === 'columns' ? worksheet.getColumnStyle(at) : worksheet.getRowStyle(at);
      return { at, format: list.indexOf(formatOf(style ?? {})) };
    });
}

function sizes<K extends 'w' | 'h'>(
  lines: Readonly<Record<number, Partial<Record<K, number>> | null | undefined | void>>,
  key: K,
): [number, number][] {
  return Object.entries(lines)
    .flatMap(([at, line]): [number, number][] => {
      const pixels = line?.[key];
      return pixels === undefined ? [] : [[Number(at), toPoints(pixels)]];
    })
    .sort(([one], [other]) => one - other);
}
