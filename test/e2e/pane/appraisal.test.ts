import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { enter } from '../support/cells';
import { readWord } from '../../report/word-file';
import { breaches, goTo, openPane, paneOf } from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  opened.page.setDefaultTimeout(15_000);
  await openPane(opened);
  await goTo(opened.page, 'Appraisal');
  await button('The example').waitFor();
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
const main = () => pane().locator('main');
const button = (name: string | RegExp) =>
  main().getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const heading = (name: string) => main().getByRole('heading', { level: 1, name, exact: true });
/** A required field has a star behind its label. */
const field = (label: string) => main().getByLabel(new RegExp(`^${label.replace(/[()]/g, '\\$&')}\\s*\\*?$`));
const fill = (label: string, text: string) => field(label).fill(text);
const choose = (label: string, option: string) =>
  main().getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
const back = async () => {
  await main()
    .getByRole('button', { name: /^(?:All steps|Back to )/ })
    .click();
};
const openStep = async (name: string) => {
  await button(new RegExp(`^${name}`))
    .first()
    .click();
  await heading(name).waitFor();
};
const sheets = () => opened.page.evaluate(() => window.localWorkbook.sheets());
const settled = () => opened.page.evaluate(() => window.localWorkbook.settled());
const valuesOf = (address: string) =>
  opened.page.evaluate(async (at) => {
    await window.localWorkbook.settled();
    return window.localWorkbook.read(at).values;
  }, address);

/** The cells of a sheet by the words of their row, so that no test knows where a row stands. */
async function row(sheet: string, label: string): Promise<unknown[]> {
  const rows = await valuesOf(`'${sheet}'!A1:L80`);
  const found = rows.find((cells) => cells.includes(label));
  if (!found) throw new Error(`${sheet} has no row "${label}"`);
  return [...found];
}

/** Where a cell of this value stands: `C7`. */
async function placeOf(sheet: string, value: unknown): Promise<string> {
  const rows = await valuesOf(`'${sheet}'!A1:L80`);
  const at = rows.findIndex((cells) => cells.includes(value as never));
  return `'${sheet}'!${'ABCDEFGHIJKL'[rows[at]!.indexOf(value as never)]}${at + 1}`;
}

/** Of the add-in. Univer's checker of validation complains of sheets that are gone after a refresh, in the page of the grid. */
const errors = () => opened.errors.filter((error) => !error.includes('validatorRanges'));
/** The sheet that is shown. */
const shown = () => opened.page.evaluate(() => window.localWorkbook.read('A1').address.split('!')[0]);

/** Marks the pane's page and reloads it, or says whether the marked one is still there. */
const paneWindow = (reload: boolean) =>
  opened.page.evaluate((isAsked) => {
    const page = window.localWorkbook.pane()!.contentWindow as Window & { isOld?: boolean };
    if (isAsked) {
      page.isOld = true;
      page.location.reload();
    }
    return page.isOld === true;
  }, reload);

describe('a small case, typed from nothing', () => {
  test('what is missing is said before anything is built, and each line leads to its field', async () => {
    await button('Build the appraisal').click();
    await main().getByText('Before it can be built').waitFor();
    await button('Title: still missing').click();
    await heading('Details').waitFor();
    expect(await field('Title').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await sheets()).toEqual(['Sheet1']);
  });

  test('details', async () => {
    await fill('Title', 'Agency or permanent');
    await fill('Organisation', 'Small Council');
    await fill('Decision', 'Whether Cabinet replaces two agency workers');
    await fill('Author', 'Finance');
    await fill('Date', '2026-04-01');
    await fill('Price base', '2026');
    await fill('First year', '2026');
    await choose('How many years', '3');
    await main().getByText('2026/27 to 2028/29').waitFor();
    await back();
    await button(/^Details.*Complete/).waitFor();
  });

  test('baseline: a role, a team with posts and cases, agency workers', async () => {
    await openStep('Baseline');
    await fill('Lowest', '15');
    await fill('Highest', '20');
    await button('Add a role').click();
    await fill('Role', 'Social worker');
    await fill('Yearly cost of a post (optional)', '£48,000');
    await fill('FTE that holds cases (optional)', '1');
    await back();
    await button('Add a team').click();
    await fill('Team', 'Duty');
    await fill('Open cases (optional)', '120');
    await button('Add a line of posts').click();
    await choose('Role', 'Social worker');
    await fill('Posts', '4');
    await back();
    await button('Add an agency assignment').click();
    await fill('Name of the assignment', 'Agency: duty');
    await choose('Team', 'Duty');
    await choose('Role whose work is done', 'Social worker');
    await fill('Workers', '2');
    await fill('Premium', '13,000');
    await back();
    await button(/^Social worker £48,000/).waitFor();
    await back();
    await button(/^Baseline.*Complete/).waitFor();
  });

  test('options: doing nothing, and posts in place of agency workers', async () => {
    await openStep('Options');
    await button('Add an option').click();
    await fill('Name', '1. Do nothing');
    await fill('Benefits (optional)', 'Agency workers can leave quickly');
    await fill('Disbenefits (optional)', 'Each costs more than a post');
    await back();
    await button('Add an option').click();
    await fill('Name', '2. Two posts');
    await fill('Benefits (optional)', 'Costs less\nFamilies keep their worker');
    await fill('Disbenefits (optional)', 'Posts are harder to end');
    for (const change of ['Add posts', 'End agency workers']) {
      await button('Add a change').click();
      await choose('Change', change);
      if (change === 'Add posts') {
        await choose('Team', 'Duty');
        await choose('Role', 'Social worker');
      } else await choose('Agency assignment', 'Agency: duty');
      await fill('Number', '2');
      await back();
    }
    await back();
    await choose('Recommended option', '2. Two posts');
    await fill('Why', 'It costs less');
    await back();
    await button(/^Options.*Complete/).waitFor();
    expect(errors()).toEqual([]);
  });

  test('a name that others refer to is renamed, and they follow; removing it says who they are', async () => {
    await openStep('Baseline');
    await button(/^Social worker £48,000/).click();
    await fill('Role', 'Qualified social worker');
    await back();
    await button(/^More for Qualified social worker/).click();
    await pane().getByRole('menuitem', { name: 'Remove' }).click();
    const dialog = pane().getByRole('alertdialog');
    await dialog.getByText('Teams and their posts › Duty › Posts › Qualified social worker › Role').waitFor();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await back();
    await button(/^Baseline.*Complete/).waitFor();
    await button(/^Options.*Complete/).waitFor();
  });

  test('a problem that is found while the mouse is down does not take the click away', async () => {
    await openStep('Baseline');
    await fill('Lowest', '30');
    // Further down a browser holds what is seen in place by itself.
    await pane()
      .locator('body')
      .evaluate(() => window.scrollTo(0, 0));
    await button(/^Qualified social worker £48,000/).hover();
    const { mouse } = opened.page;
    await mouse.down();
    // Long enough for the problem, whose words push everything down, to be found.
    await opened.page.waitForTimeout(800);
    await mouse.up();
    await main().getByRole('heading', { level: 1, name: 'Qualified social worker' }).waitFor();
    await back();
    await main().getByText('To do in this step').waitFor();
    await fill('Lowest', '15');
    await back();
    await button(/^Baseline.*Complete/).waitFor();
  });

  test('what is typed outlives a reload of the pane', async () => {
    await main().getByText('Saved with the workbook.').waitFor();
    const before = await paneWindow(true);
    expect(before).toBe(true);
    await expect.poll(() => paneWindow(false)).toBe(false);
    await heading('Agency or permanent').waitFor();
    await button(/^Options.*Complete/).waitFor();
  });

  test('it is built, and Summary is shown with the figures of the case', async () => {
    await button('Build the appraisal').click();
    await button('Refresh the workbook').waitFor({ timeout: 60_000 });
    expect(await sheets()).toEqual(
      expect.arrayContaining(['Sheet1', 'About', 'Summary', 'Inputs', 'Changes', 'Checks']),
    );
    await settled();
    expect(await shown()).toBe('Summary');
    // Two agency workers at the post and the premium, 2 x (48,000 + 13,000); two posts at 48,000.
    const costs = (await valuesOf("'Summary'!A1:L60")).flat();
    expect(costs).toContain(122_000);
    expect(costs).toContain(96_000);
    expect(await row('Summary', 'Checks of the model')).toContainEqual(expect.stringMatching(/^✓/));
  });

  test('what is typed on a sheet counts where staffing is tested, once the sheets are read', async () => {
    await enter(opened, { [await placeOf('Agency', 13_000)]: '14000' });
    await goTo(opened.page, 'Staffing');
    await button('Read the sheets').click();
    // Two agency workers at 48,000 + 14,000
    await main()
      .getByRole('button', { name: /^Cost in a full year, Do nothing: £124,000/ })
      .waitFor({ timeout: 60_000 });
    await goTo(opened.page, 'Appraisal');
    await heading('Agency or permanent').waitFor();
  });

  test('what is typed on a sheet is kept by Refresh, and stands in the pane afterwards', async () => {
    await enter(opened, { [await placeOf('Inputs', 48_000)]: '50000' });
    await openStep('Details');
    await fill('Organisation', 'Smaller Council');
    await back();
    await button('Refresh the workbook').click();
    await main()
      .getByText(/refreshed|Done|made anew|kept/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await settled();
    expect((await valuesOf("'Summary'!A1:L60")).flat()).toContain(100_000);
    expect(await row('Inputs', 'Smaller Council')).toBeTruthy();
    await openStep('Baseline');
    await button(/^Qualified social worker £50,000/).waitFor();
    await back();
  });

  test('what was changed in both places is asked about', async () => {
    await enter(opened, { [await placeOf('Inputs', 50_000)]: '51000' });
    await openStep('Baseline');
    await button(/^Qualified social worker £50,000/).click();
    await fill('Yearly cost of a post (optional)', '52000');
    await back();
    await back();
    await button('Refresh the workbook').click();
    const dialog = pane().getByRole('alertdialog');
    await dialog.getByText(/On the sheet:.*51,?000/).waitFor({ timeout: 60_000 });
    await dialog.getByText(/In the pane:.*52,?000/).waitFor();
    await dialog.getByRole('button', { name: 'The pane’s', exact: true }).click();
    await expect
      .poll(async () => (await valuesOf("'Summary'!A1:L60")).flat(), { timeout: 60_000 })
      .toContain(104_000);
    expect(errors()).toEqual([]);
  });

  test('a scenario added in the pane is chosen on its sheet: figures follow, and Refresh keeps the choice', async () => {
    await openStep('Scenarios');
    await button('Add a driver').click();
    await choose('What moves', 'Cost of posts: pay and on-costs');
    await fill('Multiplier at high (optional)', '1.5');
    await back();
    await back();
    await button('Refresh the workbook').click();
    await expect.poll(sheets, { timeout: 60_000 }).toContain('Scenario results');
    expect(await row('Summary', 'Scenario shown')).toContain('Central: what is expected');
    const selector = (await placeOf('Scenarios', 'Scenario shown')).replace('!B', '!D');
    await enter(opened, { [selector]: 'High' });
    // Two posts at 52,000, half as much again
    await expect
      .poll(async () => (await valuesOf("'Summary'!A1:L60")).flat(), { timeout: 60_000 })
      .toContain(156_000);
    expect(await row('Summary', 'Scenario shown')).toContainEqual(expect.stringMatching(/^High, not/));
    expect(await row('Scenario results', 'Values at build')).toContainEqual(
      expect.stringMatching(/^Up to date/),
    );
    await button('Refresh the workbook').click();
    await openStep('Scenarios');
    const shownInPane = main().getByRole('combobox', { name: 'Scenario shown (optional)' });
    await expect
      .poll(() => shownInPane.locator('option:checked').textContent(), { timeout: 60_000 })
      .toBe('High');
    await choose('Scenario shown (optional)', 'Central');
    await back();
    expect(errors()).toEqual([]);
  });
});

describe('files', () => {
  test('the case is saved as a file that holds what was typed', async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      button('Save the case file (.json)').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Agency or permanent case.json');
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as { organisation: string };
    expect(saved.organisation).toBe('Smaller Council');
  });

  test('the appraisal is saved as a workbook of its own', async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download', { timeout: 60_000 }),
      button('Save as a separate file (.xlsx)').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Agency or permanent.*\.xlsx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('the report is saved as a Word document that holds what was typed', async () => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download', { timeout: 60_000 }),
      button('Save the report (Word)').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Agency or permanent.docx');
    const { paragraphs, tables } = readWord(readFileSync(await download.path()));
    expect(paragraphs[0]).toEqual({ style: 'Title', text: 'Agency or permanent' });
    expect(paragraphs[1]!.text).toContain('Smaller Council');
    const options = tables.find(({ caption }) => caption.includes('Options, benefits'))!;
    expect(options.rows.slice(1).map(({ cells }) => cells[4])).toContain('104,000');
    expect(errors()).toEqual([]);
  });

  test.each([
    ['is no JSON', 'notes.json', 'just words', /notes\.json is no JSON file/],
    ['holds no case', 'list.json', '[1, 2]', /list\.json holds no case/],
    ['does not fit', 'half.json', '{"title":"Half","wrong":1}', /half\.json: \d+ things do not fit a case/],
  ])('a file that %s is refused in words, and nothing is replaced', async (_, name, content, words) => {
    await main()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await main().getByText(words).waitFor();
    await heading('Agency or permanent').waitFor();
  });

  test('what does not fit can be opened all the same, mended, and put back', async () => {
    await button('Open it and mend it here').click();
    await heading('Half').waitFor();
    await button(/^Details 6 things missing|^Details.*6 things missing/).waitFor();
    await button('Put back what was here').click();
    await heading('Agency or permanent').waitFor();
    expect(await breaches(opened.page)).toEqual([]);
    expect(errors()).toEqual([]);
  });
});
