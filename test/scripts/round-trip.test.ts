import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complete, parsed, smallFile } from '../support/cases';
import { Edited } from '../appraisal/read/support';
import { ownFolder, run } from './terminal';

const folder = await ownFolder();
const change = { change: 'add post', team: 'Duty', role: 'Social worker', number: 1 } as const;
const file = smallFile({
  options: [complete('Do nothing'), complete('Do something', { changes: [change] })],
});

/** A case and its workbook, made by the command itself. */
async function made() {
  const own = await mkdtemp(join(folder, 'trip-'));
  const at = (name: string) => join(own, name);
  await writeFile(at('case.json'), JSON.stringify(file));
  expect(await run(['appraise', at('case.json'), '-o', at('a.xlsx')])).toMatchObject({ code: 0, err: '' });
  return at;
}

test('case writes what the workbook holds, and appraise makes it afresh', async () => {
  const at = await made();
  const written = await run(['case', at('a.xlsx'), '-o', at('again.json')]);
  expect(written).toEqual({ code: 0, out: `A small case\n${at('again.json')}\n`, err: '' });
  expect(JSON.parse(await readFile(at('again.json'), 'utf8'))).toEqual(parsed(file));
  expect(await run(['appraise', at('a.xlsx'), '-o', at('b.xlsx')])).toMatchObject({ code: 0, err: '' });
  expect(await run(['compare', at('a.xlsx'), at('b.xlsx')])).toEqual({
    ...{ code: 0, out: 'No input differs.\n', err: '' },
  });
});

test('compare says which inputs differ, and what that does to each option', async () => {
  const at = await made();
  const book = await Edited.of(file);
  book.type('Changes', book.find('Changes', 'Do something', 4), 2);
  await writeFile(at('b.xlsx'), await book.bytes());
  const { code, out, err } = await run(['compare', at('case.json'), at('b.xlsx')]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  // One post more costs £48,000; 100 cases over 6 and over 7 social workers
  expect(out.split('\n').map((line) => line.trim().split(/ {2,}/).join(' | '))).toEqual([
    '1 input differs:',
    'options["Do something"].changes["Social worker"].number: 1 -> 2',
    '',
    'Do something',
    'Before | After | Difference',
    'Cost in a full year | £48,000 | £96,000 | +£48,000',
    'Saved in a full year | -£48,000 | -£96,000 | -£48,000',
    'Saved over all years | -£48,000 | -£96,000 | -£48,000',
    'Caseload of Duty | 16.67 | 14.29 | -2.38',
    '',
  ]);
  const json = await run(['compare', at('case.json'), at('b.xlsx'), '--json']);
  expect(JSON.parse(json.out)).toMatchObject({
    inputs: [{ path: 'options["Do something"].changes["Social worker"].number', before: 1, after: 2 }],
    effects: [
      { option: 'Do something', measure: 'Cost in a full year', before: 48_000, after: 96_000 },
      {},
      {},
      {},
    ],
  });
});

test('what cannot be read stops the rebuild, named by sheet and cell', async () => {
  const at = await made();
  const book = await Edited.of(file);
  const cell = book.find('Changes', 'Do something', 4);
  await writeFile(at('b.xlsx'), await book.type('Changes', cell, 'two').bytes());
  expect(await run(['appraise', at('b.xlsx'), '-o', at('c.xlsx')])).toEqual({
    ...{ code: 2, out: '' },
    err: `${at('b.xlsx')}: 1 problem\n  Changes!${cell}: found "two"; allowed: a number\n`,
  });
});

test('a file that is no workbook, and an output of another kind, are refused', async () => {
  const at = await made();
  await writeFile(at('none.xlsx'), 'words');
  const none = await run(['case', at('none.xlsx'), '-o', at('c.json')]);
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.err).toContain(`${at('none.xlsx')}: `);
  const other = await run(['case', at('a.xlsx'), '-o', at('c.txt')]);
  expect(other.err).toBe(`${at('c.txt')}: a case is written as .json; give a name that ends so.\n`);
});
