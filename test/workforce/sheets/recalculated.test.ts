import { describe, expect, test } from 'vitest';
import { expectSame, recalculate } from '../../support/recalculate';
import { readPackage } from '../../xlsx/package';
import { invalidParts } from '../../xlsx/valid';
import { WEIGHTS, benchmark, caseload, council, posts, summary, workers, workplaces } from './council';
import { bytesOf, imported, tableOf } from './support';

const bandOnly = tableOf('posts', 'Posts', {
  postTitle: ['Director', 'Head'],
  salaryMinimum: [100_000, null],
  salaryMaximum: [110_000, 80_000],
});

const cases = [
  ['all sources', council, { weights: WEIGHTS }],
  ['posts', [imported('a.csv', posts)], {}],
  ['posts with bands alone', [imported('a.csv', bandOnly)], {}],
  ['workers', [imported('a.csv', workers)], {}],
  ['workplaces', [imported('a.csv', workplaces)], {}],
  ['a caseload', [imported('a.csv', caseload)], { band: { low: 12, high: 15 } }],
  ['a benchmark', [imported('a.csv', benchmark)], { authority: 'rotherham' }],
  ['a pasted summary', [imported('a.csv', summary)], {}],
  ['two files of one kind', [imported('a.csv', posts), imported('b.csv', posts)], {}],
  [
    'a table without rows',
    [imported('a.csv', tableOf('workers', 'Workers', { worker: [], gender: [] }))],
    {},
  ],
  ['small numbers suppressed', council, { suppress: 5 }],
] as const;

describe.each(cases)('the workbook of %s', (_, files, options) => {
  test('is recalculated to the same figures, without an error', async () => {
    const bytes = await bytesOf(files, options);
    expect(invalidParts(bytes)).toEqual([]);
    const result = recalculate(bytes);
    expectSame(result);
    expect(result.value('Master_check')).toBe('✓ All checks pass');
    const errors = readPackage(bytes).sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ type }) => type === 'e'),
    );
    expect(errors).toEqual([]);
  });
});
