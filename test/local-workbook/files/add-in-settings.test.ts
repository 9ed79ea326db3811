import { afterEach, describe, expect, test } from 'vitest';
import { openXlsxWithNotes, saveXlsx } from '../../../local-workbook/files';
import { readXlsx } from '../../../src/xlsx';
import { called, type Desk, desk } from '../host/support';
import { EMPTY_WORKBOOK } from './empty';

/** What an add-in keeps in the document is kept with the file. */
const desks: Desk[] = [];
afterEach(() => desks.splice(0).forEach((one) => one.close()));
const pane = (settings: Map<string, unknown>) => {
  desks.push(desk({ settings }));
  return desks.at(-1)!.load();
};

test('set by the add-in, saved, opened: the add-in of the other workbook gets them', async () => {
  const kept = new Map<string, unknown>();
  const { settings } = (await pane(kept)).Office.context.document;
  settings.set('case', { rows: [1, 2.5], name: 'Children’s £' });
  settings.set('seen', true);
  await called((done) => settings.saveAsync(done));

  const opened = await openXlsxWithNotes(await saveXlsx(EMPTY_WORKBOOK, kept));
  expect(opened.leftOut).toEqual([]);
  const again = (await pane(new Map(opened.settings))).Office.context.document.settings;
  expect([again.get('case'), again.get('seen'), again.get('other')]).toEqual([
    { rows: [1, 2.5], name: 'Children’s £' },
    true,
    null,
  ]);
});

describe('whatever their names and values', () => {
  const custom = { Version: '1.2.3', 'Add-in settings': 'no piece of ours' };
  const said = { title: 'T', author: '', subject: '', keywords: '', comments: '', category: '', company: '', manager: '' }; // prettier-ignore
  const documents = {
    'in a document that says nothing of itself': EMPTY_WORKBOOK,
    'beside properties that somebody defined': { ...EMPTY_WORKBOOK, properties: { ...said, custom } },
  };
  const cases: readonly (readonly [string, readonly (readonly [string, unknown])[]])[] = [
    ['none', []],
    ['longer than a property', [['long', 'x'.repeat(2000)]]],
    ['only blanks', [['blank', ' \n\t'.repeat(300)]]],
    ['characters of two halves, and of none', [['😀', `${'😀'.repeat(300)}\u0000\uFFFE\uD800_x0041_<&>`]]],
    ['names that differ in their letters only', [['a', 1], ['A', 2]]], // prettier-ignore
    ['names that objects have', [['__proto__', { a: 1 }], ['constructor', null], ['2', 0], ['1', 0]]], // prettier-ignore
  ];
  describe.each(Object.entries(documents))('%s', (_, document) => {
    test.each(cases)('%s', async (_name, entries) => {
      const file = await saveXlsx(document, new Map(entries));
      const { snapshot, settings, leftOut } = await openXlsxWithNotes(file);
      expect([...settings]).toEqual(entries);
      expect(leftOut).toEqual([]);
      expect(snapshot.properties?.custom).toEqual('properties' in document ? custom : undefined);
      const pieces = Object.entries(readXlsx(file).properties?.custom ?? {}).filter(
        ([name]) => !(name in custom),
      );
      expect(pieces.every(([, piece]) => /^[!-~]{1,255}$/.test(String(piece)))).toBe(true);
      expect(pieces.length > 0).toBe(entries.length > 0);
    });
  });
});

test('pieces that make no settings are said to be left out', async () => {
  const said = { title: '', author: '', subject: '', keywords: '', comments: '', category: '', company: '', manager: '' }; // prettier-ignore
  for (const piece of ['[["case",{"ro', '{"case":1}', '[[1,2]]']) {
    const properties = { ...said, custom: { 'Add-in settings 1': piece } };
    const opened = await openXlsxWithNotes(await saveXlsx({ ...EMPTY_WORKBOOK, properties }));
    expect(opened.leftOut).toEqual(['the settings that add-ins kept: they are damaged']);
    expect(opened.settings.size).toBe(0);
    expect(opened.snapshot.properties).toEqual(said);
  }
});
