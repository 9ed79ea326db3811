/**
 * Draws the pictures of docs/pictures anew: `npm run pictures`. Each example workbook is printed by LibreOffice, and all its
 * pages stand on one contact sheet; the Summary of children's services stands alone as well. Needs soffice, pdftoppm and montage
 * (on Debian: libreoffice-calc, poppler-utils, imagemagick, fonts-crosextra-carlito for the widths of Calibri).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { appraise } from './commands/appraise';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const EXAMPLES = join(ROOT, 'examples');
/** The example whose Summary is shown by itself. */
const SHOWN = 'childrens-services';

async function draw(name: string, folder: string): Promise<void> {
  const workbook = join(folder, `${name}.xlsx`);
  await appraise(join(EXAMPLES, `${name}.json`), workbook, true, process);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook);
  const pdf = join(folder, `${name}.pdf`);
  run('pdftoppm', '-r', '45', '-png', pdf, join(folder, 'page'));
  const pages = readdirSync(folder)
    .filter((file) => /^page-\d+\.png$/.test(file))
    .sort();
  const sheet = join(PICTURES, `${name}.png`);
  const paths = pages.map((file) => join(folder, file));
  run(
    'montage',
    ...paths,
    '-tile',
    '4x',
    '-geometry',
    '+8+8',
    '-background',
    '#c5ccd2',
    '-colors',
    '128',
    sheet,
  );
  if (name === SHOWN) drawSummary(pdf, folder);
}

function drawSummary(pdf: string, folder: string): void {
  run(
    'pdftoppm',
    '-r',
    '90',
    '-png',
    '-f',
    String(summaryPage(pdf)),
    '-l',
    String(summaryPage(pdf)),
    pdf,
    join(folder, 'summary'),
  );
  const [summary] = readdirSync(folder).filter((file) => file.startsWith('summary'));
  run(
    'convert',
    join(folder, summary!),
    '-trim',
    '-bordercolor',
    'white',
    '-border',
    '24',
    join(folder, 'trimmed.png'),
  );
  renameSync(join(folder, 'trimmed.png'), join(PICTURES, 'summary.png'));
}

/** The first page whose header names the Summary sheet. */
function summaryPage(pdf: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const found = pages.findIndex((page) => /\bSummary\s*$/.test(page.trimStart().split('\n')[0]!));
  if (found < 0) throw new Error('No page of the printed workbook is headed Summary');
  return found + 1;
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

const names = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'));
for (const name of names) {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-pictures-'));
  try {
    await draw(name, folder);
  } catch (error) {
    logErrorMessage(error);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
