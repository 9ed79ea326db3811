import { describe, expect, it } from 'vitest';
import { area, gridForTests, refused } from './support';

const { grid, sheet, write, cell } = gridForTests();

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
