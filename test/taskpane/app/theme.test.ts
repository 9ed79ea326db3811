import { afterEach, expect, test, vi } from 'vitest';
import { isDark } from '../../../taskpane/app/theme';

afterEach(() => vi.unstubAllGlobals());

/** What Office says of its ground, what the system prefers, and how the pane is drawn. Office's four themes by their grounds. */
test.each([
  ['colourful', '#ffffff', true, false],
  ['white', '#FFFFFF', true, false],
  ['dark grey', '#666666', false, true],
  ['black', '#262626', false, true],
  ['not told, as in Excel on the web', undefined, true, true],
  ['not told, as in Excel on the web', undefined, false, false],
])('Office’s theme %s (%s), with a system that prefers dark: %s', (_, ground, prefersDark, dark) => {
  vi.stubGlobal('Office', {
    context: { officeTheme: ground === undefined ? undefined : { bodyBackgroundColor: ground } },
  });
  vi.stubGlobal('window', {
    matchMedia: (query: string) => ({ matches: query === '(prefers-color-scheme: dark)' && prefersDark }),
  });
  expect(isDark()).toBe(dark);
});
