import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Opened, openLocalWorkbook } from '../support/browser';
import { breaches, goTo, openPane, paneOf } from '../support/pane';

let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook();
  await openPane(opened);
  await goTo(opened.page, 'Functions');
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const pane = () => paneOf(opened.page);
const read = (address: string) =>
  opened.page.evaluate(async (at) => {
    await window.localWorkbook.settled();
    return window.localWorkbook.read(at);
  }, address);
const type = (address: string, text: string) =>
  opened.page.evaluate(([at, what]) => window.localWorkbook.type(at!, what!), [address, text]);
const select = (address: string) => opened.page.evaluate((at) => window.localWorkbook.select(at), address);
const button = (name: string) => pane().getByRole('button', { name, exact: true });
const field = (name: string) => pane().getByRole('textbox', { name, exact: true });

async function open(id: string): Promise<void> {
  const all = button('All functions');
  const search = pane().getByRole('searchbox', { name: 'Find a function' });
  await all.or(search).waitFor();
  if (await all.isVisible()) await all.click();
  await search.fill(id);
  await pane().getByRole('button', { name: id }).first().click();
  await pane()
    .getByRole('heading', { name: `WFC.${id}` })
    .waitFor();
}

describe('a function is found, tried and inserted', () => {
  test('a search narrows the list, and says how many are left', async () => {
    await pane().getByRole('searchbox', { name: 'Find a function' }).fill('grant cut');
    await pane()
      .getByText('4 functions')
      .or(pane().getByText(/^\d+ functions?$/))
      .waitFor();
    expect(await pane().getByRole('button', { name: 'GRANT.CUT' }).count()).toBe(1);
    await pane().getByRole('searchbox', { name: 'Find a function' }).fill('zebra');
    await pane()
      .getByText(/No function has “zebra”/)
      .waitFor();
  });

  test('values give a result as they are typed, before anything is in a cell', async () => {
    await open('GRANT.CUT');
    await field('Amount').fill('£717,149');
    await pane().getByText('Fill in cut to see the result.').waitFor();
    await field('Cut').fill('3%');
    await pane().getByText('21,514.47', { exact: true }).waitFor();
  });

  test('cells are picked, and the result follows them', async () => {
    await type('Sheet1!A1', '1000');
    await select('Sheet1!A1');
    await button('Use the selected cells for Amount').click();
    await pane().getByText('30', { exact: true }).waitFor();
    await type('Sheet1!A1', '2000');
    await pane().getByText('60', { exact: true }).waitFor();
  });

  test('the function goes into the active cell and gives what the pane showed', async () => {
    await select('Sheet1!C3');
    await button('Insert the function').click();
    await pane()
      .getByText('Inserted at C3.')
      .or(pane().getByText('Inserted at Sheet1!C3.'))
      .first()
      .waitFor();
    expect(await read('Sheet1!C3')).toMatchObject({
      values: [[60]],
      formulas: [['=WFC.GRANT.CUT(A1,0.03)']],
    });
  });

  test('what stands in a cell is replaced only when that is said', async () => {
    await button('Insert as Excel’s own formula').click();
    await pane().getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click();
    expect(await read('Sheet1!C3')).toMatchObject({ formulas: [['=WFC.GRANT.CUT(A1,0.03)']] });
    await button('Insert as Excel’s own formula').click();
    await pane().getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    await pane().getByRole('alertdialog').waitFor({ state: 'detached' });
    const cell = await read('Sheet1!C3');
    expect(cell.formulas[0]![0]).not.toContain('WFC');
    expect(cell.values).toEqual([[60]]);
  });

  test('a column of cells spills, and Excel’s own formulas fill as many cells', async () => {
    for (const [i, cases] of [100, 150, 221].entries()) await type(`Sheet1!E${i + 1}`, String(cases));
    await open('CASELOAD.FTE_REQUIRED');
    await field('Cases').fill('Sheet1!E1:E3');
    await field('Max caseload').fill('20');
    await pane().getByText('11.05').waitFor();
    await select('Sheet1!G1');
    await button('Insert the function').click();
    await expect.poll(async () => (await read('Sheet1!G1:G3')).values).toEqual([[5], [7.5], [11.05]]);
    await select('Sheet1!H1');
    await button('Insert as Excel’s own formula').click();
    await expect.poll(async () => (await read('Sheet1!H1:H3')).values).toEqual([[5], [7.5], [11.05]]);
    expect((await read('Sheet1!H1:H3')).formulas.flat().join()).not.toContain('WFC');
  });

  test('Excel’s own formula for a published rate brings the sheet of rates along', async () => {
    await open('POST.EMPLOYER_NI');
    await button('Fill in the example').click();
    await select('Sheet1!J1');
    const shown = await pane().getByRole('status', { name: 'Result' }).innerText();
    await button('Insert as Excel’s own formula').click();
    await pane().getByText('The sheet WFC Rates was added').first().waitFor();
    const { values } = await read('Sheet1!J1');
    expect(shown.replaceAll(',', '')).toContain(String(values[0]![0]));
    expect(await opened.page.evaluate(() => window.localWorkbook.sheets())).toContain('WFC Rates');
  });

  test('the page has no breach of WCAG, and what was typed outlives another page', async () => {
    expect(await breaches(opened.page)).toEqual([]);
    const pay = await field('Pay').inputValue();
    await goTo(opened.page, 'Home');
    await goTo(opened.page, 'Functions');
    expect(await field('Pay').inputValue()).toBe(pay);
    expect(pay).not.toBe('');
    expect(opened.errors).toEqual([]);
  });
});
