import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Area, type Entry, type GridEvent } from '../../../local-workbook/grid/grid';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../local-workbook/grid/univer/node';

const grid = createUniverGrid();
afterAll(() => grid.dispose());
beforeEach(() => grid.open(EMPTY_WORKBOOK));
const sheet = () => grid.sheets.active();
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const write = (row: number, column: number, entries: readonly (readonly Entry[])[], id = sheet()) =>
  grid.cells.write(id, area(row, column, entries.length, entries[0]?.length ?? 0), entries);
const cell = (row: number, column: number, id = sheet()) => grid.cells.read(id, area(row, column))[0]![0]!;
const refused = (code: string) => expect.objectContaining({ name: 'GridError', code }) as unknown;

describe('sheets', () => {
  it('are added at the end, not activated, and their names are checked', () => {
    const id = grid.sheets.add('Costs');
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(['Sheet1', 'Costs']);
    expect(grid.sheets.active()).not.toBe(id);
    expect(() => grid.sheets.add('costs')).toThrow(refused('ItemAlreadyExists'));
    expect(() => grid.sheets.add('a/b')).toThrow(refused('InvalidArgument'));
    expect(() => grid.sheets.add('x'.repeat(32))).toThrow(refused('InvalidArgument'));
    expect(grid.sheets.get(grid.sheets.add()).name).toBe('Sheet2');
  });
  it('are renamed, moved, hidden, coloured, frozen, without gridlines, and deleted', async () => {
    const [first, second] = [sheet(), grid.sheets.add('Costs')];
    write(0, 0, [['=Costs!A1+1']]);
    write(0, 0, [[41]], second);
    grid.sheets.rename(second, 'All costs');
    grid.sheets.move(second, 0);
    grid.sheets.set(second, { tabColour: '#0B5C6B', gridlines: false, frozen: { rows: 2, columns: 1 } });
    expect(grid.sheets.list()[0]).toMatchObject({
      name: 'All costs',
      tabColour: '#0B5C6B',
      gridlines: false,
      frozen: { rows: 2, columns: 1 },
    });
    await grid.calculation.settled();
    expect(cell(0, 0, first)).toMatchObject({ value: 42, formula: "='All costs'!A1+1" });
    grid.sheets.set(second, { visibility: 'VeryHidden' });
    expect(grid.sheets.get(second).visibility).toBe('VeryHidden');
    expect(() => grid.sheets.set(first, { visibility: 'Hidden' })).toThrow(refused('InvalidOperation'));
    expect(() => grid.sheets.remove(first)).toThrow(refused('InvalidOperation'));
    grid.sheets.set(second, { visibility: 'Visible' });
    grid.sheets.remove(second);
    await grid.calculation.settled();
    expect(cell(0, 0, first)).toMatchObject({ value: '#REF!', kind: 'Error' });
  });
});

describe('formats', () => {
  it('are read as they were set, borders at the edges and inside', () => {
    const line = { style: 'Continuous', weight: 'Thin', colour: '#808080' } as const;
    grid.formats.set(sheet(), area(1, 1, 2, 2), {
      bold: true,
      fontColour: '#0B5C6B',
      fill: '#FFFFCC',
      horizontal: 'Right',
      wrap: true,
      indent: 1,
      underline: 'Single',
      fontSize: 16,
      borders: { EdgeTop: line, InsideVertical: line },
    });
    const [[first, second] = [], [third] = []] = grid.formats.read(sheet(), area(1, 1, 2, 2));
    expect(first).toMatchObject({
      bold: true,
      italic: false,
      fontColour: '#0B5C6B',
      fill: '#FFFFCC',
      horizontal: 'Right',
      vertical: 'Bottom',
      wrap: true,
      indent: 1,
      underline: 'Single',
      fontName: 'Calibri',
      fontSize: 16,
      locked: true,
      borders: { EdgeTop: line, EdgeRight: line, EdgeBottom: undefined, EdgeLeft: undefined },
    });
    expect(second).toMatchObject({ borders: { EdgeLeft: line, EdgeTop: line } });
    expect(third).toMatchObject({ borders: { EdgeTop: undefined, EdgeRight: line } });
    grid.formats.set(sheet(), area(1, 1), { fill: '', bold: false, borders: { EdgeTop: undefined } });
    expect(grid.formats.read(sheet(), area(1, 1))[0]![0]).toMatchObject({
      fill: '',
      bold: false,
      borders: { EdgeTop: undefined },
    });
    grid.cells.clear(sheet(), area(1, 1, 2, 2), 'Formats');
    expect(grid.formats.read(sheet(), area(1, 2))[0]![0]).toEqual(
      grid.formats.read(sheet(), area(9, 9))[0]![0],
    );
  });
  it('of whole columns reach cells that say nothing, and those that do', () => {
    grid.formats.set(sheet(), area(0, 2), { bold: true });
    grid.formats.set(sheet(), area(0, 2, 1_048_576, 1), { numberFormat: '0.00', locked: false });
    write(0, 2, [[1]]);
    write(7, 2, [[2]]);
    expect(cell(0, 2).text).toBe('1.00');
    expect(cell(7, 2).text).toBe('2.00');
    expect(grid.formats.read(sheet(), area(500, 2))[0]![0]).toMatchObject({ locked: false, bold: false });
  });
  it('sizes are in points, and autofit finds one that fits', () => {
    expect([grid.formats.columnWidth(sheet(), 0), grid.formats.rowHeight(sheet(), 0)]).toEqual([48, 15]);
    grid.formats.setColumnWidth(sheet(), 0, 2, 100);
    grid.formats.setRowHeight(sheet(), 3, 1, 30);
    expect([grid.formats.columnWidth(sheet(), 1), grid.formats.rowHeight(sheet(), 3)]).toEqual([100, 30]);
    write(0, 0, [['A rather long text that does not fit']]);
    grid.formats.autofit(sheet(), area(0, 0, 1_048_576, 1), 'columns');
    expect(grid.formats.columnWidth(sheet(), 0)).toBeGreaterThan(150);
    grid.formats.setHidden(sheet(), area(0, 3, 1_048_576, 2), 'columns', true);
    expect(grid.formats.hidden(sheet(), 'columns')).toEqual([3, 4]);
    grid.formats.setHidden(sheet(), area(0, 3, 1_048_576, 1), 'columns', false);
    expect(grid.formats.hidden(sheet(), 'columns')).toEqual([4]);
  });
});

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

describe('protection', () => {
  it('a write to a locked cell is refused whole, an unlocked one takes it', () => {
    grid.formats.set(sheet(), area(0, 0), { locked: false });
    write(0, 0, [[1, 2]]);
    grid.sheets.protect(sheet(), { allowFormatColumns: true });
    const before = grid.snapshot();
    expect(() => write(0, 0, [[5, 6]])).toThrow(refused('AccessDenied'));
    expect(() => grid.cells.type(sheet(), 0, 1, '6')).toThrow(refused('AccessDenied'));
    expect(() => grid.cells.clear(sheet(), area(0, 1), 'Contents')).toThrow(refused('AccessDenied'));
    expect(() => grid.structure.insert(sheet(), area(0, 0, 1, 16384), 'Down')).toThrow(
      refused('AccessDenied'),
    );
    expect(() => grid.formats.set(sheet(), area(0, 1), { bold: true })).toThrow(refused('AccessDenied'));
    expect(grid.snapshot()).toEqual(before);
    write(0, 0, [[5, null]]);
    grid.formats.setColumnWidth(sheet(), 0, 1, 60);
    expect(cell(0, 0).value).toBe(5);
    grid.sheets.unprotect(sheet());
    write(0, 0, [[5, 6]]);
    expect(cell(0, 1).value).toBe(6);
  });
  it('what a user does through Univer’s own commands is refused too', async () => {
    write(0, 0, [[1]]);
    grid.sheets.protect(sheet(), {});
    let refusals = 0;
    grid.onRefusal(() => (refusals += 1));
    const target = { unitId: 'workbook', subUnitId: sheet() };
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    await grid.commands.executeCommand('sheet.command.set-range-values', {
      ...target,
      range,
      value: { v: 2 },
    });
    await grid.commands.executeCommand('sheet.command.remove-row', { ...target, range });
    expect(cell(0, 0).value).toBe(1);
    expect(refusals).toBe(2);
  });
});

describe('events', () => {
  const heard = async (run: () => void | Promise<void>): Promise<GridEvent[]> => {
    const events: GridEvent[] = [];
    const stop = grid.events.on((event) => events.push(event));
    await run();
    await grid.calculation.settled();
    stop();
    return events.filter(({ type }) => type !== 'selected' && type !== 'calculated');
  };
  it('tell the user’s edits from the add-in’s and from undo, and formats from edits', async () => {
    const id = sheet();
    const edited = (by: string) => [{ type: 'edited', sheet: id, area: area(0, 0), by }];
    expect(await heard(() => write(0, 0, [['=1+1']]))).toEqual(edited('add-in'));
    expect(await heard(() => grid.cells.type(id, 0, 0, '5'))).toEqual(edited('user'));
    expect(await heard(() => grid.undo())).toEqual(edited('undo'));
    const formatted = [{ type: 'formatted', sheet: id, area: area(0, 0) }];
    expect(await heard(() => grid.formats.set(id, area(0, 0), { bold: true }))).toEqual(formatted);
    expect(await heard(() => grid.undo())).toEqual(formatted);
    expect(cell(0, 0).formula).toBe('=1+1');
  });
  it('of rows, cells, sheets and tables', async () => {
    const id = sheet();
    write(0, 0, [['Head'], [1], [2]]);
    const table = await grid.tables.add(id, area(0, 0, 3, 1), true);
    expect(await heard(() => write(1, 0, [[9]]))).toEqual([
      { type: 'edited', sheet: id, area: area(1, 0), by: 'add-in' },
      { type: 'table changed', table, sheet: id, area: area(1, 0) },
    ]);
    expect(await heard(() => grid.structure.insert(id, area(5, 0, 1, 16384), 'Down'))).toEqual([
      { type: 'moved', sheet: id, area: area(5, 0, 1, 16384), change: 'RowInserted' },
    ]);
    expect(await heard(() => grid.structure.remove(id, area(5, 5), 'Left'))).toEqual([
      { type: 'moved', sheet: id, area: area(5, 5), change: 'CellDeleted' },
    ]);
    let other = '';
    expect(await heard(() => void (other = grid.sheets.add('Other')))).toEqual([
      { type: 'sheet added', sheet: other },
    ]);
    expect(await heard(() => grid.sheets.activate(other))).toEqual([
      { type: 'sheet deactivated', sheet: id },
      { type: 'sheet activated', sheet: other },
    ]);
    expect(await heard(() => grid.sheets.rename(other, 'Else'))).toEqual([
      { type: 'sheet renamed', sheet: other },
    ]);
    expect(await heard(() => grid.sheets.remove(other))).toEqual(
      expect.arrayContaining([{ type: 'sheet removed', sheet: other }]),
    );
  });
});

it('names: of the workbook and of a sheet, one a scope, never like a cell', async () => {
  write(0, 0, [[2]]);
  grid.names.add({ name: 'Rate', formula: '=Sheet1!$A$1', comment: 'c', visible: true });
  const id = grid.sheets.add('Other');
  grid.names.add({ name: 'Local', formula: '=5', comment: '', visible: false, sheet: id });
  for (const name of ['Q1', 'R1C1', 'a b', '1a', ''])
    expect(() => grid.names.add({ name, formula: '=1', comment: '', visible: true })).toThrow(
      refused('InvalidArgument'),
    );
  expect(() => grid.names.add({ name: 'rate', formula: '=1', comment: '', visible: true })).toThrow(
    refused('ItemAlreadyExists'),
  );
  write(1, 0, [['=Rate*2']]);
  await grid.calculation.settled();
  expect(cell(1, 0).value).toBe(4);
  grid.names.set('Rate', { formula: '=7' });
  await grid.calculation.settled();
  expect(cell(1, 0).value).toBe(14);
  expect(grid.names.list()).toEqual([
    { name: 'Local', formula: '=5', comment: '', visible: false, sheet: id },
    { name: 'Rate', formula: '=7', comment: 'c', visible: true },
  ]);
  grid.names.add({ name: 'Rate', formula: '=1', comment: '', visible: true, sheet: id });
  grid.names.remove('Rate', id);
  grid.names.remove('Rate');
  await grid.calculation.settled();
  expect(cell(1, 0).value).toBe('#NAME?');
});

describe('tables', () => {
  it('are added, named, resized, and go with or without their cells', async () => {
    write(0, 0, [
      ['Post', ''],
      ['SW', 2],
      ['ASYE', 3],
    ]);
    const id = await grid.tables.add(sheet(), area(0, 0, 3, 2), true);
    expect(grid.tables.list()[0]).toMatchObject({
      name: 'Table1',
      columns: ['Post', 'Column2'],
      style: 'TableStyleMedium2',
    });
    write(5, 0, [['=SUM(Table1[Column2])']]);
    await grid.tables.set(id, { name: 'Posts', style: 'TableStyleLight1', showBandedRows: false });
    await grid.calculation.settled();
    expect(cell(5, 0)).toMatchObject({ value: 5, formula: '=SUM(Posts[Column2])' });
    await expect(async () => grid.tables.set(id, { name: 'A1' })).rejects.toThrow(refused('InvalidArgument'));
    await expect(async () => grid.tables.add(sheet(), area(1, 0, 2, 1), true)).rejects.toThrow(
      refused('InvalidOperation'),
    );
    write(3, 0, [['Agency', 4]]);
    expect(grid.tables.list()[0]!.area.rows).toBe(3);
    await grid.tables.set(id, { area: area(0, 0, 4, 2) });
    await grid.calculation.settled();
    expect(cell(5, 0).value).toBe(9);
    await grid.tables.remove(id, true);
    expect(cell(1, 0).value).toBe('SW');
    expect(grid.tables.list()).toEqual([]);
  });
  it('without heads get a row of them', async () => {
    write(0, 0, [[1], [2]]);
    await grid.tables.add(sheet(), area(0, 0, 2, 1), false);
    expect(
      grid.cells
        .read(sheet(), area(0, 0, 3, 1))
        .flat()
        .map(({ value }) => value),
    ).toEqual(['Column1', 1, 2]);
  });
  it('grow under what a user types below them, in one undo step; not on a protected sheet', async () => {
    write(0, 0, [
      ['Post', 'FTE'],
      ['SW', 2],
    ]);
    await grid.tables.add(sheet(), area(0, 0, 2, 2), true);
    write(0, 4, [['=SUM(Table1[FTE])']]);
    grid.cells.type(sheet(), 2, 1, '5');
    await grid.calculation.settled();
    expect(grid.tables.list()[0]!.area.rows).toBe(3);
    expect(cell(0, 4).value).toBe(7);
    await grid.undo();
    await grid.calculation.settled();
    expect(grid.tables.list()[0]!.area.rows).toBe(2);
    expect([cell(2, 1).value, cell(0, 4).value]).toEqual(['', 2]);
    grid.formats.set(sheet(), area(2, 0, 1, 2), { locked: false });
    grid.sheets.protect(sheet(), {});
    grid.cells.type(sheet(), 2, 1, '5');
    expect(grid.tables.list()[0]!.area.rows).toBe(2);
  });
});

describe('snapshots', () => {
  it('opening one gives the same document, calculated anew', async () => {
    const id = sheet();
    write(0, 0, [
      ['Post', 'FTE', 'Start'],
      ['SW', 2, '01/04/2026'],
      ['ASYE', 3, true],
    ]);
    await grid.tables.add(id, area(0, 0, 3, 3), true);
    write(5, 0, [['=SUM(Table1[FTE])*Factor', '=SEQUENCE(2)', "'007", '=1/0']]);
    grid.names.add({ name: 'Factor', formula: '=10', comment: '', visible: true });
    const other = grid.sheets.add('Other');
    grid.names.add({ name: 'Here', formula: '=Other!$A$1', comment: '', visible: true, sheet: other });
    grid.formats.set(id, area(0, 0, 1, 3), {
      bold: true,
      fill: '#0B5C6B',
      fontColour: '#FFFFFF',
      borders: { EdgeBottom: { style: 'Double', weight: 'Thick', colour: '#000000' } },
    });
    grid.formats.set(id, area(0, 6, 1_048_576, 1), { numberFormat: '0.0%' });
    grid.formats.setColumnWidth(id, 1, 1, 90);
    grid.formats.setHidden(id, area(9, 0, 2, 16384), 'rows', true);
    grid.structure.merge(id, area(12, 0, 1, 3), false);
    grid.cells.setLink(id, area(14, 0), { documentReference: 'Other!A1', textToDisplay: 'Other' });
    for (const formula of ['=$B2>2', '=$B2<1'])
      grid.rules.addConditional(id, {
        areas: [area(1, 0, 2, 3)],
        type: 'Custom',
        rule: { formula },
        format: { bold: true },
        stopIfTrue: false,
      });
    grid.rules.setValidation(id, area(1, 0, 2, 1), {
      rule: { list: { inCellDropDown: true, source: 'SW,ASYE' } },
      ignoreBlanks: false,
      errorAlert: { message: 'No', showAlert: true, style: 'Warning', title: 'T' },
      prompt: { message: 'P', showPrompt: true, title: '' },
    });
    grid.sheets.set(other, { visibility: 'VeryHidden', tabColour: '#B45309', gridlines: false });
    grid.sheets.set(id, { frozen: { rows: 1, columns: 0 } });
    grid.properties.set({ title: 'Case' });
    grid.sheets.protect(id, { allowAutoFilter: true });
    await grid.calculation.settled();
    const taken = grid.snapshot();
    expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
    await grid.open(taken);
    await grid.calculation.settled();
    expect(grid.snapshot()).toEqual(taken);
    expect(cell(5, 0).value).toBe(50);
    await grid.open(EMPTY_WORKBOOK);
    expect(grid.names.list()).toEqual([]);
    expect(grid.tables.list()).toEqual([]);
    await grid.undo();
    expect(grid.snapshot()).toEqual(EMPTY_WORKBOOK);
  });
  it('equal documents give equal snapshots, whatever the order', async () => {
    const first = async () => {
      write(0, 0, [[1, 2]]);
      grid.formats.set(sheet(), area(0, 1), { bold: true });
      grid.names.add({ name: 'A_', formula: '=1', comment: '', visible: true });
      grid.names.add({ name: 'B_', formula: '=2', comment: '', visible: true });
      await grid.calculation.settled();
      return grid.snapshot();
    };
    const second = async () => {
      await grid.open(EMPTY_WORKBOOK);
      grid.names.add({ name: 'B_', formula: '=2', comment: '', visible: true });
      grid.formats.set(sheet(), area(0, 1), { bold: true, italic: true });
      write(0, 1, [[2]]);
      grid.formats.set(sheet(), area(0, 1), { italic: false });
      write(0, 0, [[1]]);
      grid.names.add({ name: 'A_', formula: '=1', comment: '', visible: true });
      await grid.calculation.settled();
      return grid.snapshot();
    };
    expect(JSON.stringify(await first())).toBe(JSON.stringify(await second()));
  });
});

it('selection', () => {
  const other = grid.sheets.add('Other');
  grid.selection.set(other, area(2, 1, 3, 2));
  expect(grid.selection.get()).toEqual({ sheet: other, area: area(2, 1, 3, 2) });
  grid.structure.insert(other, area(0, 0, 1, 16384), 'Down');
  expect(grid.selection.get().area).toEqual(area(2, 1, 3, 2));
  expect(grid.selection.editing()).toBe(false);
});

it('manual calculation waits until it is told', async () => {
  write(0, 0, [[1, '=A1*2']]);
  await grid.calculation.settled();
  grid.calculation.setMode('Manual');
  write(0, 0, [[5]]);
  await grid.calculation.settled();
  expect(cell(0, 1).value).toBe(2);
  grid.calculation.recalculate(false);
  await grid.calculation.settled();
  expect(cell(0, 1).value).toBe(10);
  write(0, 0, [[6]]);
  grid.calculation.setMode('Automatic');
  await grid.calculation.settled();
  expect(cell(0, 1).value).toBe(12);
});
