import { vi } from 'vitest';
import { columnLetters, type DescribedWorkbook } from '../../../src/workbook';
import { build, type BuildControl } from '../../../taskpane/appraisal/host/build';
import type { Answers, Outcome } from '../../../taskpane/appraisal/host/types';
import type { OpenWorkbook } from './open';

export const control = (more: Partial<BuildControl> = {}): BuildControl => ({
  signal: new AbortController().signal,
  report: () => undefined,
  ...more,
});

export function builds(json: unknown, answers?: Answers, more?: Partial<BuildControl>): Promise<Outcome> {
  // As webpack does; the workbook of a test takes its globals away when it is closed.
  vi.stubGlobal('WFC_VERSION', '(test)');
  return build(json, control(more), answers);
}

/** The outcome of a build that must come to its end. */
export async function done(building: Promise<Outcome>) {
  const outcome = await building;
  if (outcome.kind !== 'done') throw new Error(`The build of a test came to ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Types as a person does: one entry after the other, in cells that are named with their sheet. */
export async function type(entries: Readonly<Record<string, string | number | boolean>>): Promise<void> {
  await Excel.run(async (context) => {
    for (const [place, entry] of Object.entries(entries)) {
      const at = place.lastIndexOf('!');
      context.workbook.worksheets.getItem(place.slice(0, at)).getRange(place.slice(at + 1)).values = [
        [entry],
      ];
    }
    await context.sync();
  });
}

/** The address of the first cell that shows this, moved by so many columns and rows. */
export function at(
  { grid }: Pick<OpenWorkbook, 'grid'>,
  sheet: string,
  value: string | number,
  columns = 0,
  rows = 0,
): string {
  const { id } = grid.sheets.list().find(({ name }) => name === sheet)!;
  const { row, column, ...size } = grid.sheets.used(id)!;
  const cells = grid.cells.read(id, { row, column, ...size });
  for (const [r, line] of cells.entries())
    for (const [c, cell] of line.entries())
      if (cell.value === value) return `${columnLetters(column + c + columns)}${row + r + rows + 1}`;
  throw new Error(`Nothing on ${sheet} shows ${value}`);
}

/** As it is after a refresh: Excel writes a sheet's name in quotes only where it has to, once a formula has followed a renaming. */
export function plainlyQuoted(described: DescribedWorkbook): DescribedWorkbook {
  return {
    ...described,
    sheets: described.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell?.formula ? { ...cell, formula: plain(cell.formula) } : cell)),
      ),
    })),
  };
}

export const plain = (text: string): string => text.replace(/'([A-Za-z_]\w*)'!/g, '$1!');

/** The sheets of the grid in order. */
export const sheetNames = ({ grid }: Pick<OpenWorkbook, 'grid'>): string[] =>
  grid.sheets.list().map(({ name }) => name);

/** The words in B2, under the title. */
export function titleOf({ grid }: Pick<OpenWorkbook, 'grid'>, sheet: string): string {
  const { id } = grid.sheets.list().find(({ name }) => name === sheet)!;
  return String(grid.cells.read(id, { row: 1, column: 1, rows: 1, columns: 1 })[0]![0]!.value);
}
