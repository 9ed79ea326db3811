import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('tables, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
    await on(async (sheet) => {
      sheet.getRange('B2:C4').values = [
        ['Team', 'Cost'],
        ['North', 10],
        ['South', 20],
      ];
      const table = sheet.tables.add('B2:C4', true);
      table.name = 'Staff';
      await Promise.resolve();
    });
  });
  afterEach(() => book.close());

  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });

  test('have a head, data, columns and rows', () =>
    on(async (sheet, context) => {
      const table = sheet.tables.getItem('Staff').load('name,showHeaders,showTotals');
      const whole = table.getRange().load('address');
      const head = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('values,address');
      const columns = table.columns.load('items/name,items/index,count');
      const cost = table.columns.getItem('COST').getDataBodyRange().load('values');
      const row = table.rows.getItemAt(1).load('values,index');
      const count = table.rows.getCount();
      await context.sync();
      expect([table.name, table.showHeaders, table.showTotals]).toEqual(['Staff', true, false]);
      expect([whole.address, body.address]).toEqual(['Sheet1!B2:C4', 'Sheet1!B3:C4']);
      expect(head.values).toEqual([['Team', 'Cost']]);
      expect(columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Team', 0],
        ['Cost', 1],
      ]);
      expect([cost.values, row.values, row.index, count.value, columns.count]).toEqual([
        [[10], [20]],
        [['South', 20]],
        1,
        2,
        2,
      ]);
    }));

  test('their look is set, on the workbook as on the sheet', () =>
    on(async (_sheet, context) => {
      const table = context.workbook.tables.getItem('Staff');
      table.set({ style: 'TableStyleLight9', showBandedRows: false, showFilterButton: false });
      table.load('style,showBandedRows,showFilterButton,worksheet/name');
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        style: 'TableStyleLight9',
        showBandedRows: false,
        showFilterButton: false,
      });
      expect(table.worksheet.name).toBe('Sheet1');
    }));

  test('take rows at the end and in between; what stands below moves down', () =>
    on(async (sheet, context) => {
      sheet.getRange('B5:D5').values = [['below', 1, 'beside']];
      const table = sheet.tables.getItem('Staff');
      table.rows.add(undefined, [['West', 30]]);
      table.rows.add(0, [['East', 5]]);
      const body = table.getDataBodyRange().load('values,address');
      const below = sheet.getRange('B7:D7').load('values');
      const beside = sheet.getRange('D5').load('values');
      await context.sync();
      expect(body.values).toEqual([
        ['East', 5],
        ['North', 10],
        ['South', 20],
        ['West', 30],
      ]);
      expect([body.address, below.values, beside.values]).toEqual([
        'Sheet1!B3:C6',
        [['below', 1, '']],
        [['beside']],
      ]);
    }));

  test('lose rows and columns', () =>
    on(async (sheet, context) => {
      const table = sheet.tables.getItem('Staff');
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([['South', 20]]);
      table.columns.getItem('Team').delete();
      const head = table.getHeaderRowRange().load('values');
      await context.sync();
      expect(head.values).toEqual([['Cost']]);
    }));

  test('a column is renamed by its head', () =>
    on(async (sheet, context) => {
      const table = sheet.tables.getItem('Staff');
      table.columns.getItem('Cost').name = 'Price';
      const head = table.getHeaderRowRange().load('values');
      const columns = table.columns.load('items/name');
      await context.sync();
      expect(head.values).toEqual([['Team', 'Price']]);
      expect(columns.items.map(({ name }) => name)).toEqual(['Team', 'Price']);
    }));

  test('are resized, and become cells again or go', () =>
    on(async (sheet, context) => {
      const table = sheet.tables.getItem('Staff');
      table.resize('B2:C6');
      const whole = table.getRange().load('address');
      await context.sync();
      expect(whole.address).toBe('Sheet1!B2:C6');
      const left = table.convertToRange().load('address,values');
      const count = sheet.tables.getCount();
      await context.sync();
      expect([left.address, count.value, left.values[1]]).toEqual(['Sheet1!B2:C6', 0, ['North', 10]]);
      const again = sheet.tables.add('B2:C4', true);
      again.delete();
      const cells = sheet.getRange('B2:C4').load('values');
      await context.sync();
      expect(cells.values.flat().join('')).toBe('');
    }));

  test.each([
    ['a table over a table', (sheet: Excel.Worksheet) => sheet.tables.add('C4:D6', true), 'InvalidArgument'],
    [
      'a table of whole columns',
      (sheet: Excel.Worksheet) => sheet.tables.add('F:G', true),
      'InvalidArgument',
    ],
    [
      'a name like a cell',
      (sheet: Excel.Worksheet) => (sheet.tables.getItem('Staff').name = 'AB12'),
      'InvalidArgument',
    ],
    [
      'a row of the wrong width',
      (sheet: Excel.Worksheet) => sheet.tables.getItem('Staff').rows.add(undefined, [['one']]),
      'InvalidArgument',
    ],
    [
      'a head in another row',
      (sheet: Excel.Worksheet) => sheet.tables.getItem('Staff').resize('B3:C6'),
      'InvalidArgument',
    ],
    [
      'cells through half of a table',
      (sheet: Excel.Worksheet) => sheet.getRange('B3').insert('Down'),
      'InsertDeleteConflict',
    ],
    [
      'a table that is not there',
      (sheet: Excel.Worksheet) => sheet.tables.getItem('None').delete(),
      'ItemNotFound',
    ],
  ])('%s: refused', async (__, act, code) => {
    const acting = on((sheet) => Promise.resolve(void act(sheet)));
    await expect(acting).rejects.toMatchObject({ code });
  });

  test('a name that is taken', async () => {
    const naming = on(async (sheet) => {
      sheet.getRange('F1:F2').values = [['x'], [1]];
      sheet.tables.add('F1:F2', true).name = 'STAFF';
      await Promise.resolve();
    });
    await expect(naming).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});
