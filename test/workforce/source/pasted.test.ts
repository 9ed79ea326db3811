import { expect, test } from 'vitest';
import { pastedSource, rangeSource } from '../../../src/workforce/source';
import { refusal, rowsOf } from './files';

test.each([
  [
    'rows from Excel',
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'rows from Word',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty cells',
    'Vacancies\t179\t\t\n\t\tx\t',
    [
      ['Vacancies', '179', '', ''],
      ['', '', 'x', ''],
    ],
  ],
  ['a blank line', 'a\tb\n\n1\t2', [['a', 'b'], [''], ['1', '2']]],
  ['HTML tags, which are text', '<i>Principal role</i>\t202', [['<i>Principal role</i>', '202']]],
  [
    'a cell of Excel with a new line',
    '"one\ntwo ""x"""\t2\r\nb\t3',
    [
      ['one\ntwo "x"', '2'],
      ['b', '3'],
    ],
  ],
  [
    "quotes that are the text's own",
    '"Front door" team\t"b"\n"open\t2',
    [
      ['"Front door" team', '"b"'],
      ['"open', '2'],
    ],
  ],
  [
    'runs of blanks where there is no tab',
    'Vacancy rate   7.7%\n   Micro:  3',
    [
      ['Vacancy rate', '7.7%'],
      ['', 'Micro:', '3'],
    ],
  ],
  ['one column', 'Total staff employed\n2158', [['Total staff employed'], ['2158']]],
])('%s', async (_, text, rows) => {
  const source = pastedSource(text);
  expect(source).toMatchObject({ name: 'the pasted text', kind: 'pasted' });
  expect(await rowsOf(source)).toEqual(rows);
});

test('nothing, and too much, are refused', async () => {
  expect(await refusal(() => pastedSource(' \n'))).toMatch(/^the pasted text: nothing was pasted/);
  expect(await refusal(() => pastedSource('a\t'.repeat(5_000_001)))).toMatch(/more than 10000000 characters/);
});

test('a range is what it holds', async () => {
  const rows = [
    ['Post', 'FTE', 'Filled', 'From'],
    ['007', 0.5, true, null],
    ['', { error: '#N/A' }, false, { date: '2026-04-01' }],
  ];
  const source = rangeSource('Sheet1!A1:D3', rows);
  expect(source).toMatchObject({ name: 'Sheet1!A1:D3', kind: 'range' });
  expect(await rowsOf(source)).toEqual(rows);
  // And again from the first row.
  expect(await rowsOf(source)).toEqual(rows);
});

test('a long range comes in blocks', async () => {
  const rows = Array.from({ length: 5001 }, (_, i) => [i]);
  expect(await rowsOf(rangeSource('Sheet1!A:A', rows))).toEqual(rows);
});
