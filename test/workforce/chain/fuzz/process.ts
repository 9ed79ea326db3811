import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FuzzReport } from './run';

/** Seeds that failed once: they are tried each time. */
export const KEPT = join(import.meta.dirname, 'kept-seeds.json');
export const keptSeeds = (): number[] => JSON.parse(readFileSync(KEPT, 'utf8')) as number[];

/** Megabytes that an import may take, and what of them is the engine's heap. */
export const MEGABYTES = 256;
const HEAP = 192;

/** Imports the inputs of so many seeds in a process whose memory is bounded. */
export async function fuzzed(
  first: number,
  count: number,
  more: readonly number[] = [],
): Promise<FuzzReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      `--max-old-space-size=${HEAP}`,
      '--max-semi-space-size=8',
      ...['--import', 'tsx', join(import.meta.dirname, 'run.ts')],
      ...[first, count, ...more].map(String),
    ],
    { maxBuffer: 64 << 20 },
  );
  return JSON.parse(stdout) as FuzzReport;
}
