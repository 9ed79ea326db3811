import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../scripts/cli';
import type { FileSystem } from '../../scripts/files';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line with a terminal that only notes what is written; the rest is the real thing. */
export async function run(
  args: readonly string[],
  { stdin = '', files }: { readonly stdin?: string; readonly files?: FileSystem } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    ...(files && { files }),
  });
  return { code, out, err };
}

/** A folder of one's own, gone when the file's tests have run. */
export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workforce-case-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
