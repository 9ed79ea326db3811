import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { openPane, paneOf } from '../support/pane';

let opened: Opened;
beforeEach(async () => {
  opened = await openLocalWorkbook();
});
afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await opened.close();
});
afterAll(closeBrowser);

const body = () => paneOf(opened.page).locator('body');
const system = (colorScheme: 'light' | 'dark') => opened.page.emulateMedia({ colorScheme });
const isDark = () =>
  paneOf(opened.page)
    .locator('.fui-FluentProvider > div')
    .first()
    .evaluate((element) => Number(/\d+/.exec(getComputedStyle(element).backgroundColor)![0]) < 128);

/** What Office answers when office.js asks how it looks: a ground as a whole number, or nothing, as Excel on the web. */
const office = (ground: number | undefined) =>
  body().evaluate((_element, bodyBackgroundColor) => {
    const host = (
      window.external as unknown as { GetContext(): { GetOfficeThemeInfo: () => string } }
    ).GetContext();
    host.GetOfficeThemeInfo = () =>
      bodyBackgroundColor === undefined ? 'null' : JSON.stringify({ bodyBackgroundColor });
  }, ground);

/** office.js answers from memory for five seconds. */
const forgotten = () => opened.page.waitForTimeout(5_100);
const WITHIN = { timeout: 10_000 };

test('where Office says nothing of its theme, an open pane follows the system’s colours at once', async () => {
  await system('light');
  await openPane(opened);
  await office(undefined);
  await forgotten();
  for (const scheme of ['dark', 'light', 'dark'] as const) {
    await system(scheme);
    await expect.poll(isDark, { timeout: 2_000 }).toBe(scheme === 'dark');
  }
});

test('where Office’s theme goes with the system’s colours, the pane does so a few seconds later', async () => {
  await system('light');
  await openPane(opened);
  expect(await isDark()).toBe(false);
  await system('dark');
  await expect.poll(isDark, WITHIN).toBe(true);
});

test('another theme of Office is taken up when the person comes back to the pane, whatever the system’s colours', async () => {
  await system('light');
  await openPane(opened);
  expect(await isDark()).toBe(false);
  await office(0x262626);
  await opened.page.locator('body').evaluate(() => window.focus());
  await body().evaluate(() => window.focus());
  await expect.poll(isDark, WITHIN).toBe(true);
  await system('dark');
  await office(0xffffff);
  await system('light');
  await system('dark');
  await expect.poll(isDark, WITHIN).toBe(false);
});
