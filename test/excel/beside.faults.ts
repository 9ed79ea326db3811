import { afterEach, beforeEach, expect, test } from 'vitest';
import { createUniverGrid } from '../../local-workbook/grid/univer/node';
import { BuildError, writeBeside } from '../../src/excel';
import { type OpenWorkbook, openWorkbook } from './support/open';

let open: OpenWorkbook;
beforeEach(async () => {
  open = await openWorkbook(() => createUniverGrid());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Team', 'Posts'],
      ['North', 12],
      ['Total', 12],
    ];
    // What a person had set up beside the table: it has to come back.
    sheet.getRange('E2').numberFormat = [['0.000']];
    sheet.getRange('D1').format.font.bold = true;
    await context.sync();
  });
});
afterEach(() => open.close());

const block = {
  ...{ sheet: 'Sheet1', row: 0, column: 3 },
  entries: [
    ['Figure', 'Computed', 'Result'],
    ['Total, Posts', '=SUM(B2:B2)', ''],
    ['', '=E2', 'Yes'],
  ],
  formats: [
    ['@', '@', '@'],
    ['@', '#,##0', '@'],
    ['@', '0.0%', '@'],
  ],
};

/** What stands in the cells and how it looks. A blank cell that is told not to be bold looks as one that never was. */
const everything = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('Sheet1')
      .getRange('A1:H8')
      .load('formulas,numberFormat');
    const looks = range.getCellProperties({ format: { font: { bold: true } } });
    await context.sync();
    return JSON.stringify([range.formulas, range.numberFormat, looks.value]);
  });

/** The person takes the results away by hand, and sets the cells up as they were. */
const clear = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('D1:F3').clear();
    sheet.getRange('E2').numberFormat = [['0.000']];
    sheet.getRange('D1').format.font.bold = true;
    await context.sync();
  });

test('whichever request fails, results beside a table are written whole, or the cells are as they were', async () => {
  const begun = open.requests.length;
  await writeBeside(block);
  const requests = open.requests.length - begun;
  const written = await everything();
  await clear();
  const before = await everything();
  expect(before).not.toBe(written);
  const wrong: string[] = [];
  let whole = 0;
  for (let request = 1; request <= requests; request += 1)
    for (const when of ['before', 'after'] as const) {
      open.plan({ request, when });
      const isWritten = await writeBeside(block).then(
        () => true,
        () => false,
      );
      open.plan();
      if ((await everything()) !== (isWritten ? written : before)) wrong.push(`${request} ${when}`);
      if (isWritten) {
        whole += 1;
        await clear();
      }
    }
  console.log(
    `Beside: ${2 * requests - wrong.length} of ${2 * requests} nothing half done, ${whole} of them whole`,
  );
  expect(wrong).toEqual([]);
  // The last request only tells Excel that its cells are no longer looked at.
  expect([requests, whole]).toEqual([4, 2]);
});

test('where Excel does not let the cells be put back, that is said, with the sheet', async () => {
  open.plan({ request: 3, when: 'after' }, { request: 5, when: 'before' });
  const outcome = await writeBeside(block).catch((error: Error) => error);
  expect(outcome).toBeInstanceOf(BuildError);
  expect((outcome as Error).message).toMatch(/did not let us put the cells back either: .* on Sheet1\.$/);
});

test('what another author typed meanwhile where the block has nothing stays', async () => {
  open.plan({ request: 3, when: 'after' });
  open.onRequest = (number) => {
    if (number !== 3) return;
    open.onRequest = undefined;
    const [sheet] = open.grid.sheets.list();
    open.grid.cells.type(sheet!.id, 1, 5, 'mine');
  };
  await expect(writeBeside(block)).rejects.toThrow();
  const cells = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('D1:F3').load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });
  expect(cells).toEqual([
    ['', '', ''],
    ['', '', 'mine'],
    ['', '', ''],
  ]);
});
