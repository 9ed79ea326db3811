import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { breaches, goTo, openPane, paneOf, setPaneWidth } from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  opened.page.setDefaultTimeout(15_000);
  await openPane(opened);
  await goTo(opened.page, 'Appraisal');
});
afterAll(async () => {
  expect(opened.errors).toEqual([]);
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
const main = () => pane().locator('main');
const heading = (name: string | RegExp) => main().getByRole('heading', { level: 1, name }).waitFor();
const press = (key: string) => opened.page.keyboard.press(key);
const typed = (text: string) => opened.page.keyboard.type(text);

/** What has the focus, by its words; the page itself is nothing. */
const focused = () =>
  pane()
    .locator('body')
    .evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return '';
      const labels =
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
          ? element.labels
          : null;
      return (
        element.getAttribute('aria-label') ??
        labels?.[0]?.textContent ??
        element.textContent ??
        ''
      ).trim();
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

const focus = (words: string | RegExp) => expect.poll(focused).toMatch(words);

describe('by keyboard only; the focus is never lost', () => {
  test('from the example to a role that is added, named and costed', async () => {
    await pane().getByRole('tab', { name: 'Appraisal' }).focus();
    await tabTo(/^The example$/);
    await press('Enter');
    await heading(/^Children's services workforce/);
    await tabTo(/^Baseline/);
    await press('Enter');
    await focus(/^Baseline$/);
    await tabTo(/^Add a role$/);
    await press('Enter');
    await focus(/^Role 3$/);
    await tabTo(/^Role\*$/);
    await typed('Support worker');
    await press('Tab');
    await typed('31000');
    await press('Tab');
    await main()
      .getByLabel('Yearly cost of a post (optional)')
      .and(main().locator('[value="£31,000"]'))
      .waitFor();
    await press('Shift+Tab');
    await press('Shift+Tab');
    await tabTo(/^Role\*$/);
    await press('Shift+Tab');
    await focus('Guide to this page');
    await press('Shift+Tab');
    await focus(/^Back to Baseline$/);
    await press('Enter');
    // On the line of the role that was open.
    await focus(/^Support worker£31,000/);
  });

  test('its menu moves it, and the focus goes along; it is removed, and put back', async () => {
    await press('Tab');
    await focus('More for Support worker');
    await press('Enter');
    await pane().getByRole('menuitem', { name: 'Move up' }).waitFor();
    await focus('Move up');
    await press('Enter');
    await focus('More for Support worker');
    await press('Shift+Tab');
    await press('Shift+Tab');
    await focus('More for Social worker');
    await tabTo(/^More for Support worker$/);
    await press('Enter');
    await focus(/Move|Duplicate|Remove/);
    await press('End');
    await focus('Remove');
    await press('Enter');
    // On what stands in its place now.
    await focus('More for Senior practitioner');
    await tabTo(/^Undo$/);
    await press('Enter');
    await main()
      .getByRole('button', { name: /^Support worker/ })
      .waitFor();
    expect(await focused()).not.toBe('');
  });

  test('a name that others refer to is asked about, and kept', async () => {
    await main().getByRole('button', { name: 'More for Social worker' }).focus();
    await press('Enter');
    await focus(/Move|Duplicate|Remove/);
    await press('End');
    await press('Enter');
    await pane().getByRole('alertdialog').waitFor();
    await focus('Keep it');
    await press('Enter');
    await pane().getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect.poll(focused).not.toBe('');
    await main()
      .getByRole('button', { name: /^Social worker/ })
      .waitFor();
  });

  test('a problem leads to its field, in the entry of a list where it stands', async () => {
    await tabTo(/^Support worker/);
    await press('Enter');
    await tabTo(/^FTE of a post/);
    await typed('2');
    await press('Tab');
    await main().getByText('It has to be 1 or less.').waitFor();
    await main().getByRole('button', { name: 'Back to Baseline' }).focus();
    await press('Enter');
    await heading('Baseline');
    // What is to be done stands above the lists.
    await main().getByRole('button', { name: 'All steps' }).focus();
    await tabTo(/Support worker › FTE of a post/);
    await press('Enter');
    await focus(/^FTE of a post/);
    await press('ControlOrMeta+a');
    await press('Delete');
    await press('Tab');
    await main().getByText('It has to be 1 or less.').waitFor({ state: 'detached' });
  });
});

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

const button = (name: string | RegExp) => main().getByRole('button', { name }).first();
/** Back to all steps, from however deep. */
async function toOverview(): Promise<void> {
  const way = main().getByRole('button', { name: /^(?:All steps|Back to )/ });
  while (await way.isVisible()) await way.click();
}
const step = (name: string) => async () => {
  await toOverview();
  await button(new RegExp(`^${name}`)).click();
  await heading(name);
};

const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['all steps', toOverview],
  ...[
    'Details',
    'Baseline',
    'Options',
    'Scoring and benefits',
    'Funding',
    'Whole-life value',
    'Scenarios',
    'Risks and duties',
    'Evaluation',
    'Stated figures',
    'Assurance',
  ].map((name) => [`the step ${name}`, step(name)] as const),
  [
    'an option',
    async () => {
      await step('Options')();
      await button(/^2\. Increase/).click();
    },
  ],
  ['a change of it', () => button(/^Add posts/).click()],
  [
    'a stated figure with its numbers',
    async () => {
      await step('Stated figures')();
      await button(/^Rise in cases/).click();
    },
  ],
  [
    'a team with its posts',
    async () => {
      await step('Baseline')();
      await button(/^Early help/).click();
    },
  ],
  [
    'a pool with a partner missing, and funding by year',
    async () => {
      await step('Funding')();
      await button('Add a partner').click();
      await button('Back to Funding').click();
      await button('Add a source of funding').click();
    },
  ],
  [
    'a build that was refused',
    async () => {
      await toOverview();
      await button('Build the appraisal').click();
      await main().getByText('Before it can be built').waitFor();
    },
  ],
];

describe.each(LOOKS)('in %s no state of the page breaches WCAG', (look, media) => {
  // office.js says how Office looks, and asks Office when it is loaded: the pane is opened anew, and goes on with the same case.
  beforeAll(async () => {
    await opened.page.emulateMedia(media);
    await opened.page.evaluate(() => {
      const page = window.localWorkbook.pane()!.contentWindow as Window & { isOld?: boolean };
      page.isOld = true;
      page.location.reload();
    });
    await opened.page.waitForFunction(
      () => !(window.localWorkbook.pane()!.contentWindow as Window & { isOld?: boolean }).isOld,
    );
    await main().getByRole('heading', { level: 1 }).waitFor();
    const ground = await pane()
      .locator('.fui-FluentProvider > div')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    const isDark = Number(/\d+/.exec(ground)![0]) < 128;
    expect([look, isDark]).toEqual([look, media.colorScheme === 'dark']);
  });

  test.each(STATES)('%s', async (_, come) => {
    await come();
    const found = await breaches(opened.page);
    // In forced colours the system paints, and keeps the contrast that the person chose.
    const ours = found.filter(
      (breach) => media.forcedColors === 'none' || !breach.startsWith('color-contrast'),
    );
    expect(ours).toEqual([]);
    for (const width of [320, 400, 640]) {
      await setPaneWidth(opened.page, width);
      const beyond = await pane()
        .locator('body')
        .evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([width, Math.max(0, beyond)]).toEqual([width, 0]);
    }
  });
});
