import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, parsed, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { bytesOf, differences, wantedOf } from './support';

type Change = NonNullable<CaseFile['options'][number]['changes']>[number];

/** Duty has 100 cases, five social workers of 48,000 and no family worker, of 30,000, half of whose time is for cases. */
const withChanges = (changes: Change[]): CaseFile =>
  smallFile({
    years: ['2026/27', '2027/28'],
    roles: [
      { name: 'Social worker', annualCost: 48_000, caseFte: 1 },
      { name: 'Family worker', annualCost: 30_000, caseFte: 0.5 },
    ],
    agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 3, premium: 13_000 }],
    options: [complete('Do nothing'), complete('Do something', { changes })],
  });
const convert: Change = {
  change: 'convert post',
  team: 'Duty',
  role: 'Social worker',
  to: 'Family worker',
  number: 2,
  startMonth: 7,
};
const keep = (number: number): Change => ({ change: 'keep agency', assignment: 'Cover', number });
const end = (number: number): Change => ({ change: 'end agency', assignment: 'Cover', number });
const failing = (changes: Change[]) =>
  evaluate(parsed(withChanges(changes)))
    .checks.filter(({ passes }) => !passes)
    .map(({ id, detail }) => [id, detail]);

describe('a converted post', () => {
  const { options, caseload } = evaluate(parsed(withChanges([convert])));

  test('is released in its old role and added in its new one, from its first month on', () => {
    // Two posts: 60,000 a year added and 96,000 released, six months of the first year
    expect(options[1]!.fullYear).toMatchObject({ added: 60_000, released: -96_000 });
    expect(options[1]!.years.map(({ added }) => added)).toEqual([30_000, 60_000]);
    expect(options[1]!.years.map(({ released }) => released)).toEqual([-48_000, -96_000]);
    expect(options[1]!.cumulative).toEqual([18_000, 54_000]);
  });

  test('holds the cases of its new role', () => {
    // 5 and 3 agency workers; then 3 and 3 and 2 x 0.5 FTE
    const points = caseload.teams[0]!.points;
    expect([points[0]!.fte, points[2]!.fte, points[3]!.fte]).toEqual([8, 8, 7]);
    expect([points[0]!.people, points[3]!.people]).toEqual([8, 8]);
  });

  test('must be there: one more than the team has fails a check', () => {
    expect(failing([{ ...convert, number: 5 }])).toEqual([]);
    expect(failing([{ ...convert, number: 6 }])).toEqual([
      ['posts removed', 'Do something removes more posts of Social worker than Duty has'],
    ]);
  });

  test('can be removed again in its new role', () => {
    expect(
      failing([
        convert,
        { change: 'remove post', team: 'Duty', role: 'Family worker', number: 2, startMonth: 13 },
      ]),
    ).toEqual([]);
  });
});

describe('agency workers kept on purpose', () => {
  test('change no figure, also in the option that does nothing', () => {
    const file = withChanges([keep(3)]);
    file.options[0]!.changes = [keep(2)];
    const kept = evaluate(parsed(file));
    const without = evaluate(parsed(withChanges([])));
    expect({ ...kept, checks: [] }).toEqual({ ...without, checks: [] });
    expect(kept.checks.every(({ passes }) => passes)).toBe(true);
  });

  test.each([
    [[keep(1), end(2)], []],
    [[keep(2), end(2)], [['agency kept', 'Do something keeps and ends more of Cover than there are']]],
    [[keep(2), keep(2)], [['agency kept', 'Do something keeps and ends more of Cover than there are']]],
  ])('%j of three workers: %j', (changes, wanted) => {
    expect(failing(changes)).toEqual(wanted);
  });
});

describe('in the workbook', () => {
  const file = withChanges([convert, keep(1), end(2)]);

  test('the file holds what its formulas give', async () => {
    expectSame(recalculate(await bytesOf(file)));
  });

  test.each<[Change, (string | number | null)[]]>([
    [
      { ...convert, number: 1, startMonth: 13 },
      ['Do something', 'Convert post', 'Duty', 'Social worker', 1, 13, 'Family worker'],
    ],
    [keep(1), ['Do something', 'Keep agency', 'Duty', 'Cover', 1, 1, null]],
    [end(2), ['Do something', 'End agency', 'Duty', 'Cover', 2, 1, null]],
  ])('a row typed for %j counts as if it had been in the case', async (change, row) => {
    const recalculation = recalculate(await bytesOf(file), { rows: { Changes: [row] } });
    const wanted = wantedOf(withChanges([convert, keep(1), end(2), change]));
    expect(differences(recalculation, wanted)).toEqual([]);
  });

  test.each<[string, (string | number | null)[]]>([
    ['a conversion to an unknown role', ['Do something', 'Convert post', 'Duty', 'Social worker', 1, 1, 'X']],
    ['a conversion to no role', ['Do something', 'Convert post', 'Duty', 'Social worker', 1, 1, null]],
    ['one worker too many kept', ['Do something', 'Keep agency', 'Duty', 'Cover', 1, 1, null]],
  ])('%s fails a check', async (_, row) => {
    const recalculation = recalculate(await bytesOf(file), { rows: { Changes: [row] } });
    expect(recalculation.value('Master_check')).toBe('✗ Checks that fail: 1');
  });
});
