import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import {
  LOOKS,
  breaches,
  calm,
  focused,
  goTo,
  moreOf,
  openPane,
  paneOf,
  reloadPane,
  setPaneWidth,
} from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  await openPane(opened);
});
afterAll(async () => {
  expect(opened.errors).toEqual([]);
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
const main = () => pane().locator('main');
const body = () => pane().locator('body');
const button = (name: string | RegExp) => main().getByRole('button', { name }).first();
const seen = (words: string | RegExp) => main().getByText(words).first().waitFor();
const faults = (what: 'edit' | 'stopEditing' | 'clear') =>
  opened.page.evaluate((name) => window.localWorkbook.faults[name](), what);
const press = (key: string) => opened.page.keyboard.press(key);

const isDark = () =>
  pane()
    .locator('.fui-FluentProvider > div')
    .first()
    .evaluate((element) => Number(/\d+/.exec(getComputedStyle(element).backgroundColor)![0]) < 128);

/** Every state of the shell, of Home and of Functions, each in its turn from the one before. */
const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['home at first', () => goTo(opened.page, 'Home')],
  [
    'the list of more pages',
    async () => {
      await moreOf(opened.page).click();
      await pane().getByRole('menuitem', { name: 'Functions' }).waitFor();
    },
  ],
  [
    'a cell that is being edited, and a job that waits for it',
    async () => {
      await press('Escape');
      await faults('edit');
      await button('Try it with sample data').click();
      await seen('A cell is being edited.');
      await button('Cancel').waitFor();
    },
  ],
  [
    'a job that was stopped',
    async () => {
      await button('Cancel').click();
      await faults('stopEditing');
      await seen(/^Cancelled\./);
    },
  ],
  [
    'the functions',
    async () => {
      await goTo(opened.page, 'Functions');
      await main().getByRole('searchbox').waitFor();
    },
  ],
  ['a function with nothing typed', () => button('GRANT.CUT').click()],
  [
    'a function with its result',
    async () => {
      await button('Fill in the example').click();
      await main().getByRole('status', { name: 'Result' }).getByText(/\d/).first().waitFor();
    },
  ],
  [
    'a problem with its report',
    async () => {
      await calm(opened.page);
      await opened.page.evaluate(() => window.localWorkbook.faults.fail(1, 'before'));
      await button('Insert the function').click();
      await button('Copy a report').click();
      await main().getByRole('textbox', { name: 'Report' }).waitFor();
    },
  ],
  [
    'a cell that holds something',
    async () => {
      await opened.page.evaluate(() => window.localWorkbook.type('Sheet1!B2', '7'));
      await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!B2'));
      await button('Insert the function').click();
      await pane().getByRole('alertdialog').waitFor();
    },
  ],
  [
    'a search without a find',
    async () => {
      await press('Escape');
      await button('All functions').click();
      await main().getByRole('searchbox').fill('zebra');
      await seen(/No function has/);
    },
  ],
  [
    'home with an appraisal',
    async () => {
      await main().getByRole('searchbox').fill('');
      await goTo(opened.page, 'Home');
      const appraisal = button(/^Appraisal: Children/);
      const sample = button('Try it with sample data');
      await appraisal.or(sample).first().waitFor();
      if (!(await appraisal.isVisible())) await sample.click();
      await appraisal.waitFor({ timeout: 100_000 });
    },
  ],
];

describe.each(LOOKS)('in %s no state breaches WCAG, nor hangs over at any width', (_look, media) => {
  // office.js says how Office looks, and asks Office when it is loaded.
  beforeAll(async () => {
    await opened.page.emulateMedia(media);
    await reloadPane(opened.page);
    expect(await isDark()).toBe(media.colorScheme === 'dark');
  });

  test.each(STATES)('%s', { timeout: 150_000 }, async (_, come) => {
    await come();
    const found = await breaches(opened.page);
    // In forced colours the system paints, and keeps the contrast that the person chose.
    const ours = found.filter(
      (breach) => media.forcedColors === 'none' || !breach.startsWith('color-contrast'),
    );
    expect(ours).toEqual([]);
    // 640 pixels at twice the size are what 320 are.
    for (const [width, zoom] of [
      [320, 1],
      [400, 1],
      [640, 1],
      [640, 2],
    ] as const) {
      await setPaneWidth(opened.page, width);
      const beyond = await body().evaluate((_element, size) => {
        const { documentElement: root } = document;
        root.style.zoom = String(size);
        const over = root.scrollWidth - root.clientWidth;
        root.style.zoom = '';
        return over;
      }, zoom);
      expect([width, zoom, Math.max(0, beyond)]).toEqual([width, zoom, 0]);
    }
    await setPaneWidth(opened.page, 400);
  });
});

test('who asked for less movement sees none, not even of a job that runs', async () => {
  await opened.page.emulateMedia({ reducedMotion: 'reduce' });
  await opened.page.evaluate(() => window.localWorkbook.faults.edit());
  await button('Try it with sample data').click();
  await button('Cancel').waitFor();
  const moving = await body().evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((each) => parseFloat(each)));
    const slow = [...document.querySelectorAll('*')].filter((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element);
      return seconds(animationDuration) > 0.01 || seconds(transitionDuration) > 0.01;
    });
    const running = document
      .getAnimations()
      .map(({ effect }) => effect as KeyframeEffect)
      .filter((effect) => Number(effect.getComputedTiming().duration) > 10);
    return [
      ...slow.map(({ className }) => String(className)),
      ...running.map((effect) => `${effect.target?.className} ${JSON.stringify(effect.getKeyframes())}`),
    ];
  });
  await button('Cancel').click();
  await faults('clear');
  await seen(/^Cancelled\./);
  await opened.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(moving).toEqual([]);
});

/** What shows that this has the focus: an outline, or a border that comes with it. */
const ringOf = () =>
  body().evaluate(() => {
    const element = document.activeElement!;
    const styles = [null, '::before', '::after'].map((part) => getComputedStyle(element, part));
    const outlined = styles.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
    );
    // A link is underlined twice.
    const { textDecorationLine, textDecorationStyle } = styles[0]!;
    const underlined = textDecorationLine === 'underline' && textDecorationStyle === 'double';
    const bordered = styles
      .slice(1)
      .some(
        ({ content, borderTopStyle, borderTopWidth }) =>
          content !== 'none' && borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1,
      );
    return outlined || bordered || underlined;
  });

describe('by keyboard only', () => {
  test('every stop of Home is seen, in the order in which it stands, and nothing is left out', async () => {
    await reloadPane(opened.page);
    await button(/^Appraisal: Children/).waitFor();
    await pane().getByRole('tab', { name: 'Home' }).focus();
    const passed: string[] = [];
    const unseen: string[] = [];
    const wanted = await main()
      .locator('button, a')
      .evaluateAll((all) => all.map(({ textContent }) => (textContent ?? '').trim()));
    await press('Tab');
    expect(await focused(opened.page)).toBe('More pages');
    for (let i = 0; i < wanted.length; i += 1) {
      await press('Tab');
      const words = await focused(opened.page);
      passed.push(words);
      if (!(await ringOf())) unseen.push(words);
    }
    expect(passed).toEqual(wanted);
    expect(unseen).toEqual([]);
  });

  test('from Home to a formula in a cell; the focus is never lost', async () => {
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!D4'));
    await pane().getByRole('tab', { name: 'Home' }).focus();
    for (const key of ['Tab', 'Enter']) await press(key);
    await expect.poll(() => focused(opened.page)).toBe('Functions');
    await press('Enter');
    await main().getByRole('heading', { level: 1, name: 'Functions' }).waitFor();
    const tabTo = async (words: RegExp) => {
      for (let i = 0; i < 60 && !words.test(await focused(opened.page)); i += 1) await press('Tab');
      expect(await focused(opened.page)).toMatch(words);
    };
    await tabTo(/^Find a function/);
    await opened.page.keyboard.type('grant.cut');
    await tabTo(/^GRANT\.CUT/);
    await press('Enter');
    await expect.poll(() => focused(opened.page)).toBe('WFC.GRANT.CUT');
    await tabTo(/^Fill in the example/);
    await press('Enter');
    await main().getByRole('status', { name: 'Result' }).getByText(/\d/).first().waitFor();
    await press('Shift+Tab');
    await press('Shift+Tab');
    await press('Enter');
    await seen(/^Inserted at/);
    expect(await focused(opened.page)).toBe('Insert the function');
    const { formulas } = await opened.page.evaluate(() => window.localWorkbook.read('Sheet1!D4'));
    expect(formulas[0]![0]).toMatch(/^=WFC\.GRANT\.CUT\(/);
  });
});
