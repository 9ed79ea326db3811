/**
 * Draws the pictures of docs/pictures anew: `npm run pictures`. Each example workbook is printed by LibreOffice, and all its
 * pages stand on one contact sheet; some sheets stand alone as well. Needs soffice, pdftoppm and montage
 * (on Debian: libreoffice-calc, libreoffice-writer, poppler-utils, imagemagick, fonts-crosextra-carlito for the widths of Calibri).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { appraise } from './commands/appraise';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const EXAMPLES = join(ROOT, 'examples');

interface Alone {
  readonly example: string;
  readonly sheet: string;
  readonly picture: string;
}
/** Sheets that are shown by themselves. */
const ALONE: readonly Alone[] = [
  { example: 'childrens-services', sheet: 'Summary', picture: 'summary.png' },
  { example: 'childrens-services', sheet: 'Costs by year', picture: 'costs-by-year.png' },
  { example: 'joint-workforce-service', sheet: 'Pooled budget', picture: 'pooled-budget.png' },
];

async function draw(name: string, folder: string): Promise<void> {
  const workbook = join(folder, `${name}.xlsx`);
  await appraise(join(EXAMPLES, `${name}.json`), { workbook }, true, process);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook);
  const pdf = join(folder, `${name}.pdf`);
  run('pdftoppm', '-r', '45', '-png', pdf, join(folder, 'page'));
  contactSheet(pagesIn(folder, 'page'), 4, join(PICTURES, `${name}.png`));
  for (const alone of ALONE.filter(({ example }) => example === name)) drawSheet(pdf, alone, folder);
}

/** The first page of one sheet, as a picture of its own. */
function drawSheet(pdf: string, { sheet, picture }: Alone, folder: string): void {
  const page = String(pageOf(pdf, sheet));
  const drawn = join(folder, 'alone');
  run('pdftoppm', '-r', '90', '-png', '-singlefile', '-f', page, '-l', page, pdf, drawn);
  run('convert', `${drawn}.png`, '-trim', '-bordercolor', 'white', '-border', '24', join(PICTURES, picture));
}

/** The first page whose header names the sheet. */
function pageOf(pdf: string, sheet: string): number {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const found = pages.findIndex((page) => page.trimStart().split('\n')[0]!.trimEnd().endsWith(`  ${sheet}`));
  if (found < 0) throw new Error(`No page of the printed workbook is headed ${sheet}`);
  return found + 1;
}

/** All pages of the report of one case on one contact sheet. */
async function drawReport(example: string, folder: string): Promise<void> {
  const places = { workbook: join(folder, 'report.xlsx'), report: join(folder, 'report.docx') };
  await appraise(join(EXAMPLES, `${example}.json`), places, true, process);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, places.report);
  run('pdftoppm', '-r', '60', '-png', join(folder, 'report.pdf'), join(folder, 'report'));
  contactSheet(pagesIn(folder, 'report'), 3, join(PICTURES, 'report.png'));
}

const pagesIn = (folder: string, name: string): string[] =>
  readdirSync(folder)
    .filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file))
    .sort()
    .map((file) => join(folder, file));

function contactSheet(pages: readonly string[], across: number, picture: string): void {
  const look = ['-geometry', '+8+8', '-background', '#c5ccd2', '-colors', '128'];
  run('montage', ...pages, '-tile', `${across}x`, ...look, picture);
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** In a folder of its own, which is gone afterwards; what goes wrong with one picture leaves the others. */
async function drawn(draws: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-pictures-'));
  try {
    await draws(folder);
  } catch (error) {
    logErrorMessage(error);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const names = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'));
for (const name of names) await drawn((folder) => draw(name, folder));
await drawn((folder) => drawReport('childrens-services', folder));
