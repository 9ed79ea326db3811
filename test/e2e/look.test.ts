import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { openFile } from './support/cells';
import { appraisedExample } from './support/example';
import { openPane } from './support/pane';

/** From the file: the rows whose text wraps in merged cells are given two lines, 34 points */
const TWO_LINES = 34;
/** Excel's pixels for `0123456789` in Calibri 11, the unit of column widths */
const TEN_DIGITS = 70;

let opened: Opened;
let example: Uint8Array;
beforeAll(async () => {
  example = await appraisedExample();
  opened = await openLocalWorkbook();
  await openFile(opened, example, 'childrens-services.xlsx');
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

test('a digit is as wide as Excel’s, so that a line takes the room it takes there', async () => {
  const width = await opened.page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = 'normal normal 11pt Calibri, Arial, sans-serif';
    const once = context.measureText('0123456789').width;
    // What is read back and set again stays as it is.
    context.font = `${context.font}`;
    return [once, context.measureText('0123456789').width];
  });
  expect(width[1]).toBe(width[0]);
  // Within 8%: fonts differ in how wide a digit is beside a letter.
  expect(Math.abs(width[0]! - TEN_DIGITS)).toBeLessThan(0.08 * TEN_DIGITS);
});

test('rows keep the height their file gives them when something is typed', async () => {
  const heights = () =>
    opened.page.evaluate(async () => {
      const frame = window.localWorkbook.pane()!.contentWindow as unknown as { Excel: typeof Excel };
      return frame.Excel.run(async (context) => {
        const rows = [7, 9].map((row) => {
          const format = context.workbook.worksheets.getItem('Summary').getRange(`D${row}`).format;
          format.load('rowHeight');
          return format;
        });
        await context.sync();
        return rows.map(({ rowHeight }) => rowHeight);
      });
    });
  const { page } = opened;
  await openPane(opened);
  expect(await heights()).toEqual([TWO_LINES, TWO_LINES]);
  await page.evaluate(() => window.localWorkbook.select('Summary!A1'));
  await page.waitForTimeout(300);
  const before = await page.locator('[data-charts] svg').first().boundingBox();
  await page.keyboard.type('=1+1', { delay: 20 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  expect(await heights()).toEqual([TWO_LINES, TWO_LINES]);
  // As drawn, too: what stands below has not moved.
  expect(await page.locator('[data-charts] svg').first().boundingBox()).toEqual(before);
});

describe('from part to part by keyboard', () => {
  const part = () =>
    opened.page.evaluate(() => {
      const parts = ['#pane', '#grid footer', '#grid', '#ribbon', '.title-bar'];
      return parts.find((place) => document.activeElement?.closest(place));
    });

  test('F6 goes round, and Shift+F6 back', async () => {
    await opened.page.locator('#ribbon button').first().focus();
    const walked: (string | undefined)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await opened.page.keyboard.press('F6');
      walked.push(await part());
    }
    expect(walked).toEqual(['#grid', '#grid footer', '#pane', '.title-bar', '#ribbon']);
    await opened.page.keyboard.press('Shift+F6');
    expect(await part()).toBe('.title-bar');
  });

  test('arrows go along the ribbon, and along the sheets', async () => {
    const { page } = opened;
    await page.locator('#ribbon button').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Import');
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[role="tab"][aria-selected="true"]').innerText()).toBe('Inputs');
  });

  test('whatever can be pressed has a name', async () => {
    const nameless = () =>
      opened.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input, [role="tab"], iframe')]
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
          .filter(
            ({ ariaLabel, title, textContent }) =>
              !(ariaLabel ?? '') && !title && !(textContent ?? '').trim(),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      );
    await expect.poll(nameless).toEqual([]);
  });
});

describe('in windows of other widths', () => {
  afterEach(() => opened.page.setViewportSize({ width: 1366, height: 768 }));
  test.each([1024, 1366, 1920])('%i pixels: nothing hangs over, and cells keep most of it', async (width) => {
    const { page } = opened;
    await page.setViewportSize({ width, height: 768 });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect((await page.locator('#grid').boundingBox())!.width).toBeGreaterThan(width * 0.6);
    for (const button of await page.locator('.title-bar button, #ribbon button').all()) {
      if (!(await button.isVisible())) continue;
      const box = (await button.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
  });
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
