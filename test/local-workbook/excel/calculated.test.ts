import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { opened, type Opened } from './support';

/** What only a grid that calculates can show. */
describe('cells that calculate', () => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(() => createUniverGrid());
  });
  afterEach(() => book.close());

  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });

  test.each<[string, unknown, string, string]>([
    ['a figure with its thousands', 22179.87, '#,##0.00', '22,179.87'],
    ['a percentage', 0.035, '0.0%', '3.5%'],
    ['a date', 46113, 'dd/mm/yyyy', '01/04/2026'],
    ['a negative figure by its own part of the format', -5, '#,##0;[Red]-#,##0;"-"', '-5'],
    ['nothing by its own part', 0, '#,##0;[Red]-#,##0;"-"', '-'],
    ['text', 'as it is', '#,##0', 'as it is'],
    ['an error', '=1/0', '0.00', '#DIV/0!'],
    ['TRUE', true, 'General', 'TRUE'],
  ])('text is what is shown: %s', (_, value, format, shown) =>
    on(async (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.numberFormat = [[format]];
      cell.values = [[value]];
      cell.format.columnWidth = 200;
      cell.load('text');
      await context.sync();
      expect(cell.text).toEqual([[shown]]);
    }),
  );

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, string]>([
    ['a row above', (sheet) => sheet.getRange('1:1').insert('Down'), 'D2', '=SUM(A2:A4)*$B$2'],
    ['a row within', (sheet) => sheet.getRange('2:2').insert('Down'), 'D1', '=SUM(A1:A4)*$B$1'],
    ['a column before', (sheet) => sheet.getRange('A:A').insert('Right'), 'E1', '=SUM(B1:B3)*$C$1'],
    ['a row less', (sheet) => sheet.getRange('2:2').delete('Up'), 'D1', '=SUM(A1:A2)*$B$1'],
    ['a column less', (sheet) => sheet.getRange('C:C').delete('Left'), 'C1', '=SUM(A1:A3)*$B$1'],
    ['cells pushed down', (sheet) => sheet.getRange('A1:B1').insert('Down'), 'D1', '=SUM(A2:A4)*$B$2'],
    ['cells drawn up', (sheet) => sheet.getRange('A2').delete('Up'), 'D1', '=SUM(A1:A2)*$B$1'],
    ['cells pushed right', (sheet) => sheet.getRange('B1').insert('Right'), 'E1', '=SUM(A1:A3)*$C$1'],
    [
      'what it refers to is deleted',
      (sheet) => sheet.getRange('B:B').delete('Left'),
      'C1',
      '=SUM(A1:A3)*#REF!',
    ],
  ])('formulas follow their cells: %s', (_, change, address, formula) =>
    on(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').values = [[10]];
      sheet.getRange('D1').formulas = [['=SUM(A1:A3)*$B$1']];
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1').formulas = [['=Sheet1!A3']];
      await context.sync();
      change(sheet);
      const cell = sheet.getRange(address).load('formulas');
      await context.sync();
      expect(cell.formulas).toEqual([[formula]]);
    }),
  );

  test('so do names, rules and formulas of other sheets', () =>
    on(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      other.getRange('A1').formulas = [['=Sheet1!A3*2']];
      sheet.getRange('A3').values = [[21]];
      const name = context.workbook.names.add('Here', sheet.getRange('A3'));
      sheet.getRange('C3').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      const rule = sheet.getRange('D3').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A3>1';
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      const cell = other.getRange('A1').load('formulas,values');
      name.load('value');
      const validation = sheet.getRange('C5').dataValidation.load('type');
      const formats = sheet.getRange('D5').conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[['=Sheet1!A5*2']], [[42]]]);
      expect(name.value).toBe('Sheet1!$A$5');
      expect(validation.type).toBe('Decimal');
      expect(formats.items.map(({ custom }) => custom.rule.formula)).toEqual(['=$A5>1']);
    }));

  test('a formula spills: from where, into which cells, with which values', () =>
    on(async (sheet, context) => {
      const cell = sheet.getRange('B2');
      cell.formulas = [['=SEQUENCE(3,2)']];
      const into = cell.getSpillingToRange().load('address,values,formulas');
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
      cell.load('hasSpill');
      await context.sync();
      expect([into.address, into.values]).toEqual([
        'Sheet1!B2:C4',
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ]);
      expect([cell.hasSpill, none.isNullObject]).toEqual([true, true]);
    }));

  test('what is in the way of a spill makes it an error', () =>
    on(async (sheet, context) => {
      sheet.getRange('A2').values = [['here']];
      const cell = sheet.getRange('A1');
      cell.formulas = [['=SEQUENCE(3)']];
      cell.load('values,valueTypes');
      await context.sync();
      expect([cell.values, cell.valueTypes]).toEqual([[['#SPILL!']], [['Error']]]);
    }));

  test('manual calculation leaves results as they were, until it is asked for', () =>
    on(async (sheet, context) => {
      const { application } = context.workbook;
      sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
      const cell = sheet.getRange('B1').load('values');
      await context.sync();
      application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[5]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      application.calculate('Recalculate');
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[10]]);
    }));

  test.each([
    ['grows when a row is typed below it', false, 'Sheet1!A1:B3', 15],
    ['of a protected sheet does not', true, 'Sheet1!A1:B2', 10],
  ])('a table %s', async (_, isProtected, address, sum) => {
    const id = await on(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['Team', 'Cost'],
        ['North', 10],
      ];
      sheet.tables.add('A1:B2', true).name = 'Staff';
      sheet.getRange('E1').formulas = [['=SUM(Staff[Cost])']];
      sheet.getRange('A3:B9').format.protection.locked = false;
      if (isProtected) sheet.protection.protect();
      sheet.load('id');
      await context.sync();
      return sheet.id;
    });
    book.grid.cells.type(id, 2, 1, '5');
    await on(async (sheet, context) => {
      const table = sheet.tables.getItem('Staff').getRange().load('address');
      const total = sheet.getRange('E1').load('values');
      await context.sync();
      expect([table.address, total.values]).toEqual([address, [[sum]]]);
    });
  });

  test('columns are made as wide, and rows as high, as what stands in them', () =>
    on(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['x', 'a rather long text that needs a wide column']];
      sheet.getRange('A2').values = [['words that go over more than one line of a narrow cell']];
      sheet.getRange('A2').format.wrapText = true;
      sheet.getRange('A1:B1').format.autofitColumns();
      sheet.getRange('2:2').format.autofitRows();
      const cells = ['A1', 'B1', 'A2'].map((address) =>
        sheet.getRange(address).load('format/columnWidth,format/rowHeight'),
      );
      await context.sync();
      const [narrow, wide, high] = cells.map(({ format }) => format);
      expect(wide!.columnWidth).toBeGreaterThan(narrow!.columnWidth * 2);
      expect(high!.rowHeight).toBeGreaterThan(narrow!.rowHeight * 2);
    }));
});
