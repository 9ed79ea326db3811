import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

/** What Excel would refuse, through the whole stand-in, with Excel's own codes; and nothing is changed by it. */
describe.each(GRIDS)('refused as Excel refuses it, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['Team', 'Cost'],
        ['North', 10],
      ];
      sheet.tables.add('A1:B2', true).name = 'Staff';
      context.workbook.names.add('Growth', '=0.03');
      const locked = context.workbook.worksheets.add('Locked');
      locked.getRange('A1').values = [['kept']];
      locked.protection.protect();
      await context.sync();
    });
  });
  afterEach(() => book.close());

  type Ask = (sheets: {
    sheet: Excel.Worksheet;
    locked: Excel.Worksheet;
    workbook: Excel.Workbook;
  }) => unknown;
  const wide = 'x'.repeat(5 * 1024 * 1024);

  test.each<[what: string, code: string, where: string, ask: Ask]>([
    // Requirement sets: 1.14 is claimed
    [
      'a scalar of ExcelApi 1.16',
      'ApiNotFound',
      'Range.valuesAsJson',
      ({ sheet }) => sheet.getRange('A1').load('valuesAsJson'),
    ],
    [
      'a method of ExcelApi 1.15',
      'ApiNotFound',
      'Range.getDependents',
      ({ sheet }) => sheet.getRange('A1').getDependents().load('addresses'),
    ],
    // Shapes
    [
      'more rows than the range',
      'InvalidArgument',
      'Range.values',
      ({ sheet }) => (sheet.getRange('D1').values = [[1], [2]]),
    ],
    [
      'formulas of fewer columns',
      'InvalidArgument',
      'Range.formulas',
      ({ sheet }) => (sheet.getRange('D1:E1').formulas = [['=1']]),
    ],
    [
      'number formats of another shape',
      'InvalidArgument',
      'Range.numberFormat',
      ({ sheet }) => (sheet.getRange('D1:E1').numberFormat = [['0']]),
    ],
    [
      'ragged rows',
      'InvalidArgument',
      'Range.values',
      ({ sheet }) => (sheet.getRange('D1:E2').values = [[1, 2], [3]]),
    ],
    // Sheets
    [
      'a sheet without a name',
      'InvalidArgument',
      'WorksheetCollection.add',
      ({ workbook }) => workbook.worksheets.add(''),
    ],
    [
      'a sheet name of 32 letters',
      'InvalidArgument',
      'WorksheetCollection.add',
      ({ workbook }) => workbook.worksheets.add('x'.repeat(32)),
    ],
    ['a sheet name with a colon', 'InvalidArgument', 'Worksheet.name', ({ sheet }) => (sheet.name = 'a:b')],
    [
      'a sheet name that is taken',
      'ItemAlreadyExists',
      'Worksheet.name',
      ({ sheet }) => (sheet.name = 'LOCKED'),
    ],
    [
      'a sheet that is not there',
      'ItemNotFound',
      'WorksheetCollection.getItem',
      ({ workbook }) => workbook.worksheets.getItem('None').load('name'),
    ],
    [
      'a position behind the last',
      'InvalidArgument',
      'Worksheet.position',
      ({ sheet }) => (sheet.position = 2),
    ],
    [
      'a visibility that is none',
      'InvalidArgument',
      'Worksheet.visibility',
      ({ sheet }) => (sheet.visibility = 'Gone' as 'Hidden'),
    ],
    // Protection
    [
      'a value in a protected cell',
      'AccessDenied',
      'Range.values',
      ({ locked }) => (locked.getRange('A1').values = [['other']]),
    ],
    [
      'a format on a protected sheet',
      'AccessDenied',
      'RangeFont.bold',
      ({ locked }) => (locked.getRange('A1').format.font.bold = true),
    ],
    [
      'clearing a protected cell',
      'AccessDenied',
      'Range.clear',
      ({ locked }) => locked.getRange('A1').clear('Contents'),
    ],
    [
      'a row in a protected sheet',
      'AccessDenied',
      'Range.insert',
      ({ locked }) => locked.getRange('1:1').insert('Down'),
    ],
    [
      'a rule on a protected sheet',
      'AccessDenied',
      'DataValidation.rule',
      ({ locked }) => (locked.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }),
    ],
    [
      'merging on a protected sheet',
      'AccessDenied',
      'Range.merge',
      ({ locked }) => locked.getRange('A1:B1').merge(),
    ],
    [
      'a table on a protected sheet',
      'AccessDenied',
      'TableCollection.add',
      ({ locked }) => locked.tables.add('A1:B2', true),
    ],
    // Names
    [
      'a name like a cell',
      'InvalidArgument',
      'NamedItemCollection.add',
      ({ workbook }) => workbook.names.add('AB12', '=1'),
    ],
    [
      'a name like a cell in R1C1',
      'InvalidArgument',
      'NamedItemCollection.add',
      ({ workbook }) => workbook.names.add('R2C3', '=1'),
    ],
    [
      'a name with a blank',
      'InvalidArgument',
      'NamedItemCollection.add',
      ({ workbook }) => workbook.names.add('two words', '=1'),
    ],
    [
      'a name that is taken',
      'ItemAlreadyExists',
      'NamedItemCollection.add',
      ({ workbook }) => workbook.names.add('GROWTH', '=1'),
    ],
    [
      'a table name like a cell',
      'InvalidArgument',
      'Table.name',
      ({ sheet }) => (sheet.tables.getItem('Staff').name = 'XFD1'),
    ],
    [
      'a table over a table',
      'InvalidArgument',
      'TableCollection.add',
      ({ sheet }) => sheet.tables.add('B2:C3', true),
    ],
    // References
    [
      'an address that is none',
      'InvalidArgument',
      'Worksheet.getRange',
      ({ sheet }) => sheet.getRange('A1:').load('address'),
    ],
    [
      'cells beyond the sheet',
      'InvalidArgument',
      'Range.getOffsetRange',
      ({ sheet }) => sheet.getRange('A1').getOffsetRange(0, -1).load('address'),
    ],
    [
      'cells of another sheet for a chart of nothing',
      'InvalidArgument',
      'Range.getBoundingRect',
      ({ sheet, locked }) => sheet.getRange('A1').getBoundingRect(locked.getRange('B2')).load('address'),
    ],
    // Sizes
    [
      'a request over 5 MB',
      'RequestPayloadSizeLimitExceeded',
      '',
      ({ sheet }) => (sheet.getRange('D1').values = [[wide]]),
    ],
    [
      'values of more than 5 million cells',
      'ResponsePayloadSizeLimitExceeded',
      'Range.values',
      ({ sheet }) => sheet.getRange('A2:E1000002').load('values'),
    ],
    [
      'a formula of more than 8,192 letters',
      'FormulaLengthExceedsLimit',
      'Range.formulas',
      ({ sheet }) => (sheet.getRange('D1').formulas = [[`=${'1+'.repeat(4100)}1`]]),
    ],
    [
      'a text of more than 32,767 letters',
      'InvalidArgument',
      'Range.values',
      ({ sheet }) => (sheet.getRange('D1').values = [['x'.repeat(32_768)]]),
    ],
  ])('%s: %s', async (__, code, where, ask) => {
    const asking = book.Excel.run(async (context) => {
      const { workbook } = context;
      ask({
        sheet: workbook.worksheets.getItem('Sheet1'),
        locked: workbook.worksheets.getItem('Locked'),
        workbook,
      });
      await context.sync();
    });
    const error = await asking.then(
      () => 'nothing was refused',
      (reason: OfficeExtension.Error) => reason,
    );
    expect(error).toMatchObject({ code });
    expect((error as OfficeExtension.Error).debugInfo.errorLocation ?? '').toBe(where);
    await book.Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load('items/name');
      names.load('items/name');
      const used = worksheets.getItem('Sheet1').getUsedRange(true).load('address');
      const kept = worksheets.getItem('Locked').getRange('A1').load('values,format/font/bold');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', 'Locked']);
      expect(names.items.map(({ name }) => name)).toEqual(['Growth']);
      expect([used.address, kept.values, kept.format.font.bold]).toEqual(['Sheet1!A1:B2', [['kept']], false]);
    });
  });
});
