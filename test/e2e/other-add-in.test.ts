import { type Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile, savedFile } from './support/cells';
import { closeBrowser, type Opened, openLocalWorkbook } from './support/browser';

/** What our own add-in does not use, with another one that does: it is served as it is, and knows nothing of us. */
let opened: Opened;
beforeAll(async () => {
  opened = await openLocalWorkbook({
    distDir: new URL('./support/other-add-in', import.meta.url).pathname,
  });
});
afterAll(async () => {
  await opened?.close();
  await closeBrowser();
});

async function pane(): Promise<Frame> {
  const handle = await opened.page.waitForSelector('#pane iframe', { state: 'attached' });
  const frame = await handle.contentFrame();
  await frame?.waitForFunction('globalThis.Office?.context?.document && globalThis.Excel?.run');
  return frame!;
}
const heard = async () => (await pane()).evaluate<string[]>('globalThis.heard');

test('a part of the manifest that is not shown is named', async () => {
  expect(await opened.page.locator('#messages').innerText()).toContain('Menu Other.Menu');
  await opened.page.locator('#messages button').click();
});

test('a command without a pane runs in the runtime behind it, and resolves when it is completed', async () => {
  const { page } = opened;
  const read = await page.evaluate(async () => {
    window.localWorkbook.select('Sheet1!B2');
    await window.localWorkbook.run('Other.Stamp');
    return window.localWorkbook.read('Sheet1!B2').values;
  });
  expect(read).toEqual([['stamped']]);
  expect(await page.locator('#pane').isVisible()).toBe(false);
});

test('functions that take their time are waited for', async () => {
  const values = await opened.page.evaluate(async () => {
    await window.localWorkbook.type('Sheet1!D1', '=OTHER.LATER(7)');
    await window.localWorkbook.type('Sheet1!D2', '=OTHER.TWICE(D1)');
    await window.localWorkbook.settled();
    return window.localWorkbook.read('Sheet1!D1:D2').values;
  });
  expect(values).toEqual([[7], [14]]);
});

test('the add-in shows its pane, and hears of the user closing it', async () => {
  const frame = await pane();
  await frame.evaluate('Office.addin.showAsTaskpane()');
  await opened.page.locator('#pane').waitFor({ state: 'visible' });
  await opened.page.locator('#close-pane').click();
  await expect.poll(heard).toEqual(['Taskpane', 'Hidden']);
  // Closed is not gone: the runtime is shared with the functions.
  expect(await frame.evaluate('1 + 1')).toBe(2);
});

test('a dialog opens over the page and speaks with the pane', async () => {
  const { page } = opened;
  const frame = await pane();
  await frame.evaluate('heard.length = 0; ask()');
  const dialog = page.frameLocator('#dialogs iframe');
  await expect.poll(heard).toEqual(['ready']);
  await frame.evaluate(`dialog.messageChild('from the pane')`);
  await dialog.getByText('from the pane').waitFor();
  await dialog.getByRole('button', { name: 'Answer' }).click();
  await expect.poll(heard).toEqual(['ready', 'yes']);
  expect(await frame.evaluate('ask().catch((error) => error.message)')).toBe('12007');
  await page.getByRole('button', { name: 'Close the dialog' }).click();
  await expect.poll(heard).toEqual(['ready', 'yes', 12006]);
  expect(await page.locator('#dialogs').isVisible()).toBe(false);
});

test('settings outlive a pane that reloads itself', async () => {
  const frame = await pane();
  expect(await frame.evaluate(`keep('colour', 'teal')`)).toBe('succeeded');
  await frame.evaluate('location.reload()').catch(() => undefined);
  const again = await pane();
  expect(await again.evaluate(`Office.context.document.settings.get('colour')`)).toBe('teal');
});

test('settings are kept with the file, and there again where it is opened', async () => {
  const saved = await savedFile(opened);
  expect(await (await pane()).evaluate(`keep('colour', 'red')`)).toBe('succeeded');
  await openFile(opened, saved);
  await expect
    .poll(async () => (await pane()).evaluate(`Office.context.document.settings.get('colour')`))
    .toBe('teal');
});

test('after a lost connection the pane is loaded anew, and its functions answer again', async () => {
  const [values, command] = await opened.page.evaluate(async () => {
    window.localWorkbook.faults.drop(1, 'before');
    const command = window.localWorkbook.run('Other.Stamp').catch(String);
    await new Promise((done) => setTimeout(done, 300));
    window.localWorkbook.faults.reconnect();
    await window.localWorkbook.type('Sheet1!D3', '=OTHER.TWICE(21)');
    await window.localWorkbook.settled();
    return [window.localWorkbook.read('Sheet1!D3').values, await command] as const;
  });
  expect(values).toEqual([[42]]);
  expect(command).toContain('loaded anew before its command "Other.Stamp" was completed');
});

test('a page elsewhere cannot take the place of the pane', async () => {
  const before = await opened.page.evaluate(() => window.localWorkbook.log.length);
  await opened.page.evaluate(() => {
    const { port2 } = new MessageChannel();
    window.postMessage('local-workbook:connect', '*', [port2]);
  });
  await opened.page.waitForTimeout(100);
  expect(await opened.page.evaluate(() => window.localWorkbook.log.length)).toBe(before);
});

test('nothing left the machine, and nothing went wrong', () => {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
});
