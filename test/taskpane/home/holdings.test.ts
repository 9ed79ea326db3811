import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismissOutcome, useJobs } from '../../../taskpane/app/jobs';
import { lookAgain, useHoldings } from '../../../taskpane/home/holdings';

beforeEach(() => {
  dismissOutcome();
  vi.stubGlobal('WFC_VERSION', '1.2.3');
  const diagnostics = { host: 'Excel', platform: 'PC', version: '16.0' };
  vi.stubGlobal('Office', { context: { displayLanguage: 'en-GB', diagnostics } });
});
afterEach(() => vi.unstubAllGlobals());

const excelFailsWith = (error: Error) => vi.stubGlobal('Excel', { run: () => Promise.reject(error) });

test('a workbook that Excel does not let us read is unread, and nothing is wrong with the pane', async () => {
  excelFailsWith(Object.assign(new Error('The workbook is busy.'), { code: 'GeneralException' }));
  await lookAgain();
  expect([useHoldings.getState(), useJobs.getState().outcome]).toEqual([{ kind: 'unread' }, undefined]);
});

test('a mistake of ours is unread too, and shown with its report', async () => {
  excelFailsWith(new TypeError('sheets is not iterable'));
  await lookAgain();
  expect(useHoldings.getState()).toEqual({ kind: 'unread' });
  expect(useJobs.getState().outcome).toMatchObject({
    kind: 'failed',
    problem: { report: expect.stringContaining('Error TypeError, code none') as string },
  });
});
