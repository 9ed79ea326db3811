import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../xlsx/package';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { enter, read, savedParts } from './support/cells';
import { compareSheet } from './support/compare';
import { appraisedExample } from './support/example';
import { fileCells } from './support/file-cells';
import { openPane, paneOf } from './support/pane';

const RIBBON = 'WorkforceCase.BuildExample';

let opened: Opened;
let example: Uint8Array;
let fileSheets: string[];
beforeAll(async () => {
  example = await appraisedExample();
  fileSheets = readPackage(example).sheets.map(({ name }) => name);
  opened = await openLocalWorkbook();
  await openPane(opened);
  // What a user has in the workbook already.
  await enter(opened, {
    'Sheet1!A1': 'Our grant',
    'Sheet1!B1': '717149',
    'Sheet1!C1': '=WFC.GRANT.CUT(B1,3%,"after")',
    'Sheet1!A3': '=SUM(B1:C1)',
  });
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
/** What the pane says of a build, above its pages. */
const outcome = () =>
  pane()
    .getByRole('group')
    .filter({ hasText: /^(?:Done|Cancelled|Something went wrong)/ });
const sample = () => pane().getByRole('button', { name: 'Try it with sample data' });
const sheets = () => opened.page.evaluate(() => window.localWorkbook.sheets());
const settled = () => opened.page.evaluate(() => window.localWorkbook.settled());
/** Waits until a build has come to something, good or bad. */
const ended = () => outcome().waitFor({ timeout: 100_000 });

describe('a build that does not come to its end leaves the workbook as it was', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'cancelled in the pane',
      async () => {
        await opened.page.evaluate(() => window.localWorkbook.faults.delay(400));
        await sample().click();
        await pane().getByText('Now adding the sheets').first().waitFor();
        await pane().getByRole('button', { name: 'Cancel' }).click();
      },
      /cancelled|stopped/i,
    ],
    [
      'refused before a batch took effect',
      async () => {
        await opened.page.evaluate(() => window.localWorkbook.faults.fail(4, 'before'));
        await sample().click();
      },
      /as it was/i,
    ],
    [
      'refused after a batch took effect',
      async () => {
        await opened.page.evaluate(() => window.localWorkbook.faults.fail(5, 'after'));
        await opened.page.evaluate((id) => window.localWorkbook.run(id), RIBBON);
      },
      /as it was/i,
    ],
  ])('%s', async (_, disturb, words) => {
    const before = await savedParts(opened);
    await disturb();
    await outcome().getByText(words).waitFor();
    await ended();
    await opened.page.evaluate(() => window.localWorkbook.faults.clear());
    await settled();
    expect(await sheets()).toEqual(['Sheet1']);
    expect(await savedParts(opened)).toEqual(before);
  });
});

test('the ribbon’s command builds every cell of the file that appraise writes', async () => {
  const began = performance.now();
  await opened.page.evaluate((id) => window.localWorkbook.run(id), RIBBON);
  await settled();
  const milliseconds = Math.round(performance.now() - began);
  expect(await outcome().innerText()).toContain(`Done: ${fileSheets.length} new sheets`);
  expect(await sheets()).toEqual(['Sheet1', ...fileSheets]);
  let [cells, formulas] = [0, 0];
  const differences: string[] = [];
  for (const [sheet, found] of fileCells(example)) {
    const comparison = await compareSheet(opened, sheet, found);
    cells += comparison.cells;
    formulas += comparison.formulas;
    differences.push(...comparison.differences);
  }
  console.log(
    `${cells} cells on ${fileSheets.length} sheets compared with the file, ${formulas} of them formulas: ` +
      `${differences.length} differences; built in ${milliseconds} ms`,
  );
  expect(differences.slice(0, 20)).toEqual([]);
  expect(cells).toBeGreaterThan(1000);
  expect((await read(opened, 'Sheet1!A1:C1')).values[0]?.slice(0, 2)).toEqual(['Our grant', 717149]);
});

test('a second build, by the pane’s button, shows which names it had to change', async () => {
  await sample().click();
  await ended();
  await settled();
  const second = fileSheets.map((name) => `${name} (2)`);
  expect(await sheets()).toEqual(['Sheet1', ...fileSheets, ...second]);
  const words = await outcome().innerText();
  expect(words).toContain(`${fileSheets[0]} is here ${second[0]}`);
  expect(words).toMatch(/and \d+ more likewise/);
  const summary = (name: string) => read(opened, `'${name}'!A1:H40`);
  const [one, two] = [await summary('Summary'), await summary('Summary (2)')];
  expect(two.values).toEqual(one.values);
  expect(two.formulas.flat().some((formula) => formula.includes('(2)'))).toBe(true);
}, 150_000);

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
