import { type ICommandInfo } from '@univerjs/core';
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import { AddSheetTableMutation, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import { toArea } from './areas';
import { UNIT, type Engine } from './engine';
import { isCalculated } from './mutations';
import { headsOf } from './table-heads';

/** After these a head may say something else, or stand elsewhere. */
const HEADS_MAY_CHANGE = new Set([
  SetRangeValuesMutation.id,
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  MoveRangeMutation.id,
  AddSheetTableMutation.id,
  SetSheetTableMutation.id,
]);

type HasHead = (sheet: string, table: string) => boolean;

/**
 * Trap: Univer reads a table's heads once, when it is made. A head that is typed over keeps its old name in formulas, and a column inserted before
 * the table makes it forget its first head.
 */
export function followHeads(engine: Engine, hasHead: HasHead): void {
  const manager = engine.injector.get(TableManager);
  engine.commands.onCommandExecuted((command, options) => {
    if (isCalculated(command, options) || !HEADS_MAY_CHANGE.has(command.id)) return;
    if (manager.getTableList(UNIT).length > 0) follow(engine, manager, command, hasHead);
  });
}

function follow(engine: Engine, manager: TableManager, { params }: ICommandInfo, hasHead: HasHead): void {
  const { subUnitId, cellValue } = params as { readonly subUnitId?: string; readonly cellValue?: object };
  if (subUnitId === undefined || !engine.hasSheet(subUnitId)) return;
  const rows = cellValue && new Set(Object.keys(cellValue).map(Number));
  for (const table of manager.getTablesBySubunitId(UNIT, subUnitId)) {
    const area = toArea(table.getRange());
    if ((rows && !rows.has(area.row)) || !hasHead(subUnitId, table.getId())) continue;
    let changed = false;
    headsOf(engine, subUnitId, area).forEach((head, j) => {
      const column = table.getTableColumnByIndex(j);
      if (!column || column.displayName === head || head === '') return;
      column.displayName = head;
      changed = true;
    });
    if (!changed) continue;
    const titleMap = new Map(table.getTableInfo().columns.map(({ displayName }, j) => [displayName, j]));
    const reference = { range: table.getRange(), sheetId: subUnitId, titleMap };
    engine.commands.syncExecuteCommand(SetSuperTableMutation.id, {
      unitId: UNIT,
      tableName: table.getDisplayName(),
      reference,
    });
  }
}
