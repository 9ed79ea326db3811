import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveCase, savedCase } from '../../taskpane/appraisal/host';
import { parsed, smallFile } from '../support/cases';
import { builds, done, sheetNames, type, at } from './support/appraisal';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

const KEY = 'workforce-case.appraisal';

describe('what the workbook remembers of its appraisal', () => {
  let open: OpenWorkbook;
  beforeEach(async () => {
    open = await openWorkbook(GRIDS[0]![1]);
  });
  afterEach(() => open.close());
  const stored = () => Office.context.document.settings.get(KEY) as unknown;
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

  test('a refresh after which the record could not be saved says so, and the next one finds its sheets all the same', async () => {
    const file = smallFile();
    await done(builds(file));
    expect(savedCase()).toEqual({ json: parsed(file), isBuilt: true });
    const text = stored();
    const mend = failToSave();
    const { notes, case: c } = await done(builds(file));
    expect(notes?.join()).toMatch(/^.*The sheets are there, but excel did not save the case/i);
    mend();
    // As after the workbook was closed and opened again: the ids are those of sheets that are gone.
    Office.context.document.settings.set(KEY, text);
    await type({ [`Inputs!${at(open, 'Inputs', 100)}`]: 101 });
    const names = sheetNames(open);
    expect((await done(builds(c))).case.teams[0]!.cases).toBe(101);
    expect(sheetNames(open)).toEqual(names);
  }, 120_000);

  test('a case that is not whole builds nothing, and says what is missing by its path', async () => {
    const outcome = await builds({ ...smallFile(), title: undefined });
    expect(outcome).toMatchObject({ kind: 'case', problems: [{ path: 'title' }] });
    expect(sheetNames(open)).toEqual(['Sheet1']);
  });

  test('what the pane and a sheet say differently is asked about, and nothing is touched before the answer', async () => {
    const file = smallFile();
    await done(builds(file));
    const cell = at(open, 'Inputs', 100);
    await type({ [`Inputs!${cell}`]: 101 });
    const pane = { ...file, teams: [{ ...file.teams[0]!, cases: 102 }] };
    await open.grid.calculation.settled();
    const before = JSON.stringify(open.grid.snapshot());
    const outcome = await builds(pane);
    expect(outcome).toMatchObject({
      kind: 'conflicts',
      conflicts: [{ where: 'Teams, Duty: cases', path: 'teams[0].cases', sheet: '101', pane: '102' }],
    });
    expect(JSON.stringify(open.grid.snapshot()) === before).toBe(true);
    const { id } = (outcome as Extract<typeof outcome, { kind: 'conflicts' }>).conflicts[0]!;
    expect((await done(builds(pane, { [id]: 'pane' }))).case.teams[0]!.cases).toBe(102);
  }, 120_000);
});
