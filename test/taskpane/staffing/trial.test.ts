import { describe, expect, test } from 'vitest';
import * as core from '../../../src/appraisal/staffing-test';
import { knownIn, tested } from '../../../taskpane/staffing/tested';
import {
  KINDS,
  NOTHING_YET,
  addChange,
  isTrial,
  removeChange,
  typeInto,
} from '../../../taskpane/staffing/trial';
import { DRAFT, baseOf } from '../../appraisal/staffing-test/support';

const base = baseOf(DRAFT);
const known = knownIn(base);

describe('a new change', () => {
  test.each(KINDS)('%s: it counts at once', (kind) => {
    const trial = addChange(NOTHING_YET, kind, known);
    expect(tested(core, base, trial)).toMatchObject({
      changes: [{ change: kind, number: 1, startMonth: 1 }],
      lacks: new Map(),
    });
  });

  test('of agency workers begins with an assignment that no change speaks of yet', () => {
    const two = { ...known, agency: ['A', 'B'] };
    const trial = KINDS.slice(3).reduce(
      (one, kind) => addChange(one, kind, two),
      addChange(NOTHING_YET, 'end agency', two),
    );
    expect(trial.changes.map(({ typed }) => typed['assignment'])).toEqual(['A', 'B']);
  });
});

describe('what is not whole', () => {
  const added = addChange(NOTHING_YET, 'add post', known);

  test('does not count, and what it lacks is known by its change', () => {
    const trial = typeInto(addChange(added, 'end agency', known), 1, 'number', 'two');
    const { changes, lacks } = tested(core, base, trial);
    expect(changes).toMatchObject([{ change: 'end agency' }]);
    expect([...lacks]).toEqual([[1, ['number']]]);
  });

  test.each([
    [0.03, true],
    [0, true],
    [1, true],
    [1.1, false],
    [-0.01, false],
    ['three', false],
  ])('a cut of %s', (cut, isGood) => {
    const { isCutGood, test: result } = tested(core, base, { ...added, cut });
    expect([isCutGood, result.grant!.asked.cut]).toEqual([isGood, isGood ? cut : 0]);
  });
});

test('a change that is removed is gone, and the next has a number of its own', () => {
  const two = addChange(addChange(NOTHING_YET, 'add post', known), 'remove post', known);
  const after = addChange(removeChange(two, 1), 'add post', known);
  expect(after.changes.map(({ id }) => id)).toEqual([2, 3]);
});

test.each([
  [NOTHING_YET, true],
  [addChange(NOTHING_YET, 'add post', known), true],
  [undefined, false],
  [null, false],
  [{ changes: [] }, false],
  [{ changes: [null], cut: 0 }, false],
  [{ changes: [{ id: '1' }], cut: 0 }, false],
])('a kept draft: %j', (value, isOne) => {
  expect(isTrial(value)).toBe(isOne);
});
