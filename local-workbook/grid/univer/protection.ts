import { CustomCommandExecutionError, ObjectMatrix, type IRange, type Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { GridError, type Area } from '../grid';
import { type Engine } from './engine';
import { isCalculated } from './mutations';
import { type Sides } from './sides';
import { styleAt } from './values';

/**
 * Excel's protection: Locked on a cell means something once its sheet is protected. Univer has a protection of its own, made of users, roles
 * and permission points; ours is a flag and an option, checked here for what comes through Grid and for what a user does.
 */
export class Protection {
  constructor(
    private readonly engine: Engine,
    private readonly sides: Sides,
  ) {
    engine.beforeAll((command, options) => {
      if (engine.origin !== 'user' || isCalculated(command, options)) return;
      if (this.forbidsUser(command.id, command.params)) {
        this.onRefusal?.();
        // The one error that Univer takes for "not done" rather than for a fault.
        throw new CustomCommandExecutionError('The cell is protected.');
      }
    });
  }

  /** For the page, to say why nothing happened */
  onRefusal?: () => void;

  isProtected(sheet: string): boolean {
    return this.sides.get(sheet).protected;
  }

  /** @throws GridError AccessDenied if any of the cells is locked and the sheet protected */
  check(sheet: string, areas: Iterable<Area>): void {
    if (!this.isProtected(sheet)) return;
    for (const area of areas) if (this.hasLocked(sheet, area)) this.deny();
  }

  /** For what no protected sheet allows, such as a change to its tables */
  checkSheet(sheet: string): void {
    if (this.isProtected(sheet)) this.deny();
  }

  /** For what an option of the protection allows: `allowFormatCells`, `allowInsertRows` … */
  checkOption(sheet: string, option: string): void {
    if (!this.allows(sheet, option)) this.deny();
  }

  allows(sheet: string, option: string): boolean {
    const { protected: isOn, protection } = this.sides.get(sheet);
    return !isOn || protection[option] === true;
  }

  private deny(): never {
    throw new GridError(
      'AccessDenied',
      "You can't make this change because the cell or chart is on a protected sheet.",
    );
  }

  private hasLocked(sheet: string, area: Area): boolean {
    const worksheet = this.engine.sheet(sheet);
    const rows = Math.min(area.row + area.rows, worksheet.getRowCount());
    const columns = Math.min(area.column + area.columns, worksheet.getColumnCount());
    if (rows < area.row + area.rows || columns < area.column + area.columns) return true;
    for (let row = area.row; row < rows; row += 1)
      for (let column = area.column; column < columns; column += 1)
        if (styleAt(this.engine, worksheet, row, column).bbl?.s !== 0) return true;
    return false;
  }

  private forbidsUser(id: string, params: Nullable<object>): boolean {
    const { subUnitId: sheet, range } = (params ?? {}) as { subUnitId?: string; range?: IRange };
    if (sheet === undefined || !this.isProtected(sheet)) return false;
    if (id === SetRangeValuesMutation.id) {
      const { cellValue } = params as ISetRangeValuesMutationParams;
      let forbidden = false;
      new ObjectMatrix(cellValue).forValue((row, column, cell) => {
        const formatOnly = cell && cell.v === undefined && cell.f === undefined && cell.p === undefined;
        forbidden ||= formatOnly
          ? !this.allows(sheet, 'allowFormatCells')
          : this.hasLocked(sheet, { row, column, rows: 1, columns: 1 });
      });
      return forbidden;
    }
    const option = OPTIONS.get(id);
    return (option !== undefined && !this.allows(sheet, option)) || (NEVER.has(id) && range !== null);
  }
}

const OPTIONS = new Map([
  [InsertRowMutation.id, 'allowInsertRows'],
  [InsertColMutation.id, 'allowInsertColumns'],
  [RemoveRowMutation.id, 'allowDeleteRows'],
  [RemoveColMutation.id, 'allowDeleteColumns'],
  [ReorderRangeMutation.id, 'allowSort'],
]);
const NEVER = new Set([MoveRangeMutation.id, MoveRowsMutation.id, MoveColsMutation.id]);
