import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type History,
  MOST_STEPS,
  begin,
  redo,
  settle,
  step,
  undo,
} from '../../../taskpane/staffing/history';

type Numbers = History<number>;
const steps = (from: Numbers, values: readonly number[]) =>
  values.reduce((history, v) => step(history, v), from);
const times = (history: Numbers, count: number, act: (history: Numbers) => Numbers): Numbers =>
  count === 0 ? history : times(act(history), count - 1, act);

/** Each differs from the one before: a step to what is there already is none. */
const values = fc.uniqueArray(fc.integer({ min: 1 }), { minLength: 1, maxLength: 40 });

describe('whatever steps are taken', () => {
  test('as many back lead to the beginning, and as many forward to the end', () => {
    fc.assert(
      fc.property(values, (list) => {
        const done = steps(begin(0), list);
        const back = times(done, list.length, undo);
        expect(back).toMatchObject({ present: 0, past: [] });
        const again = times(back, list.length, redo);
        expect(again).toMatchObject({ present: done.present, past: done.past, future: [] });
      }),
    );
  });

  test('some back lead to what stood there, and another step from there forgets the rest', () => {
    fc.assert(
      fc.property(values, fc.nat(40), (list, count) => {
        const back = times(steps(begin(0), list), Math.min(count, list.length), undo);
        const kept = list.slice(0, Math.max(0, list.length - count));
        expect(back.present).toBe(kept.at(-1) ?? 0);
        const on = step(back, -1);
        expect(on).toMatchObject({ present: -1, past: [0, ...kept], future: [] });
        expect(redo(on).present).toBe(-1);
      }),
    );
  });

  test('no more is kept than the most, and of that the newest', () => {
    const done = steps(
      begin(0),
      Array.from({ length: MOST_STEPS + 20 }, (_, i) => i + 1),
    );
    expect(done.past).toHaveLength(MOST_STEPS);
    expect(times(done, MOST_STEPS + 5, undo).present).toBe(20);
  });
});

test('nothing to take back, and nothing to do again, change nothing', () => {
  expect([undo(begin(0)), redo(begin(0)), step(begin(0), 0)]).toEqual([begin(0), begin(0), begin(0)]);
});

describe('steps about one thing', () => {
  const typed = ['1', '12', '120'].reduce((history, text) => step(history, text, 'number'), begin(''));

  test('are one step', () => {
    expect(typed.past).toEqual(['']);
    expect(undo(typed).present).toBe('');
  });

  test('are two once the field was left, or another was typed in between', () => {
    expect(step(settle(typed), '3', 'number').past).toEqual(['', '120']);
    expect(step(step(typed, 'a', 'name'), '3', 'number').past).toEqual(['', '120', 'a']);
  });

  test('are two once one of them was taken back', () => {
    expect(step(undo(typed), '9', 'number').past).toEqual(['']);
    expect(step(redo(undo(typed)), '9', 'number').past).toEqual(['', '120']);
  });
});
