import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { relativeTo } from '../../../local-workbook/excel/relative';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { opened, type Opened } from './support';

describe('a formula in another place', () => {
  test.each<[formula: string, rows: number, columns: number, moved: string]>([
    ['=A1+B2', 1, 2, '=C2+D3'],
    ['=$A1+A$1+$A$1', 3, 3, '=$A4+D$1+$A$1'],
    ['=SUM(A1:B$2)', 1, 1, '=SUM(B2:C$2)'],
    ['=SUM(A:A,$B:C)', 5, 1, '=SUM(B:B,$B:D)'],
    ['=SUM(1:2,$3:4)', 1, 9, '=SUM(2:3,$3:5)'],
    ['=Sheet1!A1&\'A1 B2\'!A1&"A1"', 1, 0, '=Sheet1!A2&\'A1 B2\'!A2&"A1"'],
    ['=LOG10(A1)+Staff[A1]+Band_A1+XFE1', 1, 0, '=LOG10(A2)+Staff[A1]+Band_A1+XFE1'],
    ['=A1', -1, 0, '=#REF!'],
    ['=SUM(A1:B2)', 0, -1, '=SUM(#REF!:A2)'],
    ['=XFD1048576', 0, 1, '=#REF!'],
    ['=1.5*A1', 1, 0, '=1.5*A2'],
  ])('%s moved by %i and %i', (formula, rows, columns, moved) => {
    expect(relativeTo(formula, rows, columns)).toBe(moved);
  });
});

describe('copyFrom', () => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(() => createUniverGrid());
    await on(async (sheet) => {
      sheet.getRange('B1:B2').numberFormat = [['@'], ['0.00']];
      sheet.getRange('A1:C2').values = [
        [1, '007', '=A1*2'],
        [2, 5.5, '=A2*2'],
      ];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Continuous';
      await Promise.resolve();
    });
  });
  afterEach(() => book.close());
  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });

  test.each<[Excel.RangeCopyType | undefined, unknown[][], boolean]>([
    [
      'Values',
      [
        [1, '007', 2],
        [2, 5.5, 4],
      ],
      false,
    ],
    [
      'Formulas',
      [
        [1, '007', '=E4*2'],
        [2, 5.5, '=E5*2'],
      ],
      false,
    ],
    [
      'Formats',
      [
        ['', '', ''],
        ['', '', ''],
      ],
      true,
    ],
    [
      'All',
      [
        [1, '007', '=E4*2'],
        [2, 5.5, '=E5*2'],
      ],
      true,
    ],
    [
      undefined,
      [
        [1, '007', '=E4*2'],
        [2, 5.5, '=E5*2'],
      ],
      true,
    ],
  ] as [Excel.RangeCopyType | undefined, unknown[][], boolean][])('%s', (type, formulas, withLooks) =>
    on(async (sheet, context) => {
      sheet.getRange('E4').copyFrom('A1:C2', type);
      const copied = sheet.getRange('E4:G5').load('formulas,numberFormat');
      const first = sheet.getRange('E4').load('format/font/bold');
      const line = sheet.getRange('E4').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      expect(copied.formulas).toEqual(formulas);
      expect(first.format.font.bold).toBe(withLooks);
      expect(line.style).toBe(withLooks ? 'Continuous' : 'None');
      expect(copied.numberFormat[1]?.[1]).toBe(withLooks ? '0.00' : 'General');
    }),
  );

  test('over a larger target, and over its own cells', () =>
    on(async (sheet, context) => {
      sheet.getRange('E1:E4').copyFrom('C1:C2', 'Formulas');
      sheet.getRange('A2').copyFrom('A1:A2', 'Values');
      const [four, own] = ['E1:E4', 'A1:A3'].map((address) => sheet.getRange(address).load('formulas'));
      await context.sync();
      expect(four?.formulas).toEqual([['=C1*2'], ['=C2*2'], ['=C3*2'], ['=C4*2']]);
      expect(own?.formulas).toEqual([[1], [1], [2]]);
    }));

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['copyType Link', (s) => s.getRange('E1').copyFrom('A1', 'Link')],
    ['transposed', (s) => s.getRange('E1').copyFrom('A1:B1', 'Formulas', false, true)],
    ['merged cells', (s) => (s.getRange('A1:B1').merge(), s.getRange('E1').copyFrom('A1'))],
    [
      'conditional formats',
      (s) => (
        (s.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'),
        s.getRange('E1').copyFrom('A1', 'Formats')
      ),
    ],
    [
      'validation rules',
      (s) => (
        (s.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }),
        s.getRange('E1').copyFrom('A1')
      ),
    ],
    [
      'hyperlinks',
      (s) => (
        (s.getRange('A1').hyperlink = { documentReference: 'Sheet1!B2' }),
        s.getRange('E1').copyFrom('A1')
      ),
    ],
    ['whole rows or columns', (s) => s.getRange('E:E').copyFrom('A:A')],
  ])('what it cannot copy is refused: %s', async (words, act) => {
    const copying = on((sheet) => Promise.resolve(act(sheet)));
    await expect(copying).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining(words) as string,
    });
  });
});
