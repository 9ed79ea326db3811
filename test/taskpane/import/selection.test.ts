import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Block } from '../../../src/excel';
import { dismissOutcome, runJob, useJobs } from '../../../taskpane/app/jobs';
import { PaneError } from '../../../taskpane/app/problem';
import { watchSelection } from '../../../taskpane/import/selection';
import { GRIDS } from '../../excel/support/grids';
import { openWorkbook, type OpenWorkbook } from '../../excel/support/open';

const [, makeGrid] = GRIDS[0]!;

let open: OpenWorkbook;
let stop: () => Promise<void>;
/** What was told, in its order: an address, or undefined where there is nothing to take. */
let told: (string | undefined)[];
const tell = (block: Block | undefined) => void told.push(block?.address);

beforeEach(async () => {
  open = await openWorkbook(makeGrid);
  // For the report of a problem.
  vi.stubGlobal('WFC_VERSION', '(test)');
  const diagnostics = { host: 'Excel', platform: 'PC', version: '16.0' };
  vi.stubGlobal('Office', { ...Office, context: { displayLanguage: 'en-GB', diagnostics } });
  const { cells, selection, sheets } = open.grid;
  cells.type(sheets.active(), 0, 0, 'Post');
  cells.type(sheets.active(), 1, 0, '7');
  selection.set(sheets.active(), { row: 0, column: 0, rows: 1, columns: 1 });
  told = [];
  stop = () => Promise.resolve();
});
afterEach(async () => {
  await stop();
  dismissOutcome();
  open.close();
});

test('what stands around the selected cell is told, and no event is refused', async () => {
  stop = watchSelection(tell);
  await expect.poll(() => told).toEqual(['A1:A2']);
  // Longer than a refusal takes.
  await new Promise((done) => setTimeout(done, 200));
  expect(useJobs.getState().outcome).toBeUndefined();
});

describe('a look at the selection that Excel refuses tells that there is nothing to take', () => {
  test.each([
    ['InvalidOperationInCellEditMode', false],
    ['InvalidSelection', false],
    ['ItemNotFound', false],
    ['InvalidObjectPath', false],
    ['GeneralException', true],
    ['AccessDenied', true],
    ['ApiNotFound', true],
  ])('%s; that it stands in the pane as a problem: %s', async (code, isProblem) => {
    open.plan({ request: 'GetSelectedRange', when: 'before', code });
    stop = watchSelection(tell);
    await expect.poll(() => told).toEqual([undefined]);
    const { outcome } = useJobs.getState();
    expect(outcome?.kind).toBe(isProblem ? 'failed' : undefined);
    if (outcome?.kind === 'failed') expect(outcome.problem.report).toContain(`code ${code}`);
  });
});

test('where Excel does not tell of selections, the pane says so', async () => {
  open.plan({ request: 1, when: 'before', code: 'GeneralException' });
  stop = watchSelection(tell);
  await expect.poll(() => useJobs.getState().outcome?.kind).toBe('failed');
});

test('what a job that failed says of the workbook stays', async () => {
  await runJob('Import', () => Promise.reject(new PaneError('Your workbook is as it was.')));
  open.plan({ request: 'GetSelectedRange', when: 'before', code: 'GeneralException' });
  stop = watchSelection(tell);
  await expect.poll(() => told).toEqual([undefined]);
  expect(useJobs.getState().outcome).toMatchObject({ problem: { words: 'Your workbook is as it was.' } });
});

test('once it is over nothing is told any more, a problem neither', async () => {
  open.plan({ request: 'GetSelectedRange', when: 'after', code: 'GeneralException' });
  stop = watchSelection(tell);
  const over = new Promise<void>((done) => {
    open.onRequest = () => done(stop());
  });
  await over;
  await new Promise((done) => setTimeout(done, 400));
  expect([told, useJobs.getState().outcome]).toEqual([[], undefined]);
});
