import { configDefaults, defineConfig } from 'vitest/config';

/** Univer's ES modules do not load in plain Node (one of them wants a named export of a CommonJS package); its CommonJS builds do. */
export const univerInNode = [
  {
    find: /^@univerjs\/([^/]+)$/,
    replacement: `${import.meta.dirname}/node_modules/@univerjs/$1/lib/cjs/index.js`,
  },
  {
    find: /^@univerjs\/([^/]+)\/(facade|locales\/.+)$/,
    replacement: `${import.meta.dirname}/node_modules/@univerjs/$1/lib/cjs/$2.js`,
  },
];

/**
 * Whole workbooks built through office.js, the add-in built as it is shipped, programs that are ended from outside: up to half a minute a file. They
 * run with `npm run test:e2e`, which does the like in a browser.
 */
export const WITH_THE_BROWSER = [
  'test/build/build.test.ts',
  'test/excel/{data-rows,read-sheets,requests,written}.test.ts',
  'test/excel/refresh-{edits,own-sheets,record,requests}.test.ts',
  'test/excel/share-in-place.test.ts',
  'test/local-workbook/host/server-ends.test.ts',
  'test/scripts/import-{docs,stopped}.test.ts',
];

/** Every file of it loads Univer, which takes longer than most of its tests: one process loads it once. */
const LOCAL_WORKBOOK = ['test/local-workbook/**/*.test.ts', 'test/excel/**/*.test.ts'];

/** Calculations and data without a page or a process of their own: nothing that a file leaves behind could matter to the next. */
const PURE = [
  'appraisal',
  'calculations',
  'figures',
  'functions',
  'report',
  'scripts',
  'settings',
  'share',
  'tables',
  'taskpane',
  'workbook',
  'worked-examples',
  'workforce',
  'xlsx',
].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  resolve: { alias: univerInNode },
  test: {
    // A property over many cases may take longer than the usual five seconds where the machine is busy; no test is a test of speed
    testTimeout: 60_000,
    // Most of what tests make is gone at once: with room for it, the engine collects it half as often
    execArgv: ['--max-semi-space-size=128'],
    // vitest leaves one core free if not told otherwise: on a machine with two, that is half of it
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'local workbook',
          include: LOCAL_WORKBOOK,
          exclude: WITH_THE_BROWSER,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'pure', include: PURE, exclude: WITH_THE_BROWSER, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.ts'],
          // Need LibreOffice or a browser: npm run check:libreoffice, npm run test:e2e
          exclude: [
            ...configDefaults.exclude,
            ...LOCAL_WORKBOOK,
            ...PURE,
            ...WITH_THE_BROWSER,
            'test/libreoffice/**',
            'test/e2e/**',
          ],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**', 'functions/**', 'scripts/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
