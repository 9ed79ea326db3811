import { describe, expect, it } from 'vitest';
import { type GridEvent } from '../../../local-workbook/grid/grid';
import { area, gridForTests } from './support';

const { grid, sheet, write, cell } = gridForTests();

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
