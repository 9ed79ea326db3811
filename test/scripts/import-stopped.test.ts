import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
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
  spawn(process.execPath, ['bin/workforce-case.mjs', 'import', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('Ctrl-C', () => {
  test.each([[[]], [['--force']]])('leaves no file, and ends with 130, with %j', async (force) => {
    const { at, output, listed } = await place();
    await longList(at('long.csv'));
    const child = start(at('long.csv'), '-o', output, ...force);
    const end = ended(child);
    // Whenever it comes: while rows are read, or while the workbook is made.
    await setTimeout(force.length === 0 ? 1_500 : 3_000);
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, err: 'Stopped. Nothing was written.\n' });
    expect(await listed()).toEqual(['long.csv']);
  });
});

test('where nobody watches, no progress is written', async () => {
  const { output, listed } = await place();
  const { code, err } = await ended(start(example('csww-open-data.csv'), '-o', output));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await listed()).toEqual(['out.xlsx']);
});
