import { afterEach, describe, expect, test, vi } from 'vitest';
import { BuildError, writeWorkbook } from '../../src/excel';
import type { DescribedWorkbook } from '../../src/workbook';
import { plain, plainlyQuoted } from './support/appraisal';
import { kindsIn } from './support/described';
import { connected } from './support/dropped';
import { differences } from './support/expected';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';
import { builtOf, refresh, tinyWorkbook } from './support/refreshed';

type How = 'before' | 'after' | 'cancel';
const WAYS: readonly How[] = ['before', 'after', 'cancel'];
const [, makeGrid] = GRIDS[0]!;
const first = tinyWorkbook();
const second = tinyWorkbook({ title: 'Refreshed' });

/** Looks at cells and a table, and stands after the sheets. */
const OWN = ['=Inputs!B2&""', '=SUM(Changes[Posts])', 'Not ours'];
const addOwnSheet = () =>
  Excel.run(async (context) => {
    const mine = context.workbook.worksheets.add('Mine');
    mine.getRange('A1:A3').formulas = OWN.map((entry) => [entry]);
    await context.sync();
  });

type Workbook = Pick<OpenWorkbook, 'grid'>;
const sheetsOf = ({ grid }: Workbook) => grid.sheets.list();
const ownEntries = ({ grid }: Workbook) => {
  const { id } = grid.sheets.list().find(({ name }) => name === 'Mine')!;
  const cells = grid.cells.read(id, { row: 0, column: 0, rows: 3, columns: 1 });
  return cells.map(([cell]) => cell!.formula || cell!.value);
};

test.each(kindsIn(first))('the workbook of the fault matrix has %s', (_, count) =>
  expect(count).toBeGreaterThan(0),
);

describe('a refresh that does not come to its end', () => {
  let open: OpenWorkbook | undefined;
  afterEach(() => open?.close());

  /** Everything in the workbook, and where the person is; a sheet's name may be in quotes or not. */
  async function everything({ grid }: OpenWorkbook): Promise<string> {
    await grid.calculation.settled();
    return plain(JSON.stringify([grid.snapshot(), grid.selection.get(), grid.sheets.active()]));
  }

  /** How the sheets differ from a description of which some sheets are left out: the same for each good refresh. */
  async function differencesFrom({ grid }: OpenWorkbook, described: DescribedWorkbook): Promise<string> {
    await grid.calculation.settled();
    return differences(grid, plainlyQuoted(described)).join('\n');
  }

  test('leaves the old set whole, or the new one, whichever request fails, or is the last before a cancel', async () => {
    const workbook = await openWorkbook(makeGrid);
    open = workbook;
    let built = builtOf(first, (await writeWorkbook(first)).ids);
    await addOwnSheet();
    const good = new Map<DescribedWorkbook, string>();
    let requests = 0;
    for (const described of [second, first]) {
      const begun = workbook.requests.length;
      built = { json: {}, ...(await refresh(built, described)).built };
      requests = workbook.requests.length - begun;
      good.set(described, await differencesFrom(workbook, described));
    }

    const whole = { old: 0, new: 0 };
    const wrong: string[] = [];
    let [now, other] = [first, second];
    for (let request = 1; request <= requests; request += 1) {
      for (const how of WAYS) {
        const before = await everything(workbook);
        const stop = new AbortController();
        workbook.plan(...(how === 'cancel' ? [] : [{ request, when: how }]));
        workbook.onRequest = (number) => {
          if (how === 'cancel' && number === request) stop.abort();
        };
        const outcome = await refresh(built, other, { signal: stop.signal }).catch((error: Error) => error);
        workbook.plan();
        workbook.onRequest = undefined;
        const where = `${request} ${how}`;
        if (outcome instanceof BuildError) {
          if ((await everything(workbook)) === before) whole.old += 1;
          else wrong.push(`${where}: ${outcome.message}, and it is not as before`);
        } else if (outcome instanceof Error) wrong.push(`${where}: ${outcome.stack}`);
        else {
          built = { json: {}, ...outcome.built };
          [now, other] = [other, now];
          const isOnce = sheetsOf(workbook).length === first.sheets.length + 2;
          const isGood = (await differencesFrom(workbook, now)) === good.get(now);
          if (isOnce && isGood) whole.new += 1;
          else wrong.push(`${where}: done, but ${isOnce ? 'other than described' : outcome.notes.join(' ')}`);
        }
        if (ownEntries(workbook).join() !== OWN.join())
          wrong.push(`${where}: ${ownEntries(workbook).join()}`);
      }
    }
    const all = whole.old + whole.new + wrong.length;
    console.log(
      `Fault matrix of a refresh: ${whole.old + whole.new} of ${all} leave one set whole ` +
        `(${whole.old} the old one, cell for cell, ${whole.new} the new one) over ${requests} requests`,
    );
    expect(wrong).toEqual([]);
    expect(whole.old).toBeGreaterThan(requests);
    expect(whole.new).toBeGreaterThan(0);
  }, 300_000);
});

describe('an Excel that no longer answers during a refresh', () => {
  test.each(
    ['reading the sheets', 'comparing', 'putting the new sheets', 'taking the old sheets'].flatMap((what) =>
      (['before', 'after'] as const).map((when) => [what, when] as const),
    ),
  )(
    'while %s, %s it took effect: every old sheet is there with its entries, or the new set is',
    async (what, when) => {
      const open = await connected(makeGrid);
      const built = builtOf(first, (await writeWorkbook(first)).ids);
      await addOwnSheet();
      const entriesOf = (id: string) =>
        open.grid.cells
          .read(id, { row: 0, column: 0, rows: 80, columns: 12 })
          .flat()
          .map(({ formula, value }) => (formula === '' ? value : '='))
          .join('\n');
      const before = new Map(built.sheets.map(({ id }) => [id, entriesOf(id)]));
      let isDropped = false;
      const outcome = await refresh(built, second, {
        progress: (progress) => {
          if (isDropped || !progress.what.startsWith(what)) return;
          isDropped = true;
          open.faults.drop(1, when);
        },
        get patience() {
          return isDropped ? 200 : 60_000;
        },
      }).catch((error: Error) => error);
      expect(isDropped).toBe(true);
      await vi.waitFor(() => expect(open.isLost()).toBe(true), { timeout: 60_000 });
      await open.grid.calculation.settled();
      const there = new Set(sheetsOf(open).map(({ id }) => id));
      const isOldWhole = [...before].every(([id, entries]) => there.has(id) && entriesOf(id) === entries);
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(BuildError);
        expect(isOldWhole).toBe(true);
        if (what.startsWith('putting')) expect(outcome.message).toMatch(/Nothing that was typed is lost/);
      } else {
        // The swap was answered: the new set has the names, and what is left of the old one is named.
        expect(what).toBe('taking the old sheets');
        expect(outcome.notes.join()).toMatch(/please delete: Inputs \(old\), Costs \(old\)\.$/);
        const title = sheetsOf(open).find(({ name }) => name === 'Inputs')!;
        expect(entriesOf(title.id)).toContain('Refreshed');
      }
      expect(
        ownEntries(open).map((entry) => plain(String(entry)).replaceAll(/'([^']+) \((?:old|2)\)'/g, '$1')),
      ).toEqual(expect.arrayContaining(['Not ours']));
      open.close();
    },
    60_000,
  );
});
