import { describe, expect, it } from 'vitest';
import { execute } from '../../../local-workbook/protocol/execute';
import type { ApiObject } from '../../../local-workbook/protocol/object';
import { officeClient } from '../../support/office/client';
import { fakeHost, model, refused } from '../../support/office/fake-host';
import { FakeWorkbook } from '../../support/office/fake-workbook';

const book = new FakeWorkbook(model, 'Costs', 'Posts', 'Notes');
const { Excel } = await officeClient(fakeHost(book.root));

describe('what load asks for is what comes', () => {
  it.each([
    ['a name', 'name'],
    ['a path through items', 'items/name'],
    ['an array of names', ['name']],
    ['an array with the items', ['items']],
    ['all of each item', 'items'],
    ['all, by an asterisk', '*'],
    ['an object', { name: true }],
    ['select', { select: 'name' }],
    ['$all', { $all: true }],
    ['nothing in particular', undefined],
  ])('of a collection, by %s', (_, option) =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load(option as string);
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Costs', 'Posts', 'Notes']);
    }),
  );

  it.each([
    ['an array', ['items/name']],
    ['an object', { items: { name: true } }],
  ])('but not by a path through items in %s, which Excel does not load either', (_, option) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.load(option as string[]);
      expect(await refused(context.sync())).toMatchObject({
        code: 'InvalidArgument',
        debugInfo: { errorLocation: 'WorksheetCollection.items' },
      });
    }),
  );

  it('top and skip cut a collection', () =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Posts']);
    }));

  it('what is below links, at any depth, through collections as well', () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Costs');
      const range = sheet.getRange('A1').load('address,format/fill/color,format/font/*');
      sheet.load('protection/protected,tables/items/name');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFFFF');
      expect(range.format.font.bold).toBeNull();
      expect(sheet.protection.protected).toBe(false);
      expect(sheet.tables.items).toEqual([]);
    }));

  it('a link alone brings all its scalars', () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1').load('format/fill');
      await context.sync();
      expect(range.format.fill.toJSON()).toMatchObject({ color: '#FFFFFF' });
    }));

  it('expand brings a link beside the scalars selected', () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1');
      range.load({ select: 'address', expand: 'worksheet' });
      await context.sync();
      expect(range.address).toBe('Costs!A1');
      expect(() => range.rowCount).toThrow(/rowCount/);
    }));

  it('toJSON holds what was loaded, and nothing else', () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Costs').getRange('A1:B1').load('address,rowCount');
      await context.sync();
      expect(range.toJSON()).toEqual({ address: 'Costs!A1:B1', rowCount: 1 });
    }));

  it('a scalar of the collection itself is told from those of its items', async () => {
    const tables: ApiObject = {
      apiClass: 'TableCollection',
      get: { count: () => 1 },
      items: () => [{ apiClass: 'Table', identity: () => ({ Id: 'a' }), get: { name: () => 'Staff' } }],
    };
    const client = await officeClient(fakeHost({ apiClass: 'Workbook', go: { tables: () => tables } }));
    await client.Excel.run(async (context) => {
      const counted = context.workbook.tables.load('count');
      await context.sync();
      expect(counted.count).toBe(1);
      expect(() => counted.items).toThrow(/items/);
      counted.load('count,items/name');
      await context.sync();
      expect([counted.count, counted.items[0]?.name]).toEqual([1, 'Staff']);
    });
  });
});

describe('what is loaded can be used in later batches', () => {
  it('items, by their id', () =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      sheets.items[2]!.tabColor = '#0B5C6B';
      const notes = sheets.getItem('Notes').load('tabColor');
      await context.sync();
      expect(notes.tabColor).toBe('#0B5C6B');
    }));

  it('items without an id, by their place', async () => {
    const series = ['Agency', 'Permanent'].map((name): ApiObject => {
      const state = { name };
      return {
        apiClass: 'ChartSeries',
        get: { name: () => state.name },
        set: { name: (value: string) => void (state.name = value) },
      };
    });
    const chart: ApiObject = {
      apiClass: 'Chart',
      go: { series: () => ({ apiClass: 'ChartSeriesCollection', items: () => series }) },
    };
    const root: ApiObject = { apiClass: 'Workbook', call: { getActiveChart: () => chart } };
    const client = await officeClient(fakeHost(root));
    await client.Excel.run(async (context) => {
      const all = context.workbook.getActiveChart().series.load('items/name');
      await context.sync();
      all.items[1]!.name = 'Staff';
      const count = all.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      expect(series[1]?.get?.name?.()).toBe('Staff');
    });
  });
});

describe('actions that this client sends only to hosts with RichApiRuntime', () => {
  const path = {
    '1': { Id: 1, ObjectPathType: 1, Name: '' },
    '3': { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    '5': {
      Id: 5,
      ObjectPathType: 5,
      Name: '',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: ['Costs'] },
    },
  };
  const ask = (...Actions: object[]) =>
    execute(JSON.stringify({ Actions, ObjectPaths: path }), fakeHost(book.root));

  it('a query as JSON names things as the client does', async () => {
    const { Results } = await ask({
      Id: 1,
      ActionType: 7,
      Name: '',
      ObjectPathId: 3,
      QueryInfo: { Select: ['name'], Top: 1 },
    });
    expect(Results[0]?.Value).toEqual({ items: [expect.objectContaining({ name: 'Costs' })] });
  });

  it('an update sets all it names', async () => {
    await ask({ Id: 1, ActionType: 9, Name: '', ObjectPathId: 5, ObjectState: { tabColor: '#B45309' } });
    const { Results } = await ask({
      Id: 1,
      ActionType: 2,
      Name: '',
      ObjectPathId: 5,
      QueryInfo: { Select: ['tabColor'] },
    });
    expect(Results[0]?.Value).toEqual({ TabColor: '#B45309' });
  });

  it.each([6, 8])('action type %i is refused as not implemented', async (ActionType) => {
    const { Error: error } = await ask({ Id: 1, ActionType, Name: '', ObjectPathId: 1 });
    expect(error).toMatchObject({ Code: 'NotImplemented', ActionIndex: 0 });
  });
});
