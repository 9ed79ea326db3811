/**
 * Draws docs/pictures/local-workbook-*.png anew: `npx tsx scripts/pictures-local-workbook.ts`. The page of the local workbook in
 * Chromium, at two sizes of screen: the example's Summary beside the add-in's pane, its charts, and a cell in which a function is being
 * typed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { closeBrowser, type Opened, openLocalWorkbook } from '../test/e2e/support/browser';
import { openPane } from '../test/e2e/support/pane';
import { build } from './build';
import { appraise } from './commands/appraise';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

async function draw(folder: string): Promise<void> {
  const { outDir } = await build({ outDir: join(folder, 'dist') });
  const file = join(folder, 'childrens-services.xlsx');
  await appraise(join(ROOT, 'examples', 'childrens-services.json'), { workbook: file }, true, process);
  for (const size of SIZES) {
    const opened = await openLocalWorkbook({
      ...size,
      distDir: outDir,
      example: { file, title: 'Children’s services' },
    });
    await openExample(opened, file);
    const save = (name: string) =>
      opened.page.screenshot({ path: join(PICTURES, `local-workbook-${name}-${size.width}.png`) });
    await save('summary');
    await showCharts(opened);
    await save('charts');
    await typeFunction(opened);
    await save('function');
    await opened.close();
    // The packaged Chromium is one process, which ends with its first context.
    await closeBrowser();
  }
}

/** The Summary beside the pane, as after a press of the ribbon's button. */
async function openExample(opened: Opened, file: string): Promise<void> {
  const { page } = opened;
  await page.evaluate(
    (bytes) => window.localWorkbook.open(bytes, 'Children’s services.xlsx'),
    [...readFileSync(file)],
  );
  await openPane(opened);
  await page.evaluate(async () => {
    window.localWorkbook.select('Summary!A1');
    await window.localWorkbook.settled();
  });
  await rest(page);
}

/** Further down, where the charts stand under the table that they draw. */
async function showCharts({ page }: Opened): Promise<void> {
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 330);
  await rest(page);
}

/** The beginning of a function's name, with what completes it, in a cell that is in sight. */
async function typeFunction({ page }: Opened): Promise<void> {
  await page.mouse.wheel(0, -2000);
  await page.evaluate(() => window.localWorkbook.select('Summary!B3'));
  await rest(page);
  await page.keyboard.type('=WFC.GR', { delay: 60 });
  await rest(page);
}

/** Drawing follows the model by some frames. */
const rest = (page: Opened['page']) => page.waitForTimeout(1500);

const folder = mkdtempSync(join(tmpdir(), 'wfc-pictures-'));
try {
  await draw(folder);
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
} finally {
  await closeBrowser();
  rmSync(folder, { recursive: true });
}
