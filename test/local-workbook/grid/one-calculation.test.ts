import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { createUniverGrid, type UniverGrid } from '../../../local-workbook/grid/univer/node';

const ROWS = 4_000;

let grid: UniverGrid;
beforeEach(() => {
  grid = createUniverGrid({ rows: ROWS + 10 });
});
afterEach(() => grid.dispose());

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** How many calculations were ever under way at once */
function mostAtOnce(): () => number {
  let [now, most] = [0, 0];
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) most = Math.max(most, (now += 1));
    const state = (params as { functionsExecutedState?: unknown } | undefined)?.functionsExecutedState;
    if (id === SetFormulaCalculationNotificationMutation.id && state !== undefined)
      now = Math.max(0, now - 1);
  });
  return () => most;
}

test('what is changed while a calculation is under way is calculated after it, and nothing is lost', async () => {
  const most = mostAtOnce();
  const sheet = grid.sheets.active();
  const column = (at: number, formula: (row: number) => string) =>
    grid.cells.write(
      sheet,
      { row: 0, column: at, rows: ROWS, columns: 1 },
      Array.from({ length: ROWS }, (_, i) => [formula(i + 1)]),
    );
  // Each without waiting for the one before, and with time for the engine to begin by itself
  for (let at = 0; at < 6; at += 1) {
    column(at, (row) =>
      at === 0
        ? `=${row}*2`
        : `=R${row}C${at}`.replace(/R(\d+)C(\d+)/, (_, r, c) => `${'ABCDEF'[Number(c) - 1]}${r}+1`),
    );
    await pause(120);
  }
  await grid.calculation.settled();
  const last = grid.cells.read(sheet, { row: 0, column: 0, rows: ROWS, columns: 6 });
  const wrong = last.flatMap((cells, i) =>
    cells.flatMap(({ value }, at) => (value === (i + 1) * 2 + at ? [] : [`R${i + 1}C${at + 1}: ${value}`])),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(most()).toBe(1);
}, 120_000);
