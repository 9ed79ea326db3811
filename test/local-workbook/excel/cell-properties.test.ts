import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('the looks of single cells, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  const ask = (asked: Excel.CellPropertiesLoadOptions) =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B2').format.fill.color = '#FFF9D9';
      sheet.getRange('B2').format.verticalAlignment = 'Center';
      await context.sync();
      const found = sheet.getRange('A1:B2').getCellProperties(asked);
      await context.sync();
      return found.value;
    });
  const look = (bold: boolean, color: string, verticalAlignment: string) => ({
    format: { font: { bold }, fill: { color }, verticalAlignment },
  });

  test('come in rows, with what was asked for and nothing else', async () => {
    const format = { font: { bold: true }, fill: { color: true }, verticalAlignment: true };
    expect(await ask({ format })).toEqual([
      [look(true, '#FFFFFF', 'Bottom'), look(false, '#FFFFFF', 'Bottom')],
      [look(false, '#FFFFFF', 'Bottom'), look(false, '#FFF9D9', 'Center')],
    ]);
    expect(await ask({ format: { wrapText: true } })).toEqual(
      [0, 1].map(() => [0, 1].map(() => ({ format: { wrapText: false } }))),
    );
  });

  test.each([
    ['a border', { format: { borders: { top: { color: true } } } }, 'NotImplemented'],
    ['an address', { address: true }, 'NotImplemented'],
    ['what is no property', { colour: true } as object, 'InvalidArgument'],
  ])('%s is refused', async (__, asked, code) => {
    await expect(ask(asked)).rejects.toMatchObject({ code });
  });
});
