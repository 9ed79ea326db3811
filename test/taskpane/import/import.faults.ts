import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Grid } from '../../../local-workbook/grid/grid';
import { BuildError, type WriteOptions, writeWorkbook } from '../../../src/excel';
import type { DescribedWorkbook } from '../../../src/workbook';
import { importSource } from '../../../src/workforce';
import { openSource } from '../../../src/workforce/source';
import { describe as describeImport } from '../../../taskpane/worker/describe';
import { unpacked } from '../../../taskpane/worker/packed';
import { fillCouncilWorkbook } from '../../excel/support/council';
import { connected, type Connected } from '../../excel/support/dropped';
import { GRIDS } from '../../excel/support/grids';
import { openWorkbook, type OpenWorkbook } from '../../excel/support/open';

/** The requests of an import, as a message names them. */
const REQUESTS = [
  'reading the workbook',
  'adding the sheets',
  'writing the inputs and the words',
  'writing the rows',
  'making the tables and names',
  'writing the formulas',
  'formatting',
  'drawing the charts',
  'setting up the pages',
];
const THEIRS = ['Budget', 'Summary', 'Staff'];
const [, makeGrid] = GRIDS[0]!;

/** As the pane gets it from the thread that reads. */
let described: DescribedWorkbook;
beforeAll(async () => {
  const name = 'caseload-list.csv';
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', '..', 'examples', 'data', name));
  const imported = await importSource(await openSource(name, new Uint8Array(bytes)), {});
  described = unpacked(describeImport([imported], { keepPersonal: false }, {}, '1.0.0'));
});

async function failed(build: Promise<unknown>): Promise<BuildError> {
  const error = await build.then(
    () => new Error('The import was expected to fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof BuildError) return error;
  throw error;
}

describe.each(GRIDS)('an import that does not come to its end, in %s', (_, make) => {
  let open: OpenWorkbook;
  afterEach(() => open.close());

  test('leaves the workbook as it was, cell for cell, whichever request fails or is the last before a cancel', async () => {
    open = await openWorkbook(make);
    await fillCouncilWorkbook();
    const everything = async () => {
      const { grid } = open;
      await grid.calculation.settled();
      return { snapshot: grid.snapshot(), selection: grid.selection.get(), active: grid.sheets.active() };
    };
    const before = await everything();
    let [same, all] = [0, 0];
    for (const [i, during] of REQUESTS.entries()) {
      for (const how of ['before', 'after', 'cancel'] as const) {
        all += 1;
        const stop = new AbortController();
        open.plan(...(how === 'cancel' ? [] : [{ request: i + 1, when: how }]));
        open.onRequest = (request) => {
          if (how === 'cancel' && request === i + 1) stop.abort();
        };
        const error = await failed(writeWorkbook(described, { signal: stop.signal }));
        expect([during, how, error.isCancelled, error.left]).toEqual([during, how, how === 'cancel', []]);
        expect(error.message).toMatch(/Your workbook is as it was\.$/);
        if (how !== 'cancel') expect(error.message).toContain(`while ${during}, `);
        expect([during, how, await everything()]).toEqual([during, how, before]);
        same += 1;
      }
    }
    console.log(`Fault matrix of an import: ${same} of ${all} leave the workbook as before, cell for cell`);
    open.plan();
    open.onRequest = undefined;
    expect((await writeWorkbook(described)).requests).toBe(REQUESTS.length);
  }, 300_000);
});

/** Plenty until the request of which no answer is expected, then little. */
const patientUntil = (request: number): WriteOptions => {
  let asked = 0;
  return {
    progress: ({ done }) => (asked = done + 1),
    get patience() {
      return asked >= request ? 200 : 60_000;
    },
  };
};

/** What stands on the sheets that the council had. */
const theirs = (grid: Grid) =>
  THEIRS.map((name) => {
    const { id } = grid.sheets.list().find((sheet) => sheet.name === name)!;
    const area = { row: 0, column: 0, rows: 12, columns: 10 };
    return [name, grid.cells.read(id, area), grid.formats.read(id, area)];
  });

test('a connection that is dropped takes nothing of the person’s, and every sheet that is left is named', async () => {
  let [kept, all] = [0, 0];
  for (const [i, during] of REQUESTS.entries()) {
    for (const when of ['before', 'after'] as const) {
      all += 1;
      const open: Connected = await connected(makeGrid);
      await fillCouncilWorkbook();
      await open.grid.calculation.settled();
      const before = structuredClone(theirs(open.grid));
      open.faults.drop(i + 1, when);
      const error = await failed(writeWorkbook(described, patientUntil(i + 1)));
      await vi.waitFor(() => expect(open.isLost()).toBe(true), { timeout: 60_000 });
      await open.grid.calculation.settled();
      expect(error.message).toContain(`while ${during}, Excel did not answer for 1 second. `);
      expect([during, when, structuredClone(theirs(open.grid))]).toEqual([during, when, before]);
      const mark = /begins with “(.+)”/.exec(error.message)?.[1];
      const isNamed = (name: string) =>
        error.left.includes(name) || (mark !== undefined && name.startsWith(mark));
      const left = open.grid.sheets.list().flatMap(({ name }) => (THEIRS.includes(name) ? [] : [name]));
      expect([during, when, left.filter((name) => !isNamed(name))]).toEqual([during, when, []]);
      expect(THEIRS.filter(isNamed)).toEqual([]);
      kept += 1;
      open.close();
    }
  }
  console.log(`Dropped during an import: ${kept} of ${all} keep all that was there and name what is left`);
}, 300_000);
