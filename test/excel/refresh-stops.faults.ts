import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseA1 } from '../../src/workbook';
import type { Step } from '../../taskpane/app/jobs';
import { at, builds, plain, type } from './support/appraisal';
import { builtFile, openBuilt } from './support/built';
import type { OpenWorkbook } from './support/open';

let open: OpenWorkbook;
let cases: string;
beforeAll(async () => {
  open = await openBuilt();
  cases = at(open, 'Inputs', 100);
}, 120_000);
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
    await act();
    const before = await everything();
    const outcome = await builds(builtFile);
    expect((await everything()) === before).toBe(true);
    await undo();
    expect(outcome).toMatchObject({ kind: 'sheets', problems: [problem()] });
  });
});

test('an input that another author changes after the reading stops the build of the pane, and is named', async () => {
  let now = '';
  let typed = 0;
  // In the grid itself, as a co-author does it, while the new sheets are written.
  open.onRequest = () => {
    if (typed > 0 || !/writing the formulas/.test(now)) return;
    const { id } = open.grid.sheets.list().find(({ name }) => name === 'Inputs')!;
    open.grid.cells.write(id, { ...parseA1(cases)!, rows: 1, columns: 1 }, [[(typed = 101)]]);
  };
  const sheets = open.grid.sheets.list();
  const report = ({ what }: Step) => void (now = what);
  const outcome = await builds(builtFile, {}, { report }).catch((error: Error) => error);
  open.onRequest = undefined;
  expect(outcome).toMatchObject({
    name: 'BuildError',
    message: `Not refreshed: Inputs!${cases} was changed while the sheets were read. Refresh again. Your workbook is as it was.`,
  });
  expect(open.grid.sheets.list()).toEqual(sheets);
  expect(at(open, 'Inputs', typed)).toBe(cases);
}, 120_000);
