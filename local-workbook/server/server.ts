import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeModel } from '../model/write';
import { pageBundle } from './bundle';
import { contentType, fileIn } from './files';
import { panePage } from './pane-page';

export interface ServerOptions {
  /** The built add-in: pages, scripts, functions.json, manifest.xml */
  readonly distDir: string;
  /** 3000 by default; a free one where it is taken, and for 0 */
  readonly port?: number;
  /** A workbook that the page offers to open */
  readonly example?: { readonly file: string; readonly title: string };
}

export interface LocalServer {
  /** `http://localhost:3000/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Excel's stand-in is for this machine alone. */
const ADDRESS = '127.0.0.1';
const PORT = 3000;

const OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/**
 * The host page's policy: everything from here, nothing from elsewhere.
 * style-src 'unsafe-inline': the grid puts its style sheets and sizes into the page.
 * img-src data: blob:, font-src data:: the grid's cursors, pictures and icons. worker-src blob:: its helpers.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the local workbook on 127.0.0.1, over plain http. */
export async function startServer({ distDir, port = PORT, example }: ServerOptions): Promise<LocalServer> {
  const bundle = await pageBundle();
  const answer = routes({ distDir, bundle, ...(example ? { example } : {}) });
  const server = createServer((request, response) => {
    answer(request).then(
      (found) => send(response, request, found),
      (error: unknown) => send(response, request, { status: 500, text: String(error) }),
    );
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Found =
  | { readonly body: Buffer | string; readonly type: string; readonly policy?: string }
  | { readonly status: number; readonly text: string };

interface Places {
  readonly distDir: string;
  readonly bundle: string;
  readonly example?: { readonly file: string; readonly title: string };
}

const MISSING = { status: 404, text: 'Not found' };

/** `/` the page, `/addin/` the built add-in, `/office-js/` Microsoft's client, `/page/` the page's own files. */
function routes({ distDir, bundle, example }: Places) {
  const from = async (folder: string, path: string): Promise<Found> => {
    const type = contentType(path);
    const body = type ? await fileIn(folder, path) : undefined;
    return type && body ? { body, type } : MISSING;
  };
  return async ({ method, url = '/', headers: { host = '' } }: IncomingMessage): Promise<Found> => {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'Only reading is allowed.' };
    // A page elsewhere whose name was pointed at this machine must get nothing.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host))
      return { status: 403, text: 'For this machine only.' };
    const path = decoded(url);
    if (path === undefined) return MISSING;
    const [room = '', ...rest] = path.slice(1).split('/');
    const file = rest.join('/');
    if (path === '/') {
      const body = await readFile(join(import.meta.dirname, '../page/index.html'));
      return { body, type: 'text/html; charset=utf-8', policy: POLICY };
    }
    if (path === '/seam.js') return from(bundle, 'seam.js');
    if (path === '/excel-model.json') return { body: await readFile(writeModel()), type: contentType(path)! };
    if (room === 'page') return from(bundle, file);
    if (room === 'addin') {
      const found = await from(distDir, file);
      return 'body' in found && file.endsWith('.html')
        ? { ...found, body: panePage(String(found.body)) }
        : found;
    }
    if (room === 'office-js') {
      // Its folders are named in lower case, and asked for as `en-GB`.
      const found = await from(OFFICE_JS, file);
      return 'body' in found ? found : from(OFFICE_JS, file.toLowerCase());
    }
    if (path === '/example.json')
      return { body: JSON.stringify({ title: example?.title ?? '' }), type: contentType(path)! };
    if (example && path === '/example.xlsx')
      return { body: await readFile(example.file), type: contentType(path)! };
    return MISSING;
  };
}

/** The path without its query; undefined where it cannot be read. */
function decoded(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
    return path.startsWith('/') ? path : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { method }: IncomingMessage, found: Found): void {
  const body = 'body' in found ? found.body : `${found.text}\n`;
  response.writeHead('body' in found ? 200 : found.status, {
    'content-type': 'body' in found ? found.type : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    // Builds replace each other behind the same names.
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...('policy' in found && found.policy ? { 'content-security-policy': found.policy } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** @returns the port that was free */
function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted !== 0) done(listen(server, 0));
      else fail(error);
    });
    server.listen(wanted, ADDRESS, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : wanted);
    });
  });
}
