import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { moreOf, openPane, paneOf } from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook({ query: '?ExcelApi=1.12' });
  await openPane(opened);
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const main = () => paneOf(opened.page).locator('main');
const tabs = () => paneOf(opened.page).getByRole('tab').allInnerTexts();

test('an Excel that cannot be given sheets shows what it can do, and why not the rest', async () => {
  expect(await tabs()).toEqual(['Home']);
  await moreOf(opened.page).click();
  expect(await paneOf(opened.page).getByRole('menuitem').allInnerTexts()).toEqual([
    'Functions',
    'Check figures',
    'Settings',
    'Help',
  ]);
  await opened.page.keyboard.press('Escape');
  await main()
    .getByText(/^Importing, testing staffing, appraisals and sharing are not shown: this Excel is too old/)
    .waitFor();
  for (const name of [
    'Import workforce data',
    'Test staffing options',
    'Build an appraisal',
    'Try it with sample data',
  ])
    expect([name, await main().getByRole('button', { name }).count()]).toEqual([name, 0]);
});

test('the ribbon’s buttons lead to that reason and not to a page of no use', async () => {
  for (const command of ['WorkforceCase.Functions', 'WorkforceCase.Import', 'WorkforceCase.Appraisal']) {
    await opened.page.evaluate((id) => window.localWorkbook.run(id), command);
    const title = command.endsWith('Functions') ? 'Functions' : 'What would you like to do?';
    await main().getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }
});

test('functions work as ever', async () => {
  await opened.page.evaluate(() => window.localWorkbook.type('Sheet1!A1', '=WFC.GRANT.CUT(1000,3%)'));
  await expect
    .poll(() => opened.page.evaluate(() => window.localWorkbook.read('Sheet1!A1').values))
    .toEqual([[30]]);
  expect(opened.errors).toEqual([]);
});
