import { describe, expect, it } from 'vitest';
import { area, gridForTests, refused } from './support';

const { grid, sheet, write, cell } = gridForTests();

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

it('selection', () => {
  const other = grid.sheets.add('Other');
  grid.selection.set(other, area(2, 1, 3, 2));
  expect(grid.selection.get()).toEqual({ sheet: other, area: area(2, 1, 3, 2) });
  grid.structure.insert(other, area(0, 0, 1, 16384), 'Down');
  expect(grid.selection.get().area).toEqual(area(2, 1, 3, 2));
  expect(grid.selection.editing()).toBe(false);
});
