import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { enter, read } from '../support/cells';
import { calm, goTo, openPane, paneOf, reloadPane } from '../support/pane';

let opened: Opened;
beforeEach(async () => {
  opened = await openLocalWorkbook();
});
afterEach(async () => {
  // data: and blob: addresses have no host.
  expect([...opened.hosts].filter(Boolean)).toEqual([new URL(opened.server.url).host]);
  expect(opened.left).toEqual([]);
  await opened.close();
});
afterAll(closeBrowser);

const pane = () => paneOf(opened.page);
const main = () => pane().locator('main');
const button = (name: string | RegExp) => main().getByRole('button', { name }).first();
const seen = (words: string | RegExp) => main().getByText(words).first().waitFor();
const heading = (name: string) => main().getByRole('heading', { level: 1, name, exact: true }).waitFor();
const sheets = () => opened.page.evaluate(() => window.localWorkbook.sheets());
const front = () => opened.page.evaluate(() => window.localWorkbook.read('A1').address.split('!')[0]);
const press = (id: string) => opened.page.evaluate((command) => window.localWorkbook.run(command), id);
const ground = (name: string) =>
  button(name).evaluate((element) => getComputedStyle(element).backgroundColor);
const SAMPLE = 'Try it with sample data';
/** The sample is a whole workbook; a busy machine takes its time. */
const built = () =>
  main()
    .getByText(/^Done: \d+ new sheets/)
    .first()
    .waitFor({ timeout: 100_000 });
const LONG = { timeout: 150_000 };

describe('the first time', () => {
  test(
    'three lines say what this is, and the sample leads to an appraisal whose checks pass',
    LONG,
    async () => {
      await openPane(opened);
      const section = main().getByRole('region', { name: 'New here?' });
      expect(await section.getByRole('listitem').count()).toBe(3);
      await seen('Nothing of Workforce Case is in it yet.');
      const plain = await ground('Look again');
      expect(await ground(SAMPLE)).not.toBe(plain);
      await button(SAMPLE).click();
      await built();
      await button(/^Appraisal: Children/).waitFor();
      // A second sample is nothing to urge on somebody. What the mouse rests on looks otherwise.
      await opened.page.mouse.move(5, 5);
      await expect.poll(() => ground(SAMPLE)).toBe(plain);
      await button(/checks pass/i).click();
      await expect.poll(front).toBe('Checks');
      expect((await read(opened, 'Summary!A1:L60')).values.flat()).toContainEqual(
        expect.stringMatching(/^✓ /),
      );
      expect(opened.errors).toEqual([]);
    },
  );

  test('they go when they are no longer wanted, and stay away', async () => {
    await openPane(opened);
    await button('Do not show this again').click();
    await main().getByRole('region', { name: 'New here?' }).waitFor({ state: 'detached' });
    await reloadPane(opened.page);
    await heading('What would you like to do?');
    expect(await main().getByRole('region', { name: 'New here?' }).count()).toBe(0);
  });
});

test('a pane that is loaded anew is where the person was', async () => {
  await openPane(opened);
  for (const [tab, title] of [
    ['Functions', 'Functions'],
    ['Import', 'Import workforce data'],
  ] as const) {
    await goTo(opened.page, tab);
    await heading(title);
    await reloadPane(opened.page);
    await heading(title);
  }
});

describe('with the pane closed, the ribbon’s button', () => {
  test.each([
    ['WorkforceCase.Import', 'Import workforce data'],
    ['WorkforceCase.Appraisal', 'Build an appraisal'],
    ['WorkforceCase.Staffing', 'Test staffing options'],
    ['WorkforceCase.Functions', 'Functions'],
    ['WorkforceCase.Share', 'Share the workbook'],
    ['WorkforceCase.Check', 'What would you like to do?'],
    ['WorkforceCase.BuildExample', 'What would you like to do?'],
  ])('%s opens it at “%s”', async (command, title) => {
    expect(await opened.page.locator('#pane').isVisible()).toBe(false);
    await press(command);
    expect(await opened.page.locator('#pane').isVisible()).toBe(true);
    await heading(title);
    expect((await sheets()).length > 1).toBe(command.endsWith('BuildExample'));
  });

  test('Check leads to the verdict of the workbook', LONG, async () => {
    await press('WorkforceCase.BuildExample');
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!A1'));
    await opened.page.getByRole('button', { name: 'Close the pane' }).click();
    expect(await opened.page.locator('#pane').isVisible()).toBe(false);
    await press('WorkforceCase.Check');
    await expect.poll(front).toBe('Checks');
  });
});

test('a second click starts nothing twice', LONG, async () => {
  await openPane(opened);
  await button(SAMPLE).evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await press('WorkforceCase.BuildExample');
  await built();
  await opened.page.evaluate(() => window.localWorkbook.settled());
  const names = await sheets();
  expect(names.filter((name) => name.startsWith('Summary'))).toEqual(['Summary']);
});

describe('while a cell is being edited the pane waits, says so, and goes on', () => {
  const WAITS = 'A cell is being edited. Press Enter or Esc there, and this goes on by itself.';
  const edit = (isEdited: boolean) =>
    opened.page.evaluate((is) => {
      const { faults } = window.localWorkbook;
      if (is) faults.edit();
      else faults.stopEditing();
    }, isEdited);
  const waits = async () => {
    await seen(WAITS);
    await expect.poll(() => pane().locator('[role="status"]').last().textContent()).toBe(WAITS);
  };

  test('with a build', LONG, async () => {
    await openPane(opened);
    await edit(true);
    await button(SAMPLE).click();
    await waits();
    expect(await sheets()).toEqual(['Sheet1']);
    await edit(false);
    await built();
    expect(await main().getByText(WAITS).count()).toBe(0);
  });

  test('with a look at the workbook', async () => {
    await openPane(opened);
    await seen('Nothing of Workforce Case is in it yet.');
    await edit(true);
    await button('Look again').click();
    await waits();
    await edit(false);
    await main().getByText(WAITS).waitFor({ state: 'detached' });
  });

  test('with the result of a function', async () => {
    await enter(opened, { 'Sheet1!A1': '1000' });
    await openPane(opened);
    await goTo(opened.page, 'Functions');
    await button('GRANT.CUT').click();
    await main().getByRole('textbox', { name: 'Cut', exact: true }).fill('3%');
    await edit(true);
    await main().getByRole('textbox', { name: 'Amount', exact: true }).fill('A1');
    await waits();
    await edit(false);
    await main().getByText('30', { exact: true }).waitFor();
  });
});

test('what Excel refuses where a line is followed stands in the pane', LONG, async () => {
  await openPane(opened);
  await button(SAMPLE).click();
  await built();
  await button(/^Appraisal: Children/).waitFor();
  await calm(opened.page);
  await opened.page.evaluate(() => window.localWorkbook.faults.fail(1, 'before'));
  await button(/^Appraisal: Children/).click();
  await seen('Something went wrong');
  expect(opened.errors).toEqual([]);
});

test('a report of what nobody foresaw says where, and nothing that stands in a cell', async () => {
  await openPane(opened);
  await goTo(opened.page, 'Functions');
  await button('GRANT.CUT').click();
  await main().getByRole('textbox', { name: 'Amount', exact: true }).fill('41220');
  await main().getByRole('textbox', { name: 'Cut', exact: true }).fill('3%');
  await calm(opened.page);
  await opened.page.evaluate(() =>
    window.localWorkbook.faults.fail(1, 'before', 'GeneralException', 'Cell B2 holds Jane Doe, 41220.'),
  );
  await button('Insert the function').click();
  await seen('Something went wrong');
  // Without leave to use the clipboard, the report is shown to be copied by hand.
  await opened.page.context().clearPermissions();
  await button('Copy a report').click();
  const report = await main().getByRole('textbox', { name: 'Report' }).inputValue();
  expect(report).toMatch(/^Workforce Case \d+\.\d+\.\d+\nExcel \w+ /);
  expect(report).toContain('code GeneralException');
  expect(report).toMatch(/\nat \S.* \(?[\w-]+\.js:\d+:\d+\)?/);
  expect(report).not.toMatch(/Jane|Doe|41220|B2|localhost|127\.0\.0\.1/);
});
