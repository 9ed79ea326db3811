import { spawn } from 'node:child_process';

/** How each system opens an address in its user's browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  // `start` is a word of the shell; its first quoted argument is the window's title.
  win32: ['cmd', '/c', 'start', '""'],
  linux: ['xdg-open'],
};

/** Opens the address where there is a browser and a screen. That there is none is no error: the address was printed. */
export function openBrowser(url: string, { platform, env } = process): void {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...options] = OPENERS[platform] ?? [];
  if (!command) return;
  spawn(command, [...options, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
