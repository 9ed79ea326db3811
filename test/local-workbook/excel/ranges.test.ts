import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('ranges, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  /** One batch on the first sheet. */
  const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });

  test('give back what was written: values, kinds, formulas, formats', () =>
    on(async (sheet, context) => {
      const range = sheet.getRange('A1:C2');
      range.values = [
        [1.5, 'text', true],
        ['12', '', null],
      ];
      sheet.getRange('C2').formulas = [['=6']];
      sheet.getRange('A1:B1').numberFormat = [['0.00', null]];
      range.load('values,formulas,valueTypes,numberFormat,address,rowIndex,columnCount,cellCount');
      await context.sync();
      expect(range.values).toEqual([
        [1.5, 'text', true],
        [12, '', 6],
      ]);
      expect(range.formulas[1]).toEqual([12, '', '=6']);
      expect(range.valueTypes).toEqual([
        ['Double', 'String', 'Boolean'],
        ['Double', 'Empty', 'Double'],
      ]);
      expect(range.numberFormat[0]).toEqual(['0.00', 'General', 'General']);
      expect([range.address, range.rowIndex, range.columnCount, range.cellCount]).toEqual([
        'Sheet1!A1:C2',
        0,
        3,
        6,
      ]);
    }));

  test('one value stands for every cell, null leaves a cell as it is', () =>
    on(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.values = [
        [null, 1],
        [null, null],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, 1],
        [7, 7],
      ]);
    }));

  test.each([
    ['too few rows', [[1, 2]]],
    ['too few columns', [[1], [2]]],
    ['no rows at all', [1, 2]],
  ])('values of another shape are refused: %s', async (__, values) => {
    const writing = on(async (sheet) => {
      sheet.getRange('A1:B2').values = values as number[][];
    });
    await expect(writing).rejects.toMatchObject({
      code: 'InvalidArgument',
      message:
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      debugInfo: { errorLocation: 'Range.values' },
    });
  });

  test('4,000 cells, which the client sends in blocks', () =>
    on(async (sheet, context) => {
      const values = Array.from({ length: 1000 }, (__, row) => [row, `r${row}`, row % 2 === 0, row / 4]);
      const range = sheet.getRange('A1:D1000');
      range.values = values;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(values);
    }));

  test('lead to each other', () =>
    on(async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      const found = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(2),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 1),
        range.getBoundingRect('F1'),
        range.getIntersection('A1:B2'),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getLastCell(),
        range.getRowsBelow(2),
        range.getColumnsBefore(),
        sheet.getRangeByIndexes(0, 0, 2, 2),
        sheet.getCell(2, 3),
        sheet.getRange(),
      ].map((each) => each.load('address'));
      const apart = range.getIntersectionOrNullObject('F1').load('address');
      await context.sync();
      expect(found.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'C3',
        'B2:D2',
        'D2:D5',
        'B2:C6',
        'C1:E4',
        'B1:F5',
        'B2',
        'B:D',
        '2:5',
        'D5',
        'B6:D7',
        'A2:A5',
        'A1:B2',
        'D3',
        '1:1048576',
      ]);
      expect(apart.isNullObject).toBe(true);
    }));

  test.each([
    ['an address that is none', (sheet: Excel.Worksheet) => sheet.getRange('A0')],
    ['a column beyond XFD', (sheet: Excel.Worksheet) => sheet.getRange('XFE1')],
    ['a row beyond 1,048,576', (sheet: Excel.Worksheet) => sheet.getRange('A1048577')],
    ['cells above the first', (sheet: Excel.Worksheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['no cells', (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
    ['a name that is not there', (sheet: Excel.Worksheet) => sheet.getRange('Nothing')],
  ])('%s: refused', async (__, find) => {
    const finding = on(async (sheet) => {
      find(sheet).load('address');
    });
    await expect(finding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('whole columns give null for their values', () =>
    on(async (sheet, context) => {
      const column = sheet.getRange('A:A').load('values,address,isEntireColumn');
      await context.sync();
      expect([column.values, column.address, column.isEntireColumn]).toEqual([null, 'Sheet1!A:A', true]);
    }));

  test('used cells: of a sheet, of a column, and of nothing', () =>
    on(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject(true).load('address');
      const first = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect([none.isNullObject, first.address]).toEqual([true, 'Sheet1!A1']);
      sheet.getRange('B2:C3').values = [
        [1, 2],
        ['', 4],
      ];
      sheet.getRange('E9').values = [[9]];
      const all = sheet.getUsedRange(true).load('address');
      const column = sheet.getRange('B:B').getUsedRange(true).load('address');
      const empty = sheet.getRange('D1:D9').getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([all.address, column.address, empty.isNullObject]).toEqual(['Sheet1!B2:E9', 'Sheet1!B2', true]);
    }));

  test('a range that is held follows its cells when rows come above it', () =>
    on(async (sheet, context) => {
      const range = sheet.getRange('A5:B6');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      const inserted = sheet.getRange('2:3').insert('Down').load('address');
      range.load('address,values');
      await context.sync();
      expect([inserted.address, range.address, range.values]).toEqual([
        'Sheet1!2:3',
        'Sheet1!A7:B8',
        [
          [1, 2],
          [3, 4],
        ],
      ]);
      sheet.getRange('1:1').delete('Up');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A6:B7');
      const gone = sheet.getRange('A6:B7');
      range.delete('Up');
      gone.load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    }));

  test('cells move right and left within their rows', () =>
    on(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('B1').insert('Right');
      const row = sheet.getRange('A1:D1').load('values');
      await context.sync();
      expect(row.values).toEqual([[1, '', 2, 3]]);
      sheet.getRange('A1:B1').delete('Left');
      row.load('values');
      await context.sync();
      expect(row.values).toEqual([[2, 3]]);
    }));

  test('contents, formats or both are cleared', () =>
    on(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      const cells = ['A1', 'B1'].map((address) => sheet.getRange(address).load('values,format/font/bold'));
      await context.sync();
      expect(cells.map((cell) => [cell.values[0]?.[0] as unknown, cell.format.font.bold])).toEqual([
        ['', true],
        [2, false],
      ]);
    }));

  test('values are copied, once or over a larger target', () =>
    on(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A3:B4').copyFrom('A1:B1', 'Values');
      sheet.getRange('D1').copyFrom('A1:B1', 'Values', false, true);
      const [twice, turned] = ['A3:B4', 'D1:D2'].map((address) => sheet.getRange(address).load('values'));
      await context.sync();
      expect([twice?.values, turned?.values]).toEqual([
        [
          [1, 2],
          [1, 2],
        ],
        [[1], [2]],
      ]);
    }));

  test('are selected, on their sheet', () =>
    on(async (_sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      other.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([selected.address, cell.address, active.name]).toEqual(['Other!B2:C3', 'Other!B2', 'Other']);
    }));

  test('link to places, with words of their own', () =>
    on(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: 'See there' };
      cell.load('hyperlink,values');
      await context.sync();
      expect(cell.hyperlink).toMatchObject({ documentReference: 'Sheet1!B2' });
      expect(cell.values).toEqual([['See there']]);
      cell.clear('Hyperlinks');
      cell.load('hyperlink');
      await context.sync();
      expect(cell.hyperlink).toBeNull();
    }));

  test('merged and parted again; never over a table', () =>
    on(async (sheet, context) => {
      sheet.getRange('A1:C1').merge(false);
      sheet.getRange('A1:C1').unmerge();
      sheet.getRange('A3:B4').values = [
        ['a', 'b'],
        [1, 2],
      ];
      sheet.tables.add('A3:B4', true);
      await context.sync();
      sheet.getRange('A4:B4').merge();
      await expect(context.sync()).rejects.toMatchObject({ code: 'MergedRangeConflict' });
    }));
});
