import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { workerHeader, workerRow } from '../../perf/worker-file';
import { enter, savedParts } from '../support/cells';
import { closeBrowser, type Opened } from '../support/browser';
import { calm } from '../support/pane';
import { closeImport, importPage, openImport } from './import-page';

let opened: Opened;
beforeEach(async () => {
  opened = await openImport();
});
afterEach(() => closeImport(opened));
afterAll(closeBrowser);

const { pane, button, sheets, choose, seen, check, importAll } = importPage(() => opened);
const import_ = () => button(/^Import [\d,]+ rows?$/);
const dismiss = () => button('Close this message').first().click();

test('a reload in the middle keeps files, what was said and what was chosen', async () => {
  await choose('caseload-list.csv', 'annex-a.xlsx');
  await seen(/Ofsted Annex A/);
  await pane().getByLabel('Date of the data').fill('31/03/2026');
  await pane().getByLabel('Keep names, numbers and dates of birth').check();
  await opened.page.waitForTimeout(300);
  await opened.page.evaluate(() => window.localWorkbook.faults.reconnect());
  await seen(/Ofsted Annex A/);
  await seen(/List of cases, by mapping/);
  expect(await pane().getByLabel('Date of the data').inputValue()).toBe('31/03/2026');
  expect(await pane().getByLabel('Keep names, numbers and dates of birth').isChecked()).toBe(true);
  await check();
  await importAll();
  expect(await sheets()).toContain('Data Caseload');
});

test('a second click imports nothing twice', async () => {
  await choose('caseload-list.csv');
  await check();
  await import_().dblclick();
  await seen(/^Done: /);
  await opened.page.evaluate(() => window.localWorkbook.settled());
  expect((await sheets()).filter((name) => name.startsWith('Data Caseload'))).toEqual(['Data Caseload']);
});

describe('a cancel', () => {
  test('while the rows are read ends at once, and what was chosen is still there', async () => {
    // Long enough for a hand to come to the button.
    const rows = Array.from({ length: 200_000 }, (_, i) => workerRow(i));
    const folder = mkdtempSync(join(tmpdir(), 'wfc-e2e-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'long.csv');
    writeFileSync(file, [workerHeader, ...rows].join('\n'));
    await pane().locator('input[type=file]').first().setInputFiles(file);
    await seen(/ASC-WDS worker file/);
    await button('Check the rows').click();
    await seen(/^Reading long\.csv/);
    await button('Cancel').click();
    await seen('Cancelled. Your workbook is as it was.');
    expect(await sheets()).toEqual(['Sheet1']);
    // The next question starts a thread of its own.
    await button('Remove long.csv').click();
    await choose('caseload-list.csv');
    await seen(/List of cases, by mapping/);
    await check();
    await importAll();
    expect(await sheets()).toContain('Data Caseload');
  });

  test.each([1, 3, 5])(
    'while request %i of the writing is under way leaves the workbook as it was',
    async (request) => {
      await enter(opened, { 'Sheet1!A1': 'Our grant', 'Sheet1!B1': '717149', 'Sheet1!A3': '=B1*2' });
      await choose('caseload-list.csv');
      await check();
      const before = await savedParts(opened);
      await calm(opened.page);
      const began = await opened.page.evaluate(() => window.localWorkbook.faults.batches);
      // Long enough for a hand to come to the button.
      await opened.page.evaluate(() => window.localWorkbook.faults.delay(2_000));
      await import_().click();
      await opened.page.waitForFunction(
        (least) => window.localWorkbook.faults.batches >= least,
        began + request,
        {
          timeout: 60_000,
        },
      );
      await button('Cancel').click();
      await opened.page.evaluate(() => window.localWorkbook.faults.delay(0));
      await seen(/^Cancelled\. Your workbook is as it was\.$/);
      expect(await savedParts(opened)).toEqual(before);
      await dismiss();
      await importAll();
      expect(await sheets()).toContain('Data Caseload');
    },
  );
});

test('whichever request fails, before it took effect or after, the workbook is as it was and the page still has it all', async () => {
  await enter(opened, { 'Sheet1!A1': 'Our grant', 'Sheet1!B1': '717149', 'Sheet1!A3': '=B1*2' });
  await choose('caseload-list.csv');
  await check();
  const before = await savedParts(opened);
  let [same, all] = [0, 0];
  for (let request = 1; request <= 9; request += 1) {
    for (const when of ['before', 'after'] as const) {
      await calm(opened.page);
      await opened.page.evaluate(([n, at]) => window.localWorkbook.faults.fail(n, at), [
        request,
        when,
      ] as const);
      await import_().click();
      await pane()
        .getByText(/Your workbook is as it was\./)
        .first()
        .waitFor();
      await opened.page.evaluate(() => window.localWorkbook.faults.clear());
      all += 1;
      expect([request, when, await savedParts(opened)]).toEqual([request, when, before]);
      same += 1;
      await dismiss();
    }
  }
  console.log(`Faults on an import in the pane: ${same} of ${all} leave the workbook as before`);
  await importAll();
  expect(await sheets()).toContain('Data Caseload');
}, 240_000);
