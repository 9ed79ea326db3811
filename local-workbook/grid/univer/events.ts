import { ObjectMatrix, type ICommandInfo, type IRange } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { type Area, type Events, type GridEvent, type TableState } from '../grid';
import { intersection, MAX_COLUMNS, MAX_ROWS, toArea, union } from './areas';
import { UNIT, type Engine } from './engine';
import { isCalculated } from './mutations';

type Listener = (event: GridEvent) => void;

const LINES: Readonly<Record<string, 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted'>> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};
/** While one of these runs, cells are rewritten that nobody edited: formulas that follow, styles of new rows. */
const STRUCTURAL = new Set<string>([
  InsertRowByRangeCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColByRangeCommand.id,
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  DeleteRangeMoveUpCommand.id,
  DeleteRangeMoveLeftCommand.id,
]);

/**
 * Trap: what a user types, what undo brings back, what the add-in writes, styles and results of formulas all reach Univer as one mutation, and
 * an undone style carries the whole cell as it was. Here they are told apart: an edit is where contents differ from before.
 */
export class UniverEvents implements Events {
  private readonly listeners = new Set<Listener>();
  private readonly before = new WeakMap<object, ObjectMatrix<string>>();
  private structural = 0;
  private activeSheet = '';
  private lastSelection = '';

  constructor(
    private readonly engine: Engine,
    private readonly tables: () => readonly TableState[],
  ) {
    engine.beforeAll((command, options) => {
      if (STRUCTURAL.has(command.id)) this.structural += 1;
      const undone = engine.origin === 'undo' && command.id === SetRangeValuesMutation.id;
      if (undone && command.params && !isCalculated(command, options))
        this.before.set(command.params, this.contents(command.params as ISetRangeValuesMutationParams));
    });
    engine.commands.onCommandExecuted((command, options) => {
      if (STRUCTURAL.has(command.id)) this.structural -= 1;
      if (!isCalculated(command, options)) this.translate(command);
    });
  }

  on(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Before an `open`, of which nobody hears cell by cell */
  opened(): void {
    this.activeSheet = this.engine.workbook.getActiveSheet().getSheetId();
    this.structural = 0;
  }

  private translate({ id, params }: ICommandInfo): void {
    const { subUnitId: sheet, unitId } = (params ?? {}) as {
      readonly subUnitId?: string;
      readonly unitId?: string;
    };
    if (id === SetFormulaCalculationResultMutation.id) return this.calculated(params ?? {});
    if (unitId !== undefined && unitId !== UNIT) return;
    if (id === InsertSheetMutation.id)
      return this.emit({
        type: 'sheet added',
        sheet: (params as { readonly sheet: { readonly id: string } }).sheet.id,
      });
    if (sheet === undefined) return;
    const line = LINES[id];
    if (id === SetRangeValuesMutation.id) this.cells(params as ISetRangeValuesMutationParams);
    else if (line) this.lines(line, sheet, (params as { readonly range: IRange }).range);
    else if (id === MoveRangeMutation.id && this.structural === 0) this.moved(params ?? {});
    else if (id === RemoveSheetMutation.id) {
      this.emit({ type: 'sheet removed', sheet });
      this.active();
    } else if (id === SetWorksheetNameMutation.id) this.emit({ type: 'sheet renamed', sheet });
    else if (id === SetWorksheetActiveOperation.id) this.active();
    else if (id === SetSelectionsOperation.id) this.selected(params ?? {}, sheet);
  }

  private cells(params: ISetRangeValuesMutationParams): void {
    if (this.structural > 0) return;
    // An undo names all that a cell has, so there what it held before decides; else what the change names.
    const before = this.before.get(params);
    const after = before && this.contents(params);
    const styles = (params as { readonly trigger?: string }).trigger === SetStyleCommand.id;
    let edited: Area | undefined;
    let styled: Area | undefined;
    new ObjectMatrix(params.cellValue).forValue((row, column, cell) => {
      const content = before
        ? before.getValue(row, column) !== after?.getValue(row, column)
        : !styles && (!cell || 'v' in cell || 'f' in cell || 'p' in cell);
      const area = { row, column, rows: 1, columns: 1 };
      if (content) edited = union(edited, area);
      else styled = union(styled, area);
    });
    const sheet = params.subUnitId;
    if (styled) this.emit({ type: 'formatted', sheet, area: styled });
    if (!edited) return;
    const area: Area = edited;
    this.emit({ type: 'edited', sheet, area, by: this.engine.origin });
    for (const table of this.tables()) {
      const touched = table.sheet === sheet ? intersection(table.area, area) : undefined;
      if (touched) this.emit({ type: 'table changed', table: table.id, sheet, area: touched });
    }
  }

  private lines(change: (typeof LINES)[string], sheet: string, range: IRange): void {
    const area = toArea(range);
    const whole = change.startsWith('Row')
      ? { ...area, column: 0, columns: MAX_COLUMNS }
      : { ...area, row: 0, rows: MAX_ROWS };
    this.emit({ type: 'moved', sheet, area: whole, change });
  }

  /** A user drags cells elsewhere: both places are edited. */
  private moved(params: object): void {
    const { fromRange, toRange } = params as { readonly fromRange: IRange; readonly toRange: IRange };
    const { from, to } = params as {
      readonly from: { readonly subUnitId: string };
      readonly to: { readonly subUnitId: string };
    };
    this.emit({ type: 'edited', sheet: from.subUnitId, area: toArea(fromRange), by: this.engine.origin });
    this.emit({ type: 'edited', sheet: to.subUnitId, area: toArea(toRange), by: this.engine.origin });
  }

  private active(): void {
    const now = this.engine.workbook.getActiveSheet().getSheetId();
    if (now === this.activeSheet) return;
    const was = this.activeSheet;
    this.activeSheet = now;
    if (was !== '') this.emit({ type: 'sheet deactivated', sheet: was });
    this.emit({ type: 'sheet activated', sheet: now });
  }

  private selected(params: object, sheet: string): void {
    const last = (params as { readonly selections: readonly { readonly range: IRange }[] }).selections.at(-1);
    if (!last) return;
    const area = toArea(last.range);
    const key = JSON.stringify([sheet, area]);
    if (key === this.lastSelection) return;
    this.lastSelection = key;
    this.emit({ type: 'selected', sheet, area });
  }

  private calculated(params: object): void {
    const { unitData } = params as {
      readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    for (const sheet of Object.keys(unitData?.[UNIT] ?? {})) this.emit({ type: 'calculated', sheet });
  }

  private contents({ subUnitId, cellValue }: ISetRangeValuesMutationParams): ObjectMatrix<string> {
    const contents = new ObjectMatrix<string>();
    if (!this.engine.hasSheet(subUnitId)) return contents;
    const sheet = this.engine.sheet(subUnitId);
    new ObjectMatrix(cellValue).forValue((row, column) => {
      const cell = sheet.getCellRaw(row, column);
      contents.setValue(
        row,
        column,
        JSON.stringify([cell?.f, cell?.si, cell?.f || cell?.si ? null : cell?.v, cell?.p]),
      );
    });
    return contents;
  }
}
