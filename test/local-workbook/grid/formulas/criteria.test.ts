import { describe, expect, test } from 'vitest';
import { type Entry } from '../../../../local-workbook/grid/grid';
import { formulaGrid } from './calculated';

/**
 * Criteria as Microsoft's pages of COUNTIF and SUMIF have them, counted by hand. A1:A24 hold these; B1:B24 hold powers of 2, so that a sum says which
 * cells were found.
 */
const CELLS: readonly Entry[] = [
  'abc', 'ABC', 'abcd', 'a(b', 'a[b]', 'a.b', 'a*b', 'a?b', 'a~b', 'a+b$', '^a|b', 'a{1}',
  '<5', "'5", 5, 0, -3, 10, true, '=""', null, '=NA()', '50%', '\\d',
]; // prettier-ignore
const all = CELLS.map((_, i) => i);
const found = (...which: readonly Entry[]) => all.filter((i) => which.includes(CELLS[i]!));
const TEXTS = [...all.slice(0, 14), 19, 23];
const STARTS_WITH_A = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11];
const without = (...which: number[]) => all.filter((i) => !which.includes(i));

const CASES: [criterion: string, cells: number[]][] = [
  ['"abc"', [0, 1]],
  ['"=ABC"', [0, 1]],
  ['"<>abc"', without(0, 1)],
  ['"a*"', STARTS_WITH_A],
  ['"=a*"', STARTS_WITH_A],
  ['"<>a*"', without(...STARTS_WITH_A)],
  ['"a?b"', [3, 5, 6, 7, 8]],
  ['"?bc"', [0, 1]],
  ['"a(*"', [3]],
  ['"*[b]"', [4]],
  ['"a(b"', found('a(b')],
  ['"a[b]"', found('a[b]')],
  ['"a.b"', found('a.b')],
  ['"a~*b"', found('a*b')],
  ['"a~?b"', found('a?b')],
  ['"a~~b"', found('a~b')],
  ['"a+b$"', found('a+b$')],
  ['"^a|b"', found('^a|b')],
  ['"a{1}"', found('a{1}')],
  ['"\\d"', found('\\d')],
  ['"*"', TEXTS],
  ['"?"', [13]],
  ['"<>*"', without(...TEXTS)],
  ['"="', [20]],
  ['"<>"', without(20)],
  ['""', [19, 20]],
  ['5', [13, 14]],
  ['"5"', [13, 14]],
  ['"=5"', [13, 14]],
  ['"<>5"', without(13, 14)],
  ['"=<5"', [12]],
  ['"<5"', [15, 16, 22]],
  ['"<=5"', [14, 15, 16, 22]],
  ['">0"', [14, 17, 22]],
  ['">=5"', [14, 17]],
  ['"<>0"', without(15)],
  ['0', [15]],
  ['"50%"', [22]],
  ['">"&A15', [17]],
  ['A21', [15]],
  ['TRUE', [18]],
  ['"true"', [18]],
  ['"<>TRUE"', without(18)],
  ['"#N/A"', [21]],
  ['">=abc"', [0, 1, 2]],
  ['"<a"', [10, 12, 13, 19, 23]],
];
const { over } = formulaGrid();
const cells = CELLS.map((cell, i) => [cell, 2 ** i]);
const sumOf = (which: readonly number[]) => which.reduce((sum, i) => sum + 2 ** i, 0);
const A = 'A1:A24';
const B = 'B1:B24';

test.each(CASES)('the criterion %s finds cells %j', async (criterion, which) => {
  const sums = await over(cells, [
    `=COUNTIF(${A},${criterion})`,
    `=SUMIF(${A},${criterion},${B})`,
    `=COUNTIFS(${A},${criterion},${B},">0")`,
    `=SUMIFS(${B},${A},${criterion})`,
    `=AVERAGEIF(${A},${criterion},${B})`,
    `=AVERAGEIFS(${B},${A},${criterion})`,
    `=MAXIFS(${B},${A},${criterion})`,
    `=MINIFS(${B},${A},${criterion})`,
  ]);
  const [count, sum] = [which.length, sumOf(which)];
  const [least, most] = [2 ** which[0]!, 2 ** which.at(-1)!];
  expect(sums).toEqual([count, sum, count, sum, sum / count, sum / count, most, least]);
});

describe('beside criteria', () => {
  const rows = [
    ['x', 1, 10],
    ['y', 2, 20],
    ['x', 3, 'text'],
    ['z', '=NA()', 40],
  ];
  test.each([
    ['=SUMIF(A1:A4,"none",B1:B4)', 0],
    ['=AVERAGEIF(A1:A4,"none",B1:B4)', '#DIV/0!'],
    ['=MAXIFS(B1:B4,A1:A4,"none")', 0],
    ['=SUMIF(A1:A4,"z",B1:B4)', '#N/A'],
    ['=SUMIF(A1:A4,"<>z",B1:B4)', 6],
    ['=SUMIF(B1:B3,">1")', 5],
    ['=SUMIF(A1:A3,"x",C1)', 10],
    ['=SUMIF(A1:A3,"x",B1:B2)', 4],
    ['=SUMIFS(B1:B3,A1:A3,"x",B1:B3,">1")', 3],
    ['=SUMIFS(B1:B4,A1:A3,"x")', '#VALUE!'],
    ['=COUNTIFS(A1:A4,A1:A2)', 2],
    ['=SUM(COUNTIF(A1:A4,{"x","y"}))', 3],
    ['=SUMPRODUCT(SUMIF(A1:A4,A1:A2,C1:C4))', 30],
    ['=COUNTIF(A:A,"x")', 2],
    ['=COUNTIF(A1:A4,Y1)', 0],
  ])('%s is %s', async (formula, expected) => expect(await over(rows, [formula])).toEqual([expected]));
});

describe('patterns elsewhere', () => {
  test.each([
    ['=MATCH("a~*b",A1:A24,0)', 7],
    ['=MATCH("a(b",A1:A24,0)', 4],
    ['=VLOOKUP("a[b*",A1:B24,2,FALSE)', 16],
    ['=XMATCH("a*b",A1:A24)', 7],
    ['=XMATCH("a*b",A1:A24,2)', 4],
    ['=XLOOKUP("a?b",A1:A24,B1:B24)', 128],
    ['=XLOOKUP("a?b",A1:A24,B1:B24,"none",2)', 8],
    ['=SEARCH("a?b","xxa(b")', 3],
    ['=SEARCH("~*","a*b")', 2],
    ['=SEARCH("b*d","abcd")', 2],
    ['=SEARCH("(B","a(b")', 2],
    ['=SEARCH("x*","abc")', '#VALUE!'],
    ['=SEARCH("b?","abcb",3)', '#VALUE!'],
  ])('%s is %s', async (formula, expected) => expect(await over(cells, [formula])).toEqual([expected]));
});
