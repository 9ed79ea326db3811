import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeCase } from './large-case';
import { largeJudgement } from './large-judgement';
import { median } from './timer';

const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'bin', 'workforce-case.mjs');

/** Run in the measured process itself, so that its own peak is read, in kilobytes, after its last work. */
const REPORT_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Prints time and peak memory of the command as a user runs it: a process of its own, started cold each time. */
export function benchAppraise(): void {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bench-'));
  try {
    const large = join(folder, 'large.json');
    writeFileSync(large, JSON.stringify(largeCase()));
    const whole = join(folder, 'whole.json');
    writeFileSync(whole, JSON.stringify(largeJudgement()));
    console.log('\nCommands, each a process of its own (median of 5; peak memory of the largest)');
    console.log('command                                             seconds    peak MB   file KB');
    const bare = Array.from({ length: 5 }, () => measure(['-e', '0']));
    print('node -e 0 (baseline: Node alone)', bare);
    const cases = [
      ['appraise, the example', join(ROOT, 'examples', 'childrens-services.json')],
      ['appraise, 10 options x 10 years x 300 posts', large],
      ['the same over 30 years with everything', whole],
    ] as const;
    for (const [name, input] of cases) {
      const output = join(folder, 'out.xlsx');
      const runs = Array.from({ length: 5 }, () =>
        measure([BIN, 'appraise', input, '-o', output, '--force']),
      );
      print(name, runs, statSync(output).size);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(args: readonly string[]): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT_PEAK, ...args], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined)
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(peak) / 1024 };
}

function print(name: string, runs: readonly Run[], bytes?: number): void {
  const seconds = median(runs.map((run) => run.seconds)).toFixed(2);
  const megabytes = Math.max(...runs.map((run) => run.megabytes)).toFixed(0);
  const size = bytes === undefined ? '' : (bytes / 1024).toFixed(0);
  console.log(`${name.padEnd(50)} ${seconds.padStart(8)} ${megabytes.padStart(10)} ${size.padStart(9)}`);
}
