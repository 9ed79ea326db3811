import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KEPT, MEGABYTES, fuzzed, keptSeeds } from '../workforce/chain/fuzz/process';

const COUNT = 10_000;
const AT_ONCE = 1_000;
/** Other seeds each time, told so that they can be run again: `SOAK_SEED=123 npm run soak`. */
const FIRST = Number(process.env['SOAK_SEED'] ?? 1_000 + (Date.now() % 1_000_000_000));

test(`${COUNT} inputs below 1 MB each give a result or a refusal, within a second and ${MEGABYTES} MB`, async () => {
  console.log(`SOAK_SEED=${FIRST}`);
  let [results, refusals] = [0, 0];
  for (let done = 0; done < COUNT; done += AT_ONCE) {
    const report = await fuzzed(FIRST + done, AT_ONCE);
    const { failures, slowest, peak, before } = report;
    const slow = slowest.seconds < 1 ? [] : [slowest.seed];
    keep([...failures.map(({ seed }) => seed), ...slow]);
    expect(failures).toEqual([]);
    expect(slow, JSON.stringify(slowest)).toEqual([]);
    expect(peak - before).toBeLessThan(MEGABYTES);
    results += report.results;
    refusals += report.refusals;
    console.log(
      `${done + AT_ONCE} of ${COUNT}: slowest ${slowest.seconds.toFixed(2)} s (${slowest.kind}), ${Math.round(peak - before)} MB`,
    );
  }
  expect(results + refusals).toBe(COUNT);
});

/** What failed once is tried by every run of the tests from now on. */
function keep(seeds: readonly number[]): void {
  if (seeds.length === 0) return;
  const kept = [...new Set([...keptSeeds(), ...seeds])].sort((a, b) => a - b);
  writeFileSync(KEPT, `${JSON.stringify(kept)}\n`);
}
