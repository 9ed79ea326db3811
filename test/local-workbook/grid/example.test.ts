import { afterAll, beforeAll, expect, it } from 'vitest';
import { openXlsxWithNotes } from '../../../local-workbook/files';
import {
  type Area,
  type GridSnapshot,
  type SheetSnapshot,
  type ValidationState,
} from '../../../local-workbook/grid/grid';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { bytesOf } from '../../appraisal/support';
import { exampleFile } from '../../support/cases';

/** The example appraisal as `appraise` writes it, opened in the grid and calculated by it */
const grid = createUniverGrid();
let written: GridSnapshot;
let opened: GridSnapshot;
beforeAll(async () => {
  written = (await openXlsxWithNotes(await bytesOf(exampleFile()))).snapshot;
  await grid.open(written);
  await grid.calculation.settled();
  opened = grid.snapshot();
}, 60_000);
afterAll(() => grid.dispose());

it('every value that the grid calculates is the one that was cached', () => {
  const wrong: string[] = [];
  let formulas = 0;
  for (const [i, sheet] of written.sheets.entries()) {
    const cells = new Map(opened.sheets[i]!.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    for (const { row, column, value, formula } of sheet.cells) {
      const now = cells.get(`${row} ${column}`);
      if (formula !== '') formulas += 1;
      const same =
        typeof value === 'number' && typeof now?.value === 'number'
          ? Math.abs(value - now.value) <= 1e-9 * Math.max(1, Math.abs(value))
          : value === now?.value || (value === '' && now === undefined);
      if (!same || formula !== (now?.formula ?? ''))
        wrong.push(
          `${sheet.name} ${row + 1},${column + 1}: ${value} ${formula} -> ${now?.value} ${now?.formula}`,
        );
    }
  }
  expect(formulas).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

/** The file lists these in the order of its writing, the grid by place. */
const byPlace = <T extends Area | ValidationState>(list: readonly T[]): T[] => {
  const at = (one: Area | ValidationState) => ('area' in one ? one.area : one);
  return [...list].sort((one, other) => at(one).row - at(other).row || at(one).column - at(other).column);
};

it.each([
  'formats',
  'columnWidths',
  'rowHeights',
  'hiddenColumns',
  'hiddenRows',
  'tables',
  'conditionals',
  'charts',
  'page',
  'frozen',
  'protection',
  'visibility',
  'tabColour',
  'gridlines',
] as const satisfies readonly (keyof SheetSnapshot)[])('the %s are as written', (part) => {
  expect(opened.sheets.map((sheet) => sheet[part])).toEqual(written.sheets.map((sheet) => sheet[part]));
});

it('the merged areas and validations too', () => {
  for (const [i, sheet] of written.sheets.entries()) {
    expect(opened.sheets[i]!.merged).toEqual(byPlace(sheet.merged));
    expect(opened.sheets[i]!.validations).toEqual(byPlace(sheet.validations));
  }
});

it('and the names', () => {
  const sorted = ({ names }: GridSnapshot) =>
    [...names].sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
  expect(sorted(opened)).toEqual(sorted(written));
});
