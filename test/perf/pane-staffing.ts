import type { FrameLocator, Page } from 'playwright-core';
import { type Opened, closeBrowser, openLocalWorkbook } from '../e2e/support/browser';
import { goTo, openPane, paneOf } from '../e2e/support/pane';
import { largeCase } from './large-case';
import { median } from './timer';

const KEYS = 40;
/** Changes that stand in the test while keys are pressed. */
const CHANGES = 10;

interface Watched {
  keys: number[];
}

/**
 * Prints how long a key takes until its figures are painted while staffing is tested on 300 rows of posts in 20 teams over 10 years, with every
 * team shown: beside a key in a field of the same page that nothing is worked out from.
 */
export async function benchPaneStaffing(): Promise<void> {
  const { WFC_BENCH_DIST: distDir } = process.env;
  const opened = await openLocalWorkbook(distDir === undefined ? {} : { distDir });
  try {
    const pane = await prepared(opened);
    const number = pane.getByRole('group', { name: '1. Add posts' }).getByRole('textbox');
    const name = pane.getByLabel('Name of the option');
    await watch(pane);
    // A digit typed, taken away, typed again: each gives other figures
    const plain = await keys(opened.page, pane, () => name.focus());
    const figures = await keys(opened.page, pane, () => number.focus());
    console.log(
      `\nTesting staffing in the pane: 300 rows of posts, 20 teams, 10 years, ${CHANGES} changes (local workbook, Chromium; ${KEYS} keys, key to paint)`,
    );
    print('a key in the name of the option (baseline)', plain);
    print('a key in a number of posts, every figure anew', figures);
    console.log(`Key to figures, to a key alone: ${(median(figures) / median(plain)).toFixed(2)} times`);
    if (median(figures) > 100) throw new Error('A key takes longer than 100 ms to its figures');
  } finally {
    await opened.close();
    await closeBrowser();
  }
}

async function prepared(opened: Opened): Promise<FrameLocator> {
  const { page } = opened;
  await openPane(opened);
  const pane = paneOf(page);
  await goTo(page, 'Appraisal');
  const buffer = Buffer.from(JSON.stringify(largeCase({ options: 2 })));
  await pane
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Large.json', mimeType: 'application/json', buffer });
  await pane.getByText('Opened: Large.json.').first().waitFor();
  await goTo(page, 'Staffing');
  for (let change = 0; change < CHANGES; change += 1) {
    await pane.getByRole('button', { name: 'Add a change' }).click();
    await pane.getByRole('menuitem', { name: change % 2 === 0 ? 'Add posts' : 'End agency work' }).click();
  }
  await pane.getByRole('button', { name: 'Show all 20 teams' }).click();
  return pane;
}

/** From the key to the moment after the next painting. */
const watch = (pane: FrameLocator) =>
  pane.locator('body').evaluate(() => {
    const times: number[] = ((window as unknown as Watched).keys = []);
    document.addEventListener(
      'keydown',
      () => {
        const began = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)));
      },
      { capture: true },
    );
  });

async function keys(page: Page, pane: FrameLocator, focus: () => Promise<void>): Promise<number[]> {
  await focus();
  const times = () => pane.locator('body').evaluate(() => (window as unknown as Watched).keys);
  const before = (await times()).length;
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? '2' : 'Backspace');
    while ((await times()).length < before + key + 1)
      await page.evaluate(() => window.localWorkbook.settled());
  }
  return (await times()).slice(before);
}

function print(what: string, times: readonly number[]): void {
  const slowest = Math.max(...times).toFixed(0);
  console.log(`${what.padEnd(50)} ${median(times).toFixed(1).padStart(6)} ms, slowest ${slowest} ms`);
}
