import type { ExcelModel } from '../../../local-workbook/model/model';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { notFound } from '../../../local-workbook/protocol/refusals';
import { addressOf, areaOf, fakeRange, key, type FakeSheet } from './fake-range';

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
    return this.sheet(sheet).cells;
  }

  /** An object of a class: its scalars keep what they are set, its links lead to objects of their class, its methods note their calls. */
  any(apiClass: string, own: Partial<ApiObject> = {}, state: Record<string, unknown> = {}): ApiObject {
    const model = this.#model.classes[apiClass];
    const { properties = {}, links = {}, methods = {}, events = {} } = model ?? {};
    const map = <T>(record: object, make: (name: string) => T): Record<string, T> =>
      Object.fromEntries(Object.keys(record).map((name) => [name, make(name)]));
    return {
      apiClass,
      ...(model?.items === undefined ? {} : { items: () => [] }),
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
    return fakeRange(this.any('Range'), sheet, address);
  }

  sheet(key: string | number): FakeSheet {
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

  /** Only what cannot be implied is declared, so that the executor has to imply the rest. */
  #worksheets(): ApiObject {
    return {
      ...this.any('WorksheetCollection'),
      items: () => this.#sheets.map((sheet) => this.#worksheet(sheet)),
      item: (key) => this.#worksheet(this.sheet(key)),
      call: {
        add: (name: string) => this.#worksheet(this.#addSheet(name)),
        getActiveWorksheet: () => this.#worksheet(this.#sheets[0]!),
      },
    };
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

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
