import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { median } from './timer';
import { workerHeader, workerRow } from './worker-file';

const TIMES = 3;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly rows: number;
}

/**
 * Prints what importing a large ASC-WDS worker file costs beside PapaParse alone on the same file, each a process of its own that times
 * itself, so that starting up is in neither.
 */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bench-'));
  try {
    console.log('\nImporting an ASC-WDS worker file of 44 columns (median of 3; peak memory of the largest)');
    console.log('job                                                 seconds    peak MB   x Papa');
    for (const rows of [100_000, 300_000]) {
      const file = join(folder, `${rows}.csv`);
      await write(file, rows);
      const name = `${rows.toLocaleString('en-GB')} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`;
      const papa = measured('papa', file, rows);
      print(`${name}: PapaParse alone (baseline)`, papa);
      print(`${name}: parse, check, profile`, measured('profile', file, rows), papa);
      if (rows === 100_000)
        print(`${name}: the same, and write the workbook`, measured('workbook', file, rows), papa);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${workerHeader}\n`);
  for (let first = 0; first < rows; first += 1_000) {
    const block = Array.from({ length: Math.min(1_000, rows - first) }, (_, i) => workerRow(first + i));
    if (!file.write(`${block.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function measured(job: string, file: string, rows: number): Run[] {
  return Array.from({ length: TIMES }, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'import-job.ts'), job, file],
      { encoding: 'utf8', cwd: join(import.meta.dirname, '..', '..') },
    );
    if (status !== 0) throw new Error(`${job} ended with ${status}: ${stderr}`);
    const run = JSON.parse(stdout) as Run;
    if (run.rows !== rows) throw new Error(`${job} read ${run.rows} rows of ${rows}`);
    return run;
  });
}

function print(name: string, runs: readonly Run[], baseline?: readonly Run[]): void {
  const seconds = (of: readonly Run[]) => median(of.map((run) => run.seconds));
  const megabytes = Math.max(...runs.map((run) => run.megabytes)).toFixed(0);
  const times = baseline ? (seconds(runs) / seconds(baseline)).toFixed(1) : '';
  console.log(
    `${name.padEnd(50)} ${seconds(runs).toFixed(2).padStart(8)} ${megabytes.padStart(10)} ${times.padStart(8)}`,
  );
}
