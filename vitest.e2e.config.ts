import { defineConfig } from 'vitest/config';

/** The shipped add-in in a real browser, in the local workbook: `npm run test:e2e`. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // One browser at a time: two would share the processors, and every figure.
    fileParallelism: false,
    // One process for all files, so that the add-in is built once.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // What the page shows comes when it comes; a second is too little on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
