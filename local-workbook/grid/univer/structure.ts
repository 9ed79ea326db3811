import { Direction } from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveMergeUndoMutationFactory,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
} from '@univerjs/sheets';
import { GridError, type Area, type Structure } from '../grid';
import { byPlace, intersection, toArea, toRange } from './areas';
import { UNIT, type CellMatrix, type Engine } from './engine';
import { type Protection } from './protection';
import { hasContent } from './values';

export class UniverStructure implements Structure {
  constructor(
    private readonly engine: Engine,
    private readonly protection: Protection,
    private readonly whatMoved: (event: Moved) => void,
  ) {}

  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): void {
    const worksheet = this.engine.sheet(sheet);
    const wholeRows = area.columns >= worksheet.getColumnCount();
    const wholeColumns = area.rows >= worksheet.getRowCount();
    this.engine.ensureSize(sheet, {
      ...area,
      ...(wholeRows && { columns: 1 }),
      ...(wholeColumns && { rows: 1 }),
    });
    const target = { unitId: UNIT, subUnitId: sheet };
    if (wholeRows) {
      this.protection.checkOption(sheet, 'allowInsertRows');
      const range = toRange({ ...area, column: 0, columns: worksheet.getColumnCount() });
      const params = { ...target, range, direction: Direction.UP };
      this.engine.keepingSelection(sheet, () =>
        this.engine.run(InsertRowByRangeCommand.id, params, 'insert rows'),
      );
    } else if (wholeColumns) {
      this.protection.checkOption(sheet, 'allowInsertColumns');
      const range = toRange({ ...area, row: 0, rows: worksheet.getRowCount() });
      const params = { ...target, range, direction: Direction.LEFT };
      this.engine.keepingSelection(sheet, () =>
        this.engine.run(InsertColByRangeCommand.id, params, 'insert columns'),
      );
    } else {
      this.protection.check(sheet, [area]);
      this.shift(
        sheet,
        area,
        shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id,
      );
      this.whatMoved({ sheet, area, change: 'CellInserted' });
    }
  }

  remove(sheet: string, area: Area, shift: 'Up' | 'Left'): void {
    const worksheet = this.engine.sheet(sheet);
    const target = { unitId: UNIT, subUnitId: sheet };
    const range = toRange(this.engine.clip(sheet, area));
    if (range.endRow < range.startRow || range.endColumn < range.startColumn) return;
    if (area.columns >= worksheet.getColumnCount()) {
      this.protection.checkOption(sheet, 'allowDeleteRows');
      this.engine.keepingSelection(sheet, () =>
        this.engine.run(RemoveRowByRangeCommand.id, { ...target, range }, 'delete rows'),
      );
    } else if (area.rows >= worksheet.getRowCount()) {
      this.protection.checkOption(sheet, 'allowDeleteColumns');
      this.engine.keepingSelection(sheet, () =>
        this.engine.run(RemoveColByRangeCommand.id, { ...target, range }, 'delete columns'),
      );
    } else {
      this.protection.check(sheet, [area]);
      this.shift(
        sheet,
        toArea(range),
        shift === 'Up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id,
      );
      this.whatMoved({ sheet, area, change: 'CellDeleted' });
    }
  }

  merge(sheet: string, area: Area, across: boolean): void {
    this.protection.checkOption(sheet, 'allowFormatCells');
    this.engine.ensureSize(sheet, area);
    const areas = across
      ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
      : [area];
    const wanted = areas.filter(({ rows, columns }) => rows * columns > 1);
    this.engine.asAddIn(() => {
      this.unmerge(sheet, area);
      if (wanted.length === 0) return;
      const params = { unitId: UNIT, subUnitId: sheet, ranges: wanted.map(toRange) };
      const undo = AddMergeUndoMutationFactory(this.engine.injector, params);
      this.engine.apply(
        [{ id: AddWorksheetMergeMutation.id, params }],
        [{ id: RemoveWorksheetMergeMutation.id, params: undo }],
      );
      this.keepFirst(sheet, wanted);
    });
  }

  unmerge(sheet: string, area: Area): void {
    this.protection.checkOption(sheet, 'allowFormatCells');
    const ranges = this.merged(sheet)
      .filter((one) => intersection(one, area))
      .map(toRange);
    if (ranges.length === 0) return;
    const params = { unitId: UNIT, subUnitId: sheet, ranges };
    const undo = RemoveMergeUndoMutationFactory(this.engine.injector, params);
    this.engine.apply(
      [{ id: RemoveWorksheetMergeMutation.id, params }],
      [{ id: AddWorksheetMergeMutation.id, params: undo }],
    );
  }

  merged(sheet: string): Area[] {
    return this.engine.sheet(sheet).getMergeData().map(toArea).sort(byPlace);
  }

  /** Of what stands in a merged area the first cell's stays, as in Excel. */
  private keepFirst(sheet: string, areas: readonly Area[]): void {
    const worksheet = this.engine.sheet(sheet);
    const matrix: CellMatrix = {};
    for (const area of areas)
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          if ((row > area.row || column > area.column) && hasContent(worksheet.getCellRaw(row, column)))
            (matrix[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
    if (Object.keys(matrix).length > 0) this.engine.setCells(sheet, matrix);
  }

  private shift(sheet: string, area: Area, command: string): void {
    const before = this.engine.undoSteps.pushes;
    this.engine.keepingSelection(sheet, () =>
      this.engine.asAddIn(() =>
        this.engine.asActive(sheet, () => {
          // The command is asynchronous by name only: what it does is done when the call comes back.
          void this.engine.commands.executeCommand(command, { range: toRange(area) });
        }),
      ),
    );
    if (this.engine.undoSteps.pushes === before)
      throw new GridError('InvalidOperation', 'The grid could not shift the cells.');
  }
}

export interface Moved {
  readonly sheet: string;
  readonly area: Area;
  readonly change: 'CellInserted' | 'CellDeleted';
}
