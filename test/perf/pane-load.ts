import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import { closeBrowser, openLocalWorkbook } from '../e2e/support/browser';
import { launch } from '../e2e/support/launch';
import { openPane } from '../e2e/support/pane';

const RUNS = 5;
const ROOT = join(import.meta.dirname, '..', '..');

/** Milliseconds after the page was asked for. */
interface Load {
  readonly functions?: number;
  readonly usable: number;
}
interface Watched {
  load: { functions?: number; usable?: number };
}

/**
 * Prints how long the pane's page takes until its functions are there and until its first page can be used, each time with nothing in the
 * browser's store, beside a page of React and Fluent UI with a heading and a button and nothing else.
 */
export async function benchPaneLoad(): Promise<void> {
  const bare = await barePage();
  const browser = await launch();
  try {
    const loads: Load[] = [];
    const bareLoads: Load[] = [];
    // By turns, so that what else the machine does falls on both
    for (let run = 0; run < RUNS; run += 1) {
      loads.push(await ofThePane());
      bareLoads.push(await ofTheBarePage(browser, bare.url));
    }
    const usable = median(loads.map((load) => load.usable));
    const beside = median(bareLoads.map((load) => load.usable));
    console.log(
      `\nLoad of the pane (local workbook, Chromium; median of ${RUNS}, nothing in the browser's store)`,
    );
    print('a bare page of React and Fluent UI, usable', beside);
    print('the pane: functions ready', median(loads.map(({ functions }) => functions ?? Number.NaN)));
    print('the pane: first page usable, office.js included', usable);
    console.log(`Pane to bare page: ${(usable / beside).toFixed(2)} times`);
  } finally {
    await browser.close();
    await closeBrowser();
    await bare.close();
  }
}

const print = (what: string, milliseconds: number) =>
  console.log(`${what.padEnd(50)} ${milliseconds.toFixed(0).padStart(6)} ms`);
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** In each page and frame, before its own scripts. */
function watch(): void {
  const load: Watched['load'] = ((window as unknown as Watched).load = {});
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLScriptElement && target.src.endsWith('/functions.js'))
        load.functions = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    if (document.querySelector('main h1') && document.querySelector('main button'))
      load.usable ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

async function ofThePane(): Promise<Load> {
  const opened = await openLocalWorkbook({ before: (context) => context.addInitScript(watch) });
  try {
    const pane = await openPane(opened);
    const frame = await (await pane.owner().elementHandle())!.contentFrame();
    return await loadOf(frame!);
  } finally {
    await opened.close();
  }
}

async function ofTheBarePage(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext();
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('main button').waitFor();
    return await loadOf(page);
  } finally {
    await context.close();
  }
}

async function loadOf(page: Page | Frame): Promise<Load> {
  const load = await page.evaluate(() => (window as unknown as Watched).load);
  if (load.usable === undefined) throw new Error('The page was never seen to be usable.');
  return { ...load, usable: load.usable };
}

const BARE = `
  import { createElement as h } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Button, FluentProvider, Title3, webLightTheme } from '@fluentui/react-components';
  const page = h('main', null, h(Title3, { as: 'h1' }, 'Bare'), h(Button, { appearance: 'primary' }, 'Press'));
  createRoot(document.getElementById('root')).render(h(FluentProvider, { theme: webLightTheme }, page));
`;

async function barePage(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bare-'));
  const outfile = join(folder, 'bare.js');
  await build({
    stdin: { contents: BARE, resolveDir: ROOT, loader: 'js' },
    outfile,
    bundle: true,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const script = readFileSync(outfile);
  rmSync(folder, { recursive: true });
  const server: Server = createServer(({ url }, answer) => {
    const isScript = url === '/bare.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(isScript ? script : '<!doctype html><div id="root"></div><script src="/bare.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
