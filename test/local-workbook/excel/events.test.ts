import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GRIDS, opened, type Opened } from './support';

describe.each(GRIDS)('events, on %s', (_, makeGrid) => {
  let book: Opened;
  beforeEach(async () => {
    book = await opened(makeGrid);
  });
  afterEach(() => book.close());

  const told: unknown[] = [];
  const tell = (event: { type: string }): Promise<void> => {
    told.push(JSON.parse(JSON.stringify(event)));
    return Promise.resolve();
  };
  beforeEach(() => {
    told.length = 0;
  });
  const on = <T>(act: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    book.Excel.run(async (context) => {
      const result = await act(context.workbook, context);
      await context.sync();
      return result;
    });

  test('a change of ours and one of the user, for the sheet and for all sheets', async () => {
    const sheet = await on(async ({ worksheets }, context) => {
      const first = worksheets.getItem('Sheet1').load('id');
      first.onChanged.add(tell);
      worksheets.onChanged.add(tell);
      await context.sync();
      first.getRange('A1:B2').values = 1 as unknown as number[][];
      await context.sync();
      return first.id;
    });
    await vi.waitFor(() => expect(told).toHaveLength(2));
    const changed = {
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      address: 'A1:B2',
      worksheetId: sheet,
    };
    expect(told).toMatchObject([
      { ...changed, triggerSource: 'ThisLocalAddin' },
      { ...changed, source: 'Local' },
    ]);
    told.length = 0;
    book.grid.cells.type(sheet, 4, 2, '7');
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told[0]).toMatchObject({ address: 'C5', triggerSource: 'Unknown' });
  });

  test('nobody is told who does not listen any more', async () => {
    const added = await on(async ({ worksheets }, context) => {
      const registration = worksheets.onChanged.add(tell);
      await context.sync();
      return registration;
    });
    await book.Excel.run(added.context, async (context) => {
      added.remove();
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toEqual([]);
  });

  test('the cells of an event are a range', async () => {
    const found: string[] = [];
    await on(async ({ worksheets }) => {
      worksheets.getItem('Sheet1').onChanged.add((event) =>
        book.Excel.run(async (context) => {
          const range = event.getRange(context).load('address');
          await context.sync();
          found.push(range.address);
        }),
      );
      await Promise.resolve();
    });
    await on(async ({ worksheets }) => {
      worksheets.getItem('Sheet1').getRange('B2').values = [[1]];
      await Promise.resolve();
    });
    await vi.waitFor(() => expect(found).toEqual(['Sheet1!B2']));
  });

  test('sheets come, change their names, become active and go', async () => {
    await on(async ({ worksheets }, context) => {
      for (const event of [worksheets.onAdded, worksheets.onActivated, worksheets.onDeleted]) {
        (event as OfficeExtension.EventHandlers<{ type: string }>).add(tell);
      }
      await context.sync();
      const sheet = worksheets.add('New');
      sheet.activate();
      sheet.delete();
      await context.sync();
    });
    await vi.waitFor(() => expect(told.length).toBeGreaterThanOrEqual(3));
    const types = told.map((event) => (event as { type: string }).type);
    expect(types[0]).toBe('WorksheetAdded');
    expect(types).toContain('WorksheetActivated');
    expect(types).toContain('WorksheetDeleted');
  });

  test('the selection, rows put in, and tables', async () => {
    await on(async ({ worksheets, tables }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.onSelectionChanged.add(tell);
      sheet.onChanged.add(tell);
      tables.onAdded.add(tell);
      await context.sync();
      sheet.getRange('B2').select();
      sheet.getRange('3:4').insert('Down');
      await context.sync();
      sheet.getRange('A1:A2').values = [['Head'], [1]];
      const table = sheet.tables.add('A1:A2', true);
      table.onChanged.add(tell);
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    await vi.waitFor(() =>
      expect(told).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ type: 'WorksheetSelectionChanged', address: 'B2' }),
          expect.objectContaining({ type: 'WorksheetChanged', changeType: 'RowInserted', address: '3:4' }),
          expect.objectContaining({ type: 'TableAdded' }),
          expect.objectContaining({ type: 'TableChanged', address: 'A2' }),
        ]),
      ),
    );
  });

  test('an event that the stand-in does not have is refused', async () => {
    const listening = on(async ({ worksheets }) => {
      worksheets.getItem('Sheet1').onSingleClicked.add(tell as never);
      await Promise.resolve();
    });
    await expect(listening).rejects.toMatchObject({ code: 'NotImplemented' });
  });
});
