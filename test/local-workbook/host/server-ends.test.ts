import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const STARTED = /The local workbook: (http:\/\/localhost:(\d+)\/)/;

let folder: string;
let taken: Server;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-workbook-'));
  taken = createServer();
  port = await new Promise<number>((done) =>
    taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port)),
  );
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The program as `npm start` runs it, on a machine without a screen, until its address is printed */
async function started(...options: readonly string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.DISPLAY;
  delete env.WAYLAND_DISPLAY;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'local-workbook/server/serve.ts', '--dist', folder, ...options],
    { cwd: ROOT, env },
  );
  let said = '';
  const ended = new Promise<Ended>((done) => child.once('exit', (code, signal) => done({ code, signal })));
  const hear = (text: Buffer) => void (said += String(text));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', () => STARTED.test(said) && done());
    void ended.then(({ code }) => fail(new Error(`ended with ${code}: ${said}`)));
  });
  const [, url = '', number = ''] = STARTED.exec(said) ?? [];
  return { child, ended, url, port: Number(number), said: () => said };
}

const statusOf = async (url: string) => (await fetch(url)).status;
const end = (child: ChildProcess, signal: NodeJS.Signals) => child.kill(signal);

test.each<[NodeJS.Signals, number]>([
  ['SIGINT', 1],
  // From the terminal, and again from npm, which passes it on
  ['SIGINT', 2],
  ['SIGTERM', 1],
])(
  'without a browser it prints its address and goes on; %s, %i times, ends it cleanly',
  async (signal, times) => {
    const { child, ended, url, said } = await started('--port', '0');
    expect(await statusOf(url)).toBe(200);
    for (let i = 0; i < times; i += 1) end(child, signal);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(said()).not.toMatch(/error/i);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  },
  60_000,
);

test('takes a free port where its own is taken, and prints that one', async () => {
  const { child, ended, port: found, url } = await started('--port', String(port));
  expect(found).not.toBe(port);
  expect(await statusOf(url)).toBe(200);
  end(child, 'SIGINT');
  expect(await ended).toEqual({ code: 0, signal: null });
}, 60_000);
