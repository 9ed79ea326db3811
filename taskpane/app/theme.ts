import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/**
 * Light or dark: as Office says where it says so, else as the system. In forced colours Fluent draws in the system's own, whatever
 * the theme.
 */
export const useTheme = (): Theme => (useSyncExternalStore(subscribe, isDark) ? webDarkTheme : webLightTheme);

const PREFERS_DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(PREFERS_DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
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
