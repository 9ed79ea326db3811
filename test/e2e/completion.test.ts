import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FunctionsMetadata } from '../../local-workbook/functions/pane-functions';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';
import { read } from './support/cells';

let opened: Opened;
let functions: FunctionsMetadata['functions'];
beforeAll(async () => {
  opened = await openLocalWorkbook();
  functions = await (
    await fetch(`${opened.server.url}addin/functions.json`)
  )
    .json()
    .then((metadata: unknown) => (metadata as FunctionsMetadata).functions);
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

const list = () => opened.page.getByRole('listbox', { name: 'Functions' });
const options = () => list().getByRole('option');
const chosen = () => list().locator('[aria-selected="true"] > span').first();
const help = () => opened.page.locator('.parameter-help');
/** The name of the parameter that is being typed, as it is marked */
const marked = () => help().locator(':scope > :first-child .univer-text-primary-500');
const key = (...keys: readonly string[]) =>
  keys.reduce((before, name) => before.then(() => opened.page.keyboard.press(name)), Promise.resolve());
const typed = (text: string) => opened.page.keyboard.type(text, { delay: 30 });
const comes = () =>
  list()
    .waitFor({ timeout: 3000 })
    .then(() => true)
    .catch(() => false);
/**
 * Types a formula's beginning until the list comes, as a person would who sees that the first keys went astray: a grid that has just been drawn, on a busy
 * machine, may not take them yet. And Univer looks for functions once, 300 ms after the last key, at what it has read by then.
 */
async function begunWith(text: string, begin: () => Promise<void>): Promise<void> {
  for (let tries = 1; tries < 6; tries += 1) {
    await begin();
    await typed(text);
    if (await comes()) return;
    await key('Escape', 'Escape');
  }
  throw new Error(`No list of functions came for ${text}`);
}
/** Types on in a formula until the list comes: the last letter again where it was not read in time. */
async function goneOnWith(text: string): Promise<void> {
  await typed(text);
  for (let tries = 1; tries < 6 && !(await comes()); tries += 1) {
    await key('Backspace');
    await typed(text.slice(-1));
  }
}
/** Down to a function of the list, which listens to the keys a moment after it is shown. */
async function downTo(name: string): Promise<void> {
  for (let steps = 1; steps < 10 && (await chosen().innerText()) !== name; steps += 1) {
    await key('ArrowDown');
    await opened.page.waitForTimeout(300);
  }
  expect(await chosen().innerText()).toBe(name);
}
const formulaBar = () => opened.page.locator('[data-u-comp="formula-bar"] canvas');
const named = (name: string) => functions.find((each) => each.name === name)!;

/** An empty cell of its own for each test, in which nothing is being typed */
let row = 0;
const cell = () => `Sheet1!B${row}`;
beforeEach(async () => {
  row += 3;
  await opened.page.evaluate((address) => window.localWorkbook.select(address), cell());
});
const entered = async () => {
  await opened.page.evaluate(() => window.localWorkbook.settled());
  return read(opened, cell());
};

/** With the button down as long as a finger takes: the bar opens meanwhile, and takes the keys once it is released. */
async function openBar(): Promise<void> {
  await opened.page.waitForTimeout(300);
  await formulaBar().click({ delay: 250 });
  await expect.poll(() => opened.page.evaluate(() => document.activeElement?.id)).toContain('FORMULA_BAR');
}

describe.each<[string, () => Promise<void>]>([
  ['in a cell', async () => undefined],
  ['in the formula bar', openBar],
])('%s', (_, begin) => {
  test('the functions that begin so are listed with their descriptions', async () => {
    await begunWith('=wfc.gr', begin);
    const wanted = functions.filter(({ name }) => name.startsWith('GR'));
    await expect
      .poll(() => options().allInnerTexts())
      .toEqual(wanted.map(({ name, description }) => `WFC.${name}\n${description}`));
    expect(await chosen().innerText()).toBe(`WFC.${wanted[0]!.name}`);
    await key('Escape', 'Escape');
  });

  test('arrows and Tab choose, and after the bracket the present parameter is shown with its help', async () => {
    await begunWith('=WFC.GR', begin);
    await downTo('WFC.GRANT.CUT');
    await key('ArrowUp');
    await expect.poll(() => chosen().innerText()).not.toBe('WFC.GRANT.CUT');
    await downTo('WFC.GRANT.CUT');
    await key('Tab');
    await list().waitFor({ state: 'hidden' });
    const { description, parameters } = named('GRANT.CUT');
    const helped = ({ name, description: words, optional }: (typeof parameters)[number]) =>
      `${name}\n${optional ? 'Optional' : 'Required'}. Value or range. ${words}`;
    await expect.poll(() => help().innerText()).toContain(description);
    for (const [parameter, argument] of [
      [parameters[0]!, '717149,'],
      [parameters[1]!, '3%,'],
      [parameters[2]!, '"after"'],
    ] as const) {
      await expect.poll(() => marked().innerText()).toContain(parameter.name);
      await expect.poll(() => help().innerText()).toContain(helped(parameter));
      await typed(argument);
    }
    expect(await help().locator(':scope > :first-child').innerText()).toContain('amount,cut,[basis]');
    await typed(')');
    await key('Enter');
    const { formulas, values } = await entered();
    expect(formulas).toEqual([['=WFC.GRANT.CUT(717149,3%,"after")']]);
    expect(values[0]![0]).toBeCloseTo(22179.865979381444, 9);
  });

  test('Enter chooses from a list that has become shorter since the last choice', async () => {
    await begunWith('=WFC.GR', begin);
    await downTo('WFC.GRANT.PATH');
    await key('Enter');
    await list().waitFor({ state: 'hidden' });
    await expect.poll(() => help().innerText()).toContain('WFC.GRANT.PATH(');
    await goneOnWith('{100},{0.1})+WFC.CASELOAD.AV');
    await expect.poll(() => options().count()).toBe(1);
    await expect.poll(() => chosen().innerText()).toBe('WFC.CASELOAD.AVERAGE');
    await key('Enter');
    await expect.poll(() => help().innerText()).toContain('WFC.CASELOAD.AVERAGE(');
    await typed('221,10.4)');
    await key('Enter');
    const { formulas, values } = await entered();
    expect(formulas).toEqual([['=WFC.GRANT.PATH({100},{0.1})+WFC.CASELOAD.AVERAGE(221,10.4)']]);
    expect(typeof values[0]![0]).toBe('number');
  });
});

test('Escape closes the list and leaves what was typed; a second one leaves the cell as it was', async () => {
  await begunWith('=WFC.GR', () => Promise.resolve());
  await key('Escape');
  await list().waitFor({ state: 'hidden' });
  await key('Escape');
  expect((await entered()).formulas).toEqual([['']]);
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
