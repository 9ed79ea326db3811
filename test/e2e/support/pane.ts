import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import type { Opened } from './browser';

/** The add-in's frame, once its pane was opened. */
export const paneOf = (page: Page): FrameLocator => page.frameLocator('#pane iframe');

/** Opens the pane by its button of the ribbon, and waits until its first page is there. */
export async function openPane({ page }: Opened): Promise<FrameLocator> {
  await page.locator('[data-command="WorkforceCase.OpenPane"]').click();
  const pane = paneOf(page);
  await pane.getByRole('heading', { level: 1 }).and(pane.locator('main h1')).waitFor();
  return pane;
}

const TABS: readonly string[] = ['Home', 'Import', 'Staffing', 'Appraisal'];
type PageName =
  | 'Home'
  | 'Import'
  | 'Staffing'
  | 'Appraisal'
  | 'Functions'
  | 'Check figures'
  | 'Share'
  | 'Settings'
  | 'Help';

/** The button beside the tabs, which lists the other pages. */
export const moreOf = (page: Page) => paneOf(page).locator('header').getByRole('button');

/** Goes to a page of the pane by its tab, or by the list of more pages. */
export async function goTo(page: Page, name: PageName): Promise<void> {
  if (TABS.includes(name)) return paneOf(page).getByRole('tab', { name }).click();
  await moreOf(page).click();
  await paneOf(page).getByRole('menuitem', { name, exact: true }).click();
}

/** Loads the pane anew, as Office may do by itself, and waits until a page of it is there. */
export async function reloadPane(page: Page): Promise<void> {
  type Frame = Window & { isOld?: boolean };
  await page.evaluate(() => {
    const frame = window.localWorkbook.pane()!.contentWindow as Frame;
    frame.isOld = true;
    frame.location.reload();
  });
  await page.waitForFunction(() => !(window.localWorkbook.pane()!.contentWindow as Frame).isOld);
  await paneOf(page).locator('main h1').waitFor();
  await page.evaluate(() => window.localWorkbook.settled());
}

/** What has the focus in the pane, by its words; '' where that is the page itself. */
export const focused = (page: Page): Promise<string> =>
  paneOf(page)
    .locator('body')
    .evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return '';
      const [label] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
      return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
    });

/** The looks in which every state has to be readable. */
export const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** How wide the pane is, as a person drags it in Excel; in CSS pixels. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate(
    (pixels) => document.documentElement.style.setProperty('--pane', `${pixels + 1}px`),
    width,
  );
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Breaches of WCAG 2.2 A and AA in the pane as it stands: the rule, and where. None is wanted. */
export async function breaches(page: Page): Promise<string[]> {
  const handle = await page.locator('#pane iframe').elementHandle();
  const frame = await handle!.contentFrame();
  await frame!.evaluate(AXE);
  // What lies half under the tabs, which stay in place, would count as too small to hit.
  await frame!.evaluate(() => window.scrollTo(0, 0));
  // A button on its way from one colour to another has neither, and a dialog that is fading in has less of its own. A spinner never ends.
  await frame!.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number.isFinite(Number(effect?.getComputedTiming().endTime)),
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const found = await frame!.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    // Fluent's keyboard walk ends in invisible elements that hand the focus on; they can be focused but never keep it.
    const context = { include: document, exclude: ['[data-tabster-dummy]'] };
    return axe.run(context, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

/** How the log of the local workbook names the pane's question whether a cell is being edited. It comes where a request takes long. */
const IS_CELL_EDITED = 'Worksheets.GetActiveWorksheet';

/**
 * Waits until the page has asked what it asks by itself, so that the next request is that of the next click, whatever the page asks beside
 * it: a page reads the selection a moment after it is shown.
 */
export async function calm(page: Page): Promise<void> {
  await page.evaluate(async (question) => {
    const { localWorkbook } = window;
    localWorkbook.faults.spare(question);
    for (let seen = -1; seen !== localWorkbook.log.length;) {
      await localWorkbook.settled();
      seen = localWorkbook.log.length;
      await new Promise((done) => setTimeout(done, 500));
    }
  }, IS_CELL_EDITED);
}
