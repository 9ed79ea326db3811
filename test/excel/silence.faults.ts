import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BuildError, type WriteOptions, writeWorkbook } from '../../src/excel';
import { NoAnswer, within } from '../../src/excel/patience';
import { fillCouncilWorkbook } from './support/council';
import { smallWorkbook } from './support/described';
import { connected, type Connected } from './support/dropped';
import { GRIDS } from './support/grids';

const described = smallWorkbook();
const [, makeGrid] = GRIDS[0]!;
const REQUESTS = 8;
const OURS = ['Budget', 'Summary', 'Staff'];

/** Plenty until the request of which no answer is expected, then little. */
const patientUntil = (request: number, more: WriteOptions = {}): WriteOptions => {
  let asked = 0;
  return {
    ...more,
    progress: (progress) => {
      asked = progress.done + 1;
      more.progress?.(progress);
    },
    get patience() {
      return asked >= request ? 200 : 60_000;
    },
  };
};

async function failed(build: Promise<unknown>): Promise<BuildError> {
  const error = await build.then(
    () => new Error('The build was expected to fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof BuildError) return error;
  throw error;
}

describe('a connection that is dropped during a build', () => {
  let open: Connected;
  beforeEach(async () => {
    open = await connected(makeGrid);
    await fillCouncilWorkbook();
  });
  afterEach(async () => {
    // A grid that is still calculating must not be taken away.
    await open.grid.calculation.settled();
    open.close();
  });

  /** Sheets that the person did not have before */
  const added = () =>
    open.grid.sheets
      .list()
      .map(({ name }) => name)
      .filter((name) => !OURS.includes(name));

  test.each(
    Array.from({ length: REQUESTS }, (_, i) => i + 1).flatMap((request) =>
      (['before', 'after'] as const).map((when) => [request, when] as const),
    ),
  )(
    'at request %i, %s it took effect: says so, and names every sheet that is left',
    async (request, when) => {
      open.faults.drop(request, when);
      const error = await failed(writeWorkbook(described, patientUntil(request)));
      await vi.waitFor(() => expect(open.isLost()).toBe(true), { timeout: 60_000 });
      expect(error.message).toMatch(/^Nothing was built: while .*, Excel did not answer for 1 second\. /);
      expect(error.message).toContain('the connection may be lost: save, and open the workbook again.');
      expect(error.isCancelled).toBe(false);
      const left = added();
      if (request === 1) {
        expect([left, error.left]).toEqual([[], []]);
        expect(error.message).toMatch(/ Your workbook is as it was\.$/);
        return;
      }
      expect(error.message).toContain('the new sheets may still be there, or go late. Please delete: ');
      const mark = /begins with “(.+)”/.exec(error.message)?.[1];
      for (const name of left)
        expect(error.left.includes(name) || (mark !== undefined && name.startsWith(mark))).toBe(true);
      // What the person is told to delete was never theirs.
      for (const name of OURS) expect(error.left).not.toContain(name);
      const names = open.grid.names.list().filter(({ name }) => name !== 'Band_low');
      if (names.length > 0) expect(error.message).toContain('Name Manager');
      if (request < 4) expect(error.message).not.toContain('Name Manager');
    },
  );

  test('a person who cancels meanwhile is told of a cancel, and of what may be left', async () => {
    const stop = new AbortController();
    open.faults.drop(5, 'after');
    const building = failed(writeWorkbook(described, patientUntil(5, { signal: stop.signal })));
    await vi.waitFor(() => expect(open.isLost()).toBe(true), { timeout: 60_000 });
    stop.abort();
    const error = await building;
    expect(error.isCancelled).toBe(true);
    expect(error.message).toMatch(/^Cancelled\. Excel did not answer .* Please delete: About, /);
    expect(error.left).toHaveLength(described.sheets.length);
  });
});

describe('an Excel that answers after all', () => {
  test('takes away again what it was asked to, however late', async () => {
    const open = await connected(makeGrid);
    await fillCouncilWorkbook();
    const before = open.grid.snapshot();
    const slowly = patientUntil(4, {
      progress: ({ done }) => {
        if (done === 3) open.faults.delay(1500);
      },
    });
    const error = await failed(writeWorkbook(described, slowly));
    expect(error.message).toContain('the new sheets may still be there, or go late.');
    expect(error.left).toHaveLength(described.sheets.length);
    open.faults.clear();
    await vi.waitFor(() => expect(open.grid.sheets.list()).toHaveLength(OURS.length), {
      timeout: 60_000,
      interval: 50,
    });
    await open.quiet();
    await open.grid.calculation.settled();
    expect(open.grid.snapshot()).toEqual(before);
    open.close();
  });
});

describe('waiting for an answer', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const never = new Promise<never>(() => undefined);
  const outcome = (work: Promise<unknown>) =>
    work.then(
      (value) => value,
      (error: unknown) => (error instanceof NoAnswer ? `none in ${error.milliseconds}` : error),
    );

  test('an answer, or a refusal, is what it is', async () => {
    expect(await within(1000, Promise.resolve(7))).toBe(7);
    await expect(within(1000, Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends after the time that was given', async () => {
    const waiting = outcome(within(120_000, never));
    await vi.advanceTimersByTimeAsync(119_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toBe('none in 120000');
  });

  test('ends 30 seconds after the person no longer wants to wait, and later than that never', async () => {
    const hurry = new AbortController();
    const waiting = outcome(within(120_000, never, hurry.signal));
    await vi.advanceTimersByTimeAsync(50_000);
    hurry.abort();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await waiting).toBe('none in 30000');
    expect(vi.getTimerCount()).toBe(0);
  });
});
