import { describe, expect, test } from 'vitest';
import { MOST_OPTIONS } from '../../../src/appraisal/schema';
import { nameProblem, typedChange } from '../../../src/appraisal/staffing-test';
import { DRAFT, baseOf } from './support';

const base = baseOf(DRAFT);
const whole = {
  change: 'convert post',
  team: 'Duty',
  role: 'Social worker',
  to: 'Support worker',
  number: 1,
};

describe('a change counts once it is whole', () => {
  test('a conversion, from the first month where none is chosen', () => {
    expect(typedChange(base, whole)).toEqual({ ok: true, change: { ...whole, startMonth: 1 } });
  });

  test.each([
    ['no kind', {}, ['change']],
    ['no number', { ...whole, number: undefined }, ['number']],
    ['half a post', { ...whole, number: 0.5 }, ['number']],
    ['a word for a number', { ...whole, number: 'two' }, ['number']],
    ['less than none', { ...whole, number: -1 }, ['number']],
    ['a month before the first', { ...whole, startMonth: 0 }, ['startMonth']],
    ['no team and no role', { change: 'add post', number: 1 }, ['team', 'role']],
    ['a team that is gone', { ...whole, team: 'Night' }, ['team']],
    ['a new role that is gone', { ...whole, to: 'Nurse' }, ['to']],
    [
      'agency workers that are gone',
      { change: 'end agency', assignment: 'Night', number: 1 },
      ['assignment'],
    ],
  ])('%s: it lacks that', (_, typed, lacks) => {
    expect(typedChange(base, typed)).toEqual({ ok: false, lacks });
  });
});

describe('the name of an option that is kept', () => {
  const there = ['Do nothing', 'More posts'];
  test.each([
    ['2. Fewer agency workers', undefined],
    ['  ', 'missing'],
    ['More posts', 'taken'],
    [' more POSTS ', 'taken'],
    ['now', 'reserved'],
    ['What if?', 'refused'],
    ['=1+1', 'refused'],
    ['x'.repeat(256), 'refused'],
  ])('%s', (name, problem) => {
    expect(nameProblem(name, there)).toBe(problem);
  });

  test('a case that has as many options as it may takes no more', () => {
    const full = Array.from({ length: MOST_OPTIONS }, (_, i) => `Option ${i}`);
    expect([nameProblem('One more', full), nameProblem('One more', full.slice(1))]).toEqual([
      'too many',
      undefined,
    ]);
  });
});
