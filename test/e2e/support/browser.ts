import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';
import { build } from '../../../scripts/build';
import { type LocalWorkbook } from '../../../local-workbook/page/handle';
import { type LocalServer, type ServerOptions, startServer } from '../../../local-workbook/server/server';

declare global {
  interface Window {
    localWorkbook: LocalWorkbook;
  }
}

/** An open local workbook, in a browser context of its own. */
export interface Opened {
  readonly page: Page;
  readonly server: LocalServer;
  /** Requests that wanted to leave this machine; each was blocked. */
  readonly left: readonly string[];
  /** Errors of the page and its frames, and what they wrote to the console as errors */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The built add-in; built into dist/ once where left out */
  readonly distDir?: string;
  readonly example?: NonNullable<ServerOptions['example']>;
  readonly width?: number;
  readonly height?: number;
  /** Of the page's address: `?ExcelApi=1.9` */
  readonly query?: string;
}

let browser: Promise<Browser> | undefined;
let built: Promise<string> | undefined;

/**
 * A real Chromium: that of CHROMIUM_PATH, else the one that comes inside the npm package. A machine on which none starts fails the
 * tests; they are never skipped.
 */
async function launch(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  const isRoot = process.getuid?.() === 0;
  return playwright.launch({
    executablePath: named ?? (await chromium.executablePath()),
    args: named
      ? isRoot
        ? ['--no-sandbox']
        : []
      : chromium.args.filter((arg) => isRoot || !/sandbox/.test(arg)),
    headless: true,
  });
}

/** Starts the server and a fresh browser context, and waits until the local workbook is ready. */
export async function openLocalWorkbook(options: OpenOptions = {}): Promise<Opened> {
  const distDir = options.distDir ?? (await (built ??= build().then(({ outDir }) => outDir)));
  const server = await startServer({
    distDir,
    port: 0,
    ...(options.example ? { example: options.example } : {}),
  });
  try {
    const { width = 1366, height = 768 } = options;
    // Of its own: office.js keeps what it learned of its host for the session.
    const context = await (await (browser ??= launch())).newContext({ viewport: { width, height } });
    const left = await blockOutside(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    await page.goto(server.url + (options.query ?? ''));
    await page.waitForFunction(() => 'localWorkbook' in window);
    await page
      .evaluate(() => window.localWorkbook.ready)
      .catch((error: unknown) => {
        throw new Error([String(error), ...errors].join('\n'));
      });
    return {
      page,
      server,
      left,
      errors,
      close: async () => {
        await context.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** For the end of a test file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Nothing may leave the machine: what tries to is stopped and remembered. */
async function blockOutside(context: BrowserContext): Promise<readonly string[]> {
  const left: string[] = [];
  await context.route('**/*', async (route) => {
    const { protocol, hostname, href } = new URL(route.request().url());
    if (/^(data|blob|about):$/.test(protocol) || hostname === 'localhost' || hostname === '127.0.0.1')
      return route.continue();
    left.push(href);
    return route.abort('blockedbyclient');
  });
  return left;
}
