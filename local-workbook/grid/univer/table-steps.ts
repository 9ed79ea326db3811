import { type IMutationInfo } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableCommand,
  SetSheetTableMutation,
} from '@univerjs/sheets-table';
import { type Area, type TableState } from '../grid';
import { toRange } from './areas';
import { UNIT, type Engine } from './engine';

/** A change of a table as Univer's mutations, to be applied in one step with what belongs to it. */
export interface TableSteps {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}

export function adding({
  id: tableId,
  name,
  sheet: subUnitId,
  area,
  columns,
}: Pick<TableState, 'id' | 'name' | 'sheet' | 'area' | 'columns'>): TableSteps {
  const target = { unitId: UNIT, subUnitId, tableId };
  const options = { tableStyleId: 'table-default-0' };
  const params = { ...target, name, range: toRange(area), header: [...columns], options };
  return {
    redos: [{ id: AddSheetTableMutation.id, params }],
    undos: [{ id: DeleteSheetTableMutation.id, params: target }],
  };
}

export function resizing(table: TableState, area: Area): TableSteps {
  const step = (newArea: Area) => changing(table, { updateRange: { newRange: toRange(newArea) } });
  return { redos: [step(area)], undos: [step(table.area)] };
}

/** By the mutation, with what the command would set off: the command refuses a table named like a sheet, which Excel has nothing against. */
export function renaming(engine: Engine, table: TableState, name: string): TableSteps {
  const follow = engine.injector.get(SheetInterceptorService).onCommandExecute({
    id: SetSheetTableCommand.id,
    params: { unitId: UNIT, tableId: table.id, name, oldTableName: table.name },
  });
  return {
    redos: [...(follow.preRedos ?? []), changing(table, { name }), ...follow.redos],
    undos: [...(follow.preUndos ?? []), changing(table, { name: table.name }), ...follow.undos],
  };
}

const changing = ({ id: tableId, sheet: subUnitId }: TableState, config: object): IMutationInfo => ({
  id: SetSheetTableMutation.id,
  params: { unitId: UNIT, subUnitId, tableId, config },
});
