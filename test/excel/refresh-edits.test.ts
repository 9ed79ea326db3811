import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { readBook } from '../../src/excel/read-book';
import { readRecord } from '../../src/excel/record';
import { caseOfSheets } from '../../taskpane/appraisal/host/book';
import { parsed } from '../support/cases';
import { at, builds, done, plainlyQuoted, sheetNames, type } from './support/appraisal';
import { addPosts, builtFile, openBuilt } from './support/built';
import { describedOf } from './support/described';
import { differences } from './support/expected';
import type { OpenWorkbook } from './support/open';

/** What the sheets have to hold so far. */
let expected: AppraisalCase = parsed(builtFile);
/** The pane knows nothing of what is typed: it holds what the last build gave. */
const pane = expected;
const changes = () => expected.options[1]!.changes;
const withChanges = (list: AppraisalCase['options'][number]['changes']) => {
  expected = { ...expected, options: [expected.options[0]!, { ...expected.options[1]!, changes: list }] };
};
const withCases = (cases: number) => {
  expected = { ...expected, teams: [{ ...expected.teams[0]!, cases }, expected.teams[1]!] };
};

let open: OpenWorkbook;
beforeAll(async () => {
  open = await openBuilt();
}, 120_000);
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

describe('what is typed on the sheets, one edit after the other, is read back', () => {
  test.each<[string, () => Promise<void>]>([
    ['nothing at all', () => Promise.resolve()],
    [
      'a figure',
      async () => {
        await type({ [`Inputs!${at(open, 'Inputs', 100)}`]: 117.5 });
        withCases(117.5);
      },
    ],
    [
      'a title, and a date',
      async () => {
        await type({
          [`Inputs!${at(open, 'Inputs', 'A small case')}`]: 'Another case',
          [`Inputs!${at(open, 'Inputs', 'Date', 2)}`]: 46_200,
        });
        // 46,200 days after 30 December 1899
        expected = { ...expected, title: 'Another case', date: '2026-06-27' };
      },
    ],
    [
      'a row inserted in the middle of Changes',
      async () => {
        await Excel.run(async (context) => {
          const inserted = row(2);
          context.workbook.worksheets.getItem('Changes').getRange(`${inserted}:${inserted}`).insert('Down');
          await context.sync();
        });
        await typeRow(2, 'Fostering', 7);
        const [first, ...others] = changes();
        withChanges([first!, addPosts('Fostering', 7), ...others]);
      },
    ],
    [
      'a row added below Changes',
      async () => {
        await typeRow(changes().length + 1, 'Duty', 9);
        withChanges([...changes(), addPosts('Duty', 9)]);
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
  ])('%s', async (_, edit) => {
    await edit();
    await open.grid.calculation.settled();
    const read = caseOfSheets(await readBook(readRecord()!.built!));
    expect(read.ok ? read.case : read.problems).toEqual(expected);
  });
});

describe('a refresh after all of it', () => {
  test('asks first about what the pane and a sheet say differently, and touches nothing before the answer', async () => {
    const [duty, fostering] = pane.teams;
    const asking = { ...pane, author: 'Children’s finance', teams: [{ ...duty, cases: 102 }, fostering] };
    const before = JSON.stringify(open.grid.snapshot());
    const outcome = await builds(asking);
    expect(outcome).toMatchObject({
      kind: 'conflicts',
      conflicts: [{ where: 'Teams, Duty: cases', path: 'teams[0].cases', sheet: '117.5', pane: '102' }],
    });
    expect(JSON.stringify(open.grid.snapshot()) === before).toBe(true);

    const { id } = (outcome as Extract<typeof outcome, { kind: 'conflicts' }>).conflicts[0]!;
    const names = sheetNames(open);
    const { case: c, words } = await done(builds(asking, { [id]: 'pane' }));
    expected = { ...expected, author: 'Children’s finance' };
    withCases(102);
    expect(c).toEqual(expected);
    expect(words).toMatch(/^Refreshed: 16 sheets, with what was typed/);
    expect(sheetNames(open)).toEqual(names);
  }, 120_000);

  test('makes the sheets that such a case would have, cell for cell', async () => {
    await open.grid.calculation.settled();
    expect(differences(open.grid, plainlyQuoted(describedOf(expected))).slice(0, 10)).toEqual([]);
  });
});
