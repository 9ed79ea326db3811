import { afterEach, expect, test, vi } from 'vitest';
import { isDark, onDark } from '../../../taskpane/app/theme';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

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

/** What the pane hangs on: the window, its document, and the system's preference. */
function stubPage() {
  const page = { window: new EventTarget(), document: new EventTarget(), system: new EventTarget() };
  vi.stubGlobal('window', Object.assign(page.window, { matchMedia: () => page.system }));
  vi.stubGlobal('document', page.document);
  return page;
}

/** office.js answers from memory for five seconds, so what is seen at once may be what was; it is looked at again after that. */
test.each([
  ['the system’s colours change', 'system', 'change'],
  ['the person comes back to the pane', 'window', 'focus'],
  ['the pane is shown again', 'document', 'visibilitychange'],
] as const)('when %s, the theme is looked at now and once more', (_, target, event) => {
  vi.useFakeTimers();
  const page = stubPage();
  let looks = 0;
  const stop = onDark(() => (looks += 1));
  vi.advanceTimersByTime(60_000);
  expect(looks).toBe(0);
  page[target].dispatchEvent(new Event(event));
  expect(looks).toBe(1);
  vi.advanceTimersByTime(5_000);
  expect(looks).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(looks).toBe(2);
  page[target].dispatchEvent(new Event(event));
  stop();
  page[target].dispatchEvent(new Event(event));
  vi.advanceTimersByTime(60_000);
  expect(looks).toBe(3);
});
