import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

interface Told {
  readonly type: string;
  readonly [name: string]: unknown;
}
type Handler = OfficeExtension.EventHandlers<Told>;

/** Each event of the issue: who listens, what happens, and what is told. */
describe.each(GRIDS)('events, one by one, on %s', (_, makeGrid) => {
  let book: Opened;
  const told: Told[] = [];
  beforeEach(async () => {
    told.length = 0;
    book = await opened(makeGrid);
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['Team', 'Cost'],
        ['North', 10],
      ];
      sheet.tables.add('A1:B2', true).name = 'Staff';
      context.workbook.worksheets.add('Other');
      await context.sync();
    });
  });
  afterEach(() => book.close());

  interface Place {
    readonly workbook: Excel.Workbook;
    readonly sheet: Excel.Worksheet;
    readonly other: Excel.Worksheet;
    readonly table: Excel.Table;
  }
  type Case = readonly [
    what: string,
    event: (place: Place) => unknown,
    act: (place: Place) => void,
    expected: object,
  ];

  test.each<Case>([
    [
      'a cell of the sheet',
      ({ sheet }) => sheet.onChanged,
      ({ sheet }) => (sheet.getRange('D4').values = [[1]]),
      { type: 'WorksheetChanged', changeType: 'RangeEdited', address: 'D4' },
    ],
    [
      'a cell of any sheet',
      ({ workbook }) => workbook.worksheets.onChanged,
      ({ other }) => (other.getRange('A1').values = [[1]]),
      { type: 'WorksheetChanged', address: 'A1' },
    ],
    [
      'contents cleared',
      ({ sheet }) => sheet.onChanged,
      ({ sheet }) => sheet.getRange('A2:B2').clear('Contents'),
      { type: 'WorksheetChanged', changeType: 'RangeEdited', address: 'A2:B2' },
    ],
    [
      'a row put in',
      ({ sheet }) => sheet.onChanged,
      ({ sheet }) => sheet.getRange('9:9').insert('Down'),
      { changeType: 'RowInserted', address: '9:9' },
    ],
    [
      'a column taken out',
      ({ sheet }) => sheet.onChanged,
      ({ sheet }) => sheet.getRange('H:H').delete('Left'),
      { changeType: 'ColumnDeleted', address: 'H:H' },
    ],
    [
      'cells put in',
      ({ sheet }) => sheet.onChanged,
      ({ sheet }) => sheet.getRange('H1:H2').insert('Down'),
      { changeType: 'CellInserted', address: 'H1:H2' },
    ],
    [
      'a look',
      ({ sheet }) => sheet.onFormatChanged,
      ({ sheet }) => (sheet.getRange('D4').format.font.bold = true),
      { type: 'WorksheetFormatChanged', address: 'D4' },
    ],
    [
      'a selection',
      ({ sheet }) => sheet.onSelectionChanged,
      ({ sheet }) => sheet.getRange('B2:C3').select(),
      { type: 'WorksheetSelectionChanged', address: 'B2:C3' },
    ],
    [
      'a selection on any sheet',
      ({ workbook }) => workbook.worksheets.onSelectionChanged,
      ({ other }) => other.getRange('B2').select(),
      { type: 'WorksheetSelectionChanged', address: 'B2' },
    ],
    [
      'a sheet that comes',
      ({ workbook }) => workbook.worksheets.onAdded,
      ({ workbook }) => workbook.worksheets.add('New'),
      { type: 'WorksheetAdded', source: 'Local' },
    ],
    [
      'a sheet that goes',
      ({ workbook }) => workbook.worksheets.onDeleted,
      ({ other }) => other.delete(),
      { type: 'WorksheetDeleted' },
    ],
    [
      'a sheet that comes to the front',
      ({ other }) => other.onActivated,
      ({ other }) => other.activate(),
      { type: 'WorksheetActivated' },
    ],
    [
      'a sheet that leaves the front',
      ({ sheet }) => sheet.onDeactivated,
      ({ other }) => other.activate(),
      { type: 'WorksheetDeactivated' },
    ],
    [
      'whichever comes to the front',
      ({ workbook }) => workbook.worksheets.onActivated,
      ({ other }) => other.activate(),
      { type: 'WorksheetActivated' },
    ],
    [
      'a calculation',
      ({ workbook }) => workbook.worksheets.onCalculated,
      ({ sheet, workbook }) => (
        (sheet.getRange('D1').formulas = [['=6']]),
        workbook.application.calculate('Full')
      ),
      { type: 'WorksheetCalculated' },
    ],
    [
      'a cell of the table',
      ({ table }) => table.onChanged,
      ({ sheet }) => (sheet.getRange('B2').values = [[11]]),
      { type: 'TableChanged', address: 'B2' },
    ],
    [
      'a cell of any table',
      ({ workbook }) => workbook.tables.onChanged,
      ({ sheet }) => (sheet.getRange('B2').values = [[11]]),
      { type: 'TableChanged', address: 'B2' },
    ],
    [
      'the part of a change that is in the table',
      ({ table }) => table.onChanged,
      ({ sheet }) => (sheet.getRange('B2:D2').values = [[1, 2, 3]]),
      { type: 'TableChanged', address: 'B2' },
    ],
    [
      'a selection in the table',
      ({ table }) => table.onSelectionChanged,
      ({ sheet }) => sheet.getRange('A2').select(),
      { type: 'TableSelectionChanged', address: 'A2' },
    ],
    [
      'a table that comes',
      ({ workbook }) => workbook.tables.onAdded,
      ({ other }) => ((other.getRange('A1:A2').values = [['x'], [1]]), other.tables.add('A1:A2', true)),
      { type: 'TableAdded' },
    ],
    [
      'a table that goes',
      ({ workbook }) => workbook.tables.onDeleted,
      ({ table }) => table.delete(),
      { type: 'TableDeleted', tableName: 'Staff' },
    ],
  ])('%s', async (what, event, act, expected) => {
    await book.Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Sheet1');
      const place = {
        workbook,
        sheet,
        other: workbook.worksheets.getItem('Other'),
        table: sheet.tables.getItem('Staff'),
      };
      (event(place) as Handler).add((said) => {
        told.push(JSON.parse(JSON.stringify(said)) as Told);
        return Promise.resolve();
      });
      await context.sync();
      act(place);
      await context.sync();
    });
    await book.grid.calculation.settled();
    await vi.waitFor(
      () => expect(told).toEqual(expect.arrayContaining([expect.objectContaining(expected)])),
      { timeout: 5000 },
    );
    // One handler hears one thing once; a calculation is told a sheet each.
    if (what !== 'a calculation') expect(told).toHaveLength(1);
  });

  test('a registration ends with the sheet that it was for', async () => {
    await book.Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem('Other');
      (other.onChanged as unknown as Handler).add((said) => {
        told.push(said);
        return Promise.resolve();
      });
      await context.sync();
      other.delete();
      context.workbook.worksheets.add('Other').getRange('A1').values = [[1]];
      await context.sync();
    });
    await new Promise((later) => setTimeout(later, 30));
    expect(told).toEqual([]);
  });
});
