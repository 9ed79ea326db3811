import { type ICellData, type IStyleData } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { GridError, type Area, type Cells, type CellState, type Entry, type Hyperlink } from '../grid';
import { columnNumber, toRange } from './areas';
import { UNIT, type CellMatrix, type Engine } from './engine';
import { keep } from './entries';
import { toEngine, type OwnTable } from './formula-text';
import { type Protection } from './protection';
import { isTextFormat } from './text';
import { hasContent, Reader, spillRanges, spilled, styleAt } from './values';

/** A read of more cells than this is refused, as Excel's is. */
const MOST_CELLS = 5_000_000;

/** @throws GridError for an area that Excel would not hand out at once */
export function checkCount(area: Area): void {
  if (area.rows * area.columns > MOST_CELLS)
    throw new GridError('InvalidArgument', 'A read of more than 5 million cells.');
}

/** Where a link is kept: in the cell, so that it moves, is copied and is undone with it */
export interface CellCustom {
  readonly link?: Hyperlink;
}
export const customOf = (cell: ICellData | null | undefined | void): CellCustom =>
  (cell?.custom ?? {}) as CellCustom;

export class UniverCells implements Cells {
  constructor(
    private readonly engine: Engine,
    private readonly protection: Protection,
    private readonly ownTable: (sheet: string, row: number, column: number) => OwnTable | undefined,
  ) {}

  read(sheet: string, area: Area): CellState[][] {
    checkCount(area);
    const reader = new Reader(this.engine, sheet);
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => reader.cell(area.row + i, area.column + j)),
    );
  }

  write(sheet: string, area: Area, entries: readonly (readonly Entry[])[]): void {
    if (entries.length !== area.rows || entries.some((row) => row.length !== area.columns))
      throw new GridError('InvalidArgument', "The values' rows and columns are not those of the range.");
    this.protection.check(sheet, written(area, entries));
    this.engine.ensureSize(sheet, area);
    this.engine.setCells(sheet, this.kept(sheet, area, entries));
  }

  type(sheet: string, row: number, column: number, text: string): void {
    const area = { row, column, rows: 1, columns: 1 };
    this.protection.check(sheet, [area]);
    this.engine.ensureSize(sheet, area);
    const value = this.kept(sheet, area, [[text]]);
    // Univer's own command, so that what follows a user's entry (a table that grows) follows here too.
    const params = { unitId: UNIT, subUnitId: sheet, range: toRange(area), value };
    this.engine.asUser(() => this.engine.commands.syncExecuteCommand(SetRangeValuesCommand.id, params));
  }

  /** What entries make of cells, as Univer's matrix */
  kept(sheet: string, area: Area, entries: readonly (readonly Entry[])[]): CellMatrix {
    const worksheet = this.engine.sheet(sheet);
    const matrix: CellMatrix = {};
    entries.forEach((row, i) => {
      row.forEach((entry, j) => {
        if (entry === null) return;
        const [r, c] = [area.row + i, area.column + j];
        const pattern = styleAt(this.engine, worksheet, r, c).n?.pattern ?? 'General';
        const { cell, format } = keep(entry, isTextFormat(pattern), (formula) =>
          toEngine(formula, formula.includes('[@') ? this.ownTable(sheet, r, c) : undefined),
        );
        const style: IStyleData | undefined =
          format !== undefined && pattern === 'General' ? { n: { pattern: format } } : undefined;
        (matrix[r] ??= {})[c] = style ? { ...cell, s: style } : cell;
      });
    });
    return matrix;
  }

  clear(sheet: string, area: Area, what: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): void {
    if (what === 'Formats') this.protection.checkOption(sheet, 'allowFormatCells');
    else this.protection.check(sheet, [this.engine.clip(sheet, area)]);
    const contents: ICellData = { v: null, f: null, si: null, p: null, t: null };
    const change: ICellData = {
      ...((what === 'All' || what === 'Contents') && contents),
      ...((what === 'All' || what === 'Formats') && { s: null }),
      ...((what === 'All' || what === 'Hyperlinks') && { custom: null }),
    };
    const matrix: CellMatrix = {};
    const clipped = this.engine.clip(sheet, area);
    this.engine
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column) => {
        if (row < clipped.row || row >= clipped.row + clipped.rows) return;
        if (column < clipped.column || column >= clipped.column + clipped.columns) return;
        (matrix[row] ??= {})[column] = change;
      });
    if (what === 'All' || what === 'Contents') this.engine.setCells(sheet, matrix);
    else this.engine.setLooks(sheet, matrix);
  }

  spill(sheet: string, row: number, column: number): Area | undefined {
    const range = spillRanges(this.engine, sheet)?.[row]?.[column];
    if (!range || (range.startRow === range.endRow && range.startColumn === range.endColumn))
      return undefined;
    return {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    };
  }

  link(sheet: string, row: number, column: number): Hyperlink | undefined {
    return customOf(this.engine.sheet(sheet).getCellRaw(row, column)).link;
  }

  setLink(sheet: string, area: Area, link: Hyperlink | undefined): void {
    this.protection.check(sheet, [area]);
    this.engine.ensureSize(sheet, area);
    const looks: CellMatrix = {};
    const words: CellMatrix = {};
    const worksheet = this.engine.sheet(sheet);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const custom: CellCustom | null = link ? { link } : null;
        const shows =
          link?.textToDisplay ??
          (hasContent(worksheet.getCellRaw(row, column))
            ? undefined
            : (link?.address ?? link?.documentReference));
        if (shows !== undefined) (words[row] ??= {})[column] = keep(`'${shows}`, false, String).cell;
        (looks[row] ??= {})[column] = { custom: custom && { ...custom } };
      }
    this.engine.asAddIn(() => {
      if (Object.keys(words).length > 0) this.engine.setCells(sheet, words);
      this.engine.setLooks(sheet, looks);
    });
  }

  /** The smallest area with contents, spilled ones included, or with a style of a cell's own */
  used(sheet: string, valuesOnly = false): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const seen = (row: number, column: number) => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    this.engine
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (hasContent(cell) || (!valuesOnly && Boolean(cell.s)))) seen(row, column);
      });
    for (const [row, cells] of Object.entries(spilled(this.engine, sheet) ?? {}))
      for (const column of Object.keys(cells ?? {})) seen(Number(row), Number(column));
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** The cells that an entry changes: null leaves a cell, locked or not. */
function* written(area: Area, entries: readonly (readonly Entry[])[]): Generator<Area> {
  for (const [i, row] of entries.entries())
    for (const [j, entry] of row.entries())
      if (entry !== null) yield { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
}

/** `A1` or `A1:B2`, dollars or none */
export function parseArea(text: string): Area {
  const parts = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(text.replaceAll('$', ''));
  if (!parts) throw new GridError('InvalidArgument', `${text} is no range.`);
  const [row, column] = [Number(parts[2]) - 1, columnNumber(parts[1] ?? '')];
  const lastRow = parts[4] === undefined ? row : Number(parts[4]) - 1;
  const lastColumn = parts[3] === undefined ? column : columnNumber(parts[3]);
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
