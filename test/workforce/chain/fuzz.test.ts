import { expect, test } from 'vitest';
import { MEGABYTES, fuzzed, keptSeeds } from './fuzz/process';

/** `npm run soak` goes on from other seeds. */
const COUNT = 1_000;

test(`${COUNT} inputs below 1 MB each give a result or a refusal, within a second and ${MEGABYTES} MB`, async () => {
  const { inputs, results, refusals, failures, slowest, peak, before } = await fuzzed(1, COUNT, keptSeeds());
  expect(failures).toEqual([]);
  expect(results + refusals).toBe(inputs);
  // Both ends are reached: damage that is too great tests nothing but the first look.
  expect(results).toBeGreaterThan(COUNT / 10);
  expect(refusals).toBeGreaterThan(COUNT / 10);
  // Of the processor, so that other work on the machine counts for nothing.
  expect(slowest.seconds, JSON.stringify(slowest)).toBeLessThan(1);
  expect(peak - before).toBeLessThan(MEGABYTES);
}, 240_000);
