import { afterEach, describe, expect, test, vi } from 'vitest';
import { BuildError } from '../../src/excel';
import { plain } from './support/appraisal';
import { connected } from './support/dropped';
import type { OpenWorkbook } from './support/open';
import { addCosts, cellsOf, gridWithFunctions, inPlace, look, openWithFunctions } from './support/sharing';

type How = 'before' | 'after' | 'cancel';
const WAYS: readonly How[] = ['before', 'after', 'cancel'];

let open: OpenWorkbook | undefined;
const close = () => {
  open?.close();
  open = undefined;
};
afterEach(close);

async function made(): Promise<OpenWorkbook> {
  close();
  open = await openWithFunctions();
  await addCosts(open, { hasRates: false });
  return open;
}

/** Everything in the workbook, and where the person is. */
async function everything({ grid }: OpenWorkbook): Promise<string> {
  await grid.calculation.settled();
  return plain(JSON.stringify([grid.snapshot(), grid.selection.get(), grid.sheets.active()]));
}

describe('functions replaced in place', () => {
  test('whichever request fails, or is the last before a cancel: the workbook is as it was, or every function is replaced', async () => {
    let workbook = await made();
    const before = await cellsOf('A1:J7');
    const begun = workbook.requests.length;
    await inPlace(await look());
    const requests = workbook.requests.length - begun;
    const good = await everything(workbook);

    workbook = await made();
    const whole = { old: 0, new: 0 };
    const wrong: string[] = [];
    for (let request = 1; request <= requests; request += 1)
      for (const how of WAYS) {
        const start = await everything(workbook);
        const stop = new AbortController();
        workbook.plan(...(how === 'cancel' ? [] : [{ request, when: how }]));
        workbook.onRequest = (number) => {
          if (how === 'cancel' && number === request) stop.abort();
        };
        const outcome = await look()
          .then((seen) => inPlace(seen, { signal: stop.signal }))
          .catch((error: Error) => error);
        workbook.plan();
        workbook.onRequest = undefined;
        const now = await everything(workbook);
        const where = `${request} ${how}`;
        if (outcome instanceof BuildError) {
          if (now === start) whole.old += 1;
          else wrong.push(`${where}: ${outcome.message}, and it is not as before`);
        } else if (outcome instanceof Error) wrong.push(`${where}: ${outcome.stack}`);
        else {
          if (now === good) whole.new += 1;
          else wrong.push(`${where}: done, but other than without a fault`);
          workbook = await made();
        }
      }
    const all = whole.old + whole.new + wrong.length;
    console.log(
      `Fault matrix of Share in place: ${whole.old + whole.new} of ${all} lose nothing ` +
        `(${whole.old} as it was, cell for cell, ${whole.new} whole) over ${requests} requests`,
    );
    expect(wrong).toEqual([]);
    expect(whole.old).toBeGreaterThan(2 * requests);
    expect((await cellsOf('A1:J7')).values).toEqual(before.values);
  }, 300_000);

  test.each(['before', 'after'] as const)(
    'where Excel refuses (%s it took effect) and does not let them be put back, the sentence says so and what to do',
    async (when) => {
      const workbook = await made();
      const seen = await look();
      let isLooking = false;
      const refuse = ({ what }: { readonly what: string }) => {
        if (what === 'looking at the cells') isLooking = true;
        else if (isLooking) workbook.plan(...[1, 2, 3, 4, 5].map((request) => ({ request, when })));
      };
      const error = await inPlace(seen, { progress: refuse }).catch((failed: Error) => failed);
      workbook.plan();
      expect((error as Error).message).toBe(
        'Nothing was converted: while writing the formulas, Excel answered: There was an internal error while processing the request. ' +
          'Excel did not let us put every function back. It may have the new sheets WFC Values too. ' +
          'Close the workbook without saving it, or undo until the functions are back.',
      );
    },
  );
});

describe('an Excel that no longer answers while the formulas are written', () => {
  test.each(['before', 'after'] as const)(
    '%s it took effect: the sentence says what may come late, and every entry is the old one or the new',
    async (when) => {
      const lost = await connected(gridWithFunctions);
      await addCosts(lost, { hasRates: false });
      const { id } = lost.grid.sheets.list()[0]!;
      const entries = () =>
        lost.grid.cells
          .read(id, { row: 0, column: 0, rows: 7, columns: 10 })
          .flat()
          .map(({ formula, value }) => formula || value);
      const before = entries();
      const seen = await look();
      let isLooking = false;
      let isDropped = false;
      const drop = ({ what }: { readonly what: string }) => {
        if (what === 'looking at the cells') isLooking = true;
        else if (isLooking && !isDropped) {
          isDropped = true;
          lost.faults.drop(1, when);
        }
      };
      const error = await inPlace(seen, {
        progress: drop,
        get patience() {
          return isDropped ? 200 : 60_000;
        },
      }).catch((failed: Error) => failed);
      expect(isDropped).toBe(true);
      expect(error).toBeInstanceOf(BuildError);
      expect((error as Error).message).toMatch(
        /^Nothing was converted: while writing the formulas, Excel did not answer for .* so it may still do so, late\./,
      );
      await vi.waitFor(() => expect(lost.isLost()).toBe(true), { timeout: 60_000 });
      await lost.grid.calculation.settled();
      if (when === 'before') expect(entries()).toEqual(before);
      else expect(entries().some((entry) => String(entry).includes('WFC.AGENCY'))).toBe(false);
      lost.close();
    },
  );
});
