import { EDITOR_ACTIVATED, IContextService, RANGE_TYPE } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { type Area, type Selection } from '../grid';
import { toArea, toRange } from './areas';
import { UNIT, type Engine } from './engine';

export class UniverSelection implements Selection {
  constructor(
    private readonly engine: Engine,
    private readonly activate: (sheet: string) => void,
  ) {}

  get(): { readonly sheet: string; readonly area: Area } {
    const sheet = this.engine.workbook.getActiveSheet().getSheetId();
    const service = this.engine.injector.get(SheetsSelectionsService);
    const last = service.getWorkbookSelections(UNIT).getSelectionsOfWorksheet(sheet).at(-1);
    return { sheet, area: last ? toArea(last.range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  set(sheet: string, area: Area): void {
    this.engine.ensureSize(sheet, area);
    if (this.get().sheet !== sheet) this.activate(sheet);
    const range = { ...toRange(area), rangeType: RANGE_TYPE.NORMAL };
    const primary = {
      startRow: area.row,
      endRow: area.row,
      startColumn: area.column,
      endColumn: area.column,
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.engine.asAddIn(() =>
      this.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: UNIT,
        subUnitId: sheet,
        selections: [{ range, primary, style: null }],
      }),
    );
  }

  editing(): boolean {
    return this.engine.injector.get(IContextService).getContextValue(EDITOR_ACTIVATED);
  }
}
