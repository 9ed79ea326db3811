import { describe, expect, it } from 'vitest';
import { area, gridForTests } from './support';

const { grid, sheet, write, cell } = gridForTests();

describe('structure', () => {
  it('inserted rows move formulas, names, tables, rules, charts and print areas', async () => {
    write(0, 0, [['Hours'], [1], [2], [3]]);
    write(0, 3, [['=SUM(A2:A4)']]);
    grid.names.add({ name: 'Total', formula: '=Sheet1!$A$2:$A$4', comment: '', visible: true });
    const table = await grid.tables.add(sheet(), area(0, 0, 4, 1), true);
    const validation = {
      rule: { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } },
      ignoreBlanks: true,
      errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
      prompt: { message: '', showPrompt: true, title: '' },
    };
    grid.rules.setValidation(sheet(), area(1, 0, 3, 1), validation);
    const rule = grid.rules.addConditional(sheet(), {
      areas: [area(1, 0, 3, 1)],
      type: 'CellValue',
      rule: { formula1: '2', operator: 'GreaterThan' },
      format: { fill: '#FF0000' },
      stopIfTrue: false,
    });
    const chart = grid.charts.add(sheet(), {
      name: 'Chart',
      type: 'ColumnClustered',
      title: { text: '', visible: false },
      series: [{ name: 'Hours', values: 'Sheet1!$A$2:$A$4' }],
      left: 0,
      top: 0,
      width: 100,
      height: 100,
      legend: false,
      axes: {},
      altText: '',
    });
    grid.pages.set(sheet(), { ...grid.pages.get(sheet()), printArea: [area(0, 0, 4, 4)] });
    await grid.calculation.settled();
    const before = grid.snapshot();

    grid.structure.insert(sheet(), area(2, 0, 2, 16384), 'Down');
    await grid.calculation.settled();
    expect(cell(0, 3)).toMatchObject({ formula: '=SUM(A2:A6)', value: 6 });
    expect(grid.names.list()[0]).toMatchObject({ formula: '=Sheet1!$A$2:$A$6' });
    expect(grid.tables.list()[0]).toMatchObject({ id: table, area: area(0, 0, 6, 1) });
    expect(grid.rules.validations(sheet())).toEqual([{ area: area(1, 0, 5, 1), ...validation }]);
    expect(grid.rules.conditionals(sheet())[0]).toMatchObject({ id: rule, areas: [area(1, 0, 5, 1)] });
    expect(grid.charts.list(sheet())[0]).toMatchObject({
      id: chart,
      series: [{ values: 'Sheet1!$A$2:$A$6' }],
    });
    expect(grid.pages.get(sheet()).printArea).toEqual([area(0, 0, 6, 4)]);

    await grid.undo();
    await grid.calculation.settled();
    expect(grid.snapshot()).toEqual(before);

    grid.structure.remove(sheet(), area(1, 0, 1, 16384), 'Up');
    await grid.calculation.settled();
    expect(cell(0, 3)).toMatchObject({ formula: '=SUM(A2:A3)', value: 5 });
    expect(grid.charts.list(sheet())[0]).toMatchObject({ series: [{ values: 'Sheet1!$A$2:$A$3' }] });
    await grid.undo();
    await grid.calculation.settled();
    expect(grid.snapshot()).toEqual(before);
  });
  it('what refers to another sheet follows its rows, its name, and its end', async () => {
    const lists = grid.sheets.add('Lists');
    write(0, 0, [['a'], ['b'], ['c']], lists);
    write(0, 0, [['=COUNTA(Picks)', '=Lists!$A$3']]);
    grid.names.add({ name: 'Picks', formula: '=Lists!$A$1:$A$3', comment: '', visible: true });
    const alerts = { message: '', showAlert: true, style: 'Stop', title: '' };
    const prompt = { message: '', showPrompt: true, title: '' };
    for (const [row, rule] of [
      { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$3' } },
      { custom: { formula: '=COUNTIF(Lists!$A$1:$A$3,A2)>0' } },
    ].entries())
      grid.rules.setValidation(sheet(), area(row, 3), {
        rule,
        ignoreBlanks: true,
        errorAlert: alerts,
        prompt,
      });
    const before = grid.snapshot();
    grid.structure.insert(lists, area(1, 0, 1, 16384), 'Down');
    grid.sheets.rename(lists, 'All lists');
    await grid.calculation.settled();
    expect(grid.cells.read(sheet(), area(0, 0, 1, 2))[0]).toMatchObject([
      { value: 3 },
      { value: 'c', formula: "='All lists'!$A$4" },
    ]);
    expect(grid.names.list()[0]!.formula).toBe("='All lists'!$A$1:$A$4");
    expect(grid.rules.validations(sheet()).map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: "='All lists'!$A$1:$A$4" } },
      { custom: { formula: "=COUNTIF('All lists'!$A$1:$A$4,A2)>0" } },
    ]);
    await grid.undo();
    await grid.undo();
    await grid.calculation.settled();
    expect(grid.snapshot()).toEqual({ ...before, sheets: expect.anything() });
    expect(grid.rules.validations(sheet()).map(({ rule }) => rule)[0]).toMatchObject({
      list: { source: '=Lists!$A$1:$A$3' },
    });
  });
  it('cells are shifted on a sheet that is not the active one', async () => {
    const id = grid.sheets.add('Other');
    write(
      0,
      0,
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      id,
    );
    write(0, 5, [['=Other!A3', '=Other!B3']]);
    grid.structure.insert(id, area(1, 0), 'Down');
    await grid.calculation.settled();
    expect(grid.cells.read(id, area(0, 0, 4, 2)).map((row) => row.map(({ value }) => value))).toEqual([
      [1, 10],
      ['', 20],
      [2, 30],
      [3, ''],
    ]);
    expect([cell(0, 5).formula, cell(0, 6).formula]).toEqual(['=Other!A4', '=Other!B3']);
    grid.structure.remove(id, area(0, 0), 'Up');
    await grid.calculation.settled();
    expect(
      grid.cells
        .read(id, area(0, 0, 3, 1))
        .flat()
        .map(({ value }) => value),
    ).toEqual(['', 2, 3]);
    expect(cell(0, 5)).toMatchObject({ formula: '=Other!A3', value: 3 });
  });
  it('merged cells keep what stands in the first', () => {
    write(0, 0, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    grid.structure.merge(sheet(), area(0, 0, 2, 2), false);
    expect(grid.structure.merged(sheet())).toEqual([area(0, 0, 2, 2)]);
    expect(cell(0, 0).value).toBe('a');
    expect(cell(1, 1).value).toBe('');
    grid.structure.merge(sheet(), area(0, 0, 2, 2), true);
    expect(grid.structure.merged(sheet())).toEqual([area(0, 0, 1, 2), area(1, 0, 1, 2)]);
    grid.structure.unmerge(sheet(), area(0, 0, 2, 2));
    expect(grid.structure.merged(sheet())).toEqual([]);
  });
});
