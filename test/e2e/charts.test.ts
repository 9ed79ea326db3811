import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellBeside } from '../support/growing';
import { recalculate } from '../support/recalculate';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { enter, openFile, read } from './support/cells';
import { appraisedExample } from './support/example';

/** What one social worker post costs a year: every option's cost follows it. */
let input: string;
let costs: readonly string[];

let opened: Opened;
let example: Uint8Array;
beforeAll(async () => {
  example = await appraisedExample();
  input = cellBeside(example, 'Inputs', 'Social worker', 4);
  costs = [2, 3, 4].map((columns) => cellBeside(example, 'Summary', 'Net cost in a full year', columns));
  opened = await openLocalWorkbook();
  await openFile(opened, example, 'childrens-services.xlsx');
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const show = (address: string) => opened.page.evaluate((at) => window.localWorkbook.select(at), address);
const charts = () => opened.page.locator('[data-charts] svg[role=img]');
const costChart = () => charts().first();
const title = async () => costChart().locator('> title').textContent();
const words = async () => (await costChart().locator('text').allTextContents()).join('\n');
/** Net costs of the options as the chart must say them, worked out from the file by another calculation */
const costsAt = (postCost: number) => {
  const { value } = recalculate(example, { cells: { [input]: postCost } });
  return costs.map((cell) => Number(value(cell)));
};
const shown = (figure: number) => Math.round(figure).toLocaleString('en-GB');

test('the Summary’s charts stand over its cells, with the finding as their title', async () => {
  await show('Summary!A1');
  await expect.poll(() => charts().count()).toBe(2);
  expect(await title()).toBe((await read(opened, cellBeside(example, 'Summary', 'Cost', 2))).texts[0]![0]);
  for (const cost of costsAt(47948)) expect(await words()).toContain(shown(cost));
});

test('a figure typed over an input moves the chart’s columns and labels', async () => {
  const heights = () =>
    costChart()
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
  const before = await heights();
  await enter(opened, { [input]: '60000' });
  const wanted = costsAt(60000);
  expect(wanted).not.toEqual(costsAt(47948));
  await expect.poll(words).toContain(shown(wanted[0]!));
  for (const cost of wanted) expect(await words()).toContain(shown(cost));
  expect(await heights()).not.toEqual(before);
});

test('charts scroll with the cells, stay within the grid, and leave with their sheet', async () => {
  const box = async () => (await costChart().boundingBox())!;
  const before = await box();
  await opened.page.mouse.move(500, 400);
  await opened.page.mouse.wheel(0, 200);
  await expect.poll(async () => (await box()).y).toBeLessThan(before.y - 100);
  // Far enough that it stands behind the headers: nothing of it may cover the formula bar.
  await opened.page.mouse.wheel(0, 500);
  const clip = costChart().locator('xpath=../..');
  const bar = (await opened.page.locator('[data-u-comp="formula-bar"]').boundingBox())!;
  expect((await clip.boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
  expect(await clip.evaluate((element) => getComputedStyle(element).overflow)).toBe('hidden');
  await show('Inputs!A1');
  await expect.poll(() => charts().count()).toBe(0);
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
