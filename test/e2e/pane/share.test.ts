import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leftInFile } from '../../share/share-file';
import { recalculate } from '../../support/recalculate';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { COSTS, functionsFile } from '../support/functions-file';
import { LOOKS, breaches, focused, goTo, openPane, paneOf, reloadPane, setPaneWidth } from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  opened.page.setDefaultTimeout(20_000);
  await opened.page.evaluate(
    ([bytes, name]) => window.localWorkbook.open(Uint8Array.from(bytes as number[]), name as string),
    [[...functionsFile()], 'Agency costs.xlsx'] as const,
  );
  await openPane(opened);
  await setPaneWidth(opened.page, 320);
  await opened.page.evaluate(() => window.localWorkbook.settled());
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
const seen = (words: string | RegExp) => main().getByText(words).first().waitFor();
const section = (name: string) => main().getByRole('region', { name, exact: true });
const press = (key: string) => opened.page.keyboard.press(key);
const read = (address: string) => opened.page.evaluate((at) => window.localWorkbook.read(at), address);
const saved = async () =>
  Uint8Array.from(await opened.page.evaluate(async () => [...(await window.localWorkbook.save())]));
const place = (name: string) =>
  main()
    .getByRole('listitem')
    .filter({ has: pane().getByText(name, { exact: true }) });

/** Parts of a package that name a function of ours, but for the words that people wrote and the list of why values stay. */
const partsWithNames = (file: Uint8Array): string[] =>
  Object.entries(unzipSync(file))
    .filter(([, data]) => /\bWFC\.[A-Z]/.test(strFromU8(data).replaceAll('Not a call: =WFC.GRANT.CUT(', '')))
    .map(([path]) => path);

/** Recalculated by another engine from nothing, each cell is what it was before. */
function expectSame(file: Uint8Array, before: readonly (readonly unknown[])[]): void {
  const { value } = recalculate(file);
  before.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === 'number')
        expect(value(`Costs!${'ABCDEFGHIJ'.charAt(c)}${r + 1}`)).toBeCloseTo(cell, 9);
    }),
  );
}

let before: Awaited<ReturnType<typeof read>>;

test('a look lists every place with its value before and after', async () => {
  before = await read(COSTS);
  await goTo(opened.page, 'Share');
  await button('Look at this workbook').click();
  await seen('What would change');
  await seen('9 cells would hold a formula of Excel.');
  await seen('1 cell would keep the value alone and no longer follow the inputs.');
  await seen('Sheets are added: WFC Rates and WFC Values.');
  await seen('No cell would show another value, as far as the add-in can work it out.');
  await seen('1 to 13 of 13');
  const lines = async (name: string) => (await place(name).innerText()).split('\n').filter(Boolean);
  expect(await lines('Costs!C8')).toEqual([
    ...['Costs!C8', 'Value kept', 'Formulas', 'Before 2', 'After 2'],
    'Why: how many cells a range has is not known.',
  ]);
  expect(await lines('Costs!C2')).toEqual(['Costs!C2', 'Formulas', 'Before 13,000', 'After 13,000']);
  expect(await lines('Costs!H2')).toContain('Table Posts, column FTE');
  for (const other of ['Name Premium', 'Conditional format of Costs!A2:A4', 'Validation of Costs!B2:B4'])
    await place(other).waitFor();
});

test('a press on a place goes there, and its formulas unfold with the keyboard', async () => {
  await button('Go to Costs!H3').focus();
  await press('Enter');
  await opened.page.waitForFunction(
    () =>
      (document.querySelector('[data-u-comp="defined-name"] input') as HTMLInputElement | null)?.value ===
      'H3',
  );
  await button('Formulas of Costs!C2').focus();
  await press('Enter');
  await seen('=WFC.AGENCY.DIFFERENTIAL(A2,B2)');
  await seen('=(A2-B2)*1');
  expect(await focused(opened.page)).toBe('Formulas of Costs!C2');
});

describe('everyone can read it, in the narrowest pane', () => {
  test.each(LOOKS)('in %s', async (_, media) => {
    await opened.page.emulateMedia(media);
    // office.js asks how Office looks when it is loaded; what was found goes with the pane.
    await reloadPane(opened.page);
    await button('Look at this workbook').click();
    await button('Formulas of Costs!C8').click();
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
  afterAll(() => opened.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));
});

test('an input that changes stops it, and a look again takes it up', async () => {
  await opened.page.evaluate(() => window.localWorkbook.type('Costs!A3', '60001'));
  await button('Replace the functions').click();
  await seen(/^Something went wrong.*Costs!A3 was changed since you looked\. Look at the workbook again\./);
  await opened.page.evaluate(() => window.localWorkbook.type('Costs!A3', '60000'));
  await opened.page.evaluate(() => window.localWorkbook.settled());
  await button('Look again').click();
  await seen('13 places with a function of the add-in.');
  expect((await read(COSTS)).values).toEqual(before.values);
});

describe('on a copy', () => {
  let copy: Uint8Array;
  test('every figure is there, and no function in any part of the file', async () => {
    await button('Make a copy').click();
    await seen('The copy is ready: Agency costs for readers.xlsx');
    await section('On a copy').getByText('A reader without the add-in will see every figure.').waitFor();
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      button('Save as a file').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Agency costs for readers.xlsx');
    copy = Uint8Array.from(readFileSync(await download.path()));
    expect(leftInFile(copy)).toEqual([]);
    expect(partsWithNames(copy)).toEqual([]);
    expectSame(copy, before.values);
  });

  test('Excel is asked to open it; one that does not says so', async () => {
    await button('Open it').click();
    await seen('This Excel does not open a copy for an add-in. Save it as a file instead.');
    expect(await breaches(opened.page)).toEqual([]);
  });

  test('the workbook itself stays as it is', async () => {
    expect((await read(COSTS)).formulas).toEqual(before.formulas);
    expect(await opened.page.evaluate(() => window.localWorkbook.sheets())).toEqual(['Costs']);
  });
});

test('checks are kept in every formula where that is asked for', async () => {
  await main().getByLabel('Keep the functions’ own checks in every formula').check();
  await button('Look at this workbook').click();
  await button('Formulas of Costs!C2').click();
  await seen(/^=IF\(ISNUMBER\(FIND\(/);
  await main().getByLabel('Keep the functions’ own checks in every formula').uncheck();
  await button('Look at this workbook').click();
  await seen('What would change');
});

describe('in place', () => {
  test('by keyboard: every cell shows what it showed, and the file holds no function', async () => {
    await button('Replace the functions').focus();
    await press('Enter');
    await seen('Each cell was compared: it shows what it showed before.');
    await seen('A reader without the add-in will see every figure.');
    const after = await read(COSTS);
    expect(after.values).toEqual(before.values);
    expect(after.formulas[1]![2]).toBe('=(A2-B2)*1');
    expect(after.formulas.flat().join()).not.toContain('WFC.');
    const file = await saved();
    expect(leftInFile(file)).toEqual([]);
    expect(partsWithNames(file)).toEqual([]);
    expectSame(file, before.values);
    expect(await opened.page.evaluate(() => window.localWorkbook.sheets())).toEqual([
      ...['Costs', 'WFC Rates', 'WFC Values'],
    ]);
  });

  test('everyone can read what came of it, and a look finds nothing more', async () => {
    expect(await breaches(opened.page)).toEqual([]);
    await button('Look again').click();
    await seen('This workbook has no function of the add-in: a reader sees every figure already.');
  });
});
