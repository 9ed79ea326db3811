import { DeleteSheetTableCommand, TableManager } from '@univerjs/sheets-table';
import { GridError, type Area, type Tables, type TableState } from '../grid';
import { byPlace, intersection, toArea } from './areas';
import { type UniverCells } from './cells';
import { UNIT, type Engine } from './engine';
import { followHeads } from './follow-heads';
import { type OwnTable } from './formula-text';
import { checkName } from './names';
import { type Protection } from './protection';
import { type Sides, type TableLook } from './sides';
import { headsOf, uniqueHeads } from './table-heads';
import { adding, renaming, resizing, type TableSteps } from './table-steps';

const DEFAULT_LOOK: TableLook = {
  style: 'TableStyleMedium2',
  showBandedRows: true,
  showFilterButton: true,
};
type Place = Pick<TableState, 'id' | 'name' | 'sheet' | 'area'>;
const isNamed = (name: string) => {
  const wanted = name.toLowerCase();
  return (table: Place) => table.name.toLowerCase() === wanted;
};

const NOT_CHANGEABLE = ['showHeaders', 'showTotals'] as const;
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
    followHeads(engine, (sheet, id) => this.lookOf(sheet, id).showHeaders !== false);
  }

  list(): TableState[] {
    const orders = this.engine.workbook.getSheetOrders();
    return this.places()
      .map((place) => this.stateOf(place))
      .sort((a, b) => orders.indexOf(a.sheet) - orders.indexOf(b.sheet) || byPlace(a.area, b.area));
  }

  /** Where the tables are, without what their cells say: formulas ask for it thousands of times. */
  private places(): Place[] {
    const orders = new Set(this.engine.workbook.getSheetOrders());
    return this.manager
      .getTableList(UNIT)
      .filter(({ subUnitId }) => orders.has(subUnitId))
      .map(({ id, name, subUnitId, range }) => ({ id, name, sheet: subUnitId, area: toArea(range) }));
  }

  private stateOf({ id, name, sheet, area }: Place): TableState {
    const { columns = headsOf(this.engine, sheet, area), ...look } = this.lookOf(sheet, id);
    return { id, name, sheet, area, columns, showHeaders: true, showTotals: false, ...look };
  }

  private lookOf(sheet: string, id: string): TableLook {
    return this.sides.get(sheet).tableLooks[id] ?? DEFAULT_LOOK;
  }

  /** For formulas, which know a table by its name in whatever letters */
  ofName(name: string): TableState | undefined {
    const place = this.places().find(isNamed(name));
    return place && this.stateOf(place);
  }

  /** The table in which a cell stands, and whose name a formula there need not say */
  at(sheet: string, row: number, column: number): OwnTable | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    const place = this.places().find((table) => table.sheet === sheet && intersection(table.area, cell));
    return place && this.stateOf(place);
  }

  isTable(name: string): boolean {
    return this.places().some(isNamed(name));
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
    const header = uniqueHeads(headsOf(this.engine, sheet, area));
    const head = { ...area, rows: 1 };
    const is = cells.read(sheet, head)[0] ?? [];
    const entries = header.map((name, j) => (is[j]?.value === name ? null : `'${name}`));
    if (entries.some((entry) => entry !== null)) cells.write(sheet, head, [entries]);
    const names = new Set(this.places().map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (names.has(`table${number}`) || this.rest().isName(`Table${number}`)) number += 1;
    return this.create(sheet, area, `Table${number}`, header, DEFAULT_LOOK);
  }

  /** A table where the heads stand already */
  create(sheet: string, area: Area, name: string, header: readonly string[], look: TableLook): string {
    do this.made += 1;
    while (this.manager.getTableById(UNIT, `table-${this.made}`));
    const tableId = `table-${this.made}`;
    this.engine.asAddIn(() => {
      this.apply(adding({ id: tableId, name, sheet, area, columns: header }));
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
      const taken = this.places()
        .filter(isNamed(change.name))
        .some(({ id }) => id !== table.id);
      if (taken || this.rest().isName(change.name))
        throw new GridError(
          'ItemAlreadyExists',
          'A resource with the same name or identifier already exists.',
        );
      this.apply(renaming(this.engine, table, change.name));
    }
    if (change.area) {
      const { area } = change;
      if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2)
        throw new GridError('InvalidArgument', 'A table keeps its head where it is, and has a row.');
      this.engine.ensureSize(table.sheet, area);
      this.checkFree(table.sheet, area, table.id);
      this.apply(resizing(table, area));
    }
    const { style, showBandedRows, showFilterButton } = { ...table, ...change };
    const look = this.lookOf(table.sheet, table.id);
    this.setLook(table.sheet, table.id, { ...look, style, showBandedRows, showFilterButton });
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

  private apply({ redos, undos }: TableSteps): void {
    this.engine.apply(redos, undos);
  }

  private setLook(sheet: string, id: string, look: TableLook): void {
    const { tableLooks } = this.sides.get(sheet);
    if (JSON.stringify(tableLooks[id]) !== JSON.stringify(look))
      this.sides.set(sheet, { tableLooks: { ...tableLooks, [id]: look } });
  }

  private find(id: string): TableState {
    const place = this.places().find((one) => one.id === id);
    if (!place) throw new GridError('ItemNotFound', `There is no table with the id ${id}.`);
    return this.stateOf(place);
  }

  private checkFree(sheet: string, area: Area, besides?: string): void {
    if (
      this.places().some((one) => one.sheet === sheet && one.id !== besides && intersection(one.area, area))
    )
      throw new GridError('InvalidOperation', 'A table cannot overlap another table.');
  }
}
