import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const PREFERS_DARK = '(prefers-color-scheme: dark)';
const LESS_MOTION = '(prefers-reduced-motion: reduce)';

/**
 * Light or dark: as Office says where it says so, else as the system. In forced colours Fluent draws in the system's own, whatever
 * the theme.
 */
export const useTheme = (): Theme => (useSyncExternalStore(onDark, isDark) ? webDarkTheme : webLightTheme);

/** Whether the person asked the system for less movement. */
export const useStillness = (): boolean => useSyncExternalStore(onStillness, isStill);

const isStill = () => window.matchMedia(LESS_MOTION).matches;

const onChangeOf = (media: string) => (changed: () => void) => {
  const query = window.matchMedia(media);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
const onSystem = onChangeOf(PREFERS_DARK);
const onStillness = onChangeOf(LESS_MOTION);

/** For five seconds office.js answers from memory. */
const MEMORY = 5_000;

/**
 * Calls when the look may be another. Excel tells nobody of a new theme of Office, which is chosen away from the pane: it is looked at
 * when the person comes back, when the system's colours change, and once more when office.js asks Office again.
 *
 * @returns stops calling
 */
export function onDark(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    changed();
    clearTimeout(timer);
    timer = setTimeout(changed, MEMORY + 100);
  };
  const stopSystem = onSystem(look);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    stopSystem();
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

export function isDark(): boolean {
  // Excel on the web has no theme of Office's, and an older one has none that can be read.
  const ground = Office.context.officeTheme?.bodyBackgroundColor;
  return ground ? luminance(ground) < 0.5 : window.matchMedia(PREFERS_DARK).matches;
}

/** Of `#1f1f1f`, from 0 for black to 1 for white. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\da-f]{2}/gi)].map(
    ([hex]) => parseInt(hex, 16) / 255,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
