import { get, type IncomingMessage } from 'node:http';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panePage } from '../../../local-workbook/server/pane-page';
import { type LocalServer, startServer } from '../../../local-workbook/server/server';

const PAGE = `<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>`;

let folder: string;
let server: LocalServer;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-workbook-'));
  await writeFile(join(folder, 'taskpane.html'), PAGE);
  await writeFile(join(folder, 'functions.js'), 'same();');
  await writeFile(join(folder, 'notes.txt'), 'not a kind that is served');
  await symlink('/etc/hostname', join(folder, 'link.js'));
  server = await startServer({ distDir: folder, port: 0 });
  port = Number(new URL(server.url).port);
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Got {
  readonly status: number;
  readonly type: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Sends the path as it stands: fetch would tidy it. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    }).on('error', fail);
  });

describe('the server', () => {
  test('gives the page, the seam, the bundle and Microsoft’s client', async () => {
    const page = await ask('/');
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask('/seam.js')).type).toBe('text/javascript; charset=utf-8');
    expect((await ask('/page/page.css')).type).toBe('text/css; charset=utf-8');
    expect((await ask('/office-js/office.js')).status).toBe(200);
    // Its folders are in small letters, and asked for otherwise.
    expect((await ask('/office-js/en-GB/office_strings.js')).status).toBe(200);
    expect(JSON.parse((await ask('/excel-model.json')).text)).toHaveProperty('classes.Range');
  });

  test('serves the add-in’s scripts byte for byte, and changes one address in its pages', async () => {
    expect((await ask('/addin/functions.js')).text).toBe('same();');
    const { text } = await ask('/addin/taskpane.html');
    expect(text).toBe(
      PAGE.replace(' https://appsforoffice.microsoft.com;', ';').replace(
        '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
        '<script src="/seam.js"></script><script src="/office-js/office.js"></script>',
      ),
    );
  });

  test.each([
    '/addin/../package.json',
    '/addin/%2e%2e/package.json',
    '/addin/..%2fpackage.json',
    '/addin/..%5cpackage.json',
    '/addin//etc/passwd',
    '/addin/%00.js',
    '/addin/%zz',
    '/addin/link.js',
    '/addin/notes.txt',
    '/addin/',
    '/addin',
    '/page/../server.ts',
    '/office-js/../package.json',
    '/nowhere',
    '/example.xlsx',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('is there for this machine only, under no other name', async () => {
    expect((await ask('/', { host: 'elsewhere.example' })).status).toBe(403);
    expect((await ask('/', { host: `elsewhere.example:${port}` })).status).toBe(403);
    expect((await ask('/', { host: `127.0.0.1:${port}` })).status).toBe(200);
  });

  test('reads, and does nothing else', async () => {
    const { status } = await fetch(server.url, { method: 'POST' });
    expect(status).toBe(405);
    expect((await fetch(`${server.url}addin/functions.js`, { method: 'HEAD' })).status).toBe(200);
  });

  test('takes a free port where its own is taken', async () => {
    const other = await startServer({ distDir: folder, port });
    expect(new URL(other.url).port).not.toBe(String(port));
    await other.close();
  });
});

test('a page without office.js stays as it is', () => {
  const html = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'" /><p>Help</p>';
  expect(panePage(html)).toBe(html);
});
