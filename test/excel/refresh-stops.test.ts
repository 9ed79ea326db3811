import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseA1 } from '../../src/workbook';
import type { Step } from '../../taskpane/app/jobs';
import { complete, smallFile } from '../support/cases';
import { at, builds, done, plain, type } from './support/appraisal';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

const file = smallFile({
  agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1, premium: 5_000 }],
  options: [
    complete('Do nothing'),
    complete('Do something', {
      changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 3, startMonth: 1 }],
    }),
  ],
});

let open: OpenWorkbook;
let cases: string;
const everything = async () => {
  await open.grid.calculation.settled();
  return plain(JSON.stringify([open.grid.snapshot(), open.grid.selection.get(), open.grid.sheets.active()]));
};
const onSheet = (name: string, act: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

beforeAll(async () => {
  open = await openWorkbook(GRIDS[0]![1]);
  await done(builds(file));
  cases = at(open, 'Inputs', 100);
}, 120_000);
afterAll(() => open.close());

/** Does something, tries to refresh, expects the workbook to be as before that, and undoes it. */
async function tried<T>(
  act: () => Promise<void>,
  work: () => Promise<T>,
  undo: () => Promise<void>,
): Promise<T | Error> {
  await act();
  const before = await everything();
  const outcome = await work().catch((error: Error) => error);
  expect((await everything()) === before).toBe(true);
  await undo();
  return outcome;
}

describe('what cannot be read, or would be lost, stops a refresh and is named by sheet and cell', () => {
  test.each<[string, () => Promise<void>, () => Promise<void>, () => object]>([
    [
      'words where a number belongs',
      () => type({ [`Inputs!${cases}`]: 'many' }),
      () => type({ [`Inputs!${cases}`]: 100 }),
      () => ({ sheet: 'Inputs', cell: cases, found: '"many"', allowed: 'a number' }),
    ],
    [
      'a remark beside the inputs',
      () => type({ 'Inputs!Z3': 'Ask Finance' }),
      () => type({ 'Inputs!Z3': '' }),
      () => ({ sheet: 'Inputs', cell: 'Z3', found: '"Ask Finance"' }),
    ],
    [
      'on a sheet that has another name now',
      async () => {
        await onSheet('Inputs', (sheet) => (sheet.name = 'What we know'));
        await type({ [`What we know!${cases}`]: 'many' });
      },
      async () => {
        await type({ [`What we know!${cases}`]: 100 });
        await onSheet('What we know', (sheet) => (sheet.name = 'Inputs'));
      },
      () => ({ sheet: 'What we know', cell: cases }),
    ],
    [
      'a chart of the person’s own',
      () => onSheet('Inputs', (sheet) => void sheet.charts.add('Line', sheet.getRange('B30:D31'))),
      () => onSheet('Inputs', (sheet) => sheet.charts.getItemAt(0).delete()),
      () => ({ sheet: 'Inputs', found: 'a chart that somebody has added' }),
    ],
  ])('%s', async (_, act, undo, problem) => {
    const outcome = await tried(act, () => builds(file), undo);
    expect(outcome).toMatchObject({ kind: 'sheets', problems: [problem()] });
  });
});

describe('a refresh that would hurt what is not ours does not begin its swap', () => {
  const addMine = (formula: string) => () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add('Mine').getRange('B2').formulas = [[formula]];
      await context.sync();
    });
  const removeMine = () => onSheet('Mine', (sheet) => sheet.delete());

  test('a formula that looks at a sheet which the appraisal would no longer have', async () => {
    const outcome = await tried(
      addMine('=LEN(Agency!B2)'),
      () => builds({ ...file, agency: [] }),
      removeMine,
    );
    expect(outcome).toMatchObject({
      name: 'BuildError',
      message:
        'Not refreshed: Mine!B2 looks at what the appraisal would no longer have: =LEN(Agency!B2). Change it, then refresh. ' +
        'Your workbook is as it was.',
    });
  });

  test('a formula on a sheet that is protected', async () => {
    const protectedMine = async () => {
      await addMine('=LEN(Inputs!B2)')();
      await onSheet('Mine', (sheet) => sheet.protection.protect());
    };
    const outcome = await tried(protectedMine, () => builds(file), removeMine);
    expect(outcome).toMatchObject({
      message: expect.stringContaining('Mine!B2 looks at the appraisal') as string,
    });
  });
});

describe('a protected sheet of tables', () => {
  test('is named before anything is exchanged', async () => {
    const outcome = await tried(
      () => onSheet('Changes', (sheet) => sheet.protection.protect()),
      () => builds(file),
      () => onSheet('Changes', (sheet) => sheet.protection.unprotect()),
    );
    expect(outcome).toMatchObject({
      message:
        'Not refreshed: Changes is protected. Unprotect it on the Review tab, then refresh. Your workbook is as it was.',
    });
  });
});

describe('an input that somebody else changes between the reading and the swap stops a refresh and is named', () => {
  /** Types in the grid itself, as a co-author does, once the request that does `what` has been carried out. */
  const meanwhile = async (what: RegExp, cell: string, value: number) => {
    let now = '';
    let isDone = false;
    open.onRequest = () => {
      if (isDone || !what.test(now)) return;
      isDone = true;
      const { id } = open.grid.sheets.list().find(({ name }) => name === 'Inputs')!;
      const { row, column } = parseA1(cell)!;
      open.grid.cells.write(id, { row, column, rows: 1, columns: 1 }, [[value]]);
    };
    const report = (step: Step) => void (now = step.what);
    const outcome = await builds(file, {}, { report }).catch((error: Error) => error);
    open.onRequest = undefined;
    expect(isDone).toBe(true);
    return outcome;
  };

  test.each([
    ['while the new sheets are written', /formatting/, () => cases, 101],
    ['below everything that was there', /formatting/, () => 'B200', 7],
    ['between the last look and the swap', /comparing/, () => cases, 102],
  ])('%s', async (_, what, cell, value) => {
    const sheets = open.grid.sheets.list();
    expect(await meanwhile(what, cell(), value)).toMatchObject({
      name: 'BuildError',
      message: `Not refreshed: Inputs!${cell()} was changed while the sheets were read. Refresh again. Your workbook is as it was.`,
    });
    // What was typed is there, on the sheet where it was typed.
    expect(open.grid.sheets.list()).toEqual(sheets);
    expect(at(open, 'Inputs', value)).toBe(cell());
    await type({ [`Inputs!${cell()}`]: cell() === cases ? 100 : '' });
  });

  test('a sheet that somebody protects in the last moment stops the swap in its middle, which is put back', async () => {
    const { grid } = open;
    const changes = () => grid.sheets.list().find(({ name }) => name === 'Changes')!.id;
    await grid.calculation.settled();
    let [before, now] = ['', ''];
    open.onRequest = () => {
      if (before !== '' || !/comparing/.test(now)) return;
      grid.sheets.protect(changes(), {});
      before = 'protected';
    };
    const sheets = grid.sheets.list();
    const [names, tables] = [plain(JSON.stringify(grid.names.list())), JSON.stringify(grid.tables.list())];
    const report = (step: Step) => void (now = step.what);
    const outcome = await builds(file, {}, { report }).catch((error: Error) => error);
    open.onRequest = undefined;
    expect(before).toBe('protected');
    expect(outcome).toMatchObject({
      message: expect.stringMatching(
        /putting the new sheets .* Excel did not allow it.* Your workbook is as it was\.$/,
      ) as string,
    });
    grid.sheets.unprotect(changes());
    expect(grid.sheets.list()).toEqual(sheets);
    expect([plain(JSON.stringify(grid.names.list())), JSON.stringify(grid.tables.list())]).toEqual([
      names,
      tables,
    ]);
  });

  test('and the next refresh takes what is there then', async () => {
    await type({ [`Inputs!${cases}`]: 103 });
    const { case: c } = await done(builds(file));
    expect(c.teams[0]!.cases).toBe(103);
  });
});
