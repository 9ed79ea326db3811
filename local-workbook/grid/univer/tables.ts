import { type ICommandInfo } from '@univerjs/core';
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import {
  AddSheetTableMutation,
  DeleteSheetTableCommand,
  DeleteSheetTableMutation,
  SetSheetTableCommand,
  SetSheetTableMutation,
  TableManager,
} from '@univerjs/sheets-table';
import { GridError, type Area, type Tables, type TableState } from '../grid';
import { byPlace, intersection, toArea, toRange } from './areas';
import { type UniverCells } from './cells';
import { UNIT, type Engine } from './engine';
import { type OwnTable } from './formula-text';
import { isCalculated } from './mutations';
import { checkName } from './names';
import { type Protection } from './protection';
import { type Sides, type TableLook } from './sides';
import { Reader } from './values';

export const DEFAULT_LOOK: TableLook = {
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showFilterButton: true,
};
const NOT_CHANGEABLE = ['showHeaders', 'showTotals'] as const;
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

/** What the tables need of the rest of the grid */
interface Rest {
  readonly cells: UniverCells;
  readonly insert: (sheet: string, area: Area) => void;
  readonly isName: (name: string) => boolean;
}

export class UniverTables implements Tables {
  private made = 0;
  private readonly manager: TableManager;

  constructor(
    private readonly engine: Engine,
    private readonly sides: Sides,
    private readonly protection: Protection,
    private readonly rest: () => Rest,
  ) {
    this.manager = engine.injector.get(TableManager);
    engine.commands.onCommandExecuted((command, options) => {
      if (!isCalculated(command, options)) this.followHeads(command);
    });
  }

  list(): TableState[] {
    const orders = this.engine.workbook.getSheetOrders();
    return this.manager
      .getTableList(UNIT)
      .filter(({ subUnitId }) => orders.includes(subUnitId))
      .map(({ id, name, subUnitId, range }) => {
        const area = toArea(range);
        const { columns = this.heads(subUnitId, area), ...look } = this.lookOf(subUnitId, id);
        return { id, name, sheet: subUnitId, area, columns, showHeaders: true, showTotals: false, ...look };
      })
      .sort((a, b) => orders.indexOf(a.sheet) - orders.indexOf(b.sheet) || byPlace(a.area, b.area));
  }

  private lookOf(sheet: string, id: string): TableLook {
    return this.sides.get(sheet).tableLooks[id] ?? DEFAULT_LOOK;
  }

  /** For formulas, which know a table by its name in whatever letters */
  ofName(name: string): TableState | undefined {
    const wanted = name.toLowerCase();
    const isKnown = this.manager.getTableList(UNIT).some((table) => table.name.toLowerCase() === wanted);
    return isKnown ? this.list().find((table) => table.name.toLowerCase() === wanted) : undefined;
  }

  /** The table in which a cell stands, and whose name a formula there need not say */
  at(sheet: string, row: number, column: number): OwnTable | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.list().find((table) => table.sheet === sheet && intersection(table.area, cell));
  }

  isTable(name: string): boolean {
    return this.list().some((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  add(sheet: string, area: Area, hasHeaders: boolean): Promise<string> {
    return Promise.resolve(this.engine.asAddIn(() => this.addNow(sheet, area, hasHeaders)));
  }

  private addNow(sheet: string, wanted: Area, hasHeaders: boolean): string {
    this.protection.checkSheet(sheet);
    const { cells, insert } = this.rest();
    let area = wanted;
    if (hasHeaders && area.rows === 1) area = { ...area, rows: 2 };
    if (!hasHeaders) {
      // As Excel does: the heads come above, and what stood there goes down.
      insert(sheet, { ...area, rows: 1 });
      area = { ...area, rows: area.rows + 1 };
    }
    this.engine.ensureSize(sheet, area);
    this.checkFree(sheet, area);
    const header = uniqueHeads(this.heads(sheet, area));
    const head = { ...area, rows: 1 };
    const is = cells.read(sheet, head)[0] ?? [];
    const entries = header.map((name, j) => (is[j]?.value === name ? null : `'${name}`));
    if (entries.some((entry) => entry !== null)) cells.write(sheet, head, [entries]);
    const names = new Set(this.list().map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (names.has(`table${number}`) || this.rest().isName(`Table${number}`)) number += 1;
    return this.create(sheet, area, `Table${number}`, header, DEFAULT_LOOK);
  }

  /** A table where the heads stand already */
  create(sheet: string, area: Area, name: string, header: readonly string[], look: TableLook): string {
    do this.made += 1;
    while (this.manager.getTableById(UNIT, `table-${this.made}`));
    const tableId = `table-${this.made}`;
    const params = {
      unitId: UNIT,
      subUnitId: sheet,
      tableId,
      name,
      range: toRange(area),
      header: [...header],
    };
    const undo = { unitId: UNIT, subUnitId: sheet, tableId };
    this.engine.asAddIn(() => {
      this.engine.apply(
        [
          {
            id: AddSheetTableMutation.id,
            params: { ...params, options: { tableStyleId: 'table-default-0' } },
          },
        ],
        [{ id: DeleteSheetTableMutation.id, params: undo }],
      );
      this.setLook(sheet, tableId, look);
    });
    return tableId;
  }

  async set(id: string, change: Parameters<Tables['set']>[1]): Promise<void> {
    // A refusal is a promise that fails, not an error before there is one.
    await Promise.resolve(this.engine.asAddIn(() => this.setNow(this.find(id), change)));
  }

  private setNow(table: TableState, change: Parameters<Tables['set']>[1]): void {
    this.protection.checkSheet(table.sheet);
    for (const key of NOT_CHANGEABLE)
      if (change[key] !== undefined && change[key] !== table[key])
        throw new GridError('NotImplemented', `Table.${key} cannot be changed in the local workbook.`);
    if (change.name !== undefined && change.name !== table.name) {
      checkName(change.name);
      const taken = this.list().some(
        ({ id, name }) => id !== table.id && name.toLowerCase() === change.name?.toLowerCase(),
      );
      if (taken || this.rest().isName(change.name))
        throw new GridError(
          'ItemAlreadyExists',
          'A resource with the same name or identifier already exists.',
        );
      this.rename(table, change.name);
    }
    if (change.area) {
      const { area } = change;
      if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2)
        throw new GridError('InvalidArgument', 'A table keeps its head where it is, and has a row.');
      this.engine.ensureSize(table.sheet, area);
      this.checkFree(table.sheet, area, table.id);
      this.resize(table, area);
    }
    const { style, showBandedRows, showFilterButton } = { ...table, ...change };
    const look = this.lookOf(table.sheet, table.id);
    this.setLook(table.sheet, table.id, { ...look, style, showBandedRows, showFilterButton });
  }

  /** By the mutation, with what the command would set off: the command refuses a table named like a sheet, which Excel has nothing against. */
  private rename({ id: tableId, sheet, name: before }: TableState, name: string): void {
    const target = { unitId: UNIT, tableId };
    const step = (to: string) => ({
      id: SetSheetTableMutation.id,
      params: { ...target, subUnitId: sheet, config: { name: to } },
    });
    const follow = this.engine.injector.get(SheetInterceptorService).onCommandExecute({
      id: SetSheetTableCommand.id,
      params: { ...target, name, oldTableName: before },
    });
    this.engine.apply(
      [...(follow.preRedos ?? []), step(name), ...follow.redos],
      [...(follow.preUndos ?? []), step(before), ...follow.undos],
    );
  }

  remove(id: string, keepCells: boolean): Promise<void> {
    const { sheet, area, name } = this.find(id);
    this.protection.checkSheet(sheet);
    this.engine.asAddIn(() => {
      const params = { unitId: UNIT, subUnitId: sheet, tableId: id };
      this.engine.run(DeleteSheetTableCommand.id, params, `delete the table ${name}`);
      if (!keepCells) this.rest().cells.clear(sheet, area, 'All');
    });
    return Promise.resolve();
  }

  /** What makes a table that much larger, for growing it as part of somebody's entry */
  resizing(table: TableState, area: Area) {
    const step = (newArea: Area) => ({
      id: SetSheetTableMutation.id,
      params: {
        unitId: UNIT,
        subUnitId: table.sheet,
        tableId: table.id,
        config: { updateRange: { newRange: toRange(newArea) } },
      },
    });
    return { redos: [step(area)], undos: [step(table.area)] };
  }

  private resize(table: TableState, area: Area): void {
    const { redos, undos } = this.resizing(table, area);
    this.engine.apply(redos, undos);
  }

  private setLook(sheet: string, id: string, look: TableLook): void {
    const { tableLooks } = this.sides.get(sheet);
    if (JSON.stringify(tableLooks[id]) !== JSON.stringify(look))
      this.sides.set(sheet, { tableLooks: { ...tableLooks, [id]: look } });
  }

  private find(id: string): TableState {
    const table = this.list().find((one) => one.id === id);
    if (!table) throw new GridError('ItemNotFound', `There is no table with the id ${id}.`);
    return table;
  }

  private checkFree(sheet: string, area: Area, besides?: string): void {
    if (this.list().some((one) => one.sheet === sheet && one.id !== besides && intersection(one.area, area)))
      throw new GridError('InvalidOperation', 'A table cannot overlap another table.');
  }

  private heads(sheet: string, area: Area): string[] {
    const reader = new Reader(this.engine, sheet);
    return Array.from({ length: area.columns }, (_, j) =>
      String(reader.cell(area.row, area.column + j).value),
    );
  }

  /**
   * Trap: Univer reads a table's heads once, when it is made. A head that is typed over keeps its old name in formulas, and a column inserted before
   * the table makes it forget its first head.
   */
  private followHeads({ id, params }: ICommandInfo): void {
    if (!HEADS_MAY_CHANGE.has(id) || this.manager.getTableList(UNIT).length === 0) return;
    const { subUnitId, cellValue } = params as { readonly subUnitId?: string; readonly cellValue?: object };
    if (subUnitId === undefined || !this.engine.hasSheet(subUnitId)) return;
    const rows = cellValue && new Set(Object.keys(cellValue).map(Number));
    for (const table of this.manager.getTablesBySubunitId(UNIT, subUnitId)) {
      const area = toArea(table.getRange());
      if ((rows && !rows.has(area.row)) || this.lookOf(subUnitId, table.getId()).showHeaders === false)
        continue;
      const heads = this.heads(subUnitId, area);
      let changed = false;
      heads.forEach((head, j) => {
        const column = table.getTableColumnByIndex(j);
        if (!column || column.displayName === head || head === '') return;
        column.displayName = head;
        changed = true;
      });
      if (!changed) continue;
      const titleMap = new Map(table.getTableInfo().columns.map(({ displayName }, j) => [displayName, j]));
      const reference = { range: table.getRange(), sheetId: subUnitId, titleMap };
      this.engine.commands.syncExecuteCommand(SetSuperTableMutation.id, {
        unitId: UNIT,
        tableName: table.getDisplayName(),
        reference,
      });
    }
  }
}

/** Excel names a head that is blank, and numbers one that is there twice. */
function uniqueHeads(heads: readonly string[]): string[] {
  const taken = new Set<string>();
  return heads.map((head, j) => {
    const base = head === '' ? `Column${j + 1}` : head;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
