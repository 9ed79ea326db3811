import { describe, expect, test } from 'vitest';
import { type CaseFile, smallFile } from '../../support/cases';
import { type Recalculation, expectSame, recalculate } from '../../support/recalculate';
import { readPackage } from '../../xlsx/package';
import { bytesOf } from '../support';

const FILE: CaseFile = smallFile({
  roles: [
    { name: 'Social worker', annualCost: 48_000, caseFte: 1 },
    { name: 'Part-time', annualCost: 20_000, fte: 0.5 },
  ],
  teams: [
    { name: 'Duty', cases: 100, posts: [{ role: 'Social worker', number: 5, vacant: 1 }] },
    { name: 'Support' },
  ],
  agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1, premium: 12_000 }],
});
const bytes = await bytesOf(FILE);
const { cells } = readPackage(bytes).sheets.find(({ name }) => name === 'Baseline')!;

/** The values of the row of Baseline with this label, from column D on. */
function line(recalculation: Recalculation, label: string, nth = 0): unknown[] {
  const found = [...cells.values()].filter(
    ({ address, value }) => address.startsWith('B') && value === label,
  )[nth]!;
  const row = found.address.slice(1);
  return [...'DEFGHIJK']
    .filter((column) => cells.has(`${column}${row}`))
    .map((column) => recalculation.value(`Baseline!${column}${row}`));
}

describe('Baseline shows', () => {
  const now = recalculate(bytes);

  test('what an engine finds in it', () => {
    expectSame(now);
  });

  test.each<[string, unknown[]]>([
    // 1 of 5 vacant; 5 and 4 posts of 48,000
    ['Duty', [5, 1, 4, 5, 4, 0.2, 240_000, 192_000]],
    ['All posts', [5, 1, 4, 5, 4, 0.2, 240_000, 192_000]],
    // the post and the premium
    ['Cover', [1, 1, 60_000]],
    ['Establishment and agency workers', [300_000]],
    // 1 FTE of the 5 who are in post
    ['Agency rate', [0.2]],
  ])('%s: %j', (label, values) => {
    expect(line(now, label)).toEqual(values);
  });

  test('100 cases: 20 each with the agency worker, 25 without, between 15 and 20', () => {
    expect(line(now, 'Duty', 1)).toEqual([100, 20, 'Within', 25, 'Above', 15, 20]);
  });
});

describe('a row typed below a table', () => {
  test('counts in the line of its team and role', () => {
    const typed = recalculate(bytes, { rows: { Establishment: [['Duty', 'Social worker', 5, 4]] } });
    expect(line(typed, 'Duty').slice(0, 3)).toEqual([10, 5, 5]);
    expect(line(typed, 'Rows typed since').slice(0, 3)).toEqual([0, 0, 0]);
    expect(line(typed, 'Agency rate')[0]).toBeCloseTo(1 / 6, 12);
  });

  test('counts among the rows typed since, where its team had no such post, and in the totals', () => {
    const typed = recalculate(bytes, { rows: { Establishment: [['Support', 'Part-time', 3, 1]] } });
    expect(line(typed, 'Duty').slice(0, 3)).toEqual([5, 1, 4]);
    // three half posts of 20,000, one of them vacant
    expect(line(typed, 'Rows typed since')).toEqual([3, 1, 2, 1.5, 1, 1 / 3, 60_000, 40_000]);
    expect(line(typed, 'All posts')).toEqual([8, 2, 6, 6.5, 5, 0.25, 300_000, 232_000]);
  });

  test('of agency workers counts in workers and FTE', () => {
    const typed = recalculate(bytes, {
      rows: { Agency: [['Another', 'Support', 'Part-time', 2, 1_000, 'No post', null]] },
    });
    expect(line(typed, 'All agency workers').slice(0, 2)).toEqual([3, 2]);
    expect(line(typed, 'Rows typed since', 1).slice(0, 2)).toEqual([2, 1]);
  });
});

test('no post at all is no rate, and no error', async () => {
  const none = recalculate(await bytesOf(smallFile({ teams: [{ name: 'Duty', cases: 10 }] })));
  expectSame(none);
  expect(
    none.cells.filter(({ sheet, recalculated }) => sheet === 'Baseline' && recalculated === 'None'),
  ).toHaveLength(2);
});
