import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened } from '../support/browser';
import { compareSheet } from '../support/compare';
import { enter, openFile } from '../support/cells';
import { fileCells } from '../support/file-cells';
import { calm, goTo } from '../support/pane';
import { closeImport, example, importPage, openImport } from './import-page';

const ROOT = join(import.meta.dirname, '..', '..', '..');

let opened: Opened;
beforeEach(async () => {
  opened = await openImport();
});
afterEach(() => closeImport(opened));
afterAll(closeBrowser);

const { pane, button, sheets, choose, seen, check, importAll } = importPage(() => opened);

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
    const posts = ['1', 'none', '0.5', '1', '0.8', '1', '1', '0.6', '1', '1'];
    const rows = [
      ['Post number', 'Post title', 'Team', 'FTE'],
      ...posts.map((fte, i) => [
        `P${i + 1}`,
        i === 0 ? 'Team manager' : 'Social worker',
        i < 5 ? 'North' : 'South',
        fte,
      ]),
    ];
    await enter(
      opened,
      Object.fromEntries(
        rows.flatMap((row, r) => row.map((cell, c) => [`Sheet1!${'BCDE'[c]}${r + 2}`, cell])),
      ),
    );
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!B2:E12'));
    await button('Take Sheet1!B2:E12: 11 rows, 4 columns').click();
    await seen(/List of posts, by mapping/);
    await check();
    await seen('10 rows read = 9 imported + 1 not imported + 0 totals + 0 blank');
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

  test('what would be taken follows the selection, to another sheet too', async () => {
    await enter(opened, { 'Sheet1!A1': 'Post', 'Sheet1!A2': '1', 'Sheet1!C1': 'Team', 'Sheet1!C2': 'North' });
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!A1:A2'));
    await button('Take Sheet1!A1:A2: 2 rows, 1 column').waitFor();
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!C1:C2'));
    await button('Take Sheet1!C1:C2: 2 rows, 1 column').waitFor();
    await pane()
      .locator('body')
      .evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add('Blank').activate();
          await context.sync();
        }),
      );
    await seen('Nothing stands in the selected cells.');
    expect(await pane().getByText('Something went wrong').count()).toBe(0);
  });

  test('where a problem’s cell cannot be shown, the pane says why', async () => {
    await enter(opened, {
      'Sheet1!A1': 'Worker',
      'Sheet1!B1': 'Team',
      'Sheet1!C1': 'Open cases',
      ...Object.fromEntries(
        ['18', 'many', '20', '16', '21', '19', '17', '22', '15', '18'].flatMap((cases, i) => [
          [`Sheet1!A${i + 2}`, `Worker ${i + 1}`],
          [`Sheet1!B${i + 2}`, i < 5 ? 'North' : 'South'],
          [`Sheet1!C${i + 2}`, cases],
        ]),
      ),
    });
    await opened.page.evaluate(() => window.localWorkbook.select('Sheet1!A1:C11'));
    await button('Take Sheet1!A1:C11: 11 rows, 3 columns').click();
    await seen(/List of cases, by mapping/);
    await check();
    await calm(opened.page);
    await opened.page.evaluate(() => window.localWorkbook.faults.fail(1, 'before'));
    await button('C3').click();
    await seen('Something went wrong');
    await button('Close this message').click();
    await pane()
      .locator('body')
      .evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').name = 'Cases';
          await context.sync();
        }),
      );
    await button('C3').click();
    await seen(/^The sheet Sheet1 is gone\./);
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
    const other = button(/^It is something else/);
    await columns.or(other).first().waitFor();
    if (!(await columns.isVisible())) await other.click();
    await columns.waitFor();
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
