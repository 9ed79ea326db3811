import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { GridError, type Area, type Sheets, type SheetState } from '../grid';
import { type UniverCells } from './cells';
import { UNIT, type Engine } from './engine';
import { type Sides } from './sides';
import { DEFAULT_FONT } from './styles';

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** Excel's default widths, in Univer's pixels */
export const NEW_SHEET = { defaultColumnWidth: 64, defaultRowHeight: 20 } as const;

/** Trap: Univer activates a sheet that is added or shown, Excel does not; a change from somewhere else it leaves alone. */
const NOT_ACTIVATING = { fromCollab: true } as const;

export class UniverSheets implements Sheets {
  private made = 0;

  constructor(
    private readonly engine: Engine,
    private readonly sides: Sides,
    private readonly cells: UniverCells,
    private readonly size: SheetSize,
  ) {}

  list(): SheetState[] {
    return this.engine.workbook.getSheetOrders().map((id) => this.get(id));
  }

  get(id: string): SheetState {
    const sheet = this.engine.sheet(id);
    const side = this.sides.get(id);
    const freeze = sheet.getFreeze();
    const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    return {
      id,
      name: sheet.getName(),
      visibility: !hidden ? 'Visible' : side.veryHidden ? 'VeryHidden' : 'Hidden',
      tabColour: sheet.getTabColor()?.toUpperCase() ?? '',
      gridlines: !sheet.hasHiddenGridlines(),
      frozen: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
      protected: side.protected,
      protection: side.protection,
    };
  }

  add(name?: string): string {
    if (name !== undefined) this.checkName(name);
    const data = this.blank(name ?? this.freeName());
    const { workbook } = this.engine;
    const params = { unitId: UNIT, index: workbook.getSheetOrders().length, sheet: data };
    this.engine.apply(
      [{ id: InsertSheetMutation.id, params }],
      [
        {
          id: RemoveSheetMutation.id,
          params: { unitId: UNIT, subUnitId: data.id, subUnitName: data.name },
        },
      ],
      NOT_ACTIVATING,
    );
    return data.id;
  }

  /** A sheet as Univer wants it, with an id that no sheet has had */
  blank(name: string): IWorksheetData {
    do this.made += 1;
    while (this.engine.hasSheet(`sheet-${this.made}`));
    return mergeWorksheetSnapshotWithDefault({
      id: `sheet-${this.made}`,
      name,
      rowCount: this.size.rows,
      columnCount: this.size.columns,
      ...NEW_SHEET,
      // Trap: of the default styles Univer draws the sheet's alone, not the workbook's.
      defaultStyle: { ...DEFAULT_FONT },
    });
  }

  remove(id: string): void {
    const { name, visibility } = this.get(id);
    const visible = this.list().filter((sheet) => sheet.visibility === 'Visible');
    if (visibility === 'Visible' && visible.length === 1)
      throw new GridError('InvalidOperation', `${name} is the only visible sheet, and a workbook needs one.`);
    // Its charts and protection stay under its id, for the undo.
    this.engine.run(RemoveSheetCommand.id, { unitId: UNIT, subUnitId: id }, `delete ${name}`);
  }

  rename(id: string, name: string): void {
    if (this.get(id).name === name) return;
    this.checkName(name, id);
    this.engine.run(
      SetWorksheetNameCommand.id,
      { unitId: UNIT, subUnitId: id, name },
      `rename the sheet ${name}`,
    );
  }

  move(id: string, position: number): void {
    const orders = this.engine.workbook.getSheetOrders();
    const from = orders.indexOf(this.get(id).id);
    if (!Number.isInteger(position) || position < 0 || position >= orders.length)
      throw new GridError('InvalidArgument', `There is no position ${position}.`);
    const order = (fromOrder: number, toOrder: number) => ({
      id: SetWorksheetOrderMutation.id,
      params: { unitId: UNIT, subUnitId: id, fromOrder, toOrder },
    });
    this.engine.apply([order(from, position)], [order(position, from)]);
  }

  active(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    if (this.get(id).visibility !== 'Visible')
      throw new GridError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.engine.asAddIn(() =>
      this.engine.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
        unitId: UNIT,
        subUnitId: id,
      }),
    );
  }

  set(id: string, change: Parameters<Sheets['set']>[1]): void {
    const was = this.get(id);
    const target = { unitId: UNIT, subUnitId: id };
    this.engine.asAddIn(() => {
      if (change.visibility !== undefined) this.show(was, change.visibility);
      if (change.tabColour !== undefined) {
        const colour = (color: string) => ({ id: SetTabColorMutation.id, params: { ...target, color } });
        this.engine.apply([colour(change.tabColour)], [colour(was.tabColour)]);
      }
      if (change.gridlines !== undefined) {
        const lines = (on: boolean) => ({
          id: ToggleGridlinesMutation.id,
          params: { ...target, showGridlines: on ? BooleanNumber.TRUE : BooleanNumber.FALSE },
        });
        this.engine.apply([lines(change.gridlines)], [lines(was.gridlines)]);
      }
      if (change.frozen) {
        const freeze = ({ rows, columns }: SheetState['frozen']) => ({
          id: SetFrozenMutation.id,
          params: {
            ...target,
            startRow: rows > 0 ? rows : -1,
            startColumn: columns > 0 ? columns : -1,
            ySplit: rows,
            xSplit: columns,
            resetScroll: true,
          },
        });
        this.engine.apply([freeze(change.frozen)], [freeze(was.frozen)]);
      }
    });
  }

  private show(was: SheetState, visibility: SheetState['visibility']): void {
    const others = this.list().filter(({ id, visibility: v }) => id !== was.id && v === 'Visible');
    const [first] = others;
    if (visibility !== 'Visible') {
      if (!first) throw new GridError('InvalidOperation', 'The only visible sheet cannot be hidden.');
      if (this.active() === was.id) this.activate(first.id);
    }
    const hide = (hidden: boolean) => ({
      id: SetWorksheetHideMutation.id,
      params: {
        unitId: UNIT,
        subUnitId: was.id,
        hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      },
    });
    this.engine.apply([hide(visibility !== 'Visible')], [hide(was.visibility !== 'Visible')], NOT_ACTIVATING);
    this.sides.set(was.id, { veryHidden: visibility === 'VeryHidden' });
  }

  protect(id: string, options: Readonly<Record<string, unknown>>): void {
    if (this.get(id).protected) throw new GridError('InvalidOperation', 'The sheet is protected already.');
    this.sides.set(id, { protected: true, protection: { ...options } });
  }

  unprotect(id: string): void {
    this.get(id);
    this.sides.set(id, { protected: false, protection: {} });
  }

  used(id: string, valuesOnly = false): Area | undefined {
    return this.cells.used(id, valuesOnly);
  }

  private freeName(): string {
    const taken = new Set(this.list().map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  private checkName(name: string, besides?: string): void {
    const bad = name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (bad || name.toLowerCase() === 'history')
      throw new GridError('InvalidArgument', `A sheet cannot be called ${name || 'nothing'}.`);
    if (this.list().some((sheet) => sheet.id !== besides && sheet.name.toLowerCase() === name.toLowerCase()))
      throw new GridError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}
