import type { Area, Grid, GridEvent, TableState } from '../grid/grid';
import { areaText, intersection } from './address';
import type { EventEntry, Services } from './context';

/** Numbers of the typings' EventType as they cross the wire. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The target of worksheets.onX and workbook.tables.onX; that of one sheet or table is its id. */
export const WORKBOOK = 'Workbook';

/** The grid's events as Excel tells them. All are told: the client leaves those for which no handler was added. */
export class EventTeller {
  readonly #grid: Grid;
  readonly #services: Services;
  #tables: readonly TableState[];
  #names: ReadonlyMap<string, string>;
  #serial = 0;

  constructor(grid: Grid, services: Services) {
    this.#grid = grid;
    this.#services = services;
    this.#tables = grid.tables.list();
    this.#names = sheetNames(grid);
    const stop = grid.events.on((event) => {
      const entries = this.#translate(event);
      if (entries.length > 0) services.fire(entries);
    });
    services.until?.addEventListener('abort', stop, { once: true });
  }

  /** A table came, went or got a name: of the first two the grid itself says nothing. */
  noticeTables(): void {
    const entries = this.#tablesChanged();
    if (entries.length > 0) this.#services.fire(entries);
  }

  #entries(type: EventType, targets: readonly string[], said: object): EventEntry[] {
    const json = JSON.stringify(said);
    return targets.map((target) => [65536, type, target, json, `event-${++this.#serial}`] as const);
  }

  #translate(event: GridEvent): EventEntry[] {
    switch (event.type) {
      case 'edited':
        return this.#changed(event.sheet, event.area, 'RangeEdited', event.by === 'add-in');
      case 'moved':
        return this.#changed(event.sheet, event.area, event.change, false);
      case 'formatted': {
        const said = { type: 'WorksheetFormatChanged', ...where(event.sheet, event.area), source: 'Local' };
        return this.#entries(EVENT.worksheetFormatChanged, [event.sheet, WORKBOOK], said);
      }
      case 'selected':
        return this.#selected(event.sheet, event.area);
      case 'calculated': {
        const said = { type: 'WorksheetCalculated', address: '', worksheetId: event.sheet };
        return this.#entries(EVENT.worksheetCalculated, [event.sheet, WORKBOOK], said);
      }
      case 'table changed':
        return this.#tablesChanged();
      default:
        return this.#sheetChanged(event.type, event.sheet);
    }
  }

  /** Cells changed: for the sheet, the workbook, and each table that holds some of them. */
  #changed(sheet: string, area: Area, changeType: string, isOurs: boolean): EventEntry[] {
    const said = {
      type: 'WorksheetChanged',
      changeType,
      source: 'Local',
      ...where(sheet, area),
      triggerSource: isOurs ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
    };
    const tables = this.#grid.tables.list().filter((table) => table.sheet === sheet);
    const ofTables = tables.flatMap((table) => {
      const shared = intersection(table.area, area);
      if (!shared) return [];
      const tableSaid = { ...said, type: 'TableChanged', tableId: table.id, ...where(sheet, shared) };
      return this.#entries(EVENT.tableChanged, [table.id, sheet, WORKBOOK], tableSaid);
    });
    return [
      ...this.#entries(EVENT.worksheetChanged, [sheet, WORKBOOK], said),
      ...ofTables,
      ...this.#tablesChanged(),
    ];
  }

  #selected(sheet: string, area: Area): EventEntry[] {
    const said = { type: 'WorksheetSelectionChanged', address: areaText(area), worksheetId: sheet };
    const tables = this.#grid.tables.list().filter((table) => table.sheet === sheet);
    const ofTables = tables.flatMap((table) => {
      const shared = intersection(table.area, area);
      const address = shared ? areaText(shared) : '';
      return this.#entries(EVENT.tableSelectionChanged, [table.id], {
        type: 'TableSelectionChanged',
        address,
        worksheetId: sheet,
      });
    });
    return [...this.#entries(EVENT.worksheetSelectionChanged, [sheet, WORKBOOK], said), ...ofTables];
  }

  /** Tables that are there now and were not, and the other way round. */
  #tablesChanged(): EventEntry[] {
    const before = this.#tables;
    const now = this.#grid.tables.list();
    this.#tables = now;
    const missingFrom = (list: readonly TableState[]) => (table: TableState) =>
      !list.some((each) => each.id === table.id);
    const said = (type: string, table: TableState) => ({
      type,
      source: 'Local',
      tableId: table.id,
      tableName: table.name,
      worksheetId: table.sheet,
    });
    return [
      ...now
        .filter(missingFrom(before))
        .flatMap((table) =>
          this.#entries(EVENT.tableAdded, [table.sheet, WORKBOOK], said('TableAdded', table)),
        ),
      ...before
        .filter(missingFrom(now))
        .flatMap((table) =>
          this.#entries(EVENT.tableDeleted, [table.sheet, WORKBOOK], said('TableDeleted', table)),
        ),
    ];
  }

  #sheetChanged(type: keyof typeof SHEET_EVENTS, sheet: string): EventEntry[] {
    const [number, name] = SHEET_EVENTS[type];
    const nameBefore = this.#names.get(sheet) ?? '';
    this.#names = sheetNames(this.#grid);
    const said = {
      type: name,
      source: 'Local',
      worksheetId: sheet,
      ...(type === 'sheet renamed' && { nameBefore, nameAfter: this.#names.get(sheet) ?? '' }),
    };
    const tables = type === 'sheet removed' ? this.#tablesChanged() : [];
    return [...this.#entries(number, [sheet, WORKBOOK], said), ...tables];
  }
}

const SHEET_EVENTS = {
  'sheet added': [EVENT.worksheetAdded, 'WorksheetAdded'],
  'sheet removed': [EVENT.worksheetDeleted, 'WorksheetDeleted'],
  'sheet activated': [EVENT.worksheetActivated, 'WorksheetActivated'],
  'sheet deactivated': [EVENT.worksheetDeactivated, 'WorksheetDeactivated'],
  'sheet renamed': [EVENT.worksheetNameChanged, 'WorksheetNameChanged'],
} as const;

const sheetNames = (grid: Grid): ReadonlyMap<string, string> =>
  new Map(grid.sheets.list().map(({ id, name }) => [id, name]));

/** An event's address names no sheet; `referenceId` comes back in `_GetRangeForEventByReferenceId`. */
const where = (sheet: string, area: Area) => ({
  address: areaText(area),
  worksheetId: sheet,
  referenceId: `${sheet}!${areaText(area)}`,
});
