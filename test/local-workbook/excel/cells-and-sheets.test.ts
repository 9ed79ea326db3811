import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

/** Each with what is done, and what a load then brings, where no other file of this folder shows it. */
describe.each(GRIDS)('set and given back, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  type Loaded = OfficeExtension.ClientObject & { toJSON(): unknown };
  type Case = [what: string, act: (sheet: Excel.Worksheet) => Loaded, expected: object];

  test.each<Case>([
    [
      'a very hidden sheet',
      (s) => ((s.visibility = 'VeryHidden'), s.load('visibility')),
      { visibility: 'VeryHidden' },
    ],
    [
      'a sheet that is shown again',
      (s) => ((s.visibility = 'Hidden'), (s.visibility = 'Visible'), s.load('visibility')),
      { visibility: 'Visible' },
    ],
    [
      'no colour of a tab any more',
      (s) => ((s.tabColor = 'red'), (s.tabColor = ''), s.load('tabColor')),
      { tabColor: '' },
    ],
    [
      'wrapped text',
      (s) => ((s.getRange('A1').format.wrapText = true), s.getRange('A1').format.load('wrapText')),
      { wrapText: true },
    ],
    [
      'centred both ways',
      (s) => (
        s.getRange('A1').format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Center' }),
        s.getRange('A1').format.load('horizontalAlignment,verticalAlignment')
      ),
      { horizontalAlignment: 'Center', verticalAlignment: 'Center' },
    ],
    [
      'a row height',
      (s) => ((s.getRange('A3').format.rowHeight = 33), s.getRange('C3').format.load('rowHeight')),
      { rowHeight: 33 },
    ],
    [
      'a number format for many cells',
      (s) => ((s.getRange('A1:B2').numberFormat = '0.0%' as never), s.getRange('B2').load('numberFormat')),
      { numberFormat: [['0.0%']] },
    ],
    [
      'a text that looks like a number',
      (s) => (
        (s.getRange('A1').numberFormat = [['@']]),
        (s.getRange('A1').values = [['007']]),
        s.getRange('A1').load('values,valueTypes')
      ),
      { values: [['007']], valueTypes: [['String']] },
    ],
    [
      'used cells with formats',
      (s) => (
        (s.getRange('B2').values = [[1]]),
        (s.getRange('D5').format.fill.color = 'red'),
        s.getUsedRange().load('address')
      ),
      { address: 'Sheet1!B2:D5' },
    ],
    [
      'a link to a page',
      (s) => (
        (s.getRange('A1').hyperlink = {
          address: 'https://example.org/',
          screenTip: 'There',
          textToDisplay: 'Page',
        }),
        s.getRange('A1').load('hyperlink')
      ),
      { hyperlink: { address: 'https://example.org/', screenTip: 'There' } },
    ],
    [
      'a prompt of a rule',
      (s) => (
        (s.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }),
        (s.getRange('A1').dataValidation.prompt = { message: 'Posts', title: 'How many', showPrompt: true }),
        s.getRange('A1').dataValidation.load('prompt')
      ),
      { prompt: { message: 'Posts', title: 'How many', showPrompt: true } },
    ],
  ])('%s', async (__, act, expected) => {
    await book.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Another');
      const loaded = act(worksheets.getItem('Sheet1'));
      await context.sync();
      expect(loaded.toJSON()).toMatchObject(expected);
    });
  });

  test('merged cells are known to the grid, and parted again', async () => {
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').merge(true);
      sheet.getRange('E1:F2').merge();
      await context.sync();
    });
    const { structure, sheets } = book.grid;
    const [first] = sheets.list();
    const areas = () =>
      structure
        .merged(first!.id)
        .map(({ row, column, rows, columns }) => [row, column, rows, columns].join());
    expect(areas().sort()).toEqual(['0,0,1,3', '0,4,2,2', '1,0,1,3']);
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:F2').unmerge();
      await context.sync();
    });
    expect(areas()).toEqual([]);
  });

  test('the sheet in front, and what is selected in it', () =>
    book.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add('Other');
      other.activate();
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(active.name).toBe('Other');
      other.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe('Other!B2:C3');
      other.visibility = 'Hidden';
      other.activate();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    }));
});
