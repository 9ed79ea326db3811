import { BooleanNumber, type ICellData, type IMutationInfo, type IStyleData } from '@univerjs/core';
import {
  SetColDataMutation,
  SetColDataMutationFactory,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowDataMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/sheets';
import { GridError, type Area, type Format, type FormatChange, type Formats } from '../grid';
import { MAX_COLUMNS, MAX_ROWS, toRange } from './areas';
import { checkCount } from './cells';
import { UNIT, type CellMatrix, type Engine } from './engine';
import { fittingHeight, fittingWidth } from './fitting';
import { looksWithin } from './looks-within';
import { type Protection } from './protection';
import { formatOf, styleOf } from './styles';
import { Reader, styleAt } from './values';

export const toPixels = (points: number): number => (points * 4) / 3;
export const toPoints = (pixels: number): number => (pixels * 3) / 4;

export class UniverFormats implements Formats {
  constructor(
    private readonly engine: Engine,
    private readonly protection: Protection,
  ) {}

  read(sheet: string, area: Area): Format[][] {
    checkCount(area);
    const worksheet = this.engine.sheet(sheet);
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) =>
        formatOf(styleAt(this.engine, worksheet, area.row + i, area.column + j)),
      ),
    );
  }

  set(sheet: string, area: Area, change: FormatChange): void {
    this.protection.checkOption(sheet, 'allowFormatCells');
    const { borders, ...rest } = change;
    const style = styleOf(rest);
    const whole = this.wholeLines(sheet, area);
    if (whole) {
      if (borders)
        throw new GridError(
          'NotImplemented',
          'Borders of whole rows or columns are not implemented: give a range.',
        );
      this.setLines(sheet, whole, style);
      return;
    }
    this.engine.ensureSize(sheet, area);
    const lookAt = looksWithin(area, style, borders);
    const matrix: CellMatrix = {};
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells: CellMatrix[number] = (matrix[row] = {});
      for (let column = area.column; column < area.column + area.columns; column += 1)
        cells[column] = lookAt(row, column);
    }
    this.engine.setLooks(sheet, matrix);
  }

  setNumberFormats(sheet: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.protection.checkOption(sheet, 'allowFormatCells');
    if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns))
      throw new GridError('InvalidArgument', "The formats' rows and columns are not those of the range.");
    this.engine.ensureSize(sheet, area);
    const matrix: CellMatrix = {};
    const looks = new Map<string, ICellData>();
    formats.forEach((row, i) => {
      row.forEach((format, j) => {
        if (format === null) return;
        let look = looks.get(format);
        if (!look) looks.set(format, (look = { s: styleOf({ numberFormat: format }) }));
        (matrix[area.row + i] ??= {})[area.column + j] = look;
      });
    });
    this.engine.setLooks(sheet, matrix);
  }

  columnWidth(sheet: string, column: number): number {
    const { columnData, defaultColumnWidth } = this.engine.sheet(sheet).getConfig();
    return toPoints(columnData[column]?.w ?? defaultColumnWidth);
  }

  rowHeight(sheet: string, row: number): number {
    const { rowData, defaultRowHeight } = this.engine.sheet(sheet).getConfig();
    return toPoints(rowData[row]?.h ?? defaultRowHeight);
  }

  setColumnWidth(sheet: string, column: number, columns: number, points: number): void {
    this.protection.checkOption(sheet, 'allowFormatColumns');
    checkSize(points, 'A column');
    const area = this.ofColumns(sheet, column, columns);
    const params = { unitId: UNIT, subUnitId: sheet, ranges: [toRange(area)], colWidth: toPixels(points) };
    const undo = SetWorksheetColWidthMutationFactory(params, this.engine.sheet(sheet));
    this.engine.apply(
      [{ id: SetWorksheetColWidthMutation.id, params }],
      [{ id: SetWorksheetColWidthMutation.id, params: undo }],
    );
  }

  setRowHeight(sheet: string, row: number, rows: number, points: number): void {
    this.protection.checkOption(sheet, 'allowFormatRows');
    checkSize(points, 'A row');
    const area = this.ofRows(sheet, row, rows);
    const params = { unitId: UNIT, subUnitId: sheet, ranges: [toRange(area)], rowHeight: toPixels(points) };
    // Trap: a row that is not told to keep its height takes the one that Univer measures, which leaves merged cells out.
    const keep = {
      unitId: UNIT,
      subUnitId: sheet,
      ranges: params.ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    };
    const worksheet = this.engine.sheet(sheet);
    const undo = [
      {
        id: SetWorksheetRowHeightMutation.id,
        params: SetWorksheetRowHeightMutationFactory(params, worksheet),
      },
      {
        id: SetWorksheetRowIsAutoHeightMutation.id,
        params: SetWorksheetRowIsAutoHeightMutationFactory(keep, worksheet),
      },
    ];
    this.engine.apply(
      [
        { id: SetWorksheetRowHeightMutation.id, params },
        { id: SetWorksheetRowIsAutoHeightMutation.id, params: keep },
      ],
      undo,
    );
  }

  /** By the letters, not by pixels: the same in a browser and without one. */
  autofit(sheet: string, area: Area, which: 'columns' | 'rows'): void {
    const reader = new Reader(this.engine, sheet);
    const clipped = this.engine.clip(sheet, area);
    this.engine.asAddIn(() => {
      if (which === 'columns')
        for (let column = clipped.column; column < clipped.column + clipped.columns; column += 1) {
          const width = fittingWidth(this.cellsOf(sheet, reader, { ...clipped, column, columns: 1 }));
          if (width !== undefined) this.setColumnWidth(sheet, column, 1, width);
        }
      else
        for (let row = clipped.row; row < clipped.row + clipped.rows; row += 1) {
          const cells = this.cellsOf(sheet, reader, { ...clipped, row, rows: 1 });
          this.setRowHeight(
            sheet,
            row,
            1,
            fittingHeight(cells, (column) => this.columnWidth(sheet, column)),
          );
        }
    });
  }

  setHidden(sheet: string, area: Area, which: 'columns' | 'rows', hidden: boolean): void {
    this.protection.checkOption(sheet, which === 'columns' ? 'allowFormatColumns' : 'allowFormatRows');
    const lines =
      which === 'columns'
        ? this.ofColumns(sheet, area.column, area.columns)
        : this.ofRows(sheet, area.row, area.rows);
    const was = new Set(this.hidden(sheet, which));
    const [hide, show] =
      which === 'columns'
        ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
        : [SetRowHiddenMutation.id, SetRowVisibleMutation.id];
    const first = which === 'columns' ? lines.column : lines.row;
    const count = which === 'columns' ? lines.columns : lines.rows;
    const changed = Array.from({ length: count }, (_, i) => first + i).filter((at) => was.has(at) !== hidden);
    if (changed.length === 0) return;
    const ranges = changed.map((at) =>
      toRange(which === 'columns' ? { ...lines, column: at, columns: 1 } : { ...lines, row: at, rows: 1 }),
    );
    const step = (id: string): IMutationInfo => ({ id, params: { unitId: UNIT, subUnitId: sheet, ranges } });
    this.engine.apply([step(hidden ? hide : show)], [step(hidden ? show : hide)]);
  }

  hidden(sheet: string, which: 'columns' | 'rows'): number[] {
    const { rowData, columnData } = this.engine.sheet(sheet).getConfig();
    return Object.entries(which === 'columns' ? columnData : rowData)
      .filter(([, line]) => line?.hd === 1)
      .map(([at]) => Number(at))
      .sort((one, other) => one - other);
  }

  private cellsOf(sheet: string, reader: Reader, area: Area) {
    const merged = this.engine.sheet(sheet).getMergeData();
    const worksheet = this.engine.sheet(sheet);
    const cells = [];
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const { text } = reader.cell(row, column);
        const inMerge = merged.some(
          (range) =>
            row >= range.startRow &&
            row <= range.endRow &&
            column >= range.startColumn &&
            column <= range.endColumn,
        );
        if (text !== '' && !inMerge)
          cells.push({ text, column, format: formatOf(styleAt(this.engine, worksheet, row, column)) });
      }
    return cells;
  }

  private ofColumns(sheet: string, column: number, columns: number): Area {
    this.engine.ensureSize(sheet, {
      row: 0,
      rows: 1,
      column,
      columns: columns === MAX_COLUMNS ? 1 : columns,
    });
    return this.engine.clip(sheet, { row: 0, rows: MAX_ROWS, column, columns });
  }

  private ofRows(sheet: string, row: number, rows: number): Area {
    this.engine.ensureSize(sheet, { row, rows: rows === MAX_ROWS ? 1 : rows, column: 0, columns: 1 });
    return this.engine.clip(sheet, { row, rows, column: 0, columns: MAX_COLUMNS });
  }

  private wholeLines(
    sheet: string,
    area: Area,
  ): { readonly which: 'columns' | 'rows'; readonly area: Area } | undefined {
    if (area.row === 0 && area.rows === MAX_ROWS)
      return { which: 'columns', area: this.ofColumns(sheet, area.column, area.columns) };
    if (area.column === 0 && area.columns === MAX_COLUMNS)
      return { which: 'rows', area: this.ofRows(sheet, area.row, area.rows) };
    return undefined;
  }

  /** The style of whole columns or rows stands on them, and on the cells in them that have one of their own. */
  private setLines(
    sheet: string,
    lines: { readonly which: 'columns' | 'rows'; readonly area: Area },
    style: IStyleData,
  ): void {
    const worksheet = this.engine.sheet(sheet);
    const { which, area } = lines;
    const target = { unitId: UNIT, subUnitId: sheet };
    const merged = (was: IStyleData | null | undefined | void) => ({ s: { ...was, ...style } });
    const matrix: CellMatrix = {};
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      const inside =
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns;
      if (inside && cell?.s) (matrix[row] ??= {})[column] = { s: { ...style } };
    });
    this.engine.asAddIn(() => {
      if (which === 'columns') {
        const columnData = Object.fromEntries(
          range(area.column, area.columns).map((at) => [at, merged(worksheet.getColumnStyle(at))]),
        );
        const params = { ...target, columnData };
        const undo = SetColDataMutationFactory(params, worksheet);
        this.engine.apply(
          [{ id: SetColDataMutation.id, params }],
          [{ id: SetColDataMutation.id, params: undo }],
        );
      } else {
        const rowData = Object.fromEntries(
          range(area.row, area.rows).map((at) => [at, merged(worksheet.getRowStyle(at))]),
        );
        const params = { ...target, rowData };
        const undo = SetRowDataMutationFactory(params, worksheet);
        this.engine.apply(
          [{ id: SetRowDataMutation.id, params }],
          [{ id: SetRowDataMutation.id, params: undo }],
        );
      }
      this.engine.setLooks(sheet, matrix);
    });
  }
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

function checkSize(points: number, what: string): void {
  if (!(points >= 0 && points <= 1790))
    throw new GridError('InvalidArgument', `${what} cannot be ${points} points.`);
}
