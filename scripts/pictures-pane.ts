/**
 * Draws docs/pictures/pane-*.png anew: `npx tsx scripts/pictures-pane.ts`, or with the names of some pages behind it. Each page of the pane is a contact sheet: a row for each of its
 * main states, at three widths in light and the same in dark. The add-in runs in the local workbook, in Chromium; needs ImageMagick's
 * convert besides.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import type { Locator, Page } from 'playwright-core';
import { closeBrowser, type Opened, openLocalWorkbook } from '../test/e2e/support/browser';
import { functionsFile } from '../test/e2e/support/functions-file';
import { goTo, openPane, paneOf, setPaneWidth } from '../test/e2e/support/pane';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const WIDTHS = [320, 400, 640] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Of the workbook's page; a pane that is longer gets a longer page. */
const WINDOW = { width: 1366, height: 700 };

interface Pane {
  readonly page: Page;
  readonly main: Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly seen: (words: string | RegExp) => Promise<void>;
}
/** How to come from the state before to this one. */
type State = (pane: Pane) => Promise<unknown>;

const example = (name: string) => join(ROOT, 'examples', 'data', name);
const toOverview = async ({ button }: Pane) => {
  const way = button(/^(?:All steps|Back to )/);
  while (await way.isVisible()) await way.click();
};

/** What the page before said is no part of this one's picture. */
const closeMessages = async ({ button }: Pane) => {
  const close = button('Close this message');
  while (await close.isVisible()) await close.click();
};

/** The pages in the order in which they are drawn, each with its states; the steps of an appraisal begin in an empty workbook. */
const PAGES: readonly (readonly [name: string, tab: Parameters<typeof goTo>[1], states: readonly State[]])[] =
  [
    [
      'appraisal',
      'Appraisal',
      [
        ({ button }) => button(/^The example$/).waitFor(),
        async ({ main, button, seen }) => {
          await button(/^The example$/).click();
          await main.getByRole('heading', { level: 1, name: /^Children/ }).waitFor();
          await seen(/^Saved with the workbook/);
        },
      ],
    ],
    [
      'appraisal-steps',
      'Appraisal',
      [
        async (pane) => {
          await toOverview(pane);
          await pane.button(/^Baseline/).click();
          await pane.main.getByRole('heading', { level: 1, name: 'Baseline' }).waitFor();
        },
        async (pane) => {
          await toOverview(pane);
          await pane.button(/^Options/).click();
          await pane.button(/^2\. Increase/).click();
          await pane.button(/^Add posts/).waitFor();
        },
      ],
    ],
    [
      'staffing',
      'Staffing',
      [
        ({ button }) => button('Add a change').waitFor(),
        async ({ page, main, button }) => {
          for (const kind of ['Add posts', 'End agency work']) {
            await button('Add a change').click();
            await paneOf(page).getByRole('menuitem', { name: kind }).click();
            await main.getByRole('group', { name: new RegExp(kind) }).waitFor();
          }
          await main.getByRole('group', { name: '1. Add posts' }).getByRole('textbox').fill('4');
          await button(/^Cost in a full year, This test.*How it is made$/).click();
          await main.getByRole('group', { name: 'Cost in a full year: This test' }).waitFor();
        },
      ],
    ],
    [
      'home',
      'Home',
      [
        ({ seen }) => seen('Nothing of Workforce Case is in it yet.'),
        async ({ page, button, seen }) => {
          await page.evaluate(() => window.localWorkbook.faults.edit());
          await button('Try it with sample data').click();
          await seen('A cell is being edited.');
        },
        async ({ page, button }) => {
          await page.evaluate(() => window.localWorkbook.faults.clear());
          await button(/^Appraisal: Children/).waitFor({ timeout: 120_000 });
        },
      ],
    ],
    [
      'functions',
      'Functions',
      [
        ({ button }) => button('GRANT.CUT').waitFor(),
        async ({ main, button }) => {
          await button('GRANT.CUT').click();
          await button('Fill in the example').click();
          await main.getByRole('status', { name: 'Result' }).getByText(/\d/).first().waitFor();
        },
        async ({ page, button, main }) => {
          await page.evaluate(() => window.localWorkbook.select('Sheet1!A1'));
          await page.evaluate(() => window.localWorkbook.faults.fail(1, 'before'));
          await button('Insert the function').click();
          await main.getByText('Something went wrong').waitFor();
        },
      ],
    ],
    [
      'settings',
      'Settings',
      [
        async ({ main, button, seen }) => {
          await main.getByLabel('Hours a week of a full-time post').fill('37');
          await main.getByRole('group', { name: 'Any team: cases per FTE' }).getByLabel('From').fill('20');
          await main.getByRole('group', { name: 'Any team: cases per FTE' }).getByLabel('To').fill('25');
          await button('Add a team').click();
          const team = main.getByRole('list', { name: 'Teams with a band of their own' });
          await team.getByLabel('Team', { exact: true }).fill('Duty');
          await team.getByLabel('From').fill('12');
          await team.getByLabel('To').fill('16');
          await main.getByLabel('Employer’s pension contribution').fill('21.5%');
          await main.getByLabel('Tax year of employer NI and levy').selectOption('2026/27');
          await button('Save settings').click();
          await seen(/^Saved with the workbook\./);
        },
        ({ button, main }) =>
          button('Guide to this page')
            .click()
            .then(() => main.getByRole('heading', { name: 'What can be set' }).waitFor()),
      ],
    ],
    [
      'figures',
      'Check figures',
      [
        ({ button }) => button('Paste a table').waitFor(),
        async ({ main, button, seen }) => {
          await button('Paste a table').click();
          await main
            .getByLabel('The table, headings included')
            .fill(
              'Hours\tStaff\t%\nFull time\t806\t53.87%\nPart time\t480\t32.08%\nNeither\t210\t14.03%\nTotal\t1,496\t100%',
            );
          await button('Check this table').click();
          await seen(/figures checked/);
          await button(/^Full time/).click();
        },
      ],
    ],
    [
      'import',
      'Import',
      [
        ({ button }) => button('Choose files').waitFor(),
        async ({ main, seen }) => {
          await main
            .locator('input[type=file]')
            .first()
            .setInputFiles([example('hr-establishment.csv'), example('caseload-list.csv')]);
          await seen(/List of cases/);
        },
        async ({ main, button }) => {
          await button('Check the rows').click();
          await main.getByRole('heading', { name: 'What was found' }).waitFor();
        },
      ],
    ],
    [
      'share',
      'Share',
      [
        async ({ page, button, seen }) => {
          // Another workbook: the pane starts afresh.
          const bytes = [...functionsFile()];
          await page.evaluate(
            (file) => window.localWorkbook.open(Uint8Array.from(file), 'Agency costs.xlsx'),
            bytes,
          );
          await paneOf(page).locator('main h1').waitFor();
          await page.evaluate(() => window.localWorkbook.settled());
          await goTo(page, 'Share');
          await button('Look at this workbook').click();
          await seen('What would change');
          await button('Formulas of Costs!C8').click();
        },
        async ({ button, seen }) => {
          await button('Replace the functions').click();
          await seen(/have been replaced/);
        },
      ],
    ],
  ];

async function draw(folder: string): Promise<void> {
  const drawn: Drawn[] = [];
  for (const scheme of SCHEMES) drawn.push(await drawAll(scheme, folder));
  for (const [name, , states] of WANTED) {
    const rows = states.map((_, i) => {
      const row = join(folder, `${name}-${i}.png`);
      const cells = drawn.flatMap((of) => of.get(`${name}-${i}`) ?? []);
      run('convert', ...cells, '-background', '#8a9299', '-gravity', 'north', '+smush', '20', row);
      return row;
    });
    contactSheet(rows, join(PICTURES, `pane-${name}.png`));
  }
}

/** The pages that were asked for; all of them where none was. */
const asked = process.argv.slice(2);
const WANTED = PAGES.filter(([name]) => asked.length === 0 || asked.includes(name));

/** The files of each state, by its page and number. */
type Drawn = ReadonlyMap<string, readonly string[]>;

/** Every state at every width in one scheme: office.js asks how Office looks when the pane is loaded, so each scheme has a pane of its own. */
async function drawAll(colorScheme: (typeof SCHEMES)[number], folder: string): Promise<Drawn> {
  const opened = await openLocalWorkbook(WINDOW);
  try {
    return await drawIn(opened, colorScheme, folder);
  } finally {
    await opened.close();
    // The packaged Chromium is one process, which ends with its first context.
    await closeBrowser();
  }
}

async function drawIn(opened: Opened, colorScheme: 'light' | 'dark', folder: string): Promise<Drawn> {
  const { page } = opened;
  await page.emulateMedia({ colorScheme });
  await openPane(opened);
  const main = paneOf(page).locator('main');
  const pane: Pane = {
    page,
    main,
    button: (name) => main.getByRole('button', { name }).first(),
    seen: (words) => main.getByText(words).first().waitFor(),
  };
  const drawn = new Map<string, readonly string[]>();
  for (const [name, tab, states] of WANTED) {
    await goTo(page, tab);
    await closeMessages(pane);
    for (const [i, come] of states.entries()) {
      await come(pane);
      drawn.set(`${name}-${i}`, await drawState(page, join(folder, `${name}-${i}-${colorScheme}`)));
    }
  }
  return drawn;
}

/** The pane as it stands, at each width. */
async function drawState(page: Page, path: string): Promise<string[]> {
  const cells: string[] = [];
  for (const width of WIDTHS) {
    await setPaneWidth(page, width);
    await page.setViewportSize({ ...WINDOW, height: await heightNeeded(page) });
    await paneOf(page)
      .locator('body')
      .evaluate(() => window.scrollTo(0, 0));
    // Where the mouse rests, something would look as if it were about to be pressed.
    await page.mouse.move(5, 5);
    await page.waitForTimeout(250);
    const cell = `${path}-${width}.png`;
    await page.locator('#pane iframe').screenshot({ path: cell });
    cells.push(cell);
    await page.setViewportSize(WINDOW);
  }
  return cells;
}

/** So high that all of the pane is seen at once, as far as a picture of many goes: a list of forty functions is cut. */
async function heightNeeded(page: Page): Promise<number> {
  const around = WINDOW.height - (await page.locator('#pane iframe').boundingBox())!.height;
  const content = await paneOf(page)
    .locator('main')
    .evaluate((element) => {
      const last = element.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      // Main itself fills the window; what stands in it ends where its last part does, and 16 pixels of room.
      return last + window.scrollY + 16;
    });
  return Math.ceil(Math.min(1200, Math.max(400, content)) + around);
}

function contactSheet(rows: readonly string[], picture: string): void {
  const joined = ['-background', '#8a9299', '-gravity', 'west', '-smush', '24', '-bordercolor', '#8a9299'];
  run('convert', ...rows, ...joined, '-border', '20', '-resize', '62%', '-colors', '96', `png8:${picture}`);
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

const folder = mkdtempSync(join(tmpdir(), 'wfc-pictures-'));
try {
  await draw(folder);
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
} finally {
  await closeBrowser();
  rmSync(folder, { recursive: true });
}
