import { describe, expect, test } from 'vitest';
import { formulaGrid } from './calculated';

/**
 * Excel's order of values, from Microsoft's "Calculation operators and precedence" and "Sort data": numbers, then text without regard to letter case, then
 * FALSE and TRUE. Each line holds what is equal; a blank is equal to 0, to "" and to FALSE.
 */
const ORDER = [
  ['-1'],
  ['0'],
  ['5'],
  ['""'],
  ['"(x"'],
  ['"5"'],
  ['"abc"', '"ABC"'],
  ['"abd"'],
  ['FALSE'],
  ['TRUE'],
];
const OPERATORS = {
  '=': (by: number) => by === 0,
  '<>': (by: number) => by !== 0,
  '<': (by: number) => by < 0,
  '>': (by: number) => by > 0,
  '<=': (by: number) => by <= 0,
  '>=': (by: number) => by >= 0,
};
const literals = ORDER.flat();
const rank = (literal: string) => ORDER.findIndex((equal) => equal.includes(literal));
/** Row 1: each value by a formula of its own, so that "" is a formula's; K1 is the last, Y1 is blank. */
const cells = [literals.map((literal) => `=${literal}`)];
const cellOf = (literal: string) => `${String.fromCharCode(65 + literals.indexOf(literal))}1`;
const { over } = formulaGrid();

describe.each(Object.entries(OPERATORS))('%s', (operator, holds) => {
  test('between all values, in formulas and in cells', async () => {
    const pairs = literals.flatMap((one) => literals.map((other) => [one, other] as const));
    const expected = pairs.map(([one, other]) => holds(rank(one) - rank(other)));
    expect(await over(cells, pairs.map(([one, other]) => `=(${one})${operator}(${other})`))).toEqual(expected); // prettier-ignore
    expect(await over(cells, pairs.map(([one, other]) => `=${cellOf(one)}${operator}${cellOf(other)}`))).toEqual(expected); // prettier-ignore
    expect(await over(cells, pairs.map(([one, other]) => `=${cellOf(one)}${operator}${other}`))).toEqual(expected); // prettier-ignore
  });
});

test.each([
  ['=Y1=""', true],
  ['=Y1=0', true],
  ['=Y1=FALSE', true],
  ['=FALSE=Y1', true],
  ['=Y1=Y2', true],
  ['=Y1<5', true],
  ['=Y1>-1', true],
  ['=Y1<"a"', true],
  ['=Y1<TRUE', true],
  ['=Y1="a"', false],
  ['=Y1<>0', false],
  ['=IF(B1="","blank","0")', '0'],
  ['=IF(D1="","blank","0")', 'blank'],
  ['=ISBLANK(D1)', false],
  ['=ISBLANK(Y1)', true],
  ['=COUNTBLANK(D1:D2)', 2],
  ['=COUNTA(D1:D2)', 1],
  ['=D1&"x"', 'x'],
  ['=LEN(D1)', 0],
  ['=D1+1', '#VALUE!'],
  ['=SUM(D1,B1,C1)', 5],
  ['=SUM(A1:D1)', 4],
  ['=0.1+0.2=0.3', true],
  ['=1.0001=1.0002', false],
  ['="a*c"="abc"', false],
  ['=SUMPRODUCT((G1:H1="abc")*1)', 2],
  ['=SUMPRODUCT(--(Y1:Y3=""))', 3],
  ['=SUMPRODUCT(--(A1:D1=""))', 1],
  ['=SUMPRODUCT((A1:C1=0)*{1;10})', 11],
  ['=NA()=1', '#N/A'],
])('%s is %s', async (formula, expected) => expect(await over(cells, [formula])).toEqual([expected]));
