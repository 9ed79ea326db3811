import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase } from '../support/cases';

const teamOf = (parts: Partial<CaseFile>) => evaluate(smallCase(parts)).caseload.teams[0]!;
const worker = (name: string, caseFte: number) => ({ name, annualCost: 1, caseFte });
const only = (...changes: NonNullable<CaseFile['options'][number]['changes']>) => ({
  options: [complete('Do nothing'), complete('Do something', { changes })],
});

/** In the order: now, without agency workers, do nothing, do something. */
const averages = (team: ReturnType<typeof teamOf>) => team.points.map(({ average }) => average);

test('only the FTE that holds cases counts, beside the people it is spread among', () => {
  const team = teamOf({
    roles: [worker('Social worker', 1), worker('Manager', 0), worker('Half', 0.5)],
    teams: [
      {
        name: 'Duty',
        cases: 99,
        posts: [
          { role: 'Social worker', number: 4 },
          { role: 'Manager', number: 2 },
          { role: 'Half', number: 3 },
        ],
      },
    ],
  });
  // 4 + 3 x 0.5; managers hold none
  expect(team.points[0]).toEqual({ fte: 5.5, people: 7, average: 18, status: 'Within' });
});

test('a vacant post holds no cases until an agency worker covers it', () => {
  const team = teamOf({
    teams: [{ name: 'Duty', cases: 72, posts: [{ role: 'Social worker', number: 5, vacant: 2 }] }],
    agency: [
      { name: 'Cover', team: 'Duty', role: 'Social worker', workers: 1, premium: 0, covers: 'vacant post' },
    ],
    ...only({ change: 'end agency', assignment: 'Cover', number: 1 }),
  });
  // 72 over 3 + 1, over 3, and over 3 when the cover ends
  expect(averages(team)).toEqual([18, 24, 18, 24]);
  expect(team.points.map(({ people }) => people)).toEqual([4, 3, 4, 3]);
});

test('changes and agency workers count in their own team alone, whenever they start', () => {
  const team = teamOf({
    teams: [
      { name: 'Duty', cases: 100, posts: [{ role: 'Social worker', number: 5 }] },
      { name: 'Court', cases: 40, posts: [{ role: 'Social worker', number: 2 }] },
    ],
    agency: [{ name: 'Cover', team: 'Court', role: 'Social worker', workers: 3, premium: 0 }],
    ...only(
      { change: 'add post', team: 'Duty', role: 'Social worker', number: 3, startMonth: 60 },
      { change: 'remove post', team: 'Court', role: 'Social worker', number: 1 },
      { change: 'end agency', assignment: 'Cover', number: 3 },
    ),
  });
  expect(averages(team)).toEqual([20, 20, 20, 12.5]); // 100 / 5, and 100 / 8
});

describe('against the band, ends included', () => {
  test.each([
    [74.9, 'Below'], // 14.98
    [75, 'Within'], // 15
    [100, 'Within'], // 20
    [100.1, 'Above'],
    [0, 'Below'],
  ])('%d cases over 5 FTE, band 15 to 20: %s', (cases, status) => {
    const team = teamOf({ teams: [{ name: 'Duty', cases, posts: [{ role: 'Social worker', number: 5 }] }] });
    expect(team.points[0]!.status).toBe(status);
  });

  test('a team with a band of its own is held against that', () => {
    const posts = [{ role: 'Social worker', number: 5 }];
    const team = teamOf({ teams: [{ name: 'Court', cases: 100, posts, band: { low: 10, high: 12.5 } }] });
    expect(team.band).toEqual({ low: 10, high: 12.5 });
    expect(team.points[0]!.status).toBe('Above'); // 20
    expect(team.fteNeeded).toBe(8); // 100 / 12.5
  });

  test('an average on the edge of the band is within it, whatever the last digit of a binary fraction', () => {
    // 0.1 + 0.2 is 0.30000000000000004, and 6 over that is 19.999999999999996
    const team = teamOf({
      band: { low: 20, high: 25 },
      roles: [worker('A', 0.1), worker('B', 0.2)],
      teams: [
        {
          name: 'Duty',
          cases: 6,
          posts: [
            { role: 'A', number: 1 },
            { role: 'B', number: 1 },
          ],
        },
      ],
    });
    expect(team.points[0]!.status).toBe('Within');
  });
});

describe('nobody', () => {
  test('holds cases once the last post has gone', () => {
    const team = teamOf(only({ change: 'remove post', team: 'Duty', role: 'Social worker', number: 5 }));
    expect(team.points[3]).toEqual({ fte: 0, people: 0, average: undefined, status: 'Nobody' });
  });

  test('holds cases where 0.3 FTE less 0.1 and 0.2 leaves a trillionth', () => {
    const team = teamOf({
      roles: [worker('Tenth', 0.1), worker('Fifth', 0.2)],
      teams: [{ name: 'Duty', cases: 10, posts: [{ role: 'Tenth', number: 3 }] }],
      ...only(
        { change: 'remove post', team: 'Duty', role: 'Tenth', number: 1 },
        { change: 'remove post', team: 'Duty', role: 'Fifth', number: 1 },
      ),
    });
    expect(team.points[3]!.status).toBe('Nobody');
  });

  test('holds cases in a team of managers', () => {
    const team = teamOf({ roles: [worker('Social worker', 0)] });
    expect(team.points[0]).toEqual({ fte: 0, people: 0, average: undefined, status: 'Nobody' });
  });
});
