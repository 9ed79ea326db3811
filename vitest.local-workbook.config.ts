import { defineConfig } from 'vitest/config';
import { univerInNode } from './vitest.config';

/** The local workbook in Node, and the add-in's writing into it through Microsoft's client: `npm run test:local-workbook`. */
export default defineConfig({
  resolve: { alias: univerInNode },
  test: { include: ['test/local-workbook/**/*.test.ts', 'test/excel/**/*.test.ts'], testTimeout: 120_000 },
});
