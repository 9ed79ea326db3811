import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { complete, parsed, smallFile } from '../support/cases';
import { at, builds, done, plainlyQuoted, sheetNames, type } from './support/appraisal';
import { describedOf } from './support/described';
import { differences } from './support/expected';
import { GRIDS } from './support/grids';
import { openWorkbook, type OpenWorkbook } from './support/open';

const add = (team: string, number: number) =>
  ({ change: 'add post', team, role: 'Social worker', number, startMonth: 1 }) as const;
const file = smallFile({
  teams: [
    { name: 'Duty', cases: 100, posts: [{ role: 'Social worker', number: 5 }] },
    { name: 'Fostering', cases: 80, posts: [{ role: 'Social worker', number: 4 }] },
  ],
  options: [
    complete('Do nothing'),
    complete('Do something', { changes: [add('Duty', 1), add('Fostering', 2), add('Duty', 3)] }),
  ],
});

/** What the sheets have to hold so far. */
let expected: AppraisalCase = parsed(file);
let pane = expected;
const changes = () => expected.options[1]!.changes;
const withChanges = (list: AppraisalCase['options'][number]['changes']) => {
  expected = { ...expected, options: [expected.options[0]!, { ...expected.options[1]!, changes: list }] };
};

describe.each(GRIDS)('what is typed on the sheets is read back by a refresh and kept, in %s', (_, make) => {
  let open: OpenWorkbook;
  beforeAll(async () => {
    open = await openWorkbook(make);
    await done(builds(file));
  }, 60_000);
  afterAll(() => open.close());

  /** The row of Changes with this number, from 1, as an address. */
  const row = (number: number) => Number(/\d+/.exec(at(open, 'Changes', 'Option'))![0]) + number;
  const typeRow = (number: number, team: string, posts: number) =>
    type(
      Object.fromEntries(
        ['Do something', 'Add post', team, 'Social worker', posts, 1].map((entry, i) => [
          `Changes!${String.fromCharCode(66 + i)}${row(number)}`,
          entry,
        ]),
      ),
    );

  test.each<[string, () => Promise<void>]>([
    ['nothing at all', () => Promise.resolve()],
    [
      'a figure',
      async () => {
        await type({ [`Inputs!${at(open, 'Inputs', 100)}`]: 117.5 });
        expected = { ...expected, teams: [{ ...expected.teams[0]!, cases: 117.5 }, expected.teams[1]!] };
      },
    ],
    [
      'a title, and a date',
      async () => {
        await type({
          [`Inputs!${at(open, 'Inputs', 'A small case')}`]: '=not a formula'.slice(1),
          [`Inputs!${at(open, 'Inputs', 'Date', 2)}`]: 46_200,
        });
        // 46,200 days after 30 December 1899
        expected = { ...expected, title: 'not a formula', date: '2026-06-27' };
      },
    ],
    [
      'a row inserted in the middle of Changes',
      async () => {
        await Excel.run(async (context) => {
          const at = row(2);
          context.workbook.worksheets.getItem('Changes').getRange(`${at}:${at}`).insert('Down');
          await context.sync();
        });
        await typeRow(2, 'Fostering', 7);
        const [first, ...others] = changes();
        withChanges([first!, add('Fostering', 7), ...others]);
      },
    ],
    [
      'a row added below Changes',
      async () => {
        await typeRow(changes().length + 1, 'Duty', 9);
        withChanges([...changes(), add('Duty', 9)]);
      },
    ],
    [
      'a table in another order',
      async () => {
        const list = [...changes()].reverse();
        for (const [i, change] of list.entries())
          await typeRow(i + 1, 'team' in change ? change.team : '', change.number);
        withChanges(list);
      },
    ],
  ])(
    '%s',
    async (__, edit) => {
      await edit();
      await open.grid.calculation.settled();
      const before = sheetNames(open);
      // The pane knows nothing of the edit: it holds what the last build gave.
      const { case: c, words } = await done(builds(pane));
      pane = c;
      expect(c).toEqual(expected);
      expect(words).toMatch(/^Refreshed: 13 sheets/);
      expect(sheetNames(open)).toEqual(before);
      await open.grid.calculation.settled();
      expect(differences(open.grid, plainlyQuoted(describedOf(expected))).slice(0, 10)).toEqual([]);
    },
    120_000,
  );

  test('and what was changed in the pane meanwhile is there as well', async () => {
    await type({ [`Inputs!${at(open, 'Inputs', 117.5)}`]: 120 });
    const { case: c } = await done(builds({ ...pane, author: 'Children’s finance' }));
    const [duty, fostering] = expected.teams;
    expect(c).toEqual({
      ...expected,
      author: 'Children’s finance',
      teams: [{ ...duty, cases: 120 }, fostering],
    });
  }, 120_000);
});
