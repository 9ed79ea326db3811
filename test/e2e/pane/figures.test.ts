import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recalculate, expectSame } from '../../support/recalculate';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { enter, read, savedFile } from '../support/cells';
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
const seen = (words: string | RegExp) => main().getByText(words).first().waitFor();
const press = (key: string) => opened.page.keyboard.press(key);
/** Cells, once all is worked out. */
const readNow = async (address: string) => {
  await opened.page.evaluate(() => window.localWorkbook.settled());
  return read(opened, address);
};
const select = (address: string) => opened.page.evaluate((at) => window.localWorkbook.select(at), address);

/** What the pane lists, a line a figure: its name, what came of it, the figure. */
const figures = () => main().locator('li > button[aria-expanded]');
const figure = (name: string) => figures().filter({ hasText: name }).first();
const listed = async () =>
  (await figures().allInnerTexts()).map((text) =>
    text
      .split('\n')
      .filter((part) => part.trim() !== '')
      .join('; '),
  );
const lists = (lines: readonly string[]) => expect.poll(listed).toEqual(lines);
const cell = (row: number, column: number) => main().locator(`[data-at="${row}.${column}"]`);

/** Central Bedfordshire, adult social care workforce strategy 2010, lines 257 to 268: shares that are cut, with the total of the known. */
const HOURS: readonly (readonly string[])[] = [
  ['Hours', 'Staff', '%'],
  ['Full time', '806', '53.87%'],
  ['Part time', '480', '32.08%'],
  ['Neither', '210', '14.03%'],
  ['Total', '1496', '100.00%'],
];
/** The same report, lines 336 to 360: the council's own staff, as it would be pasted. */
const COUNCIL = [
  'Heading\tEmployee Numbers\t% Total Staff',
  'Total staff\t517\t100.00%',
  'Gender\tMale\t84',
  '\tFemale\t433',
  'Age\t18-29\t35',
  '\t30-39\t84',
  '\t40-49\t168',
  '\t50-59\t173',
  '\t60-69\t52',
  '\t70+\t5',
  'Disability\tYes\t44\t2.11%',
  '\tNo\t473\t97.89%',
  'Vacancies\tEmpty\t83\t16.05%',
].join('\n');

const HOURS_FOUND = [
  'Full time, %; Truncated; 53.87%',
  'Part time, %; Truncated; 32.08%',
  'Neither, %; Truncated; 14.03%',
  'Total, %; No; 100.00%',
  'Total, Staff; Yes; 1496',
];

describe('a table of a sheet', () => {
  test('the page is reached from the list, and says what it would take', async () => {
    await enter(
      opened,
      Object.fromEntries(
        HOURS.flatMap((row, r) => row.map((text, c) => [`Sheet1!${'BCD'[c]}${r + 3}`, text] as const)),
      ),
    );
    await goTo(opened.page, 'Check figures');
    await select('Sheet1!B3:D7');
    await button('Check Sheet1!B3:D7: 5 rows, 3 columns').click();
    await lists(HOURS_FOUND);
    await seen('5 figures checked: 1 Yes, 3 Truncated, 1 No.');
  });

  test('a figure opens to show how it is worked out, and leads to its cell', async () => {
    await figure('Full time').click();
    await seen('100 × 806 ÷ 1496 = 53.87701%');
    await seen('The further digits are cut, not rounded: rounded it is 53.88%.');
    await button('Go to the cell').click();
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
      .toBe('Sheet1!D4');
    await figure('Full time').click();
  });

  test('a claim is left out, and put back', async () => {
    await figure('Total, %').click();
    await button('Leave out').click();
    await seen('4 figures checked: 1 Yes, 3 Truncated.');
    await button('Put back').click();
    await seen('5 figures checked: 1 Yes, 3 Truncated, 1 No.');
  });

  test('beside the table: formulas over its cells give the same', async () => {
    await button('Beside the table').click();
    await seen(/^Written to Sheet1!F3:K8\.( One Undo takes it back\.)?$/);
    const { values, formulas } = await readNow('Sheet1!F3:K8');
    expect(values.map((line) => [line[0], line[4]])).toEqual([
      ['Figure', 'Does it follow?'],
      ['Full time, %', 'Truncated'],
      ['Part time, %', 'Truncated'],
      ['Neither, %', 'Truncated'],
      ['Total, Staff', 'Yes'],
      ['Total, %', 'No'],
    ]);
    expect(formulas[4]![3]).toBe('=IF(COUNT(C4:C6)=3,IFERROR(SUM(C4:C6),""),"")');
    expect(values[4]!.slice(2, 4)).toEqual([1496, 1496]);
  });

  test('where something stands, nothing is written, and it is said', async () => {
    await button('Beside the table').click();
    await seen('Not written: something stands in Sheet1!F3:K8. Clear those cells, or write to a new sheet.');
    const { formulas } = await readNow('Sheet1!F3:K8');
    expect(formulas[4]![3]).toBe('=IF(COUNT(C4:C6)=3,IFERROR(SUM(C4:C6),""),"")');
    await button('Close this message').click();
  });

  test('to a new sheet, linked to the cells checked: a figure typed there counts at once', async () => {
    await button('To a new sheet').click();
    await seen('Written to the sheet Figures checked.');
    const verdicts = async () => {
      const { values } = await readNow('Figures checked!B1:I30');
      return values
        .filter((line) => line[7] !== '' && line[0] !== 'Figure')
        .map((line) => [line[0], line[7]]);
    };
    const all = [
      ['Full time, %', 'Truncated'],
      ['Part time, %', 'Truncated'],
      ['Neither, %', 'Truncated'],
      ['Total, Staff', 'Yes'],
      ['Total, %', 'No'],
    ];
    expect(await verdicts()).toEqual(all);
    expectSame(recalculate(await savedFile(opened)));
    await enter(opened, { 'Sheet1!D4': '53.88%' });
    expect((await verdicts())[0]).toEqual(['Full time, %', 'Yes']);
  });

  test('read again, the pane knows it too, and a reload keeps the table', async () => {
    await button('Read again').click();
    await seen('5 figures checked: 2 Yes, 2 Truncated, 1 No.');
    await reloadPane(opened.page);
    await seen('5 figures checked: 2 Yes, 2 Truncated, 1 No.');
  });
});

describe('a table pasted out of a report', () => {
  test('merged cells and all: what is known of it is found', async () => {
    await button('Check another table').click();
    await button('Paste a table').click();
    await main().getByLabel('The table, headings included').fill(COUNCIL);
    await button('Check this table').click();
    await lists([
      'Disability, Yes, % Total Staff; No; 2.11%',
      'Disability, No, % Total Staff; No; 97.89%',
      'Total staff, Employee Numbers, by Gender; Yes; 517',
      'Total staff, Employee Numbers, by Age; Yes; 517',
      'Total staff, Employee Numbers, by Disability; Yes; 517',
      'Vacancies, Empty, % Total Staff; Yes; 16.05%',
    ]);
    await figure('Disability, Yes').click();
    await seen(
      'Does not follow from the figures shown: 8.51% would. It may be rounded, or rest on figures not shown.',
    );
    expect(await button('Beside the table').count()).toBe(0);
  });

  test('a cell says how it is read, and a row may be said to be no total', async () => {
    await cell(10, 3).click();
    await seen('Reads as 2.11%, 2 decimals.');
    await cell(1, 2).click();
    await main().getByRole('checkbox', { name: 'Row “Total staff” is a total' }).uncheck();
    await main().getByText('6 figures checked: 4 Yes, 2 No.').waitFor({ state: 'detached' });
    await main().getByRole('checkbox', { name: 'Row “Total staff” is a total' }).check();
    await seen('6 figures checked: 4 Yes, 2 No.');
  });

  test('by keyboard alone: a claim of one’s own, with cells picked by arrow keys', async () => {
    await button('Add a claim').focus();
    await press('Enter');
    const kind = main().getByLabel('What it is said to be');
    await expect.poll(() => kind.evaluate((it) => it === document.activeElement)).toBe(true);
    await kind.selectOption({ label: 'Share of a total, %' });
    await press('Tab');
    await opened.page.keyboard.type('33.4%');
    await button('Pick a cell for Part').focus();
    await press('Enter');
    await seen('Press the cell for “Part”. Esc ends.');
    // From the cell that was looked at last, down to those of 50 to 59.
    await main().locator('[role="gridcell"][tabindex="0"]').focus();
    for (let row = 1; row < 7; row += 1) await press('ArrowDown');
    await press('Enter');
    await main().getByRole('textbox', { name: 'Total, or its parts' }).fill('517');
    await button('Check it').focus();
    await press('Enter');
    // 173 of 517 is 33.46%
    await seen('7 figures checked: 4 Yes, 1 Truncated, 2 No.');
    await expect.poll(() => focused(opened.page)).toBe('Add a claim');
    await figure('33.4%').click();
    await seen('100 × 173 ÷ 517 = 33.4623%');
  });
});

describe('in every look, with a figure open, nothing breaches WCAG nor hangs over', () => {
  test.each(LOOKS)('%s', async (_, media) => {
    await opened.page.emulateMedia(media);
    await reloadPane(opened.page);
    await figure('Disability, Yes').click();
    await cell(10, 3).click();
    await button('Add a claim').click();
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
