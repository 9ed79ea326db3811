import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readPackage } from '../xlsx/package';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { openFile, read, savedFile } from './support/cells';
import { appraisedExample } from './support/example';
import { openPane } from './support/pane';

let opened: Opened;
let example: Uint8Array;
beforeAll(async () => {
  example = await appraisedExample();
  opened = await openLocalWorkbook();
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});
beforeEach(() => openFile(opened, example, 'childrens-services.xlsx'));

/** With real keys, in the cell below the first column of the Risks table, which ends in row 11 */
async function typeBelow(): Promise<void> {
  const { page } = opened;
  await page.evaluate(() => window.localWorkbook.select('Risks!B12'));
  await page.waitForTimeout(300);
  await page.keyboard.type('Court timetable slips', { delay: 20 });
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.localWorkbook.settled());
}
const risks = async () =>
  readPackage(await savedFile(opened)).tables.find(({ name }) => name === 'Risks')!.range;
const protect = (isProtected: boolean) =>
  opened.page.evaluate(async (wanted) => {
    const frame = window.localWorkbook.pane()!.contentWindow as unknown as { Excel: typeof Excel };
    await frame.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Risks');
      if (wanted) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  }, isProtected);

test('a row typed directly below a table becomes its row', async () => {
  expect(await risks()).toBe('B6:J11');
  await typeBelow();
  expect((await read(opened, 'Risks!B12')).values).toEqual([['Court timetable slips']]);
  expect(await risks()).toBe('B6:J12');
});

test('on a protected sheet the table stays as it is, and so does a locked cell, with a word on why', async () => {
  await openPane(opened);
  await protect(true);
  await typeBelow();
  expect(await risks()).toBe('B6:J11');
  expect((await read(opened, 'Risks!B12')).values).toEqual([['']]);
  expect(await opened.page.getByRole('alert').innerText()).toContain('protected sheet');
  await protect(false);
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
