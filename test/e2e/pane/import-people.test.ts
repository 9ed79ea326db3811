import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { breaches, goTo, openPane, paneOf, setPaneWidth } from '../support/pane';

const example = (name: string) => join(import.meta.dirname, '..', '..', '..', 'examples', 'data', name);

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  await openPane(opened);
  await goTo(opened.page, 'Import');
});
afterAll(async () => {
  expect(opened.errors).toEqual([]);
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
const button = (name: string | RegExp) => pane().getByRole('button', { name });
const press = (key: string) => opened.page.keyboard.press(key);

/** What has the focus, by its words; the page itself is nothing. */
const focused = () =>
  pane()
    .locator('body')
    .evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return '';
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return (labels?.[0]?.textContent ?? label).trim();
    });

/** Presses Tab until what is wanted has the focus, as a person does. */
async function tabTo(wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 80; i += 1) {
    const now = await focused();
    if (wanted.test(now)) return;
    passed.push(now);
    await press('Tab');
  }
  throw new Error(`Tab does not reach ${String(wanted)}; it passed ${passed.join(' | ')}`);
}

test('by keyboard only, from the tab to the new sheets; the focus is never lost', async () => {
  await pane().getByRole('tab', { name: 'Import' }).focus();
  await tabTo(/^Paste a table$/);
  await press('Enter');
  await tabTo(/headings included/);
  for (const line of [
    'Worker\tTeam\tOpen cases',
    'A Jones\tNorth\t18',
    'B Smith\tSouth\tmany',
    'C Brown\tSouth\t20',
    'D Green\tNorth\t16',
    'E White\tNorth\t21',
    'F Black\tSouth\t19',
    'G Grey\tSouth\t17',
    'H Reed\tNorth\t22',
    'I Hill\tNorth\t15',
    'J Wood\tSouth\t18',
  ])
    await opened.page.keyboard.insertText(`${line}\n`);
  await tabTo(/^Use this text$/);
  await press('Enter');
  await pane().getByText('List of cases, by mapping').first().waitFor();
  expect(await focused()).not.toBe('');
  await tabTo(/^Show the first rows/);
  await press('Enter');
  await pane()
    .getByRole('region', { name: /First rows of/ })
    .waitFor();
  await tabTo(/^Check the rows$/);
  await press('Enter');
  await pane().getByText('10 rows read = 9 imported + 1 not imported + 0 totals + 0 blank').waitFor();
  expect(await focused()).not.toBe('');
  await tabTo(/^Import 9 rows$/);
  await press('Enter');
  await pane()
    .getByText(/^Done: /)
    .first()
    .waitFor();
  await expect.poll(focused).not.toBe('');
  expect(await opened.page.evaluate(() => window.localWorkbook.sheets())).toContain('Data Caseload');
  // A key at a time, each waited for.
}, 180_000);

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** Every state of the page, in the order in which a person meets them. */
const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['with nothing chosen', () => button('Choose files').waitFor()],
  ['with a paste', () => button('Paste a table').click()],
  [
    'with files, one of them bad',
    async () => {
      await button('Never mind').click();
      const input = pane().locator('input[type=file]').first();
      await input.setInputFiles([
        example('asc-wds-worker.csv'),
        example('caseload-list.csv'),
        example('annex-a.xlsx'),
      ]);
      await input.setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('x\ny\n') });
      await pane().getByText('Ofsted Annex A', { exact: false }).first().waitFor();
      await pane()
        .getByText(/It cannot be read/)
        .waitFor();
    },
  ],
  ['with the first rows', () => button(/^Show the first rows of asc/).click()],
  ['with the columns of a list', () => button(/^What its columns are: /).click()],
  ['where it is something else', () => button('It is something else: annex-a.xlsx').click()],
  [
    'with a choice that cannot be meant',
    async () => {
      await button('More choices').click();
      await pane().getByLabel('Hide counts below').fill('one');
      await pane().getByText('Allowed: a whole number from 2 to 100.').waitFor();
    },
  ],
  [
    'with every row checked',
    async () => {
      await pane().getByLabel('Hide counts below').fill('');
      await button('Check the rows').click();
      await pane().getByRole('heading', { name: 'What was found' }).waitFor();
    },
  ],
];

describe('no state of the page breaches WCAG', () => {
  test.each(STATES)('%s', async (_, come) => {
    await come();
    for (const [look, media] of LOOKS) {
      await opened.page.emulateMedia(media);
      const found = await breaches(opened.page);
      // In forced colours the system paints, and keeps the contrast that the person chose.
      const ours = found.filter(
        (breach) => media.forcedColors === 'none' || !breach.startsWith('color-contrast'),
      );
      expect([look, ours]).toEqual([look, []]);
    }
    await opened.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });

  test.each([320, 400, 640])('and at %i px nothing stands beyond the edge', async (width) => {
    await setPaneWidth(opened.page, width);
    const beyond = await pane()
      .locator('body')
      .evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
});
