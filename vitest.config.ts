import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
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
