import type { GridSnapshot } from '../../../local-workbook/grid/grid';
import { readRecord, writeRecord } from '../../../src/excel/record';
import { complete, smallFile } from '../../support/cases';
import { builds, done } from './appraisal';
import { GRIDS } from './grids';
import { openWorkbook, type OpenWorkbook } from './open';

const [, makeGrid] = GRIDS[0]!;
const KEY = 'workforce-case.appraisal';

export const addPosts = (team: string, number: number) =>
  ({ change: 'add post', team, role: 'Social worker', number, startMonth: 1 }) as const;

/** The case of the tests that refresh: with a list of rows that have no names, in an order of its own. */
export const builtFile = smallFile({
  teams: [
    { name: 'Duty', cases: 100, posts: [{ role: 'Social worker', number: 5 }] },
    { name: 'Fostering', cases: 80, posts: [{ role: 'Social worker', number: 4 }] },
  ],
  options: [
    complete('Do nothing'),
    complete('Do something', {
      changes: [addPosts('Duty', 1), addPosts('Fostering', 2), addPosts('Duty', 3)],
    }),
  ],
});

interface Saved {
  readonly snapshot: GridSnapshot;
  readonly record: unknown;
}
let saved: Promise<Saved> | undefined;

/** The workbook of that case as it was built, saved, closed and opened again: quicker than to build it for each test. */
export async function openBuilt(): Promise<OpenWorkbook> {
  saved ??= buildAndSave();
  const { snapshot, record } = await saved;
  const open = await openWorkbook(async () => {
    const grid = await makeGrid();
    await grid.open(snapshot);
    return grid;
  });
  Office.context.document.settings.set(KEY, record);
  await giveIds(open);
  return open;
}

/** Excel keeps the ids of sheets in a file; the grid gives new ones. */
async function giveIds({ grid }: OpenWorkbook): Promise<void> {
  const { json, built } = readRecord()!;
  const ids = new Map(grid.sheets.list().map(({ name, id }) => [name, id]));
  const sheets = built!.sheets.map((sheet) => ({ ...sheet, id: ids.get(sheet.to)! }));
  await writeRecord({ json, built: { ...built!, sheets } });
}

async function buildAndSave(): Promise<Saved> {
  const open = await openWorkbook(makeGrid);
  await done(builds(builtFile));
  await open.grid.calculation.settled();
  const record: unknown = Office.context.document.settings.get(KEY);
  const snapshot = open.grid.snapshot();
  open.close();
  return { snapshot, record };
}
