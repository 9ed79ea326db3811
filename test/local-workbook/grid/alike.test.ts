import { describe, expect, it } from 'vitest';
import { type Area, type FormatChange } from '../../../local-workbook/grid/grid';
import { area, gridForTests } from './support';

const { grid, sheet, write } = gridForTests();

const line = { style: 'Continuous', weight: 'Thin', colour: '#808080' } as const;
/** As many cells as Univer can undo one by one. */
const ROWS = 4;
const COLUMNS = 4;
const ALL = area(1, 1, ROWS, COLUMNS);

/** Blank cells, coloured ones, text, figures, a formula, a text format, a link: whatever may lie in a range that is formatted. */
function fill(): void {
  grid.formats.set(sheet(), area(2, 1, 2, 2), { fill: '#FFFFCC', bold: true });
  grid.formats.set(sheet(), area(3, 2, 1, 1), { numberFormat: '@', borders: { EdgeTop: line } });
  write(1, 1, [['Team', 12, '=B2&"!"']]);
  write(2, 1, [['007']]);
  write(3, 2, [['0123']]);
  grid.cells.setLink(sheet(), area(4, 1), { documentReference: 'Sheet1!A1', textToDisplay: 'Top' });
}

const CHANGES: readonly (readonly [string, FormatChange])[] = [
  ['a font', { fontName: 'Arial', fontSize: 9, fontColour: '#0B5C6B', italic: true }],
  ['a line under the words', { underline: 'Single', fontColour: '#B45309' }],
  ['a number format', { numberFormat: '#,##0.00' }],
  ['text as a format', { numberFormat: '@' }],
  ['what is there already', { fill: '#FFFFCC', bold: true }],
  ['no fill, General', { fill: '', numberFormat: 'General' }],
  ['alignment and locking', { horizontal: 'Right', vertical: 'Top', indent: 1, wrap: true, locked: false }],
];

const held = () => ({
  cells: grid.cells.read(sheet(), area(0, 0, ROWS + 3, COLUMNS + 3)),
  formats: grid.formats.read(sheet(), area(0, 0, ROWS + 3, COLUMNS + 3)),
});
type Held = ReturnType<typeof held>;

/** Before the change, after it, after its undo, after its redo. */
async function states(change: () => void, steps: number): Promise<readonly Held[]> {
  const found: Held[] = [];
  const keep = () => void found.push(structuredClone(held()));
  keep();
  change();
  keep();
  for (let step = 0; step < steps; step += 1) await grid.undo();
  keep();
  for (let step = 0; step < steps; step += 1) await grid.redo();
  keep();
  return found;
}

const singles = ({ row, column, rows, columns }: Area): Area[] =>
  Array.from({ length: rows * columns }, (_, i) =>
    area(row + Math.floor(i / columns), column + (i % columns)),
  );

describe('a format of many cells is, cell by cell, that of each cell by itself', () => {
  it.each(CHANGES)('%s: set, undone, done again', async (_, change) => {
    fill();
    const together = await states(() => grid.formats.set(sheet(), ALL, change), 1);
    expect(together[2]).toEqual(together[0]);
    expect(together[3]).toEqual(together[1]);
    await grid.undo();
    const cells = singles(ALL);
    const apart = await states(() => {
      for (const cell of cells) grid.formats.set(sheet(), cell, change);
    }, cells.length);
    expect(together).toEqual(apart);
  });

  it('borders: at the edges and between', async () => {
    fill();
    const borders = { EdgeTop: line, EdgeLeft: line, InsideHorizontal: line };
    grid.formats.set(sheet(), ALL, { borders });
    const found = grid.formats.read(sheet(), ALL);
    found.forEach((row, r) =>
      row.forEach(({ borders: { EdgeTop, EdgeLeft } }, c) => {
        expect([r, c, EdgeTop]).toEqual([r, c, line]);
        expect([r, c, EdgeLeft]).toEqual([r, c, c === 0 ? line : undefined]);
      }),
    );
    await grid.undo();
    expect(grid.formats.read(sheet(), area(3, 2))[0]![0]!.borders.EdgeTop).toEqual(line);
    expect(grid.formats.read(sheet(), area(4, 4))[0]![0]!.borders.EdgeTop).toBeUndefined();
  });

  it('what is typed before an undo stays what it is', async () => {
    const before = structuredClone(held());
    grid.formats.set(sheet(), ALL, { bold: true });
    const [bold] = grid.formats.read(sheet(), area(2, 2))[0]!;
    write(2, 2, [['typed']]);
    await grid.undo();
    await grid.undo();
    expect(held()).toEqual(before);
    await grid.redo();
    await grid.redo();
    expect(grid.cells.read(sheet(), area(2, 2))[0]![0]!.value).toBe('typed');
    expect(grid.formats.read(sheet(), area(2, 2))[0]![0]).toEqual(bold);
  });
});
