import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from '../../../scripts/build';
import { type LocalWorkbook } from '../../../local-workbook/page/handle';
import { type LocalServer, type ServerOptions, startServer } from '../../../local-workbook/server/server';
import { launch } from './launch';

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
  /** Where each request of the page and its frames went: `localhost:3000`, once */
  readonly hosts: ReadonlySet<string>;
  /** Errors of the page and its frames, and what they wrote to the console as errors */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The built add-in. Where left out, what WFC_DIST names, else built into dist/ by the first who asks. */
  readonly distDir?: string;
  readonly example?: NonNullable<ServerOptions['example']>;
  readonly width?: number;
  readonly height?: number;
  /** What is to be done before any page is loaded */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** Of the page's address: `?ExcelApi=1.9` */
  readonly query?: string;
}

let browser: Promise<Browser> | undefined;
let built: Promise<string> | undefined;

/** Starts the server and a fresh browser context, and waits until the local workbook is ready. */
export async function openLocalWorkbook(options: OpenOptions = {}): Promise<Opened> {
  // WFC_DIST: a build at hand, for those who run one file after the other; whoever names it answers for its being new.
  const distDir =
    options.distDir ?? process.env.WFC_DIST ?? (await (built ??= build().then(({ outDir }) => outDir)));
  const server = await startServer({
    distDir,
    port: 0,
    ...(options.example ? { example: options.example } : {}),
  });
  try {
    const { width = 1366, height = 768 } = options;
    // Of its own: office.js keeps what it learned of its host for the session.
    const context = await (await (browser ??= launch())).newContext({ viewport: { width, height } });
    // No test is a test of speed: on a busy machine an import may take longer than the usual thirty seconds.
    context.setDefaultTimeout(90_000);
    await options.before?.(context);
    const left = await blockOutside(context);
    const hosts = new Set<string>();
    context.on('request', (request) => hosts.add(new URL(request.url()).host));
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
      hosts,
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
