import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, builds, done, sheetNames, titleOf, type } from './support/appraisal';
import { builtFile, openBuilt } from './support/built';
import type { OpenWorkbook } from './support/open';

describe('what a person made of the appraisal outlives a refresh', () => {
  let open: OpenWorkbook;
  /** Formulas of the person's own sheet, and what they give. */
  const cells = async () => {
    await open.grid.calculation.settled();
    const { id } = open.grid.sheets.list().find(({ name }) => name === 'Mine')!;
    return open.grid.cells
      .read(id, { row: 0, column: 0, rows: 7, columns: 1 })
      .map(([cell]) => [cell!.formula, cell!.value]);
  };
  let before: unknown;
  let cases: string;
  let lengthOfTitle: number;
  beforeAll(async () => {
    open = await openBuilt();
    cases = at(open, 'Inputs', 100);
    lengthOfTitle = titleOf(open, 'Post costs').length;
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const mine = worksheets.add('Mine');
      mine.getRange('A1:A7').formulas = [
        [`=Inputs!${cases}*2`],
        ['=SUM(Changes[Number])'],
        ['=Band_high-Band_low'],
        ["=Mine!A1+LEN('Post costs'!B2)"],
        ['="Inputs!A1 and Changes"'],
        ['=Cases_now+1'],
        ['=1+1'],
      ];
      names.add('Cases_now', `=Inputs!$${cases.replace(/(\d+)/, '$$$1')}`);
      worksheets.getItem('Staffing').name = 'Who works where';
      worksheets.getItem('Baseline').visibility = 'Hidden';
      worksheets.getItem('Changes').activate();
      worksheets.getItem('Changes').getRange('C3:D4').select();
      await context.sync();
    });
    before = await cells();
    await done(builds(builtFile));
  }, 120_000);
  afterAll(() => open.close());

  test('formulas that look at cells, tables and names of it are the same, to the letter, and give the same', async () => {
    expect(before).toEqual([
      [`=Inputs!${cases}*2`, 200],
      ['=SUM(Changes[Number])', 6],
      ['=Band_high-Band_low', 5],
      ["=Mine!A1+LEN('Post costs'!B2)", 200 + lengthOfTitle],
      ['="Inputs!A1 and Changes"', 'Inputs!A1 and Changes'],
      ['=Cases_now+1', 101],
      ['=1+1', 2],
    ]);
    expect(await cells()).toEqual(before);
  });

  test('and follow what is typed on the new sheets', async () => {
    await type({ [`Inputs!${cases}`]: 150 });
    const values = (await cells()).map(([, value]) => value);
    expect(values).toEqual([300, 6, 5, 300 + lengthOfTitle, 'Inputs!A1 and Changes', 151, 2]);
  });

  test('the sheets stand where they stood, under the names that they had, hidden where they were', () => {
    const names = sheetNames(open);
    expect(names.slice(0, 2)).toEqual(['Sheet1', 'About']);
    expect(names.at(-1)).toBe('Mine');
    expect(names).toContain('Who works where');
    expect(names).not.toContain('Staffing');
    const hidden = open.grid.sheets.list().filter(({ visibility }) => visibility !== 'Visible');
    expect(hidden.map(({ name }) => name)).toEqual(['Baseline']);
  });

  test('the sheet in front is in front, with the same cells selected', () => {
    const { sheet, area } = open.grid.selection.get();
    expect(open.grid.sheets.get(sheet).name).toBe('Changes');
    expect(area).toEqual({ row: 2, column: 2, rows: 2, columns: 2 });
    expect(open.grid.sheets.active()).toBe(sheet);
  });

  test('nothing is there twice, and nothing refers to what is gone', () => {
    expect(sheetNames(open).filter((name) => /\(|wfc/.test(name))).toEqual([]);
    const tables = open.grid.tables.list().map(({ name }) => name);
    expect(tables.filter((name) => /_old|\d$/.test(name))).toEqual([]);
    const names = open.grid.names.list();
    expect(
      names.filter(({ name, formula }) => /#REF!|\(old|\(2\)/.test(formula) || /\d$/.test(name)),
    ).toEqual([]);
  });
});
