import { afterAll } from 'vitest';
import { type CellValue, type Entry } from '../../../../local-workbook/grid/grid';
import { createUniverGrid, EMPTY_WORKBOOK } from '../../../../local-workbook/grid/univer/node';

/** One grid a test file: what formulas give over cells that stand from A1 on; the formulas stand from column Z on. */
export function formulaGrid() {
  const grid = createUniverGrid();
  afterAll(() => grid.dispose());
  const at = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
  return {
    grid,
    async over(cells: readonly (readonly Entry[])[], formulas: readonly string[]): Promise<CellValue[]> {
      await grid.open(EMPTY_WORKBOOK);
      const sheet = grid.sheets.active();
      grid.cells.write(sheet, at(0, 0, cells.length, cells[0]!.length), cells);
      formulas.forEach((formula, i) => grid.cells.write(sheet, at(i, 25, 1, 1), [[formula]]));
      await grid.calculation.settled();
      return formulas.map((_, i) => grid.cells.read(sheet, at(i, 25, 1, 1))[0]![0]!.value);
    },
  };
}
