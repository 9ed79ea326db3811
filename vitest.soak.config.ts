import { defineConfig } from 'vitest/config';

/** More of what `npm test` tries at random, for as long as it takes: `npm run soak`. */
export default defineConfig({
  test: { include: ['test/soak/**/*.soak.ts'], fileParallelism: false, testTimeout: 3_600_000 },
});
