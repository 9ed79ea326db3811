import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { openPane, paneOf } from './support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

test('the page opens with a grid, the add-in’s button, and says what it is', async () => {
  const { page } = opened;
  expect(await page.evaluate(() => window.localWorkbook.sheets())).toEqual(['Sheet1']);
  expect(await page.locator('.ribbon-group button').first().innerText()).toContain('Workforce Case');
  expect(await page.locator('.status-bar').innerText()).toContain(
    'Local workbook: a stand-in to try and test the add-in; not Excel',
  );
  expect(await page.locator('#pane').isVisible()).toBe(false);
});

test('the ribbon’s button opens the pane, in which the shipped page finds Excel', async () => {
  const { page } = opened;
  const pane = await openPane(opened);
  expect(await pane.locator('main h1').innerText()).toBe('What would you like to do?');
  expect(await page.locator('#pane').isVisible()).toBe(true);
  expect(await page.evaluate(() => window.localWorkbook.pane()?.src)).toContain('taskpane');
  expect(await page.locator('#pane-title').innerText()).toBe('Workforce Case');
});

test('a click on the ribbon’s button builds the example', async () => {
  const { page } = opened;
  await page.getByRole('toolbar').getByRole('button', { name: 'Example' }).click();
  await paneOf(page)
    .getByText(/^Done: 22 new sheets, from \S.* to \S.*\.$/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => window.localWorkbook.sheets())).toHaveLength(23);
});

test('a custom function in a cell gives the unrounded figure', async () => {
  const { page } = opened;
  const read = await page.evaluate(async () => {
    await window.localWorkbook.type('Sheet1!A1', '=WFC.GRANT.CUT(717149,3%,"after")');
    await window.localWorkbook.settled();
    return window.localWorkbook.read('Sheet1!A1');
  });
  expect(read).toMatchObject({
    address: 'Sheet1!A1',
    values: [[22179.86597938144]],
    formulas: [['=WFC.GRANT.CUT(717149,3%,"after")']],
  });
});

test('every request went to the page’s own server, and nothing went wrong', () => {
  // data: and blob: addresses have no host.
  expect([...opened.hosts].filter(Boolean)).toEqual([new URL(opened.server.url).host]);
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
