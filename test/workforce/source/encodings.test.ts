import { describe, expect, test } from 'vitest';
import { type Encoding, delimitedSource } from '../../../src/workforce/source';
import { encoded, refusal, rowsOf, streamOf } from './files';

const TEXT = 'Role,Pay\nCarer – “senior”,£12.60\nZoë’s post,€1…\n';
const ROWS = [
  ['Role', 'Pay'],
  ['Carer – “senior”', '£12.60'],
  ['Zoë’s post', '€1…'],
];

const ENCODINGS: Encoding[] = [
  'UTF-8',
  'UTF-8 with BOM',
  'UTF-16LE',
  'UTF-16LE with BOM',
  'UTF-16BE',
  'UTF-16BE with BOM',
  'Windows-1252',
];

test.each(ENCODINGS)('%s is recognised and said', async (encoding) => {
  const source = await delimitedSource('list.csv', encoded(TEXT, encoding));
  expect(source.encoding).toBe(encoding);
  expect(await rowsOf(source)).toEqual(ROWS);
});

test.each(ENCODINGS)('%s in pieces of one byte is the same', async (encoding) => {
  const source = await delimitedSource('list.csv', streamOf(encoded(TEXT, encoding), 1));
  expect(source.encoding).toBe(encoding);
  expect(await rowsOf(source)).toEqual(ROWS);
});

test('plain ASCII is UTF-8', async () => {
  expect((await delimitedSource('list.csv', Buffer.from('a,b\n1,2'))).encoding).toBe('UTF-8');
});

test('one pound sign of Windows-1252 in the last row of a long file is enough', async () => {
  const source = await delimitedSource('list.csv', encoded(`${'a,b\n'.repeat(100_000)}£1,2`, 'Windows-1252'));
  expect(source.encoding).toBe('Windows-1252');
  expect((await rowsOf(source)).at(-1)).toEqual(['£1', '2']);
});

test('an encoding that is chosen is the one used', async () => {
  const source = await delimitedSource('list.csv', encoded('ä,b', 'UTF-8'), { encoding: 'Windows-1252' });
  expect(await rowsOf(source)).toEqual([['Ã¤', 'b']]);
});

describe('a mark that is not true', () => {
  test.each([
    [
      'UTF-8',
      Buffer.concat([encoded('a,b\n1,2\n', 'UTF-8 with BOM'), Buffer.from([0xa3])]),
      /UTF-8 with BOM, but line 3/,
    ],
    ['UTF-16', encoded('a,b\n1,2\n', 'UTF-16LE with BOM').subarray(0, 17), /UTF-16LE with BOM, but line 2/],
  ])('%s is refused with the line', async (_, bytes, message) => {
    expect(await refusal(() => delimitedSource('list.csv', bytes))).toMatch(message);
  });
});
