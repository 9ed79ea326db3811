import { expect, test } from 'vitest';
import { GRIDS, opened } from '../excel/support';

test.each(GRIDS)(
  'a name’s formula has its sheet in quotes only where its name needs them, on %s',
  async (_, makeGrid) => {
    const book = await opened(makeGrid);
    const formulas = await book.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const added = ['Sheet1', 'My sheet', "Year's", 'A1', '2026'].map((sheet, i) => {
        const found = sheet === 'Sheet1' ? worksheets.getItem(sheet) : worksheets.add(sheet);
        return names.add(`Name_${i}`, found.getRange('A1')).load('formula');
      });
      const text = names.add('Text', `="'Sheet1'!"`).load('formula');
      await context.sync();
      return [...added, text].map(({ formula }) => formula as unknown);
    });
    expect(formulas).toEqual([
      '=Sheet1!$A$1',
      "='My sheet'!$A$1",
      "='Year''s'!$A$1",
      "='A1'!$A$1",
      "='2026'!$A$1",
      `="'Sheet1'!"`,
    ]);
    await book.close();
  },
);
