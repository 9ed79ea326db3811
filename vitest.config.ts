import { configDefaults, defineConfig } from 'vitest/config';

/** Univer's ES modules do not load in plain Node (one of them wants a named export of a CommonJS package); its CommonJS builds do. */
const univerInNode = [
  {
    find: /^@univerjs\/([^/]+)$/,
    replacement: `${import.meta.dirname}/node_modules/@univerjs/$1/lib/cjs/index.js`,
  },
  {
    find: /^@univerjs\/([^/]+)\/(facade|locales\/.+)$/,
    replacement: `${import.meta.dirname}/node_modules/@univerjs/$1/lib/cjs/$2.js`,
  },
];

export default defineConfig({
  resolve: { alias: univerInNode },
  test: {
    include: ['test/**/*.test.ts'],
    // Needs LibreOffice: npm run check:libreoffice
    exclude: [...configDefaults.exclude, 'test/libreoffice/**'],
    coverage: {
      provider: 'v8',
      include: ['src/**', 'functions/**', 'scripts/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
