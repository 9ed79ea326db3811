import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BuildError } from '../../../src/excel';
import { dismissOutcome, runJob, spokenOf, useJobs } from '../../../taskpane/app/jobs';
import { useWaiting } from '../../../taskpane/app/waiting';

beforeEach(() => dismissOutcome());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A promise with its end in hand. */
function open<T>() {
  let end: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (end = done));
  return { promise, end };
}

test('one job runs at a time: a second one is not begun', async () => {
  const { promise, end } = open<{ words: string }>();
  const begun: string[] = [];
  const first = runJob('First', () => (begun.push('first'), promise));
  const second = await runJob('Second', () => (begun.push('second'), promise));
  expect([second, begun]).toEqual([undefined, ['first']]);
  end({ words: 'Done.' });
  expect(await first).toEqual({ words: 'Done.' });
  expect(useJobs.getState()).toEqual({
    running: undefined,
    outcome: { kind: 'done', words: 'Done.', notes: [] },
  });
});

test('to cancel is to be asked to stop, and what comes of it is told', async () => {
  const job = runJob('Build', ({ signal }) => {
    return new Promise<never>((_, fail) =>
      signal.addEventListener('abort', () => fail(new BuildError('Cancelled. As it was.', true, []))),
    );
  });
  useJobs.getState().running!.cancel();
  expect(useJobs.getState().running).toMatchObject({ isStopping: true });
  expect(await job).toBeUndefined();
  expect(useJobs.getState().outcome).toEqual({
    kind: 'cancelled',
    words: 'Cancelled. As it was.',
    notes: [],
  });
});

/** Excel that answers a probe as one in which a cell is edited, or is not. */
function stubExcel(): { isEdited: boolean; asked: number } {
  const excel = { isEdited: false, asked: 0 };
  vi.stubGlobal('Excel', {
    run: () => {
      excel.asked += 1;
      return excel.isEdited
        ? Promise.reject(Object.assign(new Error('edit'), { code: 'InvalidOperationInCellEditMode' }))
        : Promise.resolve();
    },
  });
  return excel;
}

test('a job that stands still because a cell is edited says so, until it goes on', async () => {
  vi.useFakeTimers();
  const excel = stubExcel();
  const { promise, end } = open<{ words: string }>();
  let report: (step: { what: string }) => void = () => undefined;
  const job = runJob('Build', (control) => {
    report = control.report;
    return promise;
  });
  await vi.advanceTimersByTimeAsync(1_200);
  expect([excel.asked, useWaiting.getState().isForCell]).toEqual([0, false]);

  excel.isEdited = true;
  await vi.advanceTimersByTimeAsync(1_200);
  expect(excel.asked).toBeGreaterThan(0);
  expect(spokenOf(useJobs.getState(), useWaiting.getState().isForCell)).toMatch(/^A cell is being edited\./);

  excel.isEdited = false;
  report({ what: 'Writing the formulas' });
  await vi.advanceTimersByTimeAsync(800);
  expect(spokenOf(useJobs.getState(), useWaiting.getState().isForCell)).toBe('Writing the formulas');

  end({ words: 'Done.' });
  await job;
  const { asked } = excel;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([excel.asked, useWaiting.getState().isForCell]).toEqual([asked, false]);
});
