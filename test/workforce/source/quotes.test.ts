import { describe, expect, test } from 'vitest';
import { delimitedSource } from '../../../src/workforce/source';
import { readText, refusal, streamOf } from './files';

test.each([
  ['a quoted separator', 'a,"6 Grace Street, Leeds"\n', [['a', '6 Grace Street, Leeds']]],
  [
    'a quoted new line',
    'a,"one\ntwo"\nb,c\n',
    [
      ['a', 'one\ntwo'],
      ['b', 'c'],
    ],
  ],
  ['doubled quotes', 'a,"the ""front door"" team"\n', [['a', 'the "front door" team']]],
  ['empty quotes', '"",a\n', [['', 'a']]],
  ['quotes at the end of the file', 'a,"b"', [['a', 'b']]],
  ['blanks after a closing quote', '"a"  ,b\n', [['a', 'b']]],
  ['leading zeros, blanks and formulas as they stand', '007, x ,=1+1\n', [['007', ' x ', '=1+1']]],
])('%s', async (_, text, rows) => {
  expect(await readText(text)).toEqual(rows);
});

describe('quotes that do not fit are refused, with the row', () => {
  test.each([
    [
      'a file cut short inside quotes',
      'a,b\n1,2\n3,"4\n5,6\n',
      /list\.csv: the file is cut short: a quote that opens in row 3 is never closed/,
    ],
    ['the same in the first row', '"a', /opens in row 1/],
    ['after a quoted new line, which begins no row', '"a\nb",c\n"d', /opens in row 2/],
    [
      'text after a closing quote',
      'a,b\n"Big" Society,2\n',
      /list\.csv: row 2: text follows a closing quote/,
    ],
  ])('%s', async (_, text, message) => {
    expect(await refusal(() => delimitedSource('list.csv', Buffer.from(text)))).toMatch(message);
    expect(await refusal(() => delimitedSource('list.csv', streamOf(Buffer.from(text), 1)))).toMatch(message);
  });

  test('a quote that never ends is refused long before the end of a large file', async () => {
    const rows = '1,2,3,4,5,6,7,8\n'.repeat(2_000_000);
    const text = Buffer.from(`a,b\n"${rows}`);
    expect(await refusal(() => delimitedSource('list.csv', text))).toMatch(/opens in row 2/);
  });
});

test('a cell longer than a sheet holds is refused, with its place', async () => {
  const text = `a,b\n1,${'x'.repeat(32_768)}\n`;
  expect(await refusal(() => delimitedSource('list.csv', Buffer.from(text)))).toMatch(
    /row 2, column 2 holds 32768 characters; the most that a cell holds is 32767/,
  );
});
