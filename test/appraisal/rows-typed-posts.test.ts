import { describe, expect, test } from 'vitest';
import { exampleFile } from '../support/cases';
import { cellBeside } from '../support/growing';
import { recalculate } from '../support/recalculate';
import { bytesOf } from './support';

type Row = (string | number | null)[];

const OPTION_2 = exampleFile().options[1]!.name;
/** A pair that the example has nowhere, neither in its establishment nor in a change: no row of Staffing stands for it. */
const [TEAM, ROLE] = ['Placement and support', 'Senior practitioner'];
const example = await bytesOf(exampleFile());

const PASS = '✓ All checks pass';
const ONE_FAILS = '✗ Checks that fail: 1';

describe('posts of a team and role that is typed in later', () => {
  const change = (kind: string, number: number, to: string | null = null): Row => [
    ...[OPTION_2, kind, TEAM, ROLE, number, 1, to],
  ];
  const converted: Row = [OPTION_2, 'Convert post', TEAM, 'Social worker', 1, 1, ROLE];
  const established: Row = [TEAM, ROLE, 2, 0];

  test.each<[string, Record<string, Row[]>, string]>([
    ['cannot be removed where there is none', { Changes: [change('Remove post', 1)] }, ONE_FAILS],
    [
      'cannot be converted where there is none',
      { Changes: [change('Convert post', 1, 'Social worker')] },
      ONE_FAILS,
    ],
    ['may stand there as a change of none', { Changes: [change('Remove post', 0)] }, PASS],
    [
      'can be removed as far as they are established',
      { Establishment: [established], Changes: [change('Remove post', 2)] },
      PASS,
    ],
    [
      'cannot be removed beyond that, in two lines either',
      { Establishment: [established], Changes: [change('Remove post', 2), change('Remove post', 1)] },
      ONE_FAILS,
    ],
    [
      'can be removed where the option adds them',
      { Changes: [change('Add post', 1), change('Remove post', 1)] },
      PASS,
    ],
    [
      'can be removed where the option converts others into them',
      { Changes: [converted, change('Remove post', 1)] },
      PASS,
    ],
    [
      'cannot be removed beyond those converted',
      { Changes: [converted, change('Remove post', 2)] },
      ONE_FAILS,
    ],
  ])('%s', (_, rows, verdict) => {
    expect(recalculate(example, { rows }).value('Master_check')).toBe(verdict);
  });

  test('count in a line of their own on Staffing, and in all posts', () => {
    // The example has 4, 5 and 4 posts, and its second option adds 1, 3 and 1
    const { value } = recalculate(example, {
      rows: { Establishment: [established], Changes: [change('Add post', 3)] },
    });
    const shown = (label: string) => [2, 4].map((at) => value(cellBeside(example, 'Staffing', label, at)));
    expect(shown('Rows typed since')).toEqual([2, 5]);
    expect(shown('All posts')).toEqual([15, 23]);
  });
});
