import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keep, keepUnlessChanged, kept, refreshKept } from '../../src/excel/kept';
import { type Desk, desk } from '../local-workbook/host/support';

/** What the add-in keeps, through Microsoft's client; the document's settings are changed from outside, as by another pane. */
let one: Desk;
beforeEach(async () => {
  one = desk();
  one.settings.set('ours', 'first');
  const { Office } = await one.load();
  vi.stubGlobal('Office', Office);
});
afterEach(() => {
  vi.unstubAllGlobals();
  one.close();
});
const refusal = (why: string) => new Error(why);
const inDocument = () => Object.fromEntries(one.settings);

test('what the document had when it was opened is there at once', () =>
  expect([kept('ours'), kept('theirs')]).toEqual(['first', undefined]));

describe('what another pane saved since', () => {
  beforeEach(() => void one.settings.set('theirs', 'new').set('ours', 'second'));

  test('is there once it is asked for', async () => {
    expect([kept('ours'), kept('theirs')]).toEqual(['first', undefined]);
    await refreshKept();
    expect([kept('ours'), kept('theirs')]).toEqual(['second', 'new']);
  });

  test('stays beside what is kept here', async () => {
    await keep('more', 'text', refusal);
    expect(inDocument()).toEqual({ ours: 'second', theirs: 'new', more: 'text' });
  });

  test('under the same key is written over by the later one', async () => {
    await keep('ours', 'third', refusal);
    expect(inDocument()).toEqual({ ours: 'third', theirs: 'new' });
  });

  test('stops a change that was made from something else, and can then be read', async () => {
    expect(await keepUnlessChanged('ours', 'third', 'first', refusal)).toBe(false);
    expect(inDocument()).toEqual({ ours: 'second', theirs: 'new' });
    expect(kept('ours')).toBe('second');
    expect(await keepUnlessChanged('ours', 'third', kept('ours'), refusal)).toBe(true);
    expect(inDocument()).toEqual({ ours: 'third', theirs: 'new' });
  });
});

test('changes at the same moment are all kept, one after the other', async () => {
  const all = ['a', 'b', 'c'].map((key) => keep(key, key.toUpperCase(), refusal));
  await Promise.all([...all, refreshKept(), keepUnlessChanged('ours', 'last', 'first', refusal)]);
  expect(inDocument()).toEqual({ ours: 'last', a: 'A', b: 'B', c: 'C' });
});

test('where Excel does not save, the reason is said, and the next change is kept', async () => {
  const whole = Office;
  const over = (object: object, key: string, value: unknown): object =>
    Object.create(object, { [key]: { value } }) as object;
  const refuse = (done: (result: object) => void) =>
    done({ status: 'failed', error: { message: 'The workbook is read-only.' } });
  const settings = over(whole.context.document.settings, 'saveAsync', refuse);
  const document = over(whole.context.document, 'settings', settings);
  vi.stubGlobal('Office', over(whole, 'context', over(whole.context, 'document', document)));
  await expect(keep('ours', 'third', refusal)).rejects.toThrow('The workbook is read-only.');
  expect(inDocument()).toEqual({ ours: 'first' });
  vi.stubGlobal('Office', whole);
  await keep('more', 'text', refusal);
  expect(inDocument()).toEqual({ ours: 'first', more: 'text' });
});

test('an Excel that cannot say what the document has goes by what is in memory', async () => {
  const settings = { get: () => 'text', set: vi.fn(), saveAsync: (done: (result: object) => void) => done({ status: 'succeeded' }) }; // prettier-ignore
  vi.stubGlobal('Office', {
    context: { document: { settings } },
    AsyncResultStatus: { Succeeded: 'succeeded' },
  });
  await refreshKept();
  expect(await keepUnlessChanged('ours', 'next', 'text', refusal)).toBe(true);
  expect(settings.set).toHaveBeenCalledWith('ours', 'next');
});
