import { ObjectMatrix, type ICommandInfo } from '@univerjs/core';
import {
  SetRangeValuesCommand,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { type Area } from '../grid';
import { intersection } from './areas';
import { type Engine } from './engine';
import { type Protection } from './protection';
import { resizing } from './table-steps';
import { type UniverTables } from './tables';
import { hasContent } from './values';

/**
 * A table grows when somebody types in the row below it, as Excel's does, and as Excel's does not on a protected sheet. It is part of the entry:
 * one undo takes back both. What an add-in writes there makes no table grow.
 */
export function growTables(engine: Engine, tables: UniverTables, protection: Protection): void {
  engine.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params }: ICommandInfo) => {
      const nothing = { redos: [], undos: [] };
      if (id !== SetRangeValuesCommand.id || engine.origin !== 'user') return nothing;
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      if (protection.isProtected(subUnitId)) return nothing;
      const typed: Area[] = [];
      new ObjectMatrix(cellValue).forValue((row, column, cell) => {
        if (hasContent(cell)) typed.push({ row, column, rows: 1, columns: 1 });
      });
      const all = tables.list().filter(({ sheet }) => sheet === subUnitId);
      const worksheet = engine.sheet(subUnitId);
      const grown = all.flatMap((table) => {
        if (table.showTotals) return [];
        const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
        const entries = typed.filter((cell) => intersection(cell, below));
        if (entries.length === 0 || all.some((other) => intersection(other.area, below))) return [];
        const typedColumns = new Set(entries.map(({ column }) => column));
        for (let column = below.column; column < below.column + below.columns; column += 1)
          if (!typedColumns.has(column) && hasContent(worksheet.getCellRaw(below.row, column))) return [];
        return [resizing(table, { ...table.area, rows: table.area.rows + 1 })];
      });
      return {
        redos: grown.flatMap(({ redos }) => redos),
        undos: grown.flatMap(({ undos }) => undos),
      };
    },
  });
}
