import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_WORKBOOK } from '../../local-workbook/files/empty';
import { saveXlsx } from '../../../local-workbook/files';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { readPackage } from '../../xlsx/package';
import { openFile, savedFile } from '../support/cells';
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
const entry = (label: string) => main().getByLabel(label, { exact: true });
const HOURS = 'Hours a week of a full-time post';
const PENSION = 'Employer’s pension contribution';
const TAX_YEAR = 'Tax year of employer NI and levy';
const BELOW = 'Hide counts below';
const SAVED = 'Saved with the workbook. Save the workbook itself to keep them.';
const team = (place: number) => main().getByRole('list', { name: 'Teams with a band of their own' }).getByRole('listitem').nth(place); // prettier-ignore

/** Pay of 30,000 and 50,000, of which the first is half a full-time post where that has 36 hours. */
const POSTS =
  'Job title,Team,Salary,Contracted hours,Contract type,Occupied?\n' +
  'Social worker,North,30000,18,Permanent,Yes\nManager,North,50000,36,Permanent,Yes\n';

/** What the cells of a sheet hold. */
const cellsOf = (bytes: Uint8Array) => {
  const { sheets } = readPackage(bytes);
  return (name: string) =>
    [...sheets.find((one) => one.name === name)!.cells.values()].map(({ value }) => value);
};

/** What the form shows of four settings. */
const shown = async () =>
  Promise.all([HOURS, PENSION, TAX_YEAR, BELOW].map((label) => entry(label).inputValue()));
const isShown = (values: readonly string[]) => expect.poll(shown).toEqual(values);

/** A workbook that keeps these settings already, or none. */
const workbookWith = (settings: object | string | undefined) =>
  saveXlsx(
    EMPTY_WORKBOOK,
    new Map(
      settings === undefined
        ? []
        : [['workforce-case.settings', typeof settings === 'string' ? settings : JSON.stringify(settings)]],
    ),
  );

/** Opens a workbook in place of the open one, and waits for its own pane, which is where the last one was. */
async function openBook(bytes: Uint8Array, name: string): Promise<void> {
  type Frame = Window & { isOld?: boolean };
  await opened.page.evaluate(() => {
    (window.localWorkbook.pane()!.contentWindow as Frame).isOld = true;
  });
  await openFile(opened, bytes, name);
  await opened.page.waitForFunction(() => !(window.localWorkbook.pane()!.contentWindow as Frame).isOld);
  await main().locator('h1').waitFor();
}

/** As another pane would: behind the back of this one. */
const saveElsewhere = (settings: object) =>
  pane()
    .locator('body')
    .evaluate(
      (_, text) =>
        Excel.run(async (context) => {
          context.workbook.settings.add('workforce-case.settings', text);
          await context.sync();
        }),
      JSON.stringify({ workforceCaseSettings: 1, ...settings }),
    );

/** Gives the page a file, as its button does once one is chosen. */
const load = (text: string | Buffer) =>
  main()
    .locator('input[type=file]')
    .setInputFiles({ name: 'set.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('settings', () => {
  test('nothing is set at first; what is typed is checked at every key', async () => {
    await goTo(opened.page, 'Settings');
    await heading('Settings').waitFor();
    await seen('Nothing is set: the standard values hold.');
    await isShown(['', '', '', '']);
    await entry(PENSION).fill('21.5');
    await seen('Allowed: a share of pay such as 21.5% or 0.215, up to 100%.');
    await seen('One entry is wrong: mend it first.');
    await button('Save settings').click();
    await expect.poll(() => focused(opened.page)).toBe(PENSION);
    await entry(PENSION).fill('21.5%');
    await seen('You have changes that are not saved yet.');
  });

  test('by keyboard alone a team is added with its band; a reload of the pane loses nothing', async () => {
    await entry(HOURS).fill('36');
    await entry(TAX_YEAR).selectOption('2026/27');
    await seen('Employer NI 15% above £5,000 a year; apprenticeship levy 0.5%.');
    await entry(BELOW).fill('5');
    await button('Add a team').focus();
    await press('Enter');
    await expect.poll(() => focused(opened.page)).toBe('Team');
    await opened.page.keyboard.type('Duty');
    await press('Tab');
    await opened.page.keyboard.type('12');
    await press('Tab');
    await opened.page.keyboard.type('16');
    await reloadPane(opened.page);
    await isShown(['36', '21.5%', '2026/27', '5']);
    expect(await team(0).getByLabel('Team').inputValue()).toBe('Duty');
    await seen('You have changes that are not saved yet.');
  });

  test('they are saved with the workbook, and there when it is opened again', async () => {
    await button('Save settings').click();
    await seen(SAVED);
    const file = await savedFile(opened);
    await openBook(await workbookWith(undefined), 'other.xlsx');
    await seen('Nothing is set: the standard values hold.');
    await isShown(['', '', '', '']);
    await openBook(file, 'saved.xlsx');
    await isShown(['36', '21.5%', '2026/27', '5']);
    expect(await team(0).getByLabel('To', { exact: true }).inputValue()).toBe('16');
    await seen('These settings are saved with the workbook.');
  });

  test('as a file they go into another workbook, which says first what would change', async () => {
    const [saved] = await Promise.all([
      opened.page.waitForEvent('download'),
      button('Save as a file').click(),
    ]);
    expect(saved.suggestedFilename()).toBe('workforce-settings.json');
    const file = await readFile((await saved.path())!);
    await openBook(await workbookWith({ workforceCaseSettings: 1, fullTimeHours: 37 }), 'other.xlsx');
    await isShown(['37', '', '', '']);
    await load(file);
    await seen('What set.json would change');
    const changes = await main().getByRole('listitem').filter({ hasText: 'becomes' }).allInnerTexts();
    expect(changes).toEqual([
      'Hours a week of a full-time post: 37 becomes 36',
      'Bands of teams: Not set becomes Duty 12 to 16',
      'Employer’s pension contribution: Not set becomes 21.5%',
      'Tax year of employer NI and levy: Not set becomes 2026/27',
      'Hide counts below: Not set becomes 5',
    ]);
    await isShown(['37', '', '', '']);
    expect(await focused(opened.page)).toBe('Use these settings');
    await press('Enter');
    await seen(SAVED);
    await isShown(['36', '21.5%', '2026/27', '5']);
    await load(file);
    await seen('set.json holds the settings that the workbook has already.');
  });

  test('an import takes them where nothing is typed', async () => {
    await goTo(opened.page, 'Import');
    await main()
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'posts.csv', mimeType: 'text/csv', buffer: Buffer.from(POSTS) });
    await button('More choices').click();
    const choices = () =>
      Promise.all([HOURS, PENSION, BELOW].map((label) => main().getByLabel(label).inputValue()));
    await expect.poll(choices).toEqual(['36', '21.5%', '5']);
    expect(await main().getByText('From Settings.').count()).toBe(3);
    await main().getByLabel(BELOW).fill('');
    await button('Check the rows').click();
    await button('Import 2 rows').click();
    await seen(/^Done: /);
    const cells = cellsOf(await savedFile(opened));
    // 18 and 36 hours of 36: pay 15,000 and 50,000. Pension 21.5%, NI 15% above 5,000, levy 0.5%: 4,800 and 17,750
    expect(cells('Data Posts')).toEqual(expect.arrayContaining([0.5, 1]));
    expect(cells('Establishment')).toEqual(expect.arrayContaining([0.215, 4_800, 17_750]));
  });

  test('a new appraisal begins with them, and a team gets its band by its name', async () => {
    await goTo(opened.page, 'Appraisal');
    await button(/^Baseline/).click();
    await button('Add a team').click();
    await main().getByLabel(/^Team/).fill('duty');
    await press('Tab');
    const band = main().getByRole('group', { name: /^Cases per FTE held to be safe/ });
    await expect.poll(() => band.getByLabel(/^Lowest/).inputValue()).toBe('12');
    await seen('Only where this team differs from the others. From Settings.');
    await button('Back to Baseline').click();
    await expect
      .poll(() =>
        main()
          .getByLabel(/^Employer’s pension/)
          .inputValue(),
      )
      .toBe('21.5%');
    await seen('Of pay, such as 20%. From Settings.');
    await main()
      .getByLabel(/^Employer’s pension/)
      .fill('10%');
    await main().getByText('Of pay, such as 20%. From Settings.').waitFor({ state: 'detached' });
  });

  test('a function is filled in with them', async () => {
    await goTo(opened.page, 'Functions');
    await main().getByRole('searchbox').fill('POST.FTE');
    await button(/POST\.FTE/).click();
    expect(
      await main()
        .getByLabel(/^Full time hours/)
        .inputValue(),
    ).toBe('36');
    await main()
      .getByLabel(/^Hours per week/)
      .fill('18');
    await seen('0.5');
    await goTo(opened.page, 'Settings');
  });

  test.each([
    ['{"workforceCaseSettings":2}', /was saved by a newer version of the add-in\. Update/],
    ['{"workforceCaseSettings":1,', /cannot be read: it is damaged/],
    ['{"title":"A case"}', /holds something else than settings\. Nothing was changed/],
    ['{"workforceCaseSettings":1,"fullTimeHours":-1}', /fullTimeHours: found -1; allowed: hours a week/],
  ])('a file that is none is refused in words, and nothing changes: %s', async (text, words) => {
    await load(text);
    await seen(words);
    await isShown(['36', '21.5%', '2026/27', '5']);
  });

  test('what somebody else saved meanwhile is shown before anything goes, and either can be kept', async () => {
    await entry(HOURS).fill('35');
    await saveElsewhere({ fullTimeHours: 37.5, suppressBelow: 10 });
    await button('Save settings').click();
    await seen('Somebody else saved other settings');
    await seen('Hours a week of a full-time post: there 37.5, yours 35');
    await seen('Hide counts below: there 10, yours 5');
    await button('Take theirs').click();
    await isShown(['37.5', '', '', '10']);
    await entry(HOURS).fill('35');
    await saveElsewhere({ fullTimeHours: 40 });
    await button('Save settings').click();
    await button('Save mine').click();
    await seen(SAVED);
    await isShown(['35', '', '', '10']);
  });

  test('the standard values come back, once that is confirmed', async () => {
    await button('Restore standard values').click();
    await pane().getByRole('button', { name: 'Keep the settings' }).click();
    await isShown(['35', '', '', '10']);
    await button('Restore standard values').click();
    await pane().getByRole('button', { name: 'Restore', exact: true }).click();
    await seen(/^No settings any more/);
    await isShown(['', '', '', '']);
  });

  test('settings of a newer version are not read, not used and not written over', async () => {
    await openBook(await workbookWith({ workforceCaseSettings: 2, mood: 1 }), 'newer.xlsx');
    await seen(/^This workbook’s settings were saved by a newer version/);
    await entry(HOURS).fill('35');
    expect(await button('Save settings').getAttribute('aria-disabled')).toBe('true');
    await button('Discard changes').click();
  });
});

describe('help', () => {
  const GUIDES = [
    ['Home', 'Getting started'],
    ['Import', 'Import workforce data'],
    ['Staffing', 'Test staffing options'],
    ['Appraisal', 'Build an appraisal'],
    ['Functions', 'Functions'],
    ['Share', 'Share the workbook'],
    ['Check figures', 'Check figures'],
    ['Settings', 'Settings'],
  ] as const;
  const guide = () => button('Guide to this page');

  test('each page leads to its guide and back, and nothing is asked of anybody', async () => {
    await goTo(opened.page, 'Help');
    await heading('Help').waitFor();
    const asked: string[] = [];
    opened.page.on('request', (request) => asked.push(request.url()));
    for (const [name, title] of GUIDES) {
      await goTo(opened.page, name);
      await guide().click();
      await heading(title).waitFor();
      await expect.poll(() => focused(opened.page)).toBe(title);
      await button(`Back to ${name}`).click();
      await guide().waitFor();
    }
    // Parts of the pane itself, each once; a guide is no request.
    expect(asked.filter((url) => !/^http:\/\/(?:localhost|127\.0\.0\.1)/.test(url))).toEqual([]);
    expect(asked.filter((url) => /\.md|help/.test(url))).toEqual([]);
    expect(opened.left).toEqual([]);
  });

  test('the page waits behind its guide: what was typed and opened on it is there again', async () => {
    await goTo(opened.page, 'Import');
    await button('Paste a table').click();
    const text = main().getByLabel('The table, headings included');
    await text.fill('Team\tOpen cases\nDuty\t12');
    await button('Use this text').click();
    await seen('the pasted text');
    await button(/^It is something else/).click();
    const row = main().getByLabel('Row of the headers');
    await row.fill('3');
    await guide().click();
    await heading('Import workforce data').waitFor();
    expect(await row.isVisible()).toBe(false);
    await button('Settings').click();
    await heading('Settings').waitFor();
    await button('Back to Import').click();
    await row.waitFor();
    expect(await row.inputValue()).toBe('3');
    await button('Remove the pasted text').click();
  });

  test('by keyboard: the guides are searched, a part takes the focus, and a reload stays in it', async () => {
    await goTo(opened.page, 'Help');
    await main().getByRole('searchbox').fill('personal birth');
    await expect.poll(() => main().getByRole('list', { name: 'Help' }).getByRole('heading').count()).toBe(1);
    await button('Personal data').focus();
    await press('Enter');
    await expect.poll(() => focused(opened.page)).toBe('Personal data');
    await reloadPane(opened.page);
    await heading('Import workforce data').waitFor();
    await button('All guides').click();
    await main().getByRole('searchbox').fill('zebra');
    await seen('No guide speaks of “zebra”. Try one word, such as caseload or pension.');
    await main().getByRole('searchbox').fill('');
  });
});

describe('in every look, nothing breaches WCAG nor hangs over', () => {
  const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'settings',
      async () => {
        await goTo(opened.page, 'Settings');
        await button('Add a team').click();
        await button('Add a complexity').click();
        await entry(PENSION).fill('21.5');
        await seen('One entry is wrong: mend it first.');
      },
    ],
    [
      'a guide',
      async () => {
        await button('Guide to this page').click();
        await heading('Use them in another workbook').waitFor();
      },
    ],
    [
      'the guides',
      async () => {
        await button('All guides').click();
        await heading('Getting started').waitFor();
      },
    ],
  ];

  test.each(LOOKS)('%s', async (look, media) => {
    await opened.page.emulateMedia(media);
    await reloadPane(opened.page);
    for (const [state, come] of STATES) {
      await come();
      const found = await breaches(opened.page);
      // In forced colours the system paints, and keeps the contrast that the person chose.
      const ours = found.filter(
        (breach) => media.forcedColors === 'none' || !breach.startsWith('color-contrast'),
      );
      expect([state, ...ours]).toEqual([state]);
      const over = await pane()
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([state, over]).toEqual([state, 0]);
      if (process.env['LOOK']) {
        await opened.page.setViewportSize({ width: 1366, height: 2600 });
        await opened.page
          .locator('#pane iframe')
          .screenshot({ path: `${process.env['LOOK']}/${state}-${look}.png` });
        await opened.page.setViewportSize({ width: 1366, height: 768 });
      }
    }
    await button('Back to Settings').click();
    await button('Discard changes').click();
  });
});
