import { defineConfig } from 'vitest/config';

/** What LibreOffice says of our workbooks: `npm run check:libreoffice`, on a machine that has it. */
export default defineConfig({
  test: {
    include: ['test/libreoffice/**/*.{check,test}.ts'],
    // One soffice at a time: a second one hands its work to the first and ends.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
