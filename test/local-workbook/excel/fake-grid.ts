import {
  DEFAULT_PAGE,
  GridError,
  type Area,
  type ChartState,
  type ConditionalState,
  type DocumentProperties,
  type Grid,
  type GridEvent,
  type NameState,
  type PageState,
  type SheetState,
  type TableState,
  type ValidationState,
} from '../../../local-workbook/grid/grid';
import { contains } from '../../../local-workbook/excel/address';
import { moved } from '../../../local-workbook/excel/place';
import { emptySheet, fakeCells, type FakeSheet } from './fake-cells';

interface Held extends FakeSheet {
  state: SheetState;
  validations: ValidationState[];
  conditionals: ConditionalState[];
  charts: ChartState[];
  merged: Area[];
  page: PageState;
}

/** A grid in memory: just what Excel's objects are tested against where Univer would only slow the test down. */
export function fakeGrid(): Grid {
  let sheets: Held[] = [];
  let names: NameState[] = [];
  let tables: TableState[] = [];
  let active = '';
  let serial = 0;
  let mode: 'Automatic' | 'Manual' | 'AutomaticExceptTables' = 'Automatic';
  let selected = { sheet: '', area: { row: 0, column: 0, rows: 1, columns: 1 } };
  let properties: DocumentProperties = {
    title: '',
    author: '',
    subject: '',
    keywords: '',
    comments: '',
    category: '',
    company: '',
    manager: '',
  };
  const listeners = new Set<(event: GridEvent) => void>();
  const tell = (event: GridEvent) => listeners.forEach((listener) => listener(event));
  const id = (what: string) => `${what}-${++serial}`;
  const held = (sheet: string): Held => {
    const found = sheets.find((each) => each.state.id === sheet);
    if (!found) throw new GridError('ItemNotFound', sheet);
    return found;
  };
  const set = (sheet: string, change: Partial<SheetState>) => {
    held(sheet).state = { ...held(sheet).state, ...change };
  };
  const { cells, formats } = fakeCells(held, (sheet) => held(sheet).state.protected, tell);
  const table = (key: string): TableState => {
    const found = tables.find((each) => each.id === key);
    if (!found) throw new GridError('ItemNotFound', key);
    return found;
  };
  const headers = (sheet: string, { row, column, columns }: Area): string[] =>
    cells.read(sheet, { row, column, rows: 1, columns })[0]?.map((cell) => cell.text) ?? [];
  const shift = (sheet: string, area: Area, way: 'Down' | 'Right' | 'Up' | 'Left') => {
    const move = { sheet, area, shift: way };
    const whole = held(sheet);
    const before = [...whole.cells];
    whole.cells.clear();
    for (const [key, cell] of before) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const to = moved({ row, column, rows: 1, columns: 1 }, move);
      if (to) whole.cells.set(`${to.row},${to.column}`, cell);
    }
    tables = tables.map((each) =>
      each.sheet === sheet ? { ...each, area: moved(each.area, move) ?? each.area } : each,
    );
    const isRows = area.columns === 16_384;
    const isIn = way === 'Down' || way === 'Right';
    const what = isRows ? 'Row' : area.rows === 1_048_576 ? 'Column' : 'Cell';
    tell({ type: 'moved', sheet, area, change: `${what}${isIn ? 'Inserted' : 'Deleted'}` });
  };
  const grid: Grid = {
    sheets: {
      list: () => sheets.map(({ state }) => state),
      get: (sheet) => held(sheet).state,
      add: (name) => {
        const key = id('sheet');
        let count = sheets.length + 1;
        while (sheets.some(({ state }) => state.name === `Sheet${count}`)) count++;
        const state: SheetState = {
          id: key,
          name: name ?? `Sheet${count}`,
          visibility: 'Visible',
          tabColour: '',
          gridlines: true,
          frozen: { rows: 0, columns: 0 },
          protected: false,
          protection: {},
        };
        const parts = { validations: [], conditionals: [], charts: [], merged: [], page: DEFAULT_PAGE };
        sheets.push({ ...emptySheet(), state, ...parts });
        tell({ type: 'sheet added', sheet: key });
        return key;
      },
      remove: (sheet) => {
        held(sheet);
        sheets = sheets.filter(({ state }) => state.id !== sheet);
        tables = tables.filter((each) => each.sheet !== sheet);
        if (active === sheet) active = sheets[0]?.state.id ?? '';
        tell({ type: 'sheet removed', sheet });
      },
      rename: (sheet, name) => {
        set(sheet, { name });
        tell({ type: 'sheet renamed', sheet });
      },
      move: (sheet, position) => {
        const one = held(sheet);
        sheets = sheets.filter((each) => each !== one);
        sheets.splice(position, 0, one);
      },
      active: () => active,
      activate: (sheet) => {
        tell({ type: 'sheet deactivated', sheet: active });
        active = sheet;
        tell({ type: 'sheet activated', sheet });
      },
      set,
      protect: (sheet, protection) => set(sheet, { protected: true, protection }),
      unprotect: (sheet) => set(sheet, { protected: false, protection: {} }),
      used: (sheet, valuesOnly) => {
        const places = [...held(sheet).cells]
          .filter(([, cell]) => cell.entry !== undefined || (!valuesOnly && cell.format))
          .map(([key]) => key.split(',').map(Number) as [number, number]);
        if (places.length === 0) return undefined;
        const rows = places.map(([row]) => row);
        const columns = places.map(([, column]) => column);
        const [row, column] = [Math.min(...rows), Math.min(...columns)];
        return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
      },
    },
    cells,
    formats,
    structure: {
      insert: shift,
      remove: shift,
      merge: (sheet, area, across) => {
        const rows = across
          ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
          : [area];
        held(sheet).merged.push(...rows);
      },
      unmerge: (sheet, area) => {
        held(sheet).merged = held(sheet).merged.filter((each) => !contains(area, each));
      },
      merged: (sheet) => held(sheet).merged,
    },
    names: {
      list: () => names,
      add: (name) => void names.push(name),
      set: (name, change, sheet) => {
        names = names.map((each) =>
          each.name === name && each.sheet === sheet ? { ...each, ...change } : each,
        );
      },
      remove: (name, sheet) => {
        names = names.filter((each) => each.name !== name || each.sheet !== sheet);
      },
    },
    tables: {
      list: () => tables.map((each) => ({ ...each, columns: headers(each.sheet, each.area) })),
      add: (sheet, area, hasHeaders) => {
        if (!hasHeaders) throw new GridError('NotImplemented', 'a table without headers');
        const key = id('table');
        const flags = { showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true };
        const name = `Table${tables.length + 1}`;
        tables.push({ id: key, name, sheet, area, columns: [], style: 'TableStyleMedium2', ...flags });
        tell({ type: 'table changed', table: key, sheet, area });
        return Promise.resolve(key);
      },
      set: (key, change) => {
        const now = { ...table(key), ...change };
        tables = tables.map((each) => (each.id === key ? now : each));
        tell({ type: 'table changed', table: key, sheet: now.sheet, area: now.area });
        return Promise.resolve();
      },
      remove: (key, keepCells) => {
        const { sheet, area } = table(key);
        tables = tables.filter((each) => each.id !== key);
        if (!keepCells) cells.clear(sheet, area, 'All');
        tell({ type: 'table changed', table: key, sheet, area });
        return Promise.resolve();
      },
    },
    rules: {
      validations: (sheet) => held(sheet).validations,
      setValidation: (sheet, area, validation) => {
        const left = held(sheet).validations.filter((each) => !contains(area, each.area));
        held(sheet).validations = validation ? [...left, { area, ...validation }] : left;
      },
      conditionals: (sheet) => held(sheet).conditionals,
      addConditional: (sheet, conditional) => {
        const key = id('rule');
        held(sheet).conditionals.unshift({ id: key, ...conditional });
        return key;
      },
      setConditional: (sheet, key, change) => {
        held(sheet).conditionals = held(sheet).conditionals.map((each) =>
          each.id === key ? { ...each, ...change } : each,
        );
      },
      removeConditional: (sheet, key) => {
        held(sheet).conditionals = held(sheet).conditionals.filter((each) => each.id !== key);
      },
    },
    charts: {
      list: (sheet) => held(sheet).charts,
      add: (sheet, chart) => {
        const key = id('chart');
        held(sheet).charts.push({ id: key, ...chart });
        return key;
      },
      set: (sheet, key, change) => {
        held(sheet).charts = held(sheet).charts.map((each) =>
          each.id === key ? { ...each, ...change } : each,
        );
      },
      remove: (sheet, key) => {
        held(sheet).charts = held(sheet).charts.filter((each) => each.id !== key);
      },
    },
    pages: {
      get: (sheet) => held(sheet).page,
      set: (sheet, page) => {
        held(sheet).page = page;
      },
    },
    properties: {
      get: () => properties,
      set: (change) => {
        properties = { ...properties, ...change };
      },
    },
    selection: {
      get: () => selected,
      set: (sheet, area) => {
        selected = { sheet, area };
        tell({ type: 'selected', sheet, area });
      },
      editing: () => false,
    },
    calculation: {
      mode: () => mode,
      setMode: (next) => {
        mode = next;
      },
      recalculate: () => tell({ type: 'calculated', sheet: active }),
      settled: () => Promise.resolve(),
    },
    events: {
      on: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    snapshot: () => {
      throw new GridError('NotImplemented', 'snapshot');
    },
    open: () => Promise.reject(new GridError('NotImplemented', 'open')),
    undo: () => Promise.reject(new GridError('NotImplemented', 'undo')),
    dispose: () => listeners.clear(),
  };
  active = grid.sheets.add();
  selected = { ...selected, sheet: active };
  return grid;
}
