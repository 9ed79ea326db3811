import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWord } from '../report/word-file';
import { smallFile } from '../support/cases';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();

async function place() {
  const own = await mkdtemp(join(folder, 'report-'));
  await writeFile(join(own, 'case.json'), JSON.stringify(smallFile()));
  const [output, report] = [join(own, 'out.xlsx'), join(own, 'out.docx')];
  const args = ['appraise', join(own, 'case.json'), '-o', output, '--report', report];
  return { own, output, report, args, listed: async () => (await readdir(own)).sort() };
}

test('--report writes the report beside the workbook, and names both', async () => {
  const { args, output, report, listed } = await place();
  const { code, out, err } = await run(args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trimEnd().split('\n').slice(-2)).toEqual([output, report]);
  expect(await listed()).toEqual(['case.json', 'out.docx', 'out.xlsx']);
  expect(readWord(await readFile(report)).paragraphs[0]).toEqual({ style: 'Title', text: smallFile().title });
});

test('a report that exists is left as it is, and no workbook is written', async () => {
  const { args, report, listed } = await place();
  await writeFile(report, 'older');
  expect(await run(args)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${report}: exists already`),
  });
  expect(await readFile(report, 'utf8')).toBe('older');
  expect(await listed()).toEqual(['case.json', 'out.docx']);
  expect(await run([...args, '--force'])).toMatchObject({ code: 0, err: '' });
});

test('a report is written as .docx', async () => {
  const { args } = await place();
  const { code, err } = await run([...args.slice(0, -1), 'report.pdf']);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'report.pdf: a report is written as .docx; give a name that ends so.\n',
  });
});
