import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SheetInterceptorService } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { type Area, type Entry } from '../../../local-workbook/grid/grid';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../local-workbook/grid/univer/node';

/** What Univer does otherwise than Excel, one test a trap: each was seen, and is put right in one named place of grid/univer. */
const grid = createUniverGrid();
afterAll(() => grid.dispose());
beforeEach(() => grid.open(EMPTY_WORKBOOK));
const sheet = () => grid.sheets.active();
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const write = (row: number, column: number, entries: readonly (readonly Entry[])[], id = sheet()) =>
  grid.cells.write(id, area(row, column, entries.length, entries[0]?.length ?? 0), entries);
const cell = (row: number, column: number, id = sheet()) => grid.cells.read(id, area(row, column))[0]![0]!;
const calculated = async (...formulas: string[]) => {
  write(0, 20, [formulas]);
  await grid.calculation.settled();
  return formulas.map((_, j) => cell(0, 20 + j).value);
};

describe('functions', () => {
  it('SORT sorts in place what other formulas read', async () => {
    write(0, 0, [[100], [200], [300], [400], [500]]);
    write(0, 3, [['=SORT(A1:A5,1,-1)']]);
    expect(await calculated('=MATCH(500,A1:A5,0)', '=ROUND(NPV(0.1,A1:A5),2)')).toEqual([5, 1065.26]);
    expect(cell(0, 3).value).toBe(500);
    expect(cell(4, 3).value).toBe(100);
  });
  it('DATEVALUE reads a British date as an American one', async () => {
    write(0, 0, [["'03/04/2026"], ["'1 Apr 2026"]]);
    expect(
      await calculated('=DATEVALUE("03/04/2026")', '=DATEVALUE(A1)', '=DATEVALUE(A2)', '=DATEVALUE("x")'),
    ).toEqual([46115, 46115, 46113, '#VALUE!']);
  });
  it('YEARFRAC with basis 1 divides by another year than Excel', async () => {
    // Excel: within a year 366 days only if a 29 February is in it; over more years their mean length.
    expect(
      await calculated(
        '=YEARFRAC(DATE(2023,4,1),DATE(2024,3,31),1)*366',
        '=YEARFRAC(DATE(2024,4,1),DATE(2025,3,31),1)*365',
        '=ROUND(YEARFRAC(DATE(2024,1,1),DATE(2026,1,1),1),6)',
        '=YEARFRAC(DATE(2026,1,1),DATE(2026,7,1),0)',
      ),
    ).toEqual([365, 364, expect.closeTo(731 / (1096 / 3), 6), 0.5]);
  });
});

describe('values', () => {
  it('booleans are 1 and 0 with a type', async () => {
    write(0, 0, [[true, '=A1', '=1=2']]);
    await grid.calculation.settled();
    expect([0, 1, 2].map((column) => cell(0, column))).toMatchObject([
      { value: true, kind: 'Boolean', text: 'TRUE' },
      { value: true, kind: 'Boolean', formula: '=A1' },
      { value: false, kind: 'Boolean', text: 'FALSE' },
    ]);
  });
  it('a value with a number format is the formatted text', () => {
    write(0, 0, [[22179.87]]);
    grid.formats.set(sheet(), area(0, 0), { numberFormat: '#,##0.00' });
    expect(cell(0, 0)).toMatchObject({ value: 22179.87, text: '22,179.87', kind: 'Double' });
  });
  it('spilled cells are empty in the sheet', async () => {
    write(0, 0, [['=SEQUENCE(2,2)']]);
    expect(await calculated('=B2')).toEqual([4]);
    expect(grid.cells.read(sheet(), area(0, 0, 2, 2)).map((row) => row.map(({ value }) => value))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(grid.sheets.used(sheet(), true)).toMatchObject({ rows: 2 });
    expect(grid.snapshot().sheets[0]!.cells).toHaveLength(2);
  });
  it('cached values are kept on opening', async () => {
    write(0, 0, [['=1+1']]);
    await grid.calculation.settled();
    const wrong = structuredClone(grid.snapshot());
    const [first] = wrong.sheets[0]!.cells as unknown as { value: unknown }[];
    first!.value = 99;
    await grid.open(wrong);
    await grid.calculation.settled();
    expect(cell(0, 0).value).toBe(2);
  });
  it('a read before the calculation has run gives the old value, and waiting when nothing is due takes long', async () => {
    write(0, 0, [[1, '=A1+1']]);
    await grid.calculation.settled();
    write(0, 0, [[5]]);
    await grid.calculation.settled();
    expect(cell(0, 1).value).toBe(6);
    const from = performance.now();
    await grid.calculation.settled();
    grid.formats.set(sheet(), area(0, 0), { bold: true });
    await grid.calculation.settled();
    expect(performance.now() - from).toBeLessThan(60);
  });
  it('there is no en-GB: a typed 03/04/2026 is 4 March', () => {
    grid.cells.type(sheet(), 0, 0, '03/04/2026');
    expect(cell(0, 0)).toMatchObject({ value: 46115, text: '03/04/2026' });
    grid.formats.set(sheet(), area(0, 0), { numberFormat: 'm/d/yyyy' });
    expect(cell(0, 0).text).toBe('03/04/2026');
  });
  it('and so in Univer’s own editor', () => {
    const workbook = grid.api.getActiveWorkbook()!.getWorkbook();
    const worksheet = workbook.getActiveSheet();
    const interceptors = grid.injector.get(SheetInterceptorService);
    const kept = (v: string) => interceptors.onWriteCell(workbook, worksheet, 0, 0, { v });
    expect(kept('03/04/2026')).toMatchObject({ v: 46115, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } });
    expect(kept('=Staff[@Hours]')).toMatchObject({ f: '=Staff[[#This Row],[Hours]]' });
  });
});

describe('tables', () => {
  const staff = async () => {
    write(0, 0, [
      ['Name', 'Hours', 'Pay rate'],
      ['A', 10, 2],
      ['B', 20, 3],
    ]);
    const id = await grid.tables.add(sheet(), area(0, 0, 3, 3), true);
    await grid.tables.set(id, { name: 'Staff' });
    return id;
  };
  it('Table[@Column] is #NAME?', async () => {
    await staff();
    write(1, 3, [['=Staff[@Hours]*Staff[@[Pay rate]]'], ['=Staff[@Hours]&"[@Hours]"']]);
    await grid.calculation.settled();
    expect(cell(1, 3)).toMatchObject({ value: 20, formula: '=Staff[@Hours]*Staff[@[Pay rate]]' });
    expect(cell(2, 3)).toMatchObject({ value: '20[@Hours]', formula: '=Staff[@Hours]&"[@Hours]"' });
  });
  it('a reference in a table without its name is #NAME?', async () => {
    await staff();
    write(1, 2, [['=[@Hours]*2']]);
    await grid.calculation.settled();
    expect(cell(1, 2)).toMatchObject({ value: 20, formula: '=Staff[@Hours]*2' });
  });
  it('a head that is typed over keeps its old name', async () => {
    await staff();
    grid.cells.type(sheet(), 0, 1, 'Weeks');
    expect(await calculated('=SUM(Staff[Weeks])')).toEqual([30]);
    expect(grid.tables.list()[0]!.columns).toEqual(['Name', 'Weeks', 'Pay rate']);
  });
  it('a column inserted before a table makes it forget its first head', async () => {
    await staff();
    grid.structure.insert(sheet(), area(0, 0, 1_048_576, 1), 'Right');
    expect(grid.tables.list()[0]).toMatchObject({
      area: area(0, 1, 3, 3),
      columns: ['Name', 'Hours', 'Pay rate'],
    });
    expect(await calculated('=ROWS(Staff[Name])', '=SUM(Staff[Hours])')).toEqual([2, 30]);
  });
});

describe('calculation', () => {
  it('waits for 100 ms without a change, whoever wants its results', async () => {
    expect(await calculated('=A1*2')).toEqual([0]);
    write(0, 0, [[21]]);
    // Univer's own timer never comes: only who asks for the results begins the calculation.
    clearTimeout(grid.injector.get(TriggerCalculationController)['_setTimeoutKey']);
    await grid.calculation.settled(10_000);
    expect(cell(0, 20).value).toBe(42);
  });
  it('goes through all cells at every change, for formulas that share one text', async () => {
    const all = vi.spyOn(grid.injector.get(FormulaDataModel), 'getFormulaData');
    write(0, 0, [[1], ['=A1+1'], ['=A2+1']]);
    write(1, 0, [[5]]);
    expect(all).not.toHaveBeenCalled();
    await grid.calculation.settled();
    expect([0, 1, 2].map((row) => cell(row, 0).value)).toEqual([1, 5, 6]);
    all.mockRestore();

    // What filling down makes; the others keep their formula when the one that holds the text is overwritten.
    const shared = { 0: { 1: { f: '=A1*10', si: 'x' } }, 1: { 1: { si: 'x' } }, 2: { 1: { si: 'x' } } };
    grid.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: 'workbook',
      subUnitId: sheet(),
      cellValue: shared,
    });
    write(0, 1, [['gone']]);
    await grid.calculation.settled();
    expect([0, 1, 2].map((row) => [cell(row, 1).formula, cell(row, 1).value])).toEqual([
      ['', 'gone'],
      ['=A2*10', 50],
      ['=A3*10', 60],
    ]);
  });
});

describe('names', () => {
  it('equal to a function are refused', async () => {
    grid.names.add({ name: 'Rate', formula: '=0.2', comment: '', visible: true });
    grid.names.add({ name: 'Year', formula: '=2026', comment: '', visible: true });
    expect(await calculated('=Rate*10', '=Year+1')).toEqual([2, 2027]);
  });
  it('that change, come or go are not noticed by formulas', async () => {
    write(0, 0, [[3]]);
    expect(await calculated('=Uplift*2', '=Twice')).toEqual(['#NAME?', '#NAME?']);
    grid.names.add({ name: 'Uplift', formula: '=Sheet1!$A$1', comment: '', visible: true });
    grid.names.add({ name: 'Twice', formula: '=Uplift*2', comment: '', visible: true });
    await grid.calculation.settled();
    expect([cell(0, 20).value, cell(0, 21).value]).toEqual([6, 6]);
    grid.names.set('Uplift', { formula: '=5' });
    await grid.calculation.settled();
    expect([cell(0, 20).value, cell(0, 21).value]).toEqual([10, 10]);
    await grid.undo();
    await grid.calculation.settled();
    expect(cell(0, 20).value).toBe(6);
    write(0, 0, [[4]]);
    await grid.calculation.settled();
    expect([cell(0, 20).value, cell(0, 21).value]).toEqual([8, 8]);
    grid.names.remove('Uplift');
    await grid.calculation.settled();
    expect(cell(0, 20).value).toBe('#NAME?');
  });
  it('of one document are still known to the formulas of the next', async () => {
    grid.names.add({ name: 'Factor', formula: '=5', comment: '', visible: true });
    expect(await calculated('=Factor*2')).toEqual([10]);
    await grid.open(EMPTY_WORKBOOK);
    expect(await calculated('=Factor*2')).toEqual(['#NAME?']);
  });
});

describe('changes', () => {
  it('undo of a batch replays it in the order in which it was made', async () => {
    write(0, 0, [[1]]);
    const before = grid.snapshot();
    // A date is a value and a format; a link a text and a link; both are one step.
    write(0, 0, [['01/04/2026']]);
    grid.cells.setLink(sheet(), area(0, 1), { address: 'https://example.org' });
    await grid.undo();
    await grid.undo();
    expect(grid.snapshot()).toEqual(before);
    await grid.redo();
    expect(cell(0, 0).text).toBe('01/04/2026');
  });
  it('a style takes a formula away, at once or when it is done again', async () => {
    write(0, 0, [['=1+1']]);
    await grid.calculation.settled();
    grid.formats.set(sheet(), area(0, 0), { bold: true });
    await grid.calculation.settled();
    expect(cell(0, 0)).toMatchObject({ formula: '=1+1', value: 2 });
    await grid.undo();
    await grid.redo();
    await grid.calculation.settled();
    expect(cell(0, 0)).toMatchObject({ formula: '=1+1', value: 2 });
    expect(grid.formats.read(sheet(), area(0, 0))[0]![0]!.bold).toBe(true);
    write(0, 0, [['=1+2']]);
    await grid.calculation.settled();
    expect(cell(0, 0).value).toBe(3);
  });
  it('a refused entry has taken the formula away already', async () => {
    write(0, 0, [['=1+1']]);
    await grid.calculation.settled();
    grid.sheets.protect(sheet(), {});
    const target = { unitId: 'workbook', subUnitId: sheet() };
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    await grid.commands.executeCommand('sheet.command.set-range-values', {
      ...target,
      range,
      value: { v: 9, f: null },
    });
    await grid.calculation.settled();
    expect(cell(0, 0)).toMatchObject({ formula: '=1+1', value: 2 });
  });
  it('adding or showing a sheet activates it', () => {
    const before = sheet();
    const id = grid.sheets.add('Other');
    expect(grid.sheets.active()).toBe(before);
    grid.sheets.set(id, { visibility: 'Hidden' });
    grid.sheets.set(id, { visibility: 'Visible' });
    expect(grid.sheets.active()).toBe(before);
  });
  it('inserted cells shift the active sheet, and the references of that alone', async () => {
    const id = grid.sheets.add('Other');
    write(0, 0, [[1], [2]], id);
    write(0, 0, [[1], [2]]);
    write(0, 5, [['=Other!A2', '=A2']]);
    grid.structure.insert(id, area(1, 0), 'Down');
    await grid.calculation.settled();
    expect([cell(0, 5).formula, cell(0, 6).formula]).toEqual(['=Other!A3', '=A2']);
    expect(cell(1, 0).value).toBe(2);
  });
  it('an inserted row cuts a conditional format into several', () => {
    const rule = { type: 'Custom', rule: { formula: '=$B2>1' }, format: { bold: true }, stopIfTrue: false };
    grid.rules.addConditional(sheet(), { ...rule, areas: [area(1, 0, 5, 2)] });
    grid.structure.insert(sheet(), area(3, 0, 1, 16384), 'Down');
    expect(grid.rules.conditionals(sheet())).toMatchObject([
      { areas: [area(1, 0, 6, 2)], rule: { formula: '=$B2>1' } },
    ]);
    grid.structure.insert(sheet(), area(0, 0, 1, 16384), 'Down');
    expect(grid.rules.conditionals(sheet())).toMatchObject([
      { areas: [area(2, 0, 6, 2)], rule: { formula: '=$B3>1' } },
    ]);
  });
  it('and a comparison’s bounds follow their cells', () => {
    grid.rules.addConditional(sheet(), {
      type: 'CellValue',
      rule: { formula1: '=$D$1', formula2: '5', operator: 'Between' },
      areas: [area(1, 0, 3, 1)],
      format: { fill: '#FF0000' },
      stopIfTrue: true,
    });
    grid.structure.insert(sheet(), area(0, 0, 1, 16384), 'Down');
    expect(grid.rules.conditionals(sheet())).toMatchObject([
      { areas: [area(2, 0, 3, 1)], rule: { formula1: '=$D$2', formula2: '5', operator: 'Between' } },
    ]);
  });
  it('a sheet is as large as it was made', async () => {
    write(3000, 60, [['=ROW()']]);
    await grid.calculation.settled();
    expect(cell(3000, 60).value).toBe(3001);
  });
});
