import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { type CaseFile, smallCase } from '../../support/cases';

const position = (parts: Partial<CaseFile>) => evaluate(smallCase(parts)).baseline;

const ROLES: CaseFile['roles'] = [
  { name: 'Social worker', annualCost: 48_000, caseFte: 1 },
  { name: 'Part-time', annualCost: 20_000, fte: 0.5, caseFte: 0.5 },
];

describe('posts by team and role', () => {
  const { posts, allPosts } = position({
    roles: ROLES,
    teams: [
      {
        name: 'Duty',
        cases: 10,
        posts: [
          { role: 'Social worker', number: 4, vacant: 1 },
          { role: 'Part-time', number: 2 },
          // a second line of the same role belongs to the first
          { role: 'Social worker', number: 1, vacant: 1 },
        ],
      },
      { name: 'Support', posts: [{ role: 'Part-time', number: 0 }] },
    ],
  });

  test.each([
    // 5 posts of 48,000, 3 of them filled; 2 of 5 are vacant
    [
      'Duty',
      'Social worker',
      {
        posts: 5,
        vacant: 2,
        filled: 3,
        fte: 5,
        filledFte: 3,
        vacancyRate: 0.4,
        cost: 240_000,
        filledCost: 144_000,
      },
    ],
    // 2 posts of 0.5 FTE and 20,000
    [
      'Duty',
      'Part-time',
      {
        posts: 2,
        vacant: 0,
        filled: 2,
        fte: 1,
        filledFte: 1,
        vacancyRate: 0,
        cost: 40_000,
        filledCost: 40_000,
      },
    ],
    // no posts have no rate
    [
      'Support',
      'Part-time',
      {
        posts: 0,
        vacant: 0,
        filled: 0,
        fte: 0,
        filledFte: 0,
        vacancyRate: undefined,
        cost: 0,
        filledCost: 0,
      },
    ],
  ])('%s, %s', (team, role, expected) => {
    expect(posts.find((line) => line.team === team && line.role === role)).toEqual({
      team,
      role,
      ...expected,
    });
  });

  test('all posts together, whose rate is of all posts and no mean of rates: 2 of 7', () => {
    expect(posts).toHaveLength(3);
    expect(allPosts).toMatchObject({ posts: 7, vacant: 2, filled: 5, fte: 6, filledFte: 4 });
    expect(allPosts.vacancyRate).toBeCloseTo(2 / 7, 12);
    expect([allPosts.cost, allPosts.filledCost]).toEqual([280_000, 184_000]);
  });
});

describe('agency workers', () => {
  const now = position({
    roles: ROLES,
    teams: [{ name: 'Duty', cases: 10, posts: [{ role: 'Social worker', number: 4, vacant: 1 }] }],
    agency: [
      { name: 'Over', team: 'Duty', role: 'Social worker', workers: 2, premium: 13_000 },
      { name: 'Cover', team: 'Duty', role: 'Part-time', workers: 1, premium: 5_000, covers: 'vacant post' },
    ],
  });

  test.each([
    // 2 x (48,000 + 13,000)
    ['Over', { workers: 2, fte: 2, cost: 122_000 }],
    // half a post, whose budget pays all but the premium
    ['Cover', { workers: 1, fte: 0.5, cost: 5_000 }],
  ])('%s', (name, expected) => {
    expect(now.agency.find((line) => line.name === name)).toEqual({ name, ...expected });
  });

  test('are 2.5 of 5.5 FTE in post, and cost 127,000 above 4 posts of 48,000', () => {
    expect(now.allAgency).toMatchObject({ workers: 3, fte: 2.5, cost: 127_000 });
    expect(now.agencyRate).toBeCloseTo(2.5 / 5.5, 12);
    expect(now.cost).toBe(319_000);
  });

  test('have no rate where there is nobody', () => {
    expect(position({ teams: [{ name: 'Duty' }] }).agencyRate).toBeUndefined();
  });
});
