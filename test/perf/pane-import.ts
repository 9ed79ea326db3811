import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type Opened, closeBrowser, openLocalWorkbook } from '../e2e/support/browser';
import { goTo, openPane, paneOf } from '../e2e/support/pane';
import { workerHeader, workerRow } from './worker-file';

const ROWS = Number(process.env.WFC_ROWS ?? 100_000);
const ROOT = join(import.meta.dirname, '..', '..');

/** What a stretch of the import took. */
interface Stretch {
  readonly seconds: number;
  /** Of them, those that the workbook's page kept the thread which it shares with the pane. */
  readonly workbook: number;
  /** The longest that the pane itself kept the thread, in milliseconds, and how often above 50. */
  readonly longest: number;
  readonly long: number;
}

/**
 * Prints what importing 100,000 rows takes in the pane, in the local workbook, beside the command line on the same file, and the longest block
 * of the pane's own thread. Page and pane share a thread in a browser, and the page stands for Excel, which has a process of its own: the
 * browser's long tasks say which of the two each belongs to, and those of the page are told apart.
 */
export async function benchPaneImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-bench-'));
  const { WFC_BENCH_DIST: distDir } = process.env;
  try {
    const file = join(folder, 'workers.csv');
    await write(file);
    const commandLine = timed(file, join(folder, 'out.xlsx'));
    const opened = await openLocalWorkbook(distDir === undefined ? {} : { distDir });
    try {
      const size = (statSync(file).size / 1e6).toFixed(0);
      console.log(
        `\nImport of ${ROWS.toLocaleString('en-GB')} rows, ${size} MB, in the pane (local workbook, Chromium), beside the command line`,
      );
      console.log(`${'the command line, whole'.padEnd(48)} ${commandLine.toFixed(1).padStart(6)} s`);
      const [check, written] = await inThePane(opened, file);
      print('the pane: check every row', check!);
      print('the pane: describe and write', written!);
      const all = check!.seconds + written!.seconds;
      const own = all - check!.workbook - written!.workbook;
      const times = (seconds: number) => (seconds / commandLine).toFixed(2);
      console.log(
        `Pane to command line: ${times(own)} times; with the local workbook, which stands for Excel, ${times(all)}`,
      );
    } finally {
      await opened.close();
      await closeBrowser();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${workerHeader}\n`);
  for (let first = 0; first < ROWS; first += 1_000) {
    const block = Array.from({ length: 1_000 }, (_, i) => workerRow(first + i));
    if (!file.write(`${block.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

function timed(file: string, output: string): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'workforce-case.mjs'), 'import', file, '-o', output],
    { encoding: 'utf8', cwd: ROOT },
  );
  if (status !== 0) throw new Error(`The command line ended with ${status}: ${stderr}`);
  return (performance.now() - began) / 1000;
}

async function inThePane(opened: Opened, file: string): Promise<Stretch[]> {
  const { page } = opened;
  await openPane(opened);
  await goTo(page, 'Import');
  const pane = paneOf(page);
  await pane.locator('input[type=file]').first().setInputFiles(file);
  await pane.getByText('ASC-WDS worker file').first().waitFor();
  await pane.locator('body').evaluate(() => {
    const tasks: Task[] = ((window as unknown as Watched).tasks = []);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) tasks.push({ isOwn: name === 'self', duration });
    }).observe({ type: 'longtask' });
  });
  const tasks = () => pane.locator('body').evaluate(() => (window as unknown as Watched).tasks.splice(0));
  const stretch = async (press: RegExp, wait: RegExp): Promise<Stretch> => {
    await tasks();
    const began = performance.now();
    await pane.getByRole('button', { name: press }).click();
    await pane.getByText(wait).first().waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - began) / 1000;
    const found = await tasks();
    const own = found.flatMap(({ isOwn, duration }) => (isOwn ? [duration] : []));
    const others = found.flatMap(({ isOwn, duration }) => (isOwn ? [] : [duration]));
    return {
      seconds,
      workbook: others.reduce((sum, duration) => sum + duration, 0) / 1000,
      longest: Math.max(0, ...own),
      long: own.length,
    };
  };
  return [await stretch(/^Check the rows$/, /^Checked: /), await stretch(/^Import [\d,]+ rows$/, /^Done: /)];
}

interface Task {
  readonly isOwn: boolean;
  readonly duration: number;
}
interface Watched {
  tasks: Task[];
}

function print(name: string, { seconds, workbook, longest, long }: Stretch): void {
  const blocked =
    long === 0
      ? 'no block of the pane above 50 ms'
      : `longest block ${longest.toFixed(0)} ms, ${long} above 50 ms`;
  const of = workbook === 0 ? '' : `, of which ${workbook.toFixed(1)} s the local workbook's`;
  console.log(`${name.padEnd(48)} ${seconds.toFixed(1).padStart(6)} s${of}, ${blocked}`);
}
