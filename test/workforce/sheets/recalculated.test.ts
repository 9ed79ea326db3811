import { describe, test } from 'vitest';
import { expectCalculated } from './calculated';
import { benchmark, caseload, posts } from './council';
import { bytesOf, imported, tableOf } from './support';

const bandOnly = tableOf('posts', 'Posts', {
  postTitle: ['Director', 'Head'],
  salaryMinimum: [100_000, null],
  salaryMaximum: [110_000, 80_000],
});

/** What the council of conventions.test.ts, with all sources, does not have. */
const cases = [
  ['posts with bands alone', [imported('a.csv', bandOnly)], {}],
  ['a caseload', [imported('a.csv', caseload)], { band: { low: 12, high: 15 } }],
  ['a benchmark', [imported('a.csv', benchmark)], { authority: 'rotherham' }],
  ['two files of one kind', [imported('a.csv', posts), imported('b.csv', posts)], {}],
  [
    'a table without rows',
    [imported('a.csv', tableOf('workers', 'Workers', { worker: [], gender: [] }))],
    {},
  ],
] as const;

describe.each(cases)('the workbook of %s', (_, files, options) => {
  test('is recalculated to the same figures, without an error', async () => {
    expectCalculated(await bytesOf(files, options));
  });
});
