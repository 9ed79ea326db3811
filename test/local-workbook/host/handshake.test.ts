import { afterEach, describe, expect, test } from 'vitest';
import { called, desk, type Desk } from './support';

let one: Desk;
afterEach(() => one.close());

test('an add-in finds Excel on a PC, in a shared runtime behind the scenes', async () => {
  one = desk();
  const { Office } = await one.load();
  const ready = (await Office.onReady()) as Awaited<ReturnType<typeof Office.onReady>> & {
    addin: { visibilityMode: string };
  };
  expect([ready.host, ready.platform, ready.addin.visibilityMode]).toEqual(['Excel', 'PC', 'Hidden']);
  expect(Office.context.document.url).toBe('http://localhost/Try.xlsx');
  expect(Office.context.displayLanguage).toBe('en-GB');
});

test('it sees the requirement sets that are claimed, and no more', async () => {
  one = desk();
  const { Office } = await one.load();
  const has = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  expect([has('ExcelApi', '1.14'), has('ExcelApi', '1.15'), has('ExcelApi', '1.9')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([has('SharedRuntime', '1.1'), has('WordApi', '1.1')]).toEqual([true, false]);
});

test('batches reach the workbook, and their sizes the log', async () => {
  one = desk();
  const { Excel } = await one.load();
  const title = await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = 'after';
    properties.load('title');
    await context.sync();
    return properties.title;
  });
  expect([title, one.cell.text]).toEqual(['after', 'after']);
  const batch = one.host.log.entries.find(({ kind }) => kind === 'batch');
  expect(batch?.actions).toBeGreaterThan(2);
  expect(batch?.requestBytes).toBeGreaterThan(200);
  expect(batch?.answerBytes).toBeGreaterThan(50);
});

test('settings are kept in the document, and there for the next pane', async () => {
  one = desk();
  const first = await one.load();
  first.Office.context.document.settings.set('case', { rows: [1, 2] });
  await called((done) => first.Office.context.document.settings.saveAsync(done));
  expect(one.settings.get('case')).toEqual({ rows: [1, 2] });
  const second = await one.load();
  expect(second.Office.context.document.settings.get('case')).toEqual({ rows: [1, 2] });
});

describe('settings that another runtime saved meanwhile', () => {
  test('are not seen until the pane asks for them, and all of them then', async () => {
    one = desk();
    one.settings.set('ours', 1).set('gone', 1);
    const { settings } = (await one.load()).Office.context.document;
    one.settings.set('ours', 2).set('theirs', { rows: [1] });
    one.settings.delete('gone');
    expect([settings.get('ours'), settings.get('theirs'), settings.get('gone')]).toEqual([1, null, 1]);
    const refreshed = await called<Office.Settings>((done) => settings.refreshAsync(done));
    expect(refreshed.get('theirs')).toEqual({ rows: [1] });
    expect([settings.get('ours'), settings.get('theirs'), settings.get('gone')]).toEqual([
      2,
      { rows: [1] },
      null,
    ]);
  });

  test('are lost where the pane saves without asking: the whole set goes each time', async () => {
    one = desk();
    const { settings } = (await one.load()).Office.context.document;
    one.settings.set('theirs', 1);
    settings.set('ours', 1);
    await called((done) => settings.saveAsync(done));
    expect([...one.settings]).toEqual([['ours', 1]]);
  });
});

test('a pane that loads anew ends the workbook of its forerunner, and is answered itself', async () => {
  one = desk();
  await one.load();
  expect(one.ended).toBe(0);
  const { Excel } = await one.load();
  expect(one.ended).toBe(1);
  await Excel.run(async (context) => {
    context.workbook.properties.title = 'by the second';
    await context.sync();
  });
  expect(one.cell.text).toBe('by the second');
});

test('what the host does not have is refused, and said', async () => {
  one = desk();
  const { Office } = await one.load();
  await expect(
    called((done) => Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, done)),
  ).rejects.toThrow('5000');
  expect(one.host.log.entries.some(({ kind, text }) => kind === 'refused' && text.includes('64'))).toBe(true);
});

test('the host knows when the add-in is still', async () => {
  one = desk();
  const { Excel } = await one.load();
  let finished = false;
  void Excel.run(async (context) => {
    for (let i = 0; i < 5; i++) {
      context.workbook.properties.title = String(i);
      await context.sync();
    }
  }).then(() => (finished = true));
  await one.host.idle();
  expect([finished, one.cell.text]).toEqual([true, '4']);
});
