import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { opened, type Opened } from './support';

/** A paragraph's number such as 3.20 is text, and stays so wherever a formula hands it on. */
describe('text of digits', () => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(() => createUniverGrid());
  });
  afterEach(() => book.close());

  test.each([
    ['a cell formatted as text', '@', '3.20'],
    ['an entry behind an apostrophe', 'General', "'3.20"],
  ])('is handed on as text from %s', async (_, format, entry) => {
    const values = await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const cell = sheet.getRange('A1');
      cell.numberFormat = [[format]];
      cell.values = [[entry]];
      sheet.getRange('B1:D1').formulas = [['=A1', '=ISTEXT(A1)', '=ISTEXT(B1)']];
      await context.sync();
      const found = sheet.getRange('A1:D1').load('values');
      await context.sync();
      return found.values as unknown[][];
    });
    expect(values).toEqual([['3.20', '3.20', true, true]]);
  });

  test('and after the cell that hands it on was formatted, or a row was typed above', async () => {
    const values = await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const other = context.workbook.worksheets.add('Other');
      other.getRange('B2').values = [["'3.20"]];
      sheet.getRange('B1').formulas = [['=Other!B2']];
      const first = sheet.getRange('B1').load('values');
      await context.sync();
      expect(first.values).toEqual([['3.20']]);
      sheet.getRange('B1').format.font.bold = true;
      sheet.getRange('B1').numberFormat = [['General']];
      sheet.getRange('B1').format.wrapText = true;
      await context.sync();
      const found = sheet.getRange('B1').load('values');
      await context.sync();
      other.getRange('A1').values = [[1]];
      await context.sync();
      const again = sheet.getRange('B1').load('values');
      await context.sync();
      return [found.values, again.values] as unknown[][];
    });
    expect(values).toEqual([[['3.20']], [['3.20']]]);
  });
});
