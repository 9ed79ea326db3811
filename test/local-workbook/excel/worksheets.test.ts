import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('worksheets, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  const names = () =>
    book.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });

  test('are added at the end, without being activated, and found by name or id', () =>
    book.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Costs').load('id,name,position');
      const active = worksheets.getActiveWorksheet().load('name');
      const count = worksheets.getCount();
      await context.sync();
      const byId = worksheets.getItem(added.id).load('name');
      const byName = worksheets.getItem('COSTS').load('id');
      const missing = worksheets.getItemOrNullObject('Nope').load('name');
      await context.sync();
      expect([added.name, added.position, active.name, count.value]).toEqual(['Costs', 1, 'Sheet1', 2]);
      expect([byId.name, byName.id, missing.isNullObject]).toEqual(['Costs', added.id, true]);
    }));

  test('are renamed, moved, hidden, coloured and deleted', async () => {
    await book.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('B');
      const c = worksheets.add('C');
      c.position = 0;
      c.name = 'First';
      c.tabColor = '#0b5c6b';
      c.showGridlines = false;
      worksheets.getItem('B').visibility = 'Hidden';
      await context.sync();
      c.load('name,tabColor,showGridlines,position');
      const visible = worksheets.getCount(true);
      const next = c.getNext(true).load('name');
      const last = worksheets.getLast(true).load('name');
      await context.sync();
      expect(c.toJSON()).toMatchObject({
        name: 'First',
        tabColor: '#0B5C6B',
        showGridlines: false,
        position: 0,
      });
      expect([visible.value, next.name, last.name]).toEqual([2, 'Sheet1', 'Sheet1']);
      worksheets.getItem('B').delete();
      await context.sync();
    });
    expect(await names()).toEqual(['First', 'Sheet1']);
  });

  test.each([
    ['', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'quoted", 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['history', 'InvalidArgument'],
    ['SHEET1', 'ItemAlreadyExists'],
  ])('a sheet called "%s" is refused with %s', async (name, code) => {
    const adding = book.Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code,
      debugInfo: { errorLocation: 'WorksheetCollection.add' },
    });
    expect(await names()).toEqual(['Sheet1']);
  });

  test('the last visible sheet can neither go nor hide', async () => {
    for (const end of [
      (sheet: Excel.Worksheet) => sheet.delete(),
      (sheet: Excel.Worksheet) => (sheet.visibility = 'Hidden'),
    ]) {
      const ending = book.Excel.run(async (context) => {
        end(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
      await expect(ending).rejects.toMatchObject({ code: 'InvalidOperation' });
    }
  });

  test('panes are frozen by rows, columns and at a range', () =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const where = async () => {
        const place = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        return place.isNullObject ? null : place.address;
      };
      expect(await where()).toBeNull();
      sheet.freezePanes.freezeRows(2);
      expect(await where()).toBe('Sheet1!1:2');
      sheet.freezePanes.freezeColumns(1);
      expect(await where()).toBe('Sheet1!A:A');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      expect(await where()).toBe('Sheet1!A1:B3');
      sheet.freezePanes.unfreeze();
      expect(await where()).toBeNull();
    }));

  test('a protected sheet refuses locked cells, formats and structure, and takes unlocked cells', async () => {
    const { Excel } = book;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowInsertRows: false });
      sheet.getRange('B1').values = [[1]];
      sheet.getRange('B1').format.columnWidth = 60;
      await context.sync();
    });
    const refusals: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]),
      (sheet) => (sheet.getRange('B1').format.font.bold = true),
      (sheet) => sheet.getRange('1:1').insert('Down'),
      (sheet) => sheet.tables.add('A1:B2', true),
      (sheet) => sheet.getRange('A1').clear(),
    ];
    for (const act of refusals) {
      const done = Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      });
      await expect(done).rejects.toMatchObject({
        code: 'AccessDenied',
        message: 'You cannot perform the requested operation.',
      });
    }
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [[5]];
      await context.sync();
    });
  });

  test('how a sheet is printed is kept and given back', () =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const page = sheet.pageLayout;
      page.set({
        orientation: 'Landscape',
        paperSize: 'A3',
        zoom: { horizontalFitToPages: 1 },
        topMargin: 72,
      });
      page.setPrintMargins('Inches', { left: 0.5 });
      page.setPrintArea('A1:D20');
      page.setPrintTitleRows('$1:$2');
      page.headersFooters.defaultForAllPages.set({ leftHeader: 'Case', rightFooter: 'Page &P' });
      sheet.horizontalPageBreaks.add('A11');
      await context.sync();
      page.load(
        'orientation,paperSize,zoom,topMargin,leftMargin,headersFooters/defaultForAllPages/leftHeader',
      );
      const area = page.getPrintArea().load('address');
      const titles = page.getPrintTitleRows().load('address');
      const columns = page.getPrintTitleColumnsOrNullObject().load('address');
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      expect(page.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A3',
        zoom: { horizontalFitToPages: 1 },
        topMargin: 72,
        leftMargin: 36,
      });
      expect(page.headersFooters.defaultForAllPages.leftHeader).toBe('Case');
      expect([area.address, titles.address, columns.isNullObject]).toEqual([
        'Sheet1!A1:D20',
        'Sheet1!1:2',
        true,
      ]);
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([10]);
    }));

  test('what is not implemented says so', async () => {
    const asking = book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').load('showHeadings');
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Worksheet.showHeadings') as string,
    });
  });
});
