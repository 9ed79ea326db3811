import { expect, test } from 'vitest';
import { delimitedSource } from '../../../src/workforce/source';
import { readText, rowsOf, streamOf } from './files';

const AB = [
  ['a', 'b'],
  ['1', '2'],
  ['3', '4'],
];

test.each([
  ['LF', 'a,b\n1,2\n3,4\n', AB],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n', AB],
  ['CR', 'a,b\r1,2\r3,4\r', AB],
  ['mixed', 'a,b\r\n1,2\n3,4\r', AB],
  ['no end after the last row', 'a,b\r\n1,2\r\n3,4', AB],
  ['blank rows, which stay', 'a\n\n1\n\n', [['a'], [''], ['1'], ['']]],
  [
    'CRLF around a cell with LF, as Excel writes it',
    'a,b\r\n"1\n1",2\r\n3,4\r\n',
    [AB[0], ['1\n1', '2'], AB[2]],
  ],
  ['CRLF inside quotes stays in a file of CRLF', 'a,b\r\n"1\r\n1",2\r\n', [AB[0], ['1\r\n1', '2']]],
  [
    'every kind inside quotes stays in a mixed file',
    'a,b\n"1\r\n\r1",2\r"x\r","\n"\r\n',
    [AB[0], ['1\r\n\r1', '2'], ['x\r', '\n']],
  ],
  [
    'quotes inside a cell do not hide the end of its row',
    'a,b\r\n6" pipe,2\n3,4\r\n',
    [AB[0], ['6" pipe', '2'], AB[2]],
  ],
  ['doubled quotes beside ends of rows', '"a""",b\r\n"""",2\n3,4\r', [['a"', 'b'], ['"', '2'], AB[2]]],
])('%s', async (_, text, rows) => {
  expect(await readText(text)).toEqual(rows);
  for (const piece of [1, 2, 3, 5]) {
    const source = await delimitedSource('list.csv', streamOf(Buffer.from(text), piece));
    expect(await rowsOf(source), `in pieces of ${piece}`).toEqual(rows);
  }
});
