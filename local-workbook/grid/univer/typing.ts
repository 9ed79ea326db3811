import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { type UniverCells } from './cells';
import { type Engine } from './engine';

/** Before Univer's own: it reads 03/04/2026 as 4 March. */
const FIRST = 10_000;

/** What a user types into Univer's editor becomes what our rules make of it. */
export function readEntriesOurWay(engine: Engine, cells: UniverCells): void {
  engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell: Nullable<ICellData>, { subUnitId, row, col }, next) => {
      const typed = cell?.f ?? cell?.v;
      const isPlain = cell && !cell.p && cell.t !== CellValueType.FORCE_STRING;
      if (!isPlain || typed === undefined || typed === null) return next(cell);
      const area = { row, column: col, rows: 1, columns: 1 };
      return cells.kept(subUnitId, area, [[String(typed)]])[row]?.[col] ?? cell;
    },
  });
}
