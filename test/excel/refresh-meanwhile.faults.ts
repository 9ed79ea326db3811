import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/excel';
import type { BuiltRecord } from '../../src/excel/record';
import { parseA1 } from '../../src/workbook';
import { at, plain, type } from './support/appraisal';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';
import { builtOf, refresh, tinyWorkbook } from './support/refreshed';

const described = tinyWorkbook();
const COST = 48_000;

let open: OpenWorkbook;
let built: BuiltRecord;
let cost: string;
beforeAll(async () => {
  open = await openWorkbook(GRIDS[0]![1]);
  built = builtOf(described, (await writeWorkbook(described)).ids);
  cost = at(open, 'Inputs', COST);
}, 60_000);
afterAll(() => open.close());

const everything = async () => {
  await open.grid.calculation.settled();
  return plain(JSON.stringify([open.grid.snapshot(), open.grid.selection.get(), open.grid.sheets.active()]));
};
const onSheet = (name: string, act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
const addMine = (formula: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.add('Mine').getRange('B2').formulas = [[formula]];
    await context.sync();
  });
const removeMine = () => onSheet('Mine', (sheet) => sheet.delete());

describe('a refresh that would hurt what is not ours does not begin its swap, and the workbook is as it was', () => {
  test.each<[string, () => Promise<void>, typeof described, () => Promise<void>, string]>([
    [
      'a formula that looks at a sheet which would no longer be there',
      () => addMine('=LEN(Costs!B2)'),
      tinyWorkbook({ hasCosts: false }),
      removeMine,
      'Not refreshed: Mine!B2 looks at what the appraisal would no longer have: =LEN(Costs!B2). Change it, then refresh. ' +
        'Your workbook is as it was.',
    ],
    [
      'a formula on a sheet that is protected',
      async () => {
        await addMine('=LEN(Inputs!B2)');
        await onSheet('Mine', (sheet) => sheet.protection.protect());
      },
      described,
      removeMine,
      'Mine!B2 looks at the appraisal',
    ],
    [
      'a sheet of tables that is protected',
      () => onSheet('Inputs', (sheet) => sheet.protection.protect()),
      described,
      () => onSheet('Inputs', (sheet) => sheet.protection.unprotect()),
      'Not refreshed: Inputs is protected. Unprotect it on the Review tab, then refresh. Your workbook is as it was.',
    ],
  ])('%s', async (_, act, wanted, undo, message) => {
    await act();
    const before = await everything();
    const outcome = await refresh(built, wanted).catch((error: Error) => error);
    expect((await everything()) === before).toBe(true);
    await undo();
    expect(outcome).toMatchObject({
      name: 'BuildError',
      message: expect.stringContaining(message) as string,
    });
  });
});

describe('what somebody else does between the reading and the swap stops a refresh and is named', () => {
  /** Acts in the grid itself, as a co-author does, once the request that does `what` has been carried out. */
  const meanwhile = async (what: RegExp, act: (inputs: string) => void) => {
    let now = '';
    let isDone = false;
    open.onRequest = () => {
      if (isDone || !what.test(now)) return;
      isDone = true;
      act(open.grid.sheets.list().find(({ name }) => name === 'Inputs')!.id);
    };
    const progress = (step: { readonly what: string }) => void (now = step.what);
    const outcome = await refresh(built, described, { progress }).catch((error: Error) => error);
    open.onRequest = undefined;
    expect(isDone).toBe(true);
    return outcome;
  };

  test.each([
    ['an input, while the new sheets are written', /formatting/, () => cost, 101],
    ['an entry below everything that was there', /formatting/, () => 'B200', 7],
    ['an input, between the last look and the swap', /comparing/, () => cost, 102],
  ])('%s', async (_, what, cell, value) => {
    const sheets = open.grid.sheets.list();
    const outcome = await meanwhile(what, (inputs) =>
      open.grid.cells.write(inputs, { ...parseA1(cell())!, rows: 1, columns: 1 }, [[value]]),
    );
    expect(outcome).toMatchObject({
      name: 'BuildError',
      message: `Not refreshed: Inputs!${cell()} was changed while the sheets were read. Refresh again. Your workbook is as it was.`,
    });
    // What was typed is there, on the sheet where it was typed.
    expect(open.grid.sheets.list()).toEqual(sheets);
    expect(at(open, 'Inputs', value)).toBe(cell());
    await type({ [`Inputs!${cell()}`]: cell() === cost ? COST : '' });
  });

  test('a sheet that is protected in the last moment stops the swap in its middle, which is put back', async () => {
    const { grid } = open;
    await grid.calculation.settled();
    const named = () => [plain(JSON.stringify(grid.names.list())), JSON.stringify(grid.tables.list())];
    const [sheets, before] = [grid.sheets.list(), named()];
    let inputs = '';
    const outcome = await meanwhile(/comparing/, (id) => grid.sheets.protect((inputs = id), {}));
    expect(outcome).toMatchObject({
      message: expect.stringMatching(
        /putting the new sheets .* Excel did not allow it.* Your workbook is as it was\.$/,
      ) as string,
    });
    grid.sheets.unprotect(inputs);
    expect(grid.sheets.list()).toEqual(sheets);
    expect(named()).toEqual(before);
  });

  test('and the next refresh goes through', async () => {
    const { sheets } = await refresh(built, tinyWorkbook({ title: 'Afresh' }));
    expect(sheets).toEqual(['Inputs', 'Costs']);
    expect(at(open, 'Inputs', 'Afresh')).toBe('B1');
  });
});
