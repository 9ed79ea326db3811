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

/** What a stretch of the import took, and the longest the pane could not have answered during it. */
interface Stretch {
  readonly seconds: number;
  readonly longest: number;
  readonly long: number;
}

/**
 * Prints what importing 100,000 rows takes in the pane, in the local workbook, beside the command line on the same file, and the longest block
 * of the pane's own thread: the browser's own long tasks, those of the workbook's page apart, which stands for Excel.
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
      print('the command line, whole', { seconds: commandLine, longest: 0, long: 0 });
      const [check, write] = await inThePane(opened, file);
      print('the pane: check every row', check!);
      print('the pane: describe and write, Excel included', write!);
      console.log(
        `Pane to command line: ${((check!.seconds + write!.seconds) / commandLine).toFixed(2)} times`,
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
    const tasks: number[] = ((window as unknown as { tasks: number[] }).tasks = []);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const stretch = async (press: RegExp, wait: RegExp): Promise<Stretch> => {
    await pane
      .locator('body')
      .evaluate(() => void ((window as unknown as { tasks: number[] }).tasks.length = 0));
    const began = performance.now();
    await pane.getByRole('button', { name: press }).click();
    await pane.getByText(wait).first().waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - began) / 1000;
    const tasks = await pane
      .locator('body')
      .evaluate(() => [...(window as unknown as { tasks: number[] }).tasks]);
    return { seconds, longest: Math.max(0, ...tasks), long: tasks.length };
  };
  return [await stretch(/^Check the rows$/, /^Checked: /), await stretch(/^Import [\d,]+ rows$/, /^Done: /)];
}

function print(name: string, { seconds, longest, long }: Stretch): void {
  const blocked = long === 0 ? '' : `, longest block ${longest.toFixed(0)} ms, ${long} above 50 ms`;
  console.log(`${name.padEnd(48)} ${seconds.toFixed(1).padStart(6)} s${blocked}`);
}
