import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('data validation and conditional formats, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });

  test.each<[string, Excel.DataValidationRule]>([
    ['List', { list: { inCellDropDown: true, source: 'Low,Medium,High' } }],
    ['WholeNumber', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }],
    ['Decimal', { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }],
    ['Date', { date: { formula1: '2026-04-01', operator: 'GreaterThanOrEqualTo' } }],
    ['TextLength', { textLength: { formula1: 10, operator: 'LessThan' } }],
    ['Custom', { custom: { formula: '=A1>0' } }],
  ])('a rule of the type %s', (type, rule) =>
    on(async (sheet, context) => {
      const validation = sheet.getRange('A1:A9').dataValidation;
      validation.rule = rule;
      validation.errorAlert = { message: 'Not so.', showAlert: true, style: 'Stop', title: 'Oh' };
      validation.ignoreBlanks = false;
      await context.sync();
      const part = sheet.getRange('A2:A3').dataValidation.load('type,rule,errorAlert,ignoreBlanks');
      const more = sheet.getRange('A9:A10').dataValidation.load('type,rule');
      const none = sheet.getRange('B1').dataValidation.load('type');
      await context.sync();
      expect([part.type, part.ignoreBlanks]).toEqual([type, false]);
      expect(part.rule).toMatchObject(rule);
      expect(part.errorAlert).toMatchObject({ message: 'Not so.', title: 'Oh' });
      expect([more.type, none.type]).toEqual(['MixedCriteria', 'None']);
    }),
  );

  test('a list from cells, and no rule any more', () =>
    on(async (sheet, context) => {
      const validation = sheet.getRange('A1').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: sheet.getRange('C1:C3') } };
      validation.load('rule');
      await context.sync();
      expect(validation.rule.list?.source).toMatch(/^='?Sheet1'?!\$C\$1:\$C\$3$/);
      validation.clear();
      validation.load('type');
      await context.sync();
      expect(validation.type).toBe('None');
    }));

  test.each([
    ['two rules at once', { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: 'a' } }],
    ['one bound of two', { decimal: { formula1: 1, operator: 'Between' } }],
    ['a list longer than 255 letters', { list: { inCellDropDown: true, source: 'x,'.repeat(200) } }],
    ['no rule at all', {}],
  ])('%s: refused', async (__, rule) => {
    const ruling = on((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule;
      return Promise.resolve();
    });
    await expect(ruling).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a formula decides: its look and its cells; the newest comes first', () =>
    on(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:B9');
      const warn = conditionalFormats.add('Custom');
      warn.custom.rule.formula = '=$A1>1';
      warn.custom.format.font.color = '#B45309';
      warn.custom.format.font.bold = true;
      warn.custom.format.fill.color = '#FFF7ED';
      const second = conditionalFormats.add('CellValue');
      second.cellValue.format.font.italic = true;
      second.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      second.stopIfTrue = true;
      const all = conditionalFormats.load('items/type,items/stopIfTrue,items/priority');
      warn.load(
        'custom/rule/formula,custom/format/font/color,custom/format/font/bold,custom/format/fill/color',
      );
      const where = warn.getRange().load('address');
      second.load('cellValue/rule,cellValue/format/font/italic');
      await context.sync();
      expect(all.items.map(({ type, stopIfTrue, priority }) => [type, stopIfTrue, priority])).toEqual([
        ['CellValue', true, 0],
        ['Custom', false, 1],
      ]);
      expect(warn.custom.rule.formula).toBe('=$A1>1');
      expect(warn.custom.format.font.toJSON()).toMatchObject({ bold: true, color: '#B45309' });
      expect(warn.custom.format.fill.color).toBe('#FFF7ED');
      expect(where.address).toBe('Sheet1!A1:B9');
      expect(second.cellValue.rule).toMatchObject({ formula1: '=0', operator: 'LessThan' });
      expect(second.cellValue.format.font.italic).toBe(true);
    }));

  test('text, top, preset and colour scale', () =>
    on(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      const text = conditionalFormats.add('ContainsText');
      text.textComparison.format.font.color = 'red';
      text.textComparison.rule = { operator: 'Contains', text: 'late' };
      const top = conditionalFormats.add('TopBottom');
      top.topBottom.format.fill.color = 'yellow';
      top.topBottom.rule = { rank: 3, type: 'TopItems' };
      const scale = conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#0B5C6B' },
      };
      await context.sync();
      text.load('textComparison/rule');
      top.load('topBottom/rule');
      scale.load('colorScale/criteria');
      await context.sync();
      expect(text.textComparison.rule).toMatchObject({ operator: 'Contains', text: 'late' });
      expect(top.topBottom.rule).toMatchObject({ rank: 3, type: 'TopItems' });
      expect(scale.colorScale.criteria.maximum).toMatchObject({ type: 'HighestValue', color: '#0B5C6B' });
    }));

  test('one is deleted, then all', () =>
    on(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      const formats = ['=A1=1', '=A1=2', '=A1=3'].map((formula) => {
        const format = conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        return format;
      });
      formats[1]?.delete();
      const left = conditionalFormats.getCount();
      const other = formats[0]?.load('cellValueOrNullObject/rule');
      await context.sync();
      expect([left.value, other?.cellValueOrNullObject.isNullObject]).toEqual([2, true]);
      conditionalFormats.clearAll();
      const none = conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    }));
});
