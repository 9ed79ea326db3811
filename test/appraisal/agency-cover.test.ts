import { expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { complete, smallCase } from '../support/cases';

const cover = (parts: {
  covers?: 'over establishment' | 'vacant post';
  premium?: number;
  workers?: number;
}) =>
  smallCase({
    years: ['2026/27', '2027/28'],
    agency: [{ name: 'Cover', team: 'Duty', role: 'Social worker', workers: 2, premium: 13_000, ...parts }],
    options: [
      complete('Keep them'),
      complete('End one', {
        changes: [{ change: 'end agency', assignment: 'Cover', number: 1, startMonth: 10 }],
      }),
    ],
    recommendation: { option: 'End one', because: 'It is cheaper' },
  });

test.each([
  // No post pays: the post of 48,000 and the premium of 13,000
  ['over establishment', { post: 48_000, workerCost: 61_000 }, [122_000, 61_000]],
  // The budget of the vacant post pays 48,000: the premium alone is above it
  ['vacant post', { post: 0, workerCost: 13_000 }, [26_000, 13_000]],
] as const)('a worker who covers %s costs %j, two and then one of them %j', (covers, cost, nets) => {
  const { assignments, options } = evaluate(cover({ covers }));
  expect(assignments[0]).toMatchObject({ ...cost, premium: 13_000 });
  expect(options.map(({ fullYear }) => fullYear.net)).toEqual(nets);
  expect(options.map(({ fullYear }) => fullYear.agency)).toEqual(nets);
});

test('a worker who is ended in month 10 is paid for nine months', () => {
  const { options } = evaluate(cover({}));
  // 2 x 61,000 less 3/12 of 61,000; then one worker
  expect(options[1]!.years.map(({ agency }) => agency)).toEqual([106_750, 61_000]);
  expect(options[1]!.cumulative).toEqual([15_250, 76_250]);
});

test('an agency worker may cost less than the post: a negative premium', () => {
  const { options } = evaluate(cover({ premium: -4_000 }));
  expect(options[0]!.fullYear.net).toBe(88_000); // 2 x (48,000 - 4,000)
});
