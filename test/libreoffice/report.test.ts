import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appraisalReport } from '../../src/report';
import { writeWord } from '../../src/report/word';
import { EXAMPLES, exampleCase } from '../report/examples';

/** Reports as LibreOffice opens and prints them. */
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'workforce-case-report-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  for (const name of EXAMPLES)
    await writeFile(join(folder, `${name}.docx`), await writeWord(appraisalReport(exampleCase(name))));
  await run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder],
    ...EXAMPLES.map((name) => join(folder, `${name}.docx`)),
  ]);
});

/** Pages of text, as the lines stand on paper. */
async function pagesOf(name: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
  return stdout.split('\f').slice(0, -1);
}

const ONE_SPACE = /\s+/g;

describe.each(EXAMPLES)('the report of %s', (name) => {
  const c = exampleCase(name);

  test('opens, and prints as a few pages, each with its number', async () => {
    const pages = await pagesOf(name);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(8);
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${pages.length}`));
  });

  test('shows its title, every option with its cost, and numbered tables', async () => {
    const words = (await pagesOf(name)).join('\n').replace(ONE_SPACE, ' ');
    expect(words).toContain('Table 2. Options, benefits, disbenefits and cost');
    expect(words).toContain('Table 3. ');
    const [first] = c.title.split(':');
    expect(words).toContain(first!.slice(0, 30));
    for (const head of ['Benefits', 'Disbenefits', 'Recommended', 'Net cost by year'])
      expect(words).toContain(head);
    // Names wrap in narrow columns: their first words stand on one line
    for (const option of c.options) expect(words).toContain(option.name.split(' ').slice(0, 2).join(' '));
  });
});

test('the options of the children’s services case stand there with their costs', async () => {
  const words = (await pagesOf('childrens-services')).join('\n').replace(ONE_SPACE, ' ');
  for (const cost of ['309,653', '244,653', '196,705', '112,948']) expect(words).toContain(cost);
});

test('the head of a table is there again on the page that it runs to', async () => {
  const pages = await pagesOf('childrens-services');
  const heads = pages.filter((page) => /Option\s+Benefits\s+Disbenefits/.test(page.replace(ONE_SPACE, ' ')));
  expect(heads.length).toBe(2);
});

test('its chart is drawn: bars in the colours of the workbook stand on its page', async () => {
  const pages = await pagesOf('childrens-services');
  const page = pages.findIndex((text) => text.includes('With the recommended option')) + 1;
  expect(page).toBeGreaterThan(0);
  const at = ['-f', String(page), '-l', String(page)];
  const path = join(folder, 'chart');
  await run('pdftoppm', ['-r', '50', '-singlefile', ...at, join(folder, 'childrens-services.pdf'), path]);
  const pixels = await readFile(`${path}.ppm`);
  // #6FA3AC, the bars without agency workers
  let found = 0;
  for (let i = 0; i + 2 < pixels.length; i++)
    if (pixels[i] === 0x6f && pixels[i + 1] === 0xa3 && pixels[i + 2] === 0xac) found++;
  expect(found).toBeGreaterThan(500);
});
