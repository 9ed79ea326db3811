import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { compareSheet } from '../support/compare';
import { enter, openFile, savedParts } from '../support/cells';
import { fileCells } from '../support/file-cells';
import { goTo, openPane, paneOf } from '../support/pane';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const example = (name: string) => join(ROOT, 'examples', 'data', name);

let opened: Opened;
beforeEach(async () => {
  opened = await openLocalWorkbook();
  await openPane(opened);
  await goTo(opened.page, 'Import');
});
afterEach(async () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});
afterAll(closeBrowser);

const pane = () => paneOf(opened.page);
const button = (name: string | RegExp) => pane().getByRole('button', { name });
const sheets = () => opened.page.evaluate(() => window.localWorkbook.sheets());
const choose = (...names: string[]) =>
  pane().locator('input[type=file]').first().setInputFiles(names.map(example));
const seen = (words: string | RegExp) => pane().getByText(words).first().waitFor();

async function check(): Promise<void> {
  await button('Check the rows').click();
  await pane().getByRole('heading', { name: 'What was found' }).waitFor();
}

async function importAll(): Promise<void> {
  await button(/^Import [\d,]+ rows?$/).click();
  await seen(/^Done: /);
  await opened.page.evaluate(() => window.localWorkbook.settled());
}

/** The bytes that the command line writes for files of examples/data, called there by their names alone. */
function commandLine(names: readonly string[], ...options: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-e2e-'));
  try {
    for (const name of names) copyFileSync(example(name), join(folder, name));
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'bin', 'workforce-case.mjs'), 'import', ...names, '-o', 'out.xlsx', ...options],
      { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`);
    return new Uint8Array(readFileSync(join(folder, 'out.xlsx')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compared(names: readonly string[], ...options: string[]) {
  const file = fileCells(commandLine(names, ...options));
  expect((await sheets()).slice(1)).toEqual([...file.keys()]);
  let cells = 0;
  const differences: string[] = [];
  for (const [sheet, found] of file) {
    const comparison = await compareSheet(opened, sheet, found);
    cells += comparison.cells;
    const inFile = new Set(found.map(({ address }) => address));
    // A file leaves blank cells out and their format with them; the live sheet keeps it for what is typed there.
    const isBlankFormat = (difference: string) =>
      difference.includes(' number format: ') &&
      !inFile.has(difference.slice(sheet.length + 1, difference.indexOf(' number format: ')));
    differences.push(...comparison.differences.filter((difference) => !isBlankFormat(difference)));
  }
  console.log(
    `${names.join(' + ')}: ${cells} cells on ${file.size} sheets compared with the command line's: ${differences.length} differences`,
  );
  expect(cells).toBeGreaterThan(100);
  expect(differences.slice(0, 20)).toEqual([]);
}

describe('the sheets are those of the command line, cell by cell', () => {
  test.each([
    [['asc-wds-worker.csv', 'asc-wds-workplace.csv']],
    [['hr-establishment.csv']],
    [['caseload-list.csv']],
    [['annex-a.xlsx']],
    [['csww-census.xml']],
    [['organogram-senior.csv']],
  ])('%j as they come', async (names) => {
    await choose(...names);
    await check();
    await importAll();
    await compared(names);
  });

  test('with choices: kept personal data, date, band, pension, hours', async () => {
    await choose('hr-establishment.csv', 'caseload-list.csv');
    await pane().getByLabel('Keep names, numbers and dates of birth').check();
    await pane().getByLabel('Date of the data').fill('31/03/2026');
    await button('More choices').click();
    await pane().getByLabel('Cases per FTE, from').fill('15');
    await pane().getByLabel('to', { exact: true }).fill('18');
    await pane().getByLabel('Employer’s pension contribution').fill('21.5%');
    await pane().getByLabel('Hours a week of a full-time post').fill('36');
    await check();
    await importAll();
    await compared(
      ['hr-establishment.csv', 'caseload-list.csv'],
      ...['--keep-personal', '--as-at', '31/03/2026', '--band', '15:18'],
      ...['--pension-rate', '21.5%', '--full-time-hours', '36'],
    );
  });

  test('with small numbers hidden, and the local authority that was chosen', async () => {
    await choose('csww-open-data.csv', 'asc-wds-worker.csv');
    await button('More choices').click();
    await pane().getByLabel('Hide counts below').fill('5');
    await check();
    const area = pane().getByLabel('Local authority to compare');
    const names = await area.locator('option').allInnerTexts();
    await area.selectOption(names.at(-1)!);
    await importAll();
    await compared(['csww-open-data.csv', 'asc-wds-worker.csv'], '--suppress', '5', '--area', names.at(-1)!);
  });
});

describe('a source in the workbook', () => {
  test('a selected list is taken, and a problem leads to its cell', async () => {
    await enter(opened, {
      'Sheet1!B2': 'Post number',
      'Sheet1!C2': 'Post title',
      'Sheet1!D2': 'Team',
      'Sheet1!E2': 'FTE',
      'Sheet1!B3': 'P1',
      'Sheet1!C3': 'Social worker',
      'Sheet1!D3': 'North',
      'Sheet1!E3': '1',
      'Sheet1!B4': 'P2',
      'Sheet1!C4': 'Senior social worker',
      'Sheet1!D4': 'North',
      'Sheet1!E4': 'none',
      'Sheet1!B5': 'P3',
      'Sheet1!C5': 'Team manager',
      'Sheet1!D5': 'South',
      'Sheet1!E5': '0.5',
    });
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!B2:E5'));
    await button('Take Sheet1!B2:E5: 4 rows, 4 columns').click();
    await seen(/List of posts, by mapping/);
    await check();
    await seen('3 rows read = 2 imported + 1 not imported + 0 totals + 0 blank');
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!A1'));
    await button('E4').click();
    await expect
      .poll(() =>
        pane()
          .locator('body')
          .evaluate(() =>
            Excel.run(async (context) => {
              const range = context.workbook.getSelectedRange().load('address');
              await context.sync();
              return range.address;
            }),
          ),
      )
      .toBe('Sheet1!E4');
    await importAll();
    expect(await sheets()).toContain('Data Posts');
  });

  test('a table is offered by its name, wherever in it the person stands', async () => {
    const before = commandLine(['hr-establishment.csv']);
    await openFile(opened, before, 'Council.xlsx');
    await opened.page.evaluate(() => window.localWorkbook.select("'Data Posts'!C6"));
    await button(/^Take the table Posts on Data Posts: [\d,]+ rows, \d+ columns$/).click();
    await seen(/Certain\./);
    await check();
    await pane().getByText('No problem in any row.').waitFor();
  });
});

describe('what is said of a source', () => {
  test('a paste is read; what was pasted and not used yet outlives another page', async () => {
    await button('Paste a table').click();
    const text = 'Worker\tTeam\tOpen cases\nA Jones\tNorth\t18\nB Smith\tSouth\t22\n';
    await pane().getByLabel('The table, headings included').fill(text);
    await goTo(opened.page, 'Home');
    await goTo(opened.page, 'Import');
    expect(await pane().getByLabel('The table, headings included').inputValue()).toBe(text);
    await button('Use this text').click();
    await seen(/List of cases, by mapping/);
    await check();
    await seen('2 rows read = 2 imported + 0 not imported + 0 totals + 0 blank');
  });

  test('a bad file is refused in words, and the others go on', async () => {
    await pane()
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        {
          name: 'photo.png',
          mimeType: 'image/png',
          buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]),
        },
        { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
      ]);
    await choose('caseload-list.csv');
    await seen(/photo\.png: the file is/);
    await seen(/empty\.csv: /);
    await check();
    await seen('The other files go on without it.');
    await importAll();
    expect(await sheets()).toContain('Data Caseload');
  });

  test('columns that nobody knows are said by the person, and remembered for the next list', async () => {
    const list = {
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Ref,Who,Where,Amount\n1,A,North,12\n2,B,South,14\n'),
    };
    const input = pane().locator('input[type=file]').first();
    await input.setInputFiles(list);
    await seen(/It cannot be read|not sure/);
    const columns = pane().getByRole('group', { name: 'What its columns are' });
    if (!(await columns.isVisible())) await button(/^It is something else/).click();
    const hasColumns = await columns.isVisible();
    expect(hasColumns).toBe(true);
    await columns.getByLabel('The list is of').selectOption('Cases');
    await columns.getByLabel('Who is').selectOption('Worker');
    await columns.getByLabel('Where is').selectOption('Team');
    await columns.getByLabel('Amount is').selectOption('Open cases');
    await columns.getByLabel('Ref is').selectOption('Leave out');
    await button('Use these columns').click();
    await seen(/List of cases, by mapping\. Certain/);
    await check();
    await seen('2 rows read = 2 imported + 0 not imported + 0 totals + 0 blank');
    await button('Remove list.csv').click();
    await input.setInputFiles(list);
    await seen('Read as you said the last time for a list with these headers.');
  });
});

test('a reload in the middle keeps files, what was said and what was chosen', async () => {
  await choose('caseload-list.csv', 'annex-a.xlsx');
  await seen(/Ofsted Annex A/);
  await pane().getByLabel('Date of the data').fill('31/03/2026');
  await pane().getByLabel('Keep names, numbers and dates of birth').check();
  await opened.page.waitForTimeout(300);
  await opened.page.evaluate(() => window.localWorkbook.faults.reconnect());
  await seen(/Ofsted Annex A/);
  await seen(/List of cases, by mapping/);
  expect(await pane().getByLabel('Date of the data').inputValue()).toBe('31/03/2026');
  expect(await pane().getByLabel('Keep names, numbers and dates of birth').isChecked()).toBe(true);
  await check();
  await importAll();
  expect(await sheets()).toContain('Data Caseload');
});

test('the fault matrix: whichever request fails or is the last before a cancel, the workbook is as it was', async () => {
  await enter(opened, { 'Sheet1!A1': 'Our grant', 'Sheet1!B1': '717149', 'Sheet1!A3': '=B1*2' });
  await choose('caseload-list.csv');
  await check();
  const before = await savedParts(opened);
  const faults = (what: 'before' | 'after', nth: number) =>
    opened.page.evaluate(([when, n]) => window.localWorkbook.faults.fail(n, when), [what, nth] as const);
  let [same, all] = [0, 0];
  for (let request = 1; request <= 9; request += 1) {
    for (const how of ['before', 'after', 'cancel'] as const) {
      if (how === 'cancel') await opened.page.evaluate(() => window.localWorkbook.faults.delay(60));
      else await faults(how, request);
      const began = await opened.page.evaluate(() => window.localWorkbook.faults.batches);
      await button(/^Import [\d,]+ rows?$/).click();
      if (how === 'cancel') {
        await expect
          .poll(() => opened.page.evaluate(() => window.localWorkbook.faults.batches), { interval: 5 })
          .toBeGreaterThanOrEqual(began + request);
        await button('Cancel').click({ timeout: 2000 });
      }
      await pane()
        .getByText(/Your workbook is as it was\./)
        .first()
        .waitFor();
      await opened.page.evaluate(() => window.localWorkbook.faults.clear());
      all += 1;
      expect([request, how, await sheets()]).toEqual([request, how, ['Sheet1']]);
      expect(await savedParts(opened)).toEqual(before);
      same += 1;
      await button(/^(Close this message|Dismiss)$/)
        .first()
        .click();
    }
  }
  console.log(`Fault matrix of the import: ${same} of ${all} leave the workbook as before`);
  expect(same).toBe(27);
  await importAll();
  expect(await sheets()).toContain('Data Caseload');
}, 300_000);
