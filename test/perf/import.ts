import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type Writing, workerHeader, workerRow } from './worker-file';

const TIMES = 5;

const FILES: readonly (readonly [rows: number, writing: Writing])[] = [
  [100_000, 'plain'],
  [100_000, 'quoted'],
  [300_000, 'plain'],
  [300_000, 'quoted'],
];

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly rows: number;
}

/**
 * Prints what importing a large ASC-WDS worker file costs beside PapaParse alone on the same file, decoding in both. Each is a process
 * of its own that takes the time of its processor, so that starting up is in neither and other work on the machine counts for little.
 * Both are bundled as the command is: loaded one by one, functions are wrapped to keep their names, which no user pays for.
 * PapaParse is about twice as fast where no quote stands in a file, so both kinds of file are measured.
 */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bench-'));
  const job = await bundled('import-job.ts');
  try {
    console.log(
      '\nImporting an ASC-WDS worker file of 44 columns (processor time, least of 5; peak memory of the largest)',
    );
    console.log('job                                                 seconds    peak MB   x Papa');
    for (const [rows, writing] of FILES) {
      const file = join(folder, `${rows}-${writing}.csv`);
      await write(file, rows, writing);
      const size = (statSync(file).size / 1e6).toFixed(0);
      const name = `${rows.toLocaleString('en-GB')} rows ${writing}, ${size} MB`;
      const papa = measured(job, 'papa', file, rows);
      print(`${name}: PapaParse alone (baseline)`, papa);
      print(`${name}: parse, check, profile`, measured(job, 'profile', file, rows), papa);
      if (rows === 100_000 && writing === 'plain')
        print(`${name}: the same, and write the workbook`, measured(job, 'workbook', file, rows), papa);
    }
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(job);
  }
}

async function write(path: string, rows: number, writing: Writing): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${workerHeader}\n`);
  for (let first = 0; first < rows; first += 1_000) {
    const block = Array.from({ length: Math.min(1_000, rows - first) }, (_, i) =>
      workerRow(first + i, writing),
    );
    if (!file.write(`${block.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

/** Beside the packages, so that what it imports from them is found. */
async function bundled(source: string): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'workforce-case');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `bench-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

function measured(script: string, job: string, file: string, rows: number): Run[] {
  return Array.from({ length: TIMES }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, job, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${job} ended with ${status}: ${stderr}`);
    const run = JSON.parse(stdout) as Run;
    if (run.rows !== rows) throw new Error(`${job} read ${run.rows} rows of ${rows}`);
    return run;
  });
}

function print(name: string, runs: readonly Run[], baseline?: readonly Run[]): void {
  const seconds = (of: readonly Run[]) => Math.min(...of.map((run) => run.seconds));
  const megabytes = Math.max(...runs.map((run) => run.megabytes)).toFixed(0);
  const times = baseline ? (seconds(runs) / seconds(baseline)).toFixed(1) : '';
  console.log(
    `${name.padEnd(50)} ${seconds(runs).toFixed(2).padStart(8)} ${megabytes.padStart(10)} ${times.padStart(8)}`,
  );
}
