import { defineConfig } from 'vitest/config';
import { univerInNode } from './vitest.config';

/**
 * The shipped add-in in a real browser, in the local workbook: `npm run test:e2e`. With it run the fault matrices, which do a build, a
 * refresh or an import dozens of times over through office.js and so take too long for `npm test`.
 */
export default defineConfig({
  resolve: { alias: univerInNode },
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/**/*.faults.ts'],
    // One browser at a time: two would share the processors, and every figure.
    fileParallelism: false,
    // One process for all files, so that the add-in is built once.
    isolate: false,
    testTimeout: 150_000,
    hookTimeout: 180_000,
    // What the page shows comes when it comes; a second is too little on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
