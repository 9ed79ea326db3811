import { expect, test } from 'vitest';
import { delimitedSource } from '../../../src/workforce/source';
import { refusal, rowsOf } from './files';

const CASES: [what: string, text: string, separator: string, second: string[]][] = [
  ['commas', 'a,b\n1,2\n', ',', ['1', '2']],
  ['semicolons', 'a;b\n1;2\n', ';', ['1', '2']],
  ['tabs', 'a\tb\n1\t2\n', '\t', ['1', '2']],
  ['bars', 'a|b\n1|2\n', '|', ['1', '2']],
  ['one column', 'a\n1\n', ',', ['1']],
  [
    'semicolon lists in a comma file',
    'ID,ROLES,STARTERS\n1,8;25;16,1;0;0\n2,8;25;16,2;1;0\n',
    ',',
    ['1', '8;25;16', '1;0;0'],
  ],
  ['semicolon lists in a comma file with one row', 'ID,ROLES\n1,8;25;16\n', ',', ['1', '8;25;16']],
  [
    'decimal commas in a semicolon file',
    'Name;FTE;Hours\nA;0,5;18,5\nB;1,0;37,0\n',
    ';',
    ['A', '0,5', '18,5'],
  ],
  ['commas in the headings of a semicolon file', 'Name, first;Hours\nA, B;1\n', ';', ['A, B', '1']],
  [
    'commas in the words of a tab file',
    'Role\tDuties\nA\tone, two\nB\tone, two, three\n',
    '\t',
    ['A', 'one, two'],
  ],
  ['semicolons in quotes', '"a;x","b;y"\n"1;1","2;2"\n', ',', ['1;1', '2;2']],
  ['commas in quotes', '"a,x";"b,y"\n"1,1";"2,2"\n', ';', ['1,1', '2,2']],
  ['a title above the headings', 'Posts at 1 April\na,b,c\n1,2,3\n', ',', ['a', 'b', 'c']],
  ['rows of unequal length', 'a,b,c\n1,2\n1,2,3\n1\n', ',', ['1', '2']],
  [
    'a table in a report',
    'Some words, more words.\nVacancies\t179\t\t\nAgency, bank\t124\t\t\n',
    '\t',
    ['Vacancies', '179', '', ''],
  ],
  ["Excel's own line, which is no row", 'sep=;\r\na,x;b\r\n1,1;2\r\n', ';', ['1,1', '2']],
];

test.each(CASES)('%s', async (_, text, separator, second) => {
  const source = await delimitedSource('list.csv', Buffer.from(text));
  expect(source.separator).toBe(separator);
  expect((await rowsOf(source))[1]).toEqual(second);
});

test('a separator that is chosen is the one used', async () => {
  const source = await delimitedSource('list.csv', Buffer.from('a,b;c\n'), { separator: ';' });
  expect(await rowsOf(source)).toEqual([['a,b', 'c']]);
});

test('more cells in a row than a sheet has columns are refused', async () => {
  const text = `a,b\n${','.repeat(16_384)}\n`;
  expect(await refusal(() => delimitedSource('list.csv', Buffer.from(text)))).toMatch(
    /list\.csv: row 2 has 16385 cells; the most that a sheet holds is 16384/,
  );
});
