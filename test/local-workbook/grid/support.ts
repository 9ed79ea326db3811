import { afterAll, beforeEach, expect } from 'vitest';
import { type Area, type Entry } from '../../../local-workbook/grid/grid';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../local-workbook/grid/univer/node';

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});
export const refused = (code: string) => expect.objectContaining({ name: 'GridError', code }) as unknown;

/** A grid for the tests of a file, empty before each */
export function gridForTests() {
  const grid = createUniverGrid();
  afterAll(() => grid.dispose());
  beforeEach(() => grid.open(EMPTY_WORKBOOK));
  const sheet = () => grid.sheets.active();
  const write = (row: number, column: number, entries: readonly (readonly Entry[])[], id = sheet()) =>
    grid.cells.write(id, area(row, column, entries.length, entries[0]?.length ?? 0), entries);
  const cell = (row: number, column: number, id = sheet()) => grid.cells.read(id, area(row, column))[0]![0]!;
  return { grid, sheet, write, cell };
}
