/**
 * Draws the pictures of imported workforce data anew: `npx tsx scripts/pictures-workforce.ts`. One workbook of our example files is
 * printed by LibreOffice; the dashboard and the profile stand alone, and all pages stand on one contact sheet. Needs what
 * scripts/pictures.ts needs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const NAME = 'workforce';
const FILES = [
  'asc-wds-worker.csv',
  'asc-wds-workplace.csv',
  'caseload-list.csv',
  'hr-establishment.csv',
  'csww-open-data.csv',
  'nmds-summary.txt',
];
/** A band in which the teams of the example differ. */
const CHOICES = ['--band', '15:18', '--as-at', '31/03/2026', '--area', 'Anyshire'];

function draw(folder: string): void {
  const workbook = join(folder, `${NAME}.xlsx`);
  const files = FILES.map((file) => join('examples', 'data', file));
  run('npm', 'run', '-s', 'wfc', '--', 'import', ...files, '-o', workbook, ...CHOICES);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook);
  const pdf = join(folder, `${NAME}.pdf`);
  drawPage(pdf, 'Caseload dashboard', 'caseload');
  drawPage(pdf, 'Workforce profile', 'profile');
  drawAll(pdf, folder);
}

/** The first page of a sheet, without its margins. */
function drawPage(pdf: string, sheet: string, name: string): void {
  const page = String(pageOf(pdf, sheet));
  const drawn = pdf.replace(/\.pdf$/, `-${name}`);
  run('pdftoppm', '-r', '90', '-png', '-singlefile', '-f', page, '-l', page, pdf, drawn);
  const picture = join(PICTURES, `${NAME}-${name}.png`);
  const look = ['-trim', '-bordercolor', 'white', '-border', '24', '-colors', '128'];
  run('convert', `${drawn}.png`, ...look, picture);
}

/** Every page, upright ones beside those that lie. */
function drawAll(pdf: string, folder: string): void {
  run('pdftoppm', '-r', '34', '-png', pdf, join(folder, 'page'));
  const pages = readdirSync(folder)
    .filter((file) => /^page-\d+\.png$/.test(file))
    .sort()
    .map((file) => join(folder, file));
  const look = ['-tile', '6x', '-geometry', '+8+8', '-background', '#c5ccd2', '-colors', '64'];
  run('montage', ...pages, ...look, `png8:${join(PICTURES, `${NAME}-all.png`)}`);
}

/** The first page whose header names the sheet. */
function pageOf(pdf: string, sheet: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const found = pages.findIndex((page) => page.trimStart().split('\n')[0]!.trimEnd().endsWith(sheet));
  if (found < 0) throw new Error(`No page of the printed workbook is headed ${sheet}`);
  return found + 1;
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

const folder = mkdtempSync(join(tmpdir(), 'wfc-pictures-'));
try {
  draw(folder);
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
