import type { ExcelModel } from '../../../local-workbook/model/model';
import { HostError, type ApiObject } from '../../../local-workbook/protocol/object';
import { notFound, wrongDimensions } from '../../../local-workbook/protocol/refusals';

/**
 * A workbook of almost nothing, for tests of the protocol: cells, sheets and tables that hold what is written, and of every other class an
 * object that gives back what it was set. What Excel does with any of it is the business of `local-workbook/excel`.
 */
export class FakeWorkbook {
  readonly root: ApiObject;
  /** Every call of a method, as `Class.method` with its arguments */
  readonly calls: { readonly what: string; readonly args: readonly unknown[] }[] = [];
  readonly #model: ExcelModel;
  readonly #sheets: FakeSheet[] = [];
  #count = 0;

  constructor(model: ExcelModel, ...sheets: string[]) {
    this.#model = model;
    for (const name of sheets) this.#addSheet(name);
    this.root = this.any('Workbook', {
      go: {
        worksheets: () => this.#worksheets(),
        settings: once(() => this.#settings()),
        names: once(() => this.#names()),
        customXmlParts: () => this.#customXml(),
      },
      call: {
        getSelectedRange: () => this.range(this.#sheets[0]!, 'A1'),
      },
    });
  }

  cells(sheet: string): Map<string, unknown> {
    return this.#sheet(sheet).cells;
  }

  /** An object of a class: its scalars keep what they are set, its links lead to objects of their class, its methods note their calls. */
  any(apiClass: string, own: Partial<ApiObject> = {}, state: Record<string, unknown> = {}): ApiObject {
    const model = this.#model.classes[apiClass];
    const { properties = {}, links = {}, methods = {}, events = {} } = model ?? {};
    const map = <T>(record: object, make: (name: string) => T): Record<string, T> =>
      Object.fromEntries(Object.keys(record).map((name) => [name, make(name)]));
    return {
      apiClass,
      ...own,
      get: { ...map(properties, (name) => () => state[name] ?? null), ...own.get },
      set: {
        ...map(properties, (name) => (value: unknown) => {
          state[name] = value;
        }),
        ...own.set,
      },
      go: { ...map(links, (name) => once(() => this.any(links[name]?.class ?? ''))), ...own.go },
      call: {
        ...map(methods, (name) => (...args: unknown[]) => {
          this.calls.push({ what: `${apiClass}.${name}`, args });
          const { returns } = methods[name] ?? {};
          return returns === undefined ? undefined : this.any(returns);
        }),
        ...own.call,
      },
      events: Object.keys(events),
    };
  }

  range(sheet: FakeSheet, address: string): ApiObject {
    const at = areaOf(address);
    const { rows, columns } = at;
    const values = (): unknown[][] =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => sheet.cells.get(key(at, row, column)) ?? ''),
      );
    const write = (matrix: unknown): void => {
      if (sheet.protected)
        throw new HostError('AccessDenied', 'You cannot perform the requested operation.', undefined, 403);
      if (!isMatrix(matrix) || matrix.length !== rows || matrix.some((row) => row.length !== columns))
        throw wrongDimensions();
      matrix.forEach((row, r) => row.forEach((value, c) => sheet.cells.set(key(at, r, c), value)));
    };
    const part = (row: number, column: number, height: number, width: number): ApiObject =>
      this.range(sheet, addressOf(at.row + row, at.column + column, height, width));
    return this.any('Range', {
      get: {
        address: () => `${sheet.name}!${address}`,
        values,
        formulas: values,
        numberFormat: () => values().map((row) => row.map(() => 'General')),
        rowCount: () => rows,
        columnCount: () => columns,
        cellCount: () => rows * columns,
      },
      set: { values: write },
      call: {
        getRow: (row: number) => part(row, 0, 1, columns),
        getCell: (row: number, column: number) => part(row, column, 1, 1),
        getBoundingRect: (other: ApiObject) => {
          const end = areaOf(String(other.get?.address?.()).split('!')[1] ?? '');
          return this.range(
            sheet,
            addressOf(at.row, at.column, end.row + end.rows - at.row, end.column + end.columns - at.column),
          );
        },
      },
      go: {
        format: () => sheet.formats,
        conditionalFormats: () => sheet.conditionalFormats,
        dataValidation: () => sheet.validation,
      },
    });
  }

  #sheet(key: string | number): FakeSheet {
    const found = this.#sheets.find(({ id, name }) => id === key || name === key);
    if (!found) throw notFound();
    return found;
  }

  #addSheet(name: string): FakeSheet {
    const sheet: FakeSheet = {
      id: this.#nextId(),
      name,
      cells: new Map(),
      protected: false,
      formats: this.#formats(),
      conditionalFormats: this.#collection('ConditionalFormatCollection', 'ConditionalFormat', 'type'),
      validation: this.any('DataValidation', {}, { type: 'None' }),
      state: { visibility: 'Visible' },
    };
    this.#sheets.push(sheet);
    return sheet;
  }

  #worksheets(): ApiObject {
    const collection = this.any('WorksheetCollection', {
      items: () => this.#sheets.map((sheet) => this.#worksheet(sheet)),
      item: (key) => this.#worksheet(this.#sheet(key)),
      call: { add: (name: string) => this.#worksheet(this.#addSheet(name)) },
    });
    // As in the real objects: nothing declared but the strict method, from which the executor makes the other.
    const { getItemOrNullObject: _, getItem: __, getCount: ___, ...call } = collection.call ?? {};
    return { ...collection, call };
  }

  #worksheet(sheet: FakeSheet): ApiObject {
    return this.any(
      'Worksheet',
      {
        identity: () => ({ Id: sheet.id }),
        get: { id: () => sheet.id, name: () => sheet.name, position: () => this.#sheets.indexOf(sheet) },
        call: {
          getRange: (address: string) => this.range(sheet, address),
          getUsedRange: () => this.range(sheet, 'A1:E9'),
        },
        go: {
          tables: () => this.#tables(sheet),
          charts: () => this.#charts(),
          freezePanes: () =>
            this.any('WorksheetFreezePanes', {
              call: { freezeRows: () => undefined, getLocationOrNullObject: () => this.range(sheet, '1:1') },
            }),
          protection: () =>
            this.any('WorksheetProtection', {
              get: { protected: () => sheet.protected },
              call: {
                protect: () => {
                  sheet.protected = true;
                },
              },
            }),
        },
      },
      sheet.state,
    );
  }

  #tables(sheet: FakeSheet): ApiObject {
    return this.any('TableCollection', {
      call: {
        add: (address: string) => {
          const area = areaOf(address);
          let { rows } = area;
          return this.any(
            'Table',
            {
              identity: () => ({ Id: '1' }),
              call: {
                getDataBodyRange: () =>
                  this.range(sheet, addressOf(area.row + 1, area.column, rows - 1, area.columns)),
              },
              go: {
                rows: () =>
                  this.any('TableRowCollection', {
                    call: {
                      add: (_: null, values: unknown[][]) => {
                        values.forEach((row, r) =>
                          row.forEach((value, c) => sheet.cells.set(key(area, rows + r, c), value)),
                        );
                        rows += values.length;
                        return this.any('TableRow');
                      },
                    },
                  }),
                columns: () =>
                  this.any('TableColumnCollection', {
                    items: () =>
                      Array.from({ length: area.columns }, (_, c) =>
                        this.any(
                          'TableColumn',
                          { identity: () => ({ Id: c + 1 }) },
                          { name: sheet.cells.get(key(area, 0, c)) },
                        ),
                      ),
                  }),
              },
            },
            { showTotals: false },
          );
        },
      },
    });
  }

  #charts(): ApiObject {
    return this.any('ChartCollection', {
      call: {
        add: (type: string, source: ApiObject, by: string) => {
          this.calls.push({ what: 'ChartCollection.add', args: [type, source.get?.address?.(), by] });
          const id = this.#nextId();
          return this.any('Chart', {
            identity: () => ({ Id: id }),
            go: {
              title: once(() => this.any('ChartTitle')),
              series: () =>
                this.any('ChartSeriesCollection', {
                  items: () => [this.any('ChartSeries', {}, { name: 'Amt' })],
                }),
            },
          });
        },
      },
    });
  }

  #names(): ApiObject {
    return this.any('NamedItemCollection', {
      call: {
        add: (name: string, range: ApiObject) => {
          const id = this.#nextId();
          const address = String(range.get?.address?.()).replace(/([A-Z]+)(\d+)$/, '$$$1$$$2');
          return this.any(
            'NamedItem',
            { identity: () => ({ Id: id }), call: { getRange: () => range } },
            { name, formula: `=${address}`, type: 'Range' },
          );
        },
      },
    });
  }

  #settings(): ApiObject {
    const kept = new Map<string | number, ApiObject>();
    return this.any('SettingCollection', {
      item: (key) => {
        const found = kept.get(key);
        if (!found) throw notFound();
        return found;
      },
      call: {
        add: (key: string, value: unknown) => {
          const id = this.#nextId();
          const made = this.any('Setting', { identity: () => ({ Id: id }) }, { key, value });
          kept.set(key, made);
          return made;
        },
      },
    });
  }

  #customXml(): ApiObject {
    return this.any('CustomXmlPartCollection', {
      call: {
        add: (xml: string) => {
          const id = this.#nextId();
          return this.any('CustomXmlPart', { identity: () => ({ Id: id }), call: { getXml: () => xml } });
        },
      },
    });
  }

  #formats(): ApiObject {
    const fill = this.any('RangeFill', {}, { color: '#FFFFFF' });
    const font = this.any('RangeFont');
    const edges = new Map<string | number, ApiObject>();
    const borders = this.any('RangeBorderCollection', {
      item: (edge) => {
        const border = edges.get(edge) ?? this.any('RangeBorder');
        edges.set(edge, border);
        return border;
      },
    });
    return this.any('RangeFormat', { go: { fill: () => fill, font: () => font, borders: () => borders } });
  }

  /** What is added to it has an id and keeps the argument under a scalar's name. */
  #collection(apiClass: string, itemClass: string, scalar: string): ApiObject {
    const items: ApiObject[] = [];
    return this.any(apiClass, {
      items: () => items,
      call: {
        add: (value: unknown) => {
          const id = this.#nextId();
          const made = this.any(itemClass, { identity: () => ({ Id: id }) }, { [scalar]: value });
          items.push(made);
          return made;
        },
      },
    });
  }

  #nextId(): string {
    return `{${String(++this.#count).padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }
}

interface FakeSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: Map<string, unknown>;
  protected: boolean;
  readonly formats: ApiObject;
  readonly conditionalFormats: ApiObject;
  readonly validation: ApiObject;
  readonly state: Record<string, unknown>;
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const isMatrix = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row));

const key = (area: Area, row: number, column: number): string => `${area.row + row},${area.column + column}`;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function addressOf(row: number, column: number, rows: number, columns: number): string {
  const first = `${letters(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}

function areaOf(address: string): Area {
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!found) return { row: 0, column: 0, rows: 1, columns: 1 };
  const [, left = '', top = '', right = left, bottom = top] = found;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}
