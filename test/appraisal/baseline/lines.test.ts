import { describe, expect, test } from 'vitest';
import { type CellOf, caseLine, postLine } from '../../../src/appraisal/baseline/lines';

const unnamed = { team: 'No team', role: 'No title' };
const cells =
  (row: Readonly<Record<string, unknown>>): CellOf =>
  (key) =>
    row[key];

describe('a row of a list of posts is a post', () => {
  test.each<[string, Readonly<Record<string, unknown>>, ReturnType<typeof postLine>]>([
    [
      'of its title',
      { team: 'Duty', postTitle: 'Senior', role: 'Social worker', postStatus: 'Filled', salary: 41_000 },
      { team: 'Duty', role: 'Senior', posts: 1, vacant: 0, salary: 41_000 },
    ],
    [
      'of its main job role, where it has no title',
      { team: ' Duty ', postTitle: ' ', role: 'Social worker' },
      { team: 'Duty', role: 'Social worker', posts: 1, vacant: 0 },
    ],
    [
      'that is vacant',
      { team: 'Duty', role: 'Social worker', postStatus: 'Vacant' },
      { team: 'Duty', role: 'Social worker', posts: 1, vacant: 1 },
    ],
    ['of nobody’s', { team: null, role: '' }, { team: 'No team', role: 'No title', posts: 1, vacant: 0 }],
    ['of a team that is a number', { team: 7, role: 'X' }, { team: '7', role: 'X', posts: 1, vacant: 0 }],
    [
      'whose salary is no figure',
      { team: 'Duty', role: 'X', salary: 'see contract' },
      { team: 'Duty', role: 'X', posts: 1, vacant: 0 },
    ],
    [
      'whose salary is not known',
      { team: 'Duty', role: 'X', salary: Number.NaN },
      { team: 'Duty', role: 'X', posts: 1, vacant: 0 },
    ],
  ])('%s', (_, row, line) => expect(postLine(cells(row), unnamed)).toEqual(line));
});

describe('a row of a list of cases', () => {
  test.each<[string, Readonly<Record<string, unknown>>, ReturnType<typeof caseLine>]>([
    ['with a figure', { team: 'Duty', openCases: 18 }, { team: 'Duty', cases: 18 }],
    ['without one', { team: 'Duty', openCases: null }, { team: 'Duty', cases: 0 }],
    ['of no team', { openCases: 3 }, { team: 'No team', cases: 3 }],
  ])('%s', (_, row, line) => expect(caseLine(cells(row), unnamed)).toEqual(line));
});
