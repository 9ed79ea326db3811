import { expect, test } from 'vitest';
import { importSource } from '../../src/workforce';
import { delimitedSource } from '../../src/workforce/source';

const HEADERS = 'Team,Worker,Open cases,Remarks';
const read = async (text: string) =>
  importSource(await delimitedSource('cases.csv', Buffer.from(`${HEADERS}\n${text}`)));

test.each([
  ['ends its line', 'N,Ann,3,x\nS,Bob,4,y\nW,Cy,5\n', 3],
  ['ends its line, as Windows does', 'N,Ann,3,x\r\nS,Bob,4,y\r\nW,Cy,5\r\n', 3],
  ['is no shorter than another', 'N,Ann,3\nS,Bob,4,y\nW,Cy,5', 3],
  ['is whole and does not end its line', 'N,Ann,3,x\nS,Bob,4,y\nW,Cy,5,z', 3],
  ['is followed by a blank line', 'N,Ann,3,x\nS,Bob,4,y\nW,Cy,5\n\n', 3],
])('a last row that %s is read', async (_, text, imported) => {
  const { counts, tables } = await read(text);
  expect(counts).toMatchObject({ imported, notImported: 0 });
  expect(tables[0]?.column('openCases')?.at(imported - 1)).toBe(5);
});

test.each([
  [
    'ends in the middle of a row',
    'N,Ann,3,x\nS,Bob,4,y\nW,Cy,5',
    /its last row, 4, has 3 of 4 entries and does not end/,
  ],
  ['ends in the middle of its only row', 'N,Ann,3', /its last row, 2, has 3 of 4 entries/],
  ['ends within quotes', 'N,Ann,3,x\nS,Bob,4,"y', /a quote that opens in row 3 is never closed/],
])('a file that %s is refused as cut short', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});
