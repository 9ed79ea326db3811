import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBook } from '../../src/excel/read-book';
import { readRecord } from '../../src/excel/record';
import { saveCase, savedCase } from '../../taskpane/appraisal/host';
import { caseOfSheets } from '../../taskpane/appraisal/host/book';
import { parsed, smallFile } from '../support/cases';
import { builds, done, sheetNames, type, at } from './support/appraisal';
import { builtFile, openBuilt } from './support/built';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

const KEY = 'workforce-case.appraisal';

/** An Excel that does not save settings, as in a read-only workbook; until it is mended. */
const failToSave = () => {
  const whole = Office;
  const { context } = whole;
  const refuse = (done: (result: object) => void) =>
    done({ status: 'failed', error: { message: 'The workbook is read-only.' } });
  const over = (object: object, name: string, value: unknown): object =>
    Object.create(object, { [name]: { value } }) as object;
  const settings = over(context.document.settings, 'saveAsync', refuse);
  const document = over(context.document, 'settings', settings);
  vi.stubGlobal('Office', over(whole, 'context', over(context, 'document', document)));
  return () => vi.stubGlobal('Office', whole);
};

describe('what the workbook remembers of its appraisal', () => {
  let open: OpenWorkbook;
  beforeEach(async () => {
    open = await openWorkbook(GRIDS[0]![1]);
  });
  afterEach(() => open.close());
  const stored = () => Office.context.document.settings.get(KEY) as unknown;

  test('nothing, at first', () => expect(savedCase()).toBeUndefined());

  test('a case that is not whole yet, as it was saved last', async () => {
    await Promise.all([saveCase({ title: 'First' }), saveCase({ title: 'Second', options: [{}] })]);
    expect(savedCase()).toEqual({ json: { title: 'Second', options: [{}] }, isBuilt: false });
  });

  test.each([
    ['of a newer version', JSON.stringify({ version: 2, json: {} })],
    ['that is no record', 'not JSON'],
  ])('a record %s is refused in words, and not written over', async (_, text) => {
    Office.context.document.settings.set(KEY, text);
    expect(() => savedCase()).toThrow(/a newer version of the add-in may have saved it/);
    await expect(saveCase({})).rejects.toThrow(/newer version/);
    await expect(builds(smallFile())).rejects.toThrow(/newer version/);
    expect(stored()).toBe(text);
    expect(sheetNames(open)).toEqual(['Sheet1']);
  });

  test('a case that is too large, or that Excel does not save, is said', async () => {
    await expect(saveCase({ title: 'x'.repeat(1_500_000) })).rejects.toThrow(/larger than Excel keeps/);
    expect(savedCase()).toBeUndefined();
    const mend = failToSave();
    await expect(saveCase({ title: 'A case' })).rejects.toThrow(
      /did not save the case .*: The workbook is read-only\./,
    );
    mend();
    await saveCase({ title: 'A case' });
    expect(savedCase()).toMatchObject({ json: { title: 'A case' } });
  });

  test('a case that is not whole builds nothing, and says what is missing by its path', async () => {
    const outcome = await builds({ ...smallFile(), title: undefined });
    expect(outcome).toMatchObject({ kind: 'case', problems: [{ path: 'title' }] });
    expect(sheetNames(open)).toEqual(['Sheet1']);
  });
});

test('a refresh after which the record could not be saved says so, and the next one finds its sheets all the same', async () => {
  const open = await openBuilt();
  expect(savedCase()).toEqual({ json: parsed(builtFile), isBuilt: true });
  const mend = failToSave();
  const { words, notes, case: c } = await done(builds(builtFile));
  expect(words).toMatch(/Nothing had been typed/);
  expect(notes?.join()).toMatch(/^.*The sheets are there, but excel did not save the case/i);
  mend();
  // The ids of the record are those of sheets that are gone.
  const cell = at(open, 'Inputs', 100);
  await type({ [`Inputs!${cell}`]: 101 });
  const read = caseOfSheets(await readBook(readRecord()!.built!));
  expect(read).toMatchObject({ ok: true, case: { ...c, teams: [{ name: 'Duty', cases: 101 }, c.teams[1]] } });
  open.close();
}, 300_000);
