import { copyFile, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complete, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const post = { change: 'add post', team: 'Duty', role: 'Social worker', number: 1 } as const;
/** Costs a post of £48,000 more than doing nothing. */
const dearer = (parts: Parameters<typeof smallFile>[0] = {}) =>
  smallFile({ options: [complete('Do nothing'), complete('Do something', { changes: [post] })], ...parts });

/** A folder of these files, and where its summary goes. */
async function place(files: Readonly<Record<string, unknown>>) {
  const own = await mkdtemp(join(folder, 'cases-'));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(own, name), typeof content === 'string' ? content : JSON.stringify(content));
  const summary = join(own, 'Summary.xlsx');
  return {
    own,
    summary,
    args: ['appraise', own, '-o', summary],
    listed: async () => (await readdir(own)).sort(),
  };
}

/** The rows of a sheet as lists of values, empty cells left out. */
async function rowsOf(path: string, sheet: string): Promise<unknown[][]> {
  const found = readPackage(await readFile(path)).sheets.find(({ name }) => name === sheet);
  const rows = new Map<string, unknown[]>();
  for (const { address, value } of found?.cells.values() ?? []) {
    const row = /\d+$/.exec(address)![0];
    if (value !== null && value !== '') rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows.values()];
}

describe('a folder of cases', () => {
  test('gives a workbook beside each case, and one summary across them', async () => {
    const { args, summary, listed } = await place({
      'a.json': smallFile({ title: 'First case' }),
      'b.json': dearer({ title: 'Second case', organisation: 'Another council' }),
      'notes.txt': 'no case',
    });
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('2 cases appraised, no file refused.');
    expect(await listed()).toEqual(['Summary.xlsx', 'a.json', 'a.xlsx', 'b.json', 'b.xlsx', 'notes.txt']);
    const { sheets } = readPackage(await readFile(summary));
    expect(sheets.map(({ name }) => name)).toEqual(['Cases']);
    const rows = await rowsOf(summary, 'Cases');
    expect(rows.find(([title]) => title === 'First case')).toEqual([
      ...['First case', smallFile().organisation, 'a.json', 'a.xlsx', '2026/27', 'Do something', 0, 0, 'Yes'],
      ...['No team above its band', 'None listed', '✓ All checks pass', 'None stated'],
    ]);
    expect(rows.find(([title]) => title === 'Second case')).toEqual([
      ...[
        'Second case',
        'Another council',
        'b.json',
        'b.xlsx',
        '2026/27',
        'Do something',
        48_000,
        -48_000,
        'No',
      ],
      ...['No team above its band', 'None listed', '✓ All checks pass', 'None stated'],
    ]);
  });

  test('adds up what is in the prices of one year, live, and has links to its files by name', async () => {
    const { args, summary } = await place({
      "it's a case.json": dearer({ priceBase: '2025/26' }),
      'b.json': dearer(),
      'c.json': dearer(),
    });
    expect((await run(args)).code).toBe(0);
    const rows = await rowsOf(summary, 'Cases');
    const from = rows.findIndex(([words]) => words === 'Price base');
    expect(rows.slice(from + 1)).toEqual([
      ['2025/26', '£', 1, 48_000, -48_000],
      ['2026/27', '£', 2, 96_000, -96_000],
    ]);
    const bytes = await readFile(summary);
    expectSame(recalculate(bytes));
    const formulas = readPackage(bytes).sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas).toEqual(
      expect.arrayContaining([
        `HYPERLINK("it's a case.json","it's a case.json")`,
        `HYPERLINK("it's a case.xlsx","it's a case.xlsx")`,
      ]),
    );
  });

  test('puts its workbooks into --out-dir, and the links of the summary lead there', async () => {
    const { own, args, summary, listed } = await place({ 'a.json': smallFile() });
    await mkdir(join(own, 'out'));
    expect(await run([...args, '--out-dir', join(own, 'out')])).toMatchObject({ code: 0, err: '' });
    expect(await listed()).toEqual(['Summary.xlsx', 'a.json', 'out']);
    expect(await readdir(join(own, 'out'))).toEqual(['a.xlsx']);
    const [sheet] = readPackage(await readFile(summary)).sheets;
    const formulas = [...sheet!.cells.values()].map(({ formula }) => formula);
    expect(formulas).toContain('HYPERLINK("out/a.xlsx","a.xlsx")');
  });

  test('whose checks fail ends with 1 and says how many', async () => {
    const leavesNobody = { ...post, change: 'remove post', number: 6 } as const;
    const { args, summary } = await place({
      'a.json': smallFile({
        options: [complete('Do nothing'), complete('Do something', { changes: [leavesNobody] })],
      }),
    });
    const { code, out } = await run(args);
    expect(code).toBe(1);
    expect(out).toMatch(/a\.json .* 2 fail/);
    expect((await rowsOf(summary, 'Cases')).flat()).toEqual(
      expect.arrayContaining(['✗ Checks that fail: 2', '1 of 1 teams above their band']),
    );
  });
});

describe('a file of the folder that cannot be appraised', () => {
  test.each<[string, unknown, RegExp]>([
    ['is no JSON', '{"title": }', /bad\.json: is not JSON: line 1, column 11/],
    ['is no case', { title: 'Only a title' }, /bad\.json: \d+ problems\n {2}organisation: found nothing/],
    ['is empty', '', /bad\.json: is empty/],
  ])('because it %s is named with why, the others go on, and the end is 2', async (_, content, why) => {
    const { args, own, summary } = await place({ 'bad.json': content, 'good.json': smallFile() });
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(why);
    expect(out).toContain('1 case appraised, 1 file refused.');
    expect(await readdir(own)).toContain('good.xlsx');
    expect(await readdir(own)).not.toContain('bad.xlsx');
    const [name, said] = (await rowsOf(summary, 'Refused')).at(-1)!;
    expect(name).toBe('bad.json');
    expect(`bad.json: ${String(said)}`).toMatch(why);
    expect(String(said)).not.toContain(own);
  });

  test('is one whose workbook exists already, until --force is given', async () => {
    const { args, own } = await place({ 'a.json': smallFile(), 'b.json': smallFile() });
    const out = join(own, 'out');
    await mkdir(out);
    await writeFile(join(out, 'a.xlsx'), 'older');
    const first = await run([...args, '--out-dir', out]);
    expect(first).toMatchObject({ code: 2, err: expect.stringMatching(/a\.xlsx: exists already/) });
    expect(await readFile(join(out, 'a.xlsx'), 'utf8')).toBe('older');
    expect(await run([...args, '--out-dir', out, '--force'])).toMatchObject({ code: 0, err: '' });
    expect(readPackage(await readFile(join(out, 'a.xlsx'))).sheets.length).toBeGreaterThan(5);
  });
});

describe('a workbook in the folder', () => {
  test('that was made of the case beside it counts once, and a second run takes it as it is', async () => {
    const { args, listed } = await place({ 'a.json': smallFile() });
    expect((await run(args)).code).toBe(0);
    const before = await listed();
    const again = await run([...args, '--force']);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('1 case appraised');
    expect(await listed()).toEqual(before);
  });

  test('that says other things than the case of its name is refused: neither is lost', async () => {
    const { args, own } = await place({ 'a.json': smallFile() });
    expect((await run(args)).code).toBe(0);
    const workbook = await readFile(join(own, 'a.xlsx'));
    await writeFile(join(own, 'a.json'), JSON.stringify(dearer()));
    await writeFile(join(own, 'b.json'), JSON.stringify(smallFile()));
    const { code, err } = await run([...args, '--force']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /a\.json: says other things than .*a\.xlsx.*"compare .*a\.json .*a\.xlsx" shows what/,
    );
    expect(await readFile(join(own, 'a.xlsx'))).toEqual(workbook);
  });

  test('without a case file is read with what was typed into it', async () => {
    const { own, args } = await place({ 'a.json': dearer({ title: 'In a workbook' }) });
    expect((await run(args)).code).toBe(0);
    const other = await mkdtemp(join(folder, 'books-'));
    await copyFile(join(own, 'a.xlsx'), join(other, 'a.xlsx'));
    const summary = join(other, 'all.xlsx');
    expect(await run(['appraise', other, '-o', summary])).toMatchObject({ code: 0, err: '' });
    const rows = await rowsOf(summary, 'Cases');
    expect(rows.find(([title]) => title === 'In a workbook')).toEqual(
      expect.arrayContaining(['a.xlsx', 48_000]),
    );
  });
});

describe('what cannot be meant is refused before anything is written', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a report of a folder', ['--report', 'all.docx'], /--report: is for one case/],
    ['lists for a folder', ['--baseline', 'staff.csv'], /--baseline: is for one case/],
    [
      'a folder for workbooks that is not there',
      ['--out-dir', 'nowhere/at/all'],
      /the folder .*nowhere.* does not exist/,
    ],
  ])('%s', async (_, more, message) => {
    const { args, listed } = await place({ 'a.json': smallFile() });
    const { code, err } = await run([...args, ...more]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(await listed()).toEqual(['a.json']);
  });

  test('a folder without cases', async () => {
    const { args, own } = await place({ 'notes.txt': 'no case', '~$open.xlsx': 'a lock' });
    expect(await run(args)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${own}: holds neither a case`),
    });
  });

  test('--out-dir for one case', async () => {
    const { own } = await place({ 'a.json': smallFile() });
    const args = ['appraise', join(own, 'a.json'), '-o', join(own, 'a.xlsx'), '--out-dir', own];
    expect(await run(args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--out-dir: is for a folder/),
    });
  });
});
