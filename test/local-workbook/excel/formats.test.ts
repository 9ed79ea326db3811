import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('formats, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  const on = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> =>
    book.Excel.run(async (context) => {
      await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });

  test('letters, fill, alignment and lock come back as they were set', () =>
    on(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.set({
        bold: true,
        italic: true,
        underline: 'Single',
        strikethrough: true,
        color: '#0B5C6B',
        name: 'Arial',
        size: 14,
      });
      format.fill.color = 'yellow';
      format.set({ horizontalAlignment: 'Right', verticalAlignment: 'Top', wrapText: true });
      format.protection.locked = false;
      await context.sync();
      const range = sheet
        .getRange('B2')
        .load('format/*,format/font/*,format/fill/color,format/protection/locked');
      await context.sync();
      expect(range.format.font.toJSON()).toMatchObject({
        bold: true,
        italic: true,
        underline: 'Single',
        strikethrough: true,
        color: '#0B5C6B',
        name: 'Arial',
        size: 14,
      });
      expect([range.format.fill.color, range.format.protection.locked]).toEqual(['#FFFF00', false]);
      expect(range.format.toJSON()).toMatchObject({
        horizontalAlignment: 'Right',
        verticalAlignment: 'Top',
        wrapText: true,
      });
    }));

  test('indent, and no fill, which Excel calls white', () =>
    on(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.format.horizontalAlignment = 'Left';
      range.format.indentLevel = 2;
      range.format.fill.color = '#FF0000';
      range.format.fill.clear();
      range.load('format/indentLevel,format/fill/color');
      await context.sync();
      expect([range.format.indentLevel, range.format.fill.color]).toEqual([2, '#FFFFFF']);
    }));

  test('what differs among cells is null', () =>
    on(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:A2').load('format/font/bold,format/font/italic');
      await context.sync();
      expect([range.format.font.bold, range.format.font.italic]).toEqual([null, false]);
    }));

  test('widths and heights in points; several areas at once', () =>
    on(async (sheet, context) => {
      sheet.getRanges('A:B,D:D').format.columnWidth = 72;
      sheet.getRange('2:3').format.rowHeight = 30;
      const widths = ['A1', 'C1', 'D1'].map((address) =>
        sheet.getRange(address).load('format/columnWidth,left'),
      );
      const row = sheet.getRange('A4').load('top');
      const before = sheet.getRange('A2').load('top');
      await context.sync();
      const [a, c, d] = widths;
      expect([a?.format.columnWidth, d?.format.columnWidth]).toEqual([72, 72]);
      expect(c?.format.columnWidth).not.toBe(72);
      expect([a?.left, c?.left]).toEqual([0, 144]);
      expect(row.top - before.top).toBe(60);
    }));

  test('rows and columns are hidden and shown', () =>
    on(async (sheet, context) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const found = ['A2', 'A1:A2', 'C1'].map((address) =>
        sheet.getRange(address).load('rowHidden,columnHidden'),
      );
      await context.sync();
      expect(found.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden])).toEqual([
        [true, false],
        [null, false],
        [false, true],
      ]);
    }));

  test('lines around and inside; their style, weight and colour come one by one', () =>
    on(async (sheet, context) => {
      const areas = sheet.getRanges('A1:B2,D1');
      for (const side of ['EdgeBottom', 'InsideHorizontal'] as const) {
        areas.format.borders.getItem(side).set({ style: 'Continuous', weight: 'Medium', color: '#B45309' });
      }
      const [edge, inside] = (['EdgeBottom', 'InsideHorizontal'] as const).map((side) =>
        sheet.getRange('A1:B2').format.borders.getItem(side).load('style,weight,color,sideIndex'),
      );
      const single = sheet.getRange('D1').format.borders.getItem('EdgeBottom').load('weight,color');
      const none = sheet.getRange('A1:B2').format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      const line = { style: 'Continuous', weight: 'Medium', color: '#B45309' };
      expect(edge?.toJSON()).toMatchObject({ ...line, sideIndex: 'EdgeBottom' });
      expect(inside?.toJSON()).toMatchObject(line);
      expect(single.toJSON()).toMatchObject({ weight: 'Medium', color: '#B45309' });
      expect(none.style).toBe('None');
      sheet.getRange('A1:B2').format.borders.getItem('EdgeBottom').style = 'None';
      edge?.load('style');
      await context.sync();
      expect(edge?.style).toBe('None');
    }));

  test.each([
    ['a colour that is none', (format: Excel.RangeFormat) => (format.font.color = 'blurple')],
    ['letters of no size', (format: Excel.RangeFormat) => (format.font.size = 0)],
    ['a width below nothing', (format: Excel.RangeFormat) => (format.columnWidth = -1)],
    ['an indent beyond 250', (format: Excel.RangeFormat) => (format.indentLevel = 251)],
  ])('%s is refused', async (__, act) => {
    const acting = on((sheet) => Promise.resolve(void act(sheet.getRange('A1').format)));
    await expect(acting).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
