import { defineConfig } from 'vitest/config';
import { WITH_THE_BROWSER, univerInNode } from './vitest.config';

/**
 * The shipped add-in in a real browser, in the local workbook: `npm run test:e2e`. With it runs what does a build, a
 * refresh or an import whole, or dozens of times over as the fault matrices do, and so takes too long for `npm test`.
 */
export default defineConfig({
  resolve: { alias: univerInNode },
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/**/*.faults.ts', ...WITH_THE_BROWSER],
    globalSetup: ['test/e2e/support/built.ts'],
    // A browser mostly waits for what it shows: two fill two processors, each for file after file.
    maxWorkers: 2,
    isolate: false,
    testTimeout: 150_000,
    hookTimeout: 180_000,
    // What the page shows comes when it comes; a second is too little on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
