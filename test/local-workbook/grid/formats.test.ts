import { describe, expect, it } from 'vitest';
import { area, gridForTests } from './support';

const { grid, sheet, write, cell } = gridForTests();

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
