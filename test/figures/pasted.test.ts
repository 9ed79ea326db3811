import { describe, expect, test } from 'vitest';
import { FiguresError, MOST, cellsOfText, readTable } from '../../src/figures';
import { pastedSource } from '../../src/workforce/source';

async function rowsOf(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const chunk of pastedSource(text).sheets[0]!.chunks())
    rows.push(...chunk.rows.map((row) => row.map(String)));
  return rows;
}
const read = async (text: string) =>
  cellsOfText(await rowsOf(text)).map((row) => row.map((cell) => cell.text));

const WANTED = [
  ['Hours', 'Staff', 'Share'],
  ['Full time', '1,806', '53.87%'],
  ['Not known', '-', ''],
];

describe('the same table out of one program or another', () => {
  test.each([
    ['Excel or Word, with tabs', 'Hours\tStaff\tShare\nFull time\t1,806\t53.87%\nNot known\t-\t\n'],
    [
      'a page of text, with blanks',
      'Hours        Staff   Share\nFull time    1,806   53.87%\nNot known    -\n',
    ],
    ['Windows, with its line ends', 'Hours\tStaff\tShare\r\nFull time\t1,806\t53.87%\r\nNot known\t-\t\r\n'],
  ])('%s', async (_, text) => {
    const rows = await read(text);
    expect(rows.map((row) => WANTED[0]!.map((__, i) => row[i] ?? ''))).toEqual(WANTED);
  });
});

test('out of a PDF, with single blanks: the figures at the end of a line are its cells', async () => {
  expect(await read('Council staff\nFull time 212 41.0%\nTotal staff 517 100%')).toEqual([
    ['Council staff'],
    ['Full time', '212', '41.0%'],
    ['Total staff', '517', '100%'],
  ]);
});

test('merged cells: labels stay to the left and figures below each other', async () => {
  expect(
    await read('Heading\tStaff\t%\nTotal\t517\t100%\nGender\tMale\t84\t16%\n\tFemale\t433\t84%'),
  ).toEqual([
    ['Heading', '', 'Staff', '%'],
    ['Total', '', '517', '100%'],
    ['Gender', 'Male', '84', '16%'],
    ['', 'Female', '433', '84%'],
  ]);
});

describe('what cannot be checked at once is refused with words', () => {
  const cells = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ text: '1' })));
  test.each<[string, ReturnType<typeof cells>, RegExp]>([
    ['nothing', [[{ text: ' ' }]], /nothing to read/],
    ['too many rows', cells(MOST.rows + 1, 2), /501 rows and 2 columns; at most 500 and 40/],
    ['too many columns', cells(2, MOST.columns + 1), /Take a part of it/],
  ])('%s', (_, raw, message) => {
    expect(() => readTable(raw)).toThrow(FiguresError);
    expect(() => readTable(raw)).toThrow(message);
  });

  test('as much as that is not', () => expect(readTable(cells(MOST.rows, 2)).rows).toHaveLength(MOST.rows));
});
