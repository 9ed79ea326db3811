import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readdir, readlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { finished } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { example, importing } from './importing';

const place = await importing();

/** A list that takes long enough to read for somebody to think better of it. */
async function longList(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('Post number,Job title,Team,Grade,FTE,Salary\n');
  for (let block = 0; block < 300; block += 1) {
    const rows = Array.from(
      { length: 2_000 },
      (_, i) => `P${block * 2_000 + i},Worker,Team ${i % 50},G${i % 9},1,${30_000 + i}`,
    );
    file.write(`${rows.join('\n')}\n`);
  }
  file.end();
  await finished(file);
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; err: string }>((done) => {
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    child.on('close', (code) => done({ code, err }));
  });

const start = (...args: string[]) =>
  spawn(process.execPath, ['bin/workforce-case.mjs', 'import', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

/** Waits until a process has opened a file, which Linux tells; elsewhere as long as that may take. */
async function hasOpened({ pid }: ChildProcess, path: string): Promise<void> {
  if (process.platform !== 'linux') return setTimeout(5_000);
  for (;;) {
    const open = await readdir(`/proc/${pid}/fd`);
    const targets = await Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
    if (targets.includes(path)) return;
    await setTimeout(10);
  }
}

const STOPPED = { code: 130, err: 'Stopped. Nothing was written.\n' };

describe('Ctrl-C leaves no file, and ends with 130', () => {
  test.each([
    ['while the file is looked at', 0, []],
    ['while rows are read or the workbook is made', 1_500, ['--force']],
  ])('%s', async (_, later, force) => {
    const { at, output, listed } = await place();
    await longList(at('long.csv'));
    const child = start(at('long.csv'), '-o', output, ...force);
    const end = ended(child);
    await hasOpened(child, at('long.csv'));
    await setTimeout(later);
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await end).toEqual(STOPPED);
    expect(await listed()).toEqual(['long.csv']);
  });

  test('while nothing comes to be pasted', async () => {
    const { output, listed } = await place();
    const child = start('-', '-o', output);
    const end = ended(child);
    // More than a pipe holds: when all is written, it is being read.
    await new Promise((written) => child.stdin.write('Job title,Team\n'.repeat(20_000), written));
    child.kill('SIGINT');
    expect(await end).toEqual(STOPPED);
    expect(await listed()).toEqual([]);
  });
});

test('where nobody watches, no progress is written', async () => {
  const { output, listed } = await place();
  const { code, err } = await ended(start(example('csww-open-data.csv'), '-o', output));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await listed()).toEqual(['out.xlsx']);
});
