import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';

const DIST = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const ORIGIN = 'http://localhost/';

/** Each of Microsoft's scripts is read and compiled once a process; every page runs it afresh. */
const scripts = new Map<string, vm.Script>();

function scriptAt(path: string): vm.Script | undefined {
  const known = scripts.get(path);
  if (known) return known;
  // The package's folders are in small letters; some requests are not.
  const file = [path, path.toLowerCase()].map((one) => join(DIST, one)).find((one) => existsSync(one));
  if (file === undefined) return undefined;
  const script = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  scripts.set(path, script);
  return script;
}

/** What office.js touches of an element; the rest of a page it can do without. */
interface FakeElement {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
  onerror?: () => void;
  readonly style: object;
  setAttribute(): void;
  getAttribute(name: string): string | null;
  appendChild(child: FakeElement): FakeElement;
  insertBefore(child: FakeElement): FakeElement;
  addEventListener(): void;
}

/**
 * A page as far as office.js needs one: a window of its own (a vm context), and script elements that load from the npm package. Data and
 * errors are this realm's, so that tests compare them as they are.
 *
 * @param external - the host's end, as Excel on Windows puts it into the page
 * @param readyState - loading: the rest of the page has not come yet, until `parsed` is called
 * @returns the page's window, with office.js in it
 */
export function officePage(
  external: object,
  readyState: 'loading' | 'complete' = 'complete',
): { readonly window: Record<string, unknown>; parsed(): void; close(): void } {
  const whenParsed: (() => void)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const later = (run: () => void, ms?: number): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
    return timer;
  };
  const every = (run: () => void, ms?: number): NodeJS.Timeout => {
    const timer = setInterval(run, ms);
    timers.add(timer);
    return timer;
  };
  const load = (script: FakeElement): void => {
    const code = scriptAt((script.src ?? '').replace(ORIGIN, ''));
    later(() => {
      if (!code) return script.onerror?.();
      code.runInContext(context);
      script.onload?.();
    }, 0);
  };
  const element = (tagName: string): FakeElement => {
    const take = (child: FakeElement): FakeElement => {
      if (child.tagName === 'script') load(child);
      return child;
    };
    const made: FakeElement = {
      tagName,
      style: {},
      setAttribute: () => undefined,
      getAttribute: (name) => (name === 'src' ? (made.src ?? null) : null),
      appendChild: take,
      insertBefore: take,
      addEventListener: () => undefined,
    };
    return made;
  };
  const head = element('head');
  const own = { ...element('script'), src: `${ORIGIN}office.js`, getAttribute: () => `${ORIGIN}office.js` };
  const stored = new Map<string, string>();
  const window: Record<string, unknown> = {
    external,
    document: {
      head,
      body: element('body'),
      documentElement: element('html'),
      scripts: [own],
      readyState,
      domain: 'localhost',
      URL: `${ORIGIN}taskpane.html`,
      createElement: element,
      getElementsByTagName: (tag: string) => (tag === 'script' ? [own] : tag === 'head' ? [head] : []),
      getElementById: () => null,
      addEventListener: (event: string, heard: () => void) => {
        if (event === 'DOMContentLoaded') whenParsed.push(heard);
      },
    },
    location: new URL(`${ORIGIN}taskpane.html`),
    navigator: { userAgent: 'node', language: 'en-GB' },
    history: {},
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout: later,
    setInterval: every,
    clearTimeout,
    clearInterval,
    console,
    performance,
    URL,
    JSON,
    Promise,
    Error,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  const context = vm.createContext(window);
  scriptAt('office.js')?.runInContext(context);
  return {
    window,
    parsed: () => {
      (window.document as { readyState: string }).readyState = 'complete';
      for (const heard of whenParsed.splice(0)) heard();
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
