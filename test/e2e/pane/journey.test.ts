import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { goTo, openPane, paneOf } from '../support/pane';

const example = (name: string) => join(import.meta.dirname, '..', '..', '..', 'examples', 'data', name);

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  opened.page.setDefaultTimeout(20_000);
  await openPane(opened);
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const main = () => paneOf(opened.page).locator('main');
const button = (name: string | RegExp) => main().getByRole('button', { name }).first();
const seen = (words: string | RegExp) => main().getByText(words).first().waitFor();
/** A required field has a star behind its label. */
const fill = (label: string, text: string) =>
  main()
    .getByLabel(new RegExp(`^${label.replace(/[()]/g, '\\$&')}\\s*\\*?$`))
    .fill(text);
const choose = (label: string, option: string) =>
  main().getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
const back = () => button(/^(?:All steps|Back to )/).click();
const step = (name: string) => button(new RegExp(`^${name}`)).click();
const sheets = () => opened.page.evaluate(() => window.localWorkbook.sheets());
const valuesOf = (address: string) =>
  opened.page.evaluate(async (at) => {
    await window.localWorkbook.settled();
    return window.localWorkbook.read(at).values;
  }, address);

/*
 * hr-establishment.csv: Locality North has 2 social workers and a vacant senior; Locality South a manager, a social worker and a
 * vacant family support worker. caseload-list.csv: 18 + 11 cases in North, 22 + 9 in South.
 */
test('from two CSV files to a finished appraisal: lists are imported, the case takes its baseline from them, and is built', async () => {
  await goTo(opened.page, 'Import');
  await main()
    .locator('input[type=file]')
    .first()
    .setInputFiles([example('hr-establishment.csv'), example('caseload-list.csv')]);
  await button('Check the rows').click();
  await main().getByRole('heading', { name: 'What was found' }).waitFor();
  await button(/^Import 10 rows$/).click();
  await seen(/^Done: /);

  await goTo(opened.page, 'Appraisal');
  await step('Baseline');
  await button('Take posts and cases from tables').click();
  await seen('Filled 2 teams: 6 posts, 60 open cases.');
  await seen(/Added teams: Locality North, Locality South\./);
  await seen(/Added roles: Social Worker, Senior Social Worker, Team Manager, Family Support Worker\./);
  await button(/^Locality North 29 open cases/).waitFor();
  await button(/^Locality South 31 open cases/).waitFor();

  // The mean of 40,476, 42,708 and 40,476.
  await button(/^Social Worker £41,220/).click();
  await fill('FTE that holds cases (optional)', '1');
  await back();
  await choose('Tax year (optional)', '2025/26');
  await fill('Employer’s pension contribution (optional)', '20%');
  await fill('Lowest', '12');
  await fill('Highest', '18');
  await back();
  await button(/^Baseline.*Complete/).waitFor();

  await step('Details');
  await fill('Title', 'A third post in Locality South');
  await fill('Organisation', 'Example Council');
  await fill('Decision', 'Whether a social worker post is added');
  await fill('Author', 'Finance');
  await fill('Date', '2025-09-01');
  await fill('Price base', '2025/26');
  await fill('First year', '2026/27');
  await back();

  await step('Options');
  for (const [name, adds] of [
    ['1. Do nothing', false],
    ['2. Add a post', true],
  ] as const) {
    await button('Add an option').click();
    await fill('Name', name);
    await fill('Benefits (optional)', adds ? 'Caseloads fall' : 'Costs nothing');
    await fill('Disbenefits (optional)', adds ? 'Costs a post' : 'Caseloads stay');
    if (adds) {
      await button('Add a change').click();
      await choose('Change', 'Add posts');
      await choose('Team', 'Locality South');
      await choose('Role', 'Social Worker');
      await fill('Number', '1');
      await back();
    }
    await back();
  }
  await choose('Recommended option', '2. Add a post');
  await fill('Why', 'It brings caseloads into the band');
  await back();
  await button('Build the appraisal').click();
  await button('Refresh the workbook').waitFor({ timeout: 60_000 });

  expect(await sheets()).toEqual(
    expect.arrayContaining(['Sheet1', 'Data Posts', 'Data Caseload', 'Summary', 'Establishment', 'Checks']),
  );
  expect(await opened.page.evaluate(() => window.localWorkbook.read('A1').address)).toBe('Summary!A1');
  const summary = await valuesOf('Summary!A1:L60');
  expect(summary.find((cells) => cells.includes('Checks of the model'))).toContainEqual(
    expect.stringMatching(/^✓/),
  );
  /*
   * A social worker at 41,220: employer NI in 2025/26 is 15% above 5,000, 5,433.00; the apprenticeship levy 0.5%, 206.10; pension 20%,
   * 8,244.00. In all 55,103.10.
   */
  const figures = summary.flat().filter((cell): cell is number => typeof cell === 'number');
  expect(figures.some((figure) => Math.abs(figure - 55_103.1) < 0.005)).toBe(true);
  expect(opened.errors).toEqual([]);
  expect(opened.left).toEqual([]);
}, 180_000);
