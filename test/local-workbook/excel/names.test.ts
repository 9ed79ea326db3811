import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('defined names, settings and properties, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  const on = <T>(act: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook, context);
      await context.sync();
      return result;
    });

  test('stand for cells', () =>
    on(async ({ names, worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B2').values = [[0.03]];
      const name = names
        .add('Growth', sheet.getRange('B2'), 'a year')
        .load('name,type,value,comment,scope,visible');
      const cells = name.getRange().load('address,values');
      const byName = sheet.getRange('growth').load('address');
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: 'Growth',
        type: 'Range',
        value: 'Sheet1!$B$2',
        comment: 'a year',
        scope: 'Workbook',
        visible: true,
      });
      expect([cells.address, cells.values, byName.address]).toEqual(['Sheet1!B2', [[0.03]], 'Sheet1!B2']);
    }));

  test('stand for a constant', () =>
    on(async ({ names }, context) => {
      const items = [
        names.add('Rate', '=0.035'),
        names.add('Years', '=3'),
        names.add('Council', '="Ours"'),
        names.add('On', '=TRUE'),
      ].map((name) => name.load('type,value'));
      const cells = items[0]?.getRangeOrNullObject().load('address');
      await context.sync();
      expect(items.map(({ type, value }) => [type, value as unknown])).toEqual([
        ['Double', 0.035],
        ['Integer', 3],
        ['String', 'Ours'],
        ['Boolean', true],
      ]);
      expect(cells?.isNullObject).toBe(true);
    }));

  test('of a sheet come before those of the workbook', () =>
    on(async ({ names, worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      names.add('Here', sheet.getRange('A1'));
      sheet.names.add('Here', sheet.getRange('C3'));
      const cell = sheet.getRange('Here').load('address');
      const own = sheet.names.load('items/name,items/scope');
      const counts = [names.getCount(), sheet.names.getCount()];
      await context.sync();
      expect(cell.address).toBe('Sheet1!C3');
      expect(own.items.map(({ name, scope }) => [name, scope])).toEqual([['Here', 'Worksheet']]);
      expect(counts.map(({ value }) => value)).toEqual([1, 1]);
    }));

  test('are changed and deleted', () =>
    on(async ({ names }, context) => {
      const name = names.add('Rate', '=1');
      name.formula = '=2';
      name.visible = false;
      name.load('value,visible');
      await context.sync();
      expect([name.value as unknown, name.visible]).toEqual([2, false]);
      name.delete();
      const gone = names.getItemOrNullObject('Rate').load('name');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }));

  test.each([
    ['AB12', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['c', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['1st', 'InvalidArgument'],
    ['TAKEN', 'ItemAlreadyExists'],
  ])('%s is refused with %s', async (name, code) => {
    const naming = on(async ({ names }) => {
      names.add('Taken', '=1');
      names.add(name, '=1');
      await Promise.resolve();
    });
    await expect(naming).rejects.toMatchObject({ code });
  });

  test('settings are kept for the add-in', () =>
    on(async ({ settings }, context) => {
      settings.add('case', { id: 7 });
      const found = settings.getItem('case').load('key,value');
      const missing = settings.getItemOrNullObject('none').load('key');
      await context.sync();
      expect([found.key, found.value, missing.isNullObject]).toEqual(['case', { id: 7 }, true]);
      expect(book.settings.get('case')).toEqual({ id: 7 });
      found.delete();
      await context.sync();
      expect(book.settings.size).toBe(0);
    }));

  test('the document and the application have properties', () =>
    on(async (workbook, context) => {
      workbook.properties.title = 'Children’s services';
      workbook.application.calculationMode = 'Manual';
      workbook.load('name,properties/title,properties/author,application/calculationMode');
      await context.sync();
      expect([workbook.name, workbook.properties.title, workbook.properties.author]).toEqual([
        'Costs.xlsx',
        'Children’s services',
        '',
      ]);
      expect(workbook.application.calculationMode).toBe('Manual');
      workbook.application.calculationMode = 'Automatic';
      workbook.application.calculate('Full');
      workbook.application.suspendApiCalculationUntilNextSync();
      await context.sync();
    }));
});
