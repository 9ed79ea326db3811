import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AddInPage, desk, type Desk, until } from './support';

let one: Desk;
let page: AddInPage;
beforeEach(async () => {
  one = desk();
  page = await one.load();
});
afterEach(() => one.close());

/** One batch; Excel.run's own clean-up has nothing to clean. */
const write = (text: string, delayForCellEdit = false) =>
  page.Excel.run({ delayForCellEdit }, async (context) => {
    context.workbook.properties.title = text;
    await context.sync();
  });

describe('faults on demand', () => {
  test.each([
    ['before', 'before'],
    ['after', 'written'],
  ] as const)('a batch that fails %s it took effect', async (when, left) => {
    one.host.faults.fail(1, when, 'AccessDenied', 'You cannot.');
    await expect(write('written')).rejects.toMatchObject({ code: 'AccessDenied', message: 'You cannot.' });
    expect(one.cell.text).toBe(left);
    await write('next');
    expect(one.cell.text).toBe('next');
  });

  test('the third from now, and only it', async () => {
    await write('0');
    one.host.faults.fail(3, 'before');
    await write('1');
    await write('2');
    await expect(write('3')).rejects.toMatchObject({ code: 'GeneralException' });
    await write('4');
    expect(one.host.faults.batches).toBe(5);
  });

  test('what only listens to events is spared: a page does so beside its jobs', async () => {
    one.host.faults.fail(1, 'before', 'AccessDenied', 'You cannot.');
    const listening = page.Excel.run(async (context) => {
      context.workbook.worksheets.onActivated.add(() => Promise.resolve());
      await context.sync();
    });
    // The workbook of this desk has no sheets.
    await expect(listening).rejects.toMatchObject({ code: 'NotImplemented' });
    await expect(write('written')).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(one.host.faults.batches).toBe(1);
  });

  test('what is spared by its name is not counted, until all is cleared', async () => {
    const { faults, log } = one.host;
    await write('0');
    faults.spare(log.entries.at(-1)!.text);
    faults.fail(1, 'before');
    await write('1');
    expect([one.cell.text, faults.batches]).toEqual(['1', 1]);
    faults.clear();
    faults.fail(1, 'before');
    await expect(write('2')).rejects.toMatchObject({ code: 'GeneralException' });
  });

  test('a delay', async () => {
    one.host.faults.delay(60);
    const began = performance.now();
    await write('late');
    expect(performance.now() - began).toBeGreaterThan(55);
    one.host.faults.clear();
  });

  test.each([
    ['before', 'before'],
    ['after', 'written'],
  ] as const)(
    'the connection goes %s a batch: no answer until the pane is loaded anew',
    async (when, left) => {
      one.host.faults.drop(1, when);
      let answered = false;
      const done = () => (answered = true);
      void write('written').then(done, done);
      await until(() => one.host.log.entries.some(({ kind }) => kind === 'refused'));
      void write('more').then(done, done);
      await new Promise((later) => setTimeout(later, 50));
      expect([answered, one.cell.text]).toEqual([false, left]);
      one.host.faults.reconnect();
      expect(one.pane.loads).toBe(1);
      page = await one.load();
      await write('again');
      expect(one.cell.text).toBe('again');
    },
  );

  test('while a cell is edited a batch is refused as Excel refuses it, or waits where it asked to', async () => {
    one.close();
    one = desk({ requirementSets: { ExcelApi: '1.14', DelayForCellEdit: '1.1' } });
    page = await one.load();
    one.host.faults.edit();
    await expect(write('refused')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(one.cell.text).toBe('before');
    const waiting = write('waited', true);
    await new Promise((later) => setTimeout(later, 30));
    expect(one.cell.text).toBe('before');
    one.host.faults.stopEditing();
    await waiting;
    expect(one.cell.text).toBe('waited');
  });

  test('somebody really typing in a cell is the same', async () => {
    one.close();
    let isEditing = true;
    one = desk({ isEditing: () => isEditing });
    page = await one.load();
    await expect(write('refused')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    isEditing = false;
    await write('taken');
    expect(one.cell.text).toBe('taken');
  });

  test('another author changes a cell between two batches', async () => {
    one.host.faults.change(1, 'Sheet1!A1', 'theirs');
    const seen = await page.Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'ours';
      await context.sync();
      properties.load('title');
      await context.sync();
      return properties.title;
    });
    expect(seen).toBe('theirs');
  });

  test('a number that is no batch is refused', () => {
    expect(() => one.host.faults.fail(0, 'before')).toThrow(/count from 1/);
  });
});
