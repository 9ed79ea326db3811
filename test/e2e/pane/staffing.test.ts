import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAFT } from '../../appraisal/staffing-test/support';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { LOOKS, breaches, focused, goTo, openPane, paneOf, reloadPane, setPaneWidth } from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  opened.page.setDefaultTimeout(15_000);
  await openPane(opened);
  await setPaneWidth(opened.page, 320);
});
afterAll(async () => {
  expect(opened.errors).toEqual([]);
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
const main = () => pane().locator('main');
const button = (name: string | RegExp) =>
  main().getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
const heading = (name: string) => main().getByRole('heading', { name, exact: true });
const seen = (words: string | RegExp) => main().getByText(words).first().waitFor();
const press = (key: string) => opened.page.keyboard.press(key);

/** A figure by its row and side: "Cost in a full year, This test". */
const figure = (of: string) =>
  main().getByRole('button', { name: new RegExp(`^${of.replace(/[()]/g, '\\$&')}: .*How it is made$`) });
/** The two figures of a row, as they are read out: with what they are. */
async function row(label: string): Promise<string[]> {
  const of = async (side: string) => {
    const said = (await figure(`${label}, ${side}`).getAttribute('aria-label')) ?? '';
    return said.replace(/^.*?(?:nothing|test): /, '').replace('. How it is made', '');
  };
  return [await of('Do nothing'), await of('This test')];
}
const rowIs = (label: string, figures: readonly string[]) => expect.poll(() => row(label)).toEqual(figures);

const card = (name: string) => main().getByRole('group', { name, exact: true });
async function add(kind: string): Promise<void> {
  await button('Add a change').click();
  await pane().getByRole('menuitem', { name: kind }).click();
}

test('without a baseline it says what is missing, and leads there', async () => {
  await goTo(opened.page, 'Staffing');
  await seen(/^Roles are missing/);
  await seen(/^Teams are missing/);
  await button('Fill in the baseline').click();
  await heading('Baseline').waitFor();
});

test('a draft that is no appraisal yet can be tested: posts, agency workers, a grant', async () => {
  await button('All steps').click();
  const file = {
    name: 'Duty.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(DRAFT)),
  };
  await main().locator('input[type=file]').first().setInputFiles(file);
  await button('Open it and mend it here').click();
  await seen('Opened: Duty.json.');
  await goTo(opened.page, 'Staffing');
  await rowIs('Cost in a full year', ['£122,000', '£122,000']);
  await rowIs('Duty: Cases per FTE', ['24.0 Above band', '24.0 Above band']);
  await rowIs('Duty: FTE gap', ['1.00 short', '1.00 short']);
});

describe('three posts for two agency workers, from the seventh month: by hand', () => {
  test('each key counts at once', async () => {
    await add('Add posts');
    await card('1. Add posts').getByRole('textbox').fill('3');
    await card('1. Add posts').getByLabel('From').selectOption({ label: 'October 2026' });
    await add('End agency work');
    await button('One more: 2. End agency work').click();
    await card('2. End agency work').getByLabel('From').selectOption({ label: 'October 2026' });
    // 122,000 + half of 3 x 48,000 - half of 2 x 61,000; and 3 x 48,000
    await rowIs('Cost in 2026/27', ['£122,000', '£133,000']);
    await rowIs('Cost in a full year', ['£122,000', '£144,000']);
    await rowIs('Agency saved in 2026/27', ['£0', '£61,000']);
    await rowIs('Agency saved in a full year', ['£0', '£122,000']);
    await rowIs('Duty: Cases per FTE', ['24.0 Above band', '20.0 Within band']);
    await rowIs('Duty: FTE gap', ['1.00 short', '0.00 as needed']);
    await seen(/^A full year costs £144,000, £22,000 more than doing nothing; 0 of 1 team above/);
  });

  test('the grant: each 1% takes 5,000, and the test saves nothing', async () => {
    await rowIs('Left after a cut of 3%', ['-£15,000', '-£37,000']);
    await main().getByLabel('Cut of the grant').fill('5%');
    await rowIs('Left after a cut of 5%', ['-£25,000', '-£47,000']);
    await rowIs('Left after each cut, £ a year: 10%', ['-£50,000', '-£72,000']);
  });

  test('a figure opens to show how it is made, and closes', async () => {
    await figure('Cost in 2026/27, This test').click();
    const working = card('Cost in 2026/27: This test');
    expect((await working.innerText()).split('\n').map((line) => line.trim())).toEqual([
      'Cost in 2026/27: This test',
      ...['Agency: Duty: 2 agency workers', '× £61,000 a year each'],
      ...['Each is post £48,000 + premium £13,000.', '£122,000'],
      ...['Social worker, Duty: 3 posts added', '× £48,000 a year each × 6 of 12 months', '£72,000'],
      ...['Agency: Duty: 2 agency workers ended', '× £61,000 a year each × 6 of 12 months'],
      ...['Each is post £48,000 + premium £13,000.', '-£61,000'],
      ...['In all', '£133,000'],
    ]);
    await figure('Cost in 2026/27, This test').click();
    await working.waitFor({ state: 'detached' });
  });

  test('charts say in words what they show', async () => {
    const said = await main()
      .locator('[role="img"]')
      .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label')));
    expect(said).toEqual([
      'Cost in a full year: £122,000 if nothing is done, £144,000 in this test',
      'Duty, band 15 to 20: 24.0 (Above band) if nothing is done, 20.0 (Within band) in this test',
      'Left after cuts of 0% to 10%. Do nothing: from £0 to -£50,000. This test: from -£22,000 to -£72,000.',
    ]);
  });
});

describe('steps back and forth', () => {
  test('Ctrl+Z takes back what was typed, in the field itself; Ctrl+Y does it again', async () => {
    const number = card('1. Add posts').getByRole('textbox');
    await number.fill('12');
    await rowIs('Cost in a full year', ['£122,000', '£576,000']);
    await press('Control+z');
    expect(await number.inputValue()).toBe('3');
    await rowIs('Cost in a full year', ['£122,000', '£144,000']);
    await press('Control+y');
    expect(await number.inputValue()).toBe('12');
    await press('Control+z');
  });

  test('a reload of the pane keeps the test and its steps', async () => {
    await reloadPane(opened.page);
    await rowIs('Cost in a full year', ['£122,000', '£144,000']);
    await button('Redo').click();
    await rowIs('Cost in a full year', ['£122,000', '£576,000']);
    await button('Undo').click();
    await button('Clear all').click();
    await rowIs('Cost in a full year', ['£122,000', '£122,000']);
    await button('Undo').click();
    await rowIs('Cost in a full year', ['£122,000', '£144,000']);
  });

  test('what is not whole does not count, and says what it lacks', async () => {
    const number = card('1. Add posts').getByRole('textbox');
    await number.fill('');
    await seen('Does not count yet: type a whole number.');
    await rowIs('Cost in a full year', ['£122,000', '£0']);
    await press('Control+z');
    await rowIs('Cost in a full year', ['£122,000', '£144,000']);
  });

  test('more agency workers than there are: it is said', async () => {
    await button('One more: 2. End agency work').click();
    await seen('This test ends more of Agency: Duty than there are');
    await button('Undo').click();
  });
});

test('by keyboard alone: a change is added, stepped and taken out, and the focus is never lost', async () => {
  await button('Add a change').focus();
  await press('Enter');
  await expect.poll(() => focused(opened.page)).toBe('Add posts');
  await press('ArrowDown');
  await press('Enter');
  const third = card('3. Remove posts');
  await expect
    .poll(() => third.getByLabel('Team').evaluate((it) => it === document.activeElement))
    .toBe(true);
  await press('Tab');
  await press('Tab');
  await press('ArrowUp');
  expect(await third.getByRole('textbox').inputValue()).toBe('2');
  // 3 posts more and 2 fewer, each at 48,000
  await rowIs('Cost in a full year', ['£122,000', '£48,000']);
  await button('Take out: 3. Remove posts').focus();
  await press('Enter');
  await expect.poll(() => focused(opened.page)).toBe('Add a change');
  await rowIs('Cost in a full year', ['£122,000', '£144,000']);
});

describe('in every look, with a working open, nothing breaches WCAG nor hangs over', () => {
  test.each(LOOKS)('%s', async (_, media) => {
    await opened.page.emulateMedia(media);
    await reloadPane(opened.page);
    await figure('Duty: Cases per FTE, This test').click();
    const found = await breaches(opened.page);
    // In forced colours the system paints, and keeps the contrast that the person chose.
    const ours = found.filter(
      (breach) => media.forcedColors === 'none' || !breach.startsWith('color-contrast'),
    );
    expect(ours).toEqual([]);
    const over = await pane()
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over).toBe(0);
  });
});

describe('kept as an option', () => {
  /** An Excel that does not save what an add-in keeps with the workbook, until the pane is loaded anew. */
  const failToSave = () =>
    pane()
      .locator('body')
      .evaluate(() => {
        const over = (object: object, key: string, value: unknown): object =>
          Object.create(object, { [key]: { value } }) as object;
        const refuse = (done: (result: object) => void) =>
          done({ status: 'failed', error: { message: 'The workbook is read-only.' } });
        const { context } = Office;
        const settings = over(context.document.settings, 'saveAsync', refuse);
        const document = over(context.document, 'settings', settings);
        Object.assign(window, { Office: over(Office, 'context', over(context, 'document', document)) });
      });
  const name = () => main().getByLabel('Name of the option');

  test('a name is asked for, and none that there is', async () => {
    await opened.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await button('Keep as an option').click();
    await seen('Give the option a name.');
    await name().fill('do NOTHING');
    await seen('An option has this name already. Use another.');
    await button('Keep as an option').click();
    expect(await name().inputValue()).toBe('do NOTHING');
  });

  test('where Excel does not save it, it is kept in the pane, also over a reload, and saved later', async () => {
    await failToSave();
    await name().fill('2. Posts for agency');
    await button('Keep as an option').click();
    await seen('“2. Posts for agency” is an option of the appraisal now. Doing nothing was added before it');
    await seen(/^Not saved with the workbook/);
    await reloadPane(opened.page);
    await seen('Saved with the workbook. Save the workbook itself to keep it.');
    await name().fill('2. posts FOR agency');
    await seen('An option has this name already. Use another.');
  });

  test('the option is in the appraisal, with its changes; the test goes on', async () => {
    await name().fill('3. The same again');
    await button('Keep as an option').click();
    await seen('“3. The same again” is an option of the appraisal now.');
    await button('Open it').click();
    await heading('3. The same again').waitFor();
    await button(/^Add posts.*3.*Social worker/s).waitFor();
    await goTo(opened.page, 'Staffing');
    await rowIs('Cost in a full year', ['£122,000', '£144,000']);
    await goTo(opened.page, 'Appraisal');
    await button('Back to Options').click();
    for (const option of ['Do nothing', '2. Posts for agency', '3. The same again'])
      await button(new RegExp(`^${option}`)).waitFor();
  });
});
