import { describe, expect, test } from 'vitest';
import {
  absolute,
  columnAbsolute,
  digits,
  f,
  input,
  join,
  layout,
  range,
  row,
  rowAbsolute,
  sheet,
  table,
  text,
  workbook,
} from '../../src/workbook';
import type { Cell, Formula } from '../../src/workbook';
import { calc } from '../../src/workbook';

const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };

/** The text of a formula that stands in D1 of sheet Here, with the given cells in D2, E2 ... of the same sheet. */
function rendered(formula: Formula, cells: Cell[] = [], elsewhere: Cell[] = []): string | undefined {
  const made = workbook(properties, [
    sheet('Here', [row('r', '', [calc(formula, 0)]), row('c', '', cells)], { kind: 'calculation' }),
    sheet("O'Brien", [row('c', '', elsewhere)], { kind: 'calculation' }),
  ]);
  return layout(made).sheets[0]?.rows[0]?.[3]?.formula;
}

describe('references', () => {
  test('a cell is its address, with the sheet only where it is another', () => {
    const near = input(1);
    const far = input(2);
    expect(rendered(f`${near}+${far}`, [near], [far])).toBe("D2+'O''Brien'!D1");
  });

  test('a named cell is its name, also when anchored', () => {
    const award = input(0.03, { name: 'Pay_award' });
    expect(rendered(f`1+${award}*${absolute(award)}`, [award])).toBe('1+Pay_award*Pay_award');
  });

  test('ranges come from two corners or from cells that fill a rectangle', () => {
    const [a, b, c] = [input(1), input(2), input(3)];
    expect(rendered(f`SUM(${range(a, c)})-SUM(${[a, b, c]})`, [a, b, c])).toBe('SUM(D2:F2)-SUM(D2:F2)');
  });

  test('anchors put the $ where they say', () => {
    const a = input(1);
    expect(rendered(f`${absolute(a)}+${rowAbsolute(a)}+${columnAbsolute(a)}`, [a])).toBe('$D$2+D$2+$D2');
  });

  test('cells that leave a hole are refused, by name of cell and sheet', () => {
    const [a, b, c] = [input(1), input(2), input(3)];
    expect(() => rendered(f`SUM(${[a, c]})`, [a, b, c])).toThrow(
      /Sheet "Here", D1.*D2:F2 of sheet "Here".*join/,
    );
  });

  test('a range across two sheets is refused', () => {
    const [a, b] = [input(1), input(2)];
    expect(() => rendered(f`SUM(${range(a, b)})`, [a], [b])).toThrow(/from sheet "Here" to sheet "O'Brien"/);
  });

  test('scattered cells are joined', () => {
    const [a, b, c] = [input(1), input(2), input(3)];
    expect(rendered(f`SUM(${join(',', [a, c])})`, [a, b, c])).toBe('SUM(D2,F2)');
  });
});

describe('formulas inside formulas', () => {
  const a = () => input(1);
  test.each([
    ['an operator beside them', (x: Cell) => f`12*${f`${x}+1`}`, '12*(D2+1)'],
    ['an argument', (x: Cell) => f`SUM(${f`${x}+1`},${f`-${x}`})`, 'SUM(D2+1,-D2)'],
    ['a function needs none', (x: Cell) => f`12*${f`SUM(${x}+1)`}`, '12*SUM(D2+1)'],
    ['joined with +', (x: Cell) => join('+', [f`${x}-1`, x]), '(D2-1)+D2'],
  ])('parentheses where they matter: %s', (_, make, expected) => {
    const cell = a();
    expect(rendered(make(cell), [cell])).toBe(expected);
  });
});

describe('what a formula may not hold', () => {
  test.each(['13', '0.5', '2026', '3%', '24'])('the constant %s', (constant) => {
    const strings = Object.assign([`1+${constant}*SUM(1)`], { raw: [] });
    expect(() => f(strings)).toThrow(/belongs in an input cell/);
  });

  test.each(['TODAY()', 'now()', 'OFFSET(', 'INDIRECT("A1")'])('the volatile %s', (written) => {
    expect(() => f(Object.assign([written], { raw: [] }))).toThrow(/volatile/);
  });

  test.each(['XLOOKUP(', 'IFS(', 'TEXTJOIN('])('%s, newer than Excel 2016', (written) => {
    expect(() => f(Object.assign([written], { raw: [] }))).toThrow(/newer than Excel 2016/);
  });

  test('the universal 0, 1, 12 and 100, the digits of ROUND and numbers inside text are allowed', () => {
    const a = input(1);
    expect(rendered(f`IF(${a}>0,ROUND(${a}*12/100,${digits(2)}),"after 31 March")`, [a])).toBe(
      'IF(D2>0,ROUND(D2*12/100,2),"after 31 March")',
    );
    expect(() => f`LOG10(1)+SUMIFS(1,1,1)+IFERROR(1,0)`).not.toThrow();
  });

  test('a bare number or text, by the compiler and at run time', () => {
    // @ts-expect-error a number belongs in a cell
    expect(() => f`1+${5}`).toThrow(/bare value 5/);
    // @ts-expect-error a text belongs in a cell or in the template
    expect(() => f`1&${'x'}`).toThrow(/bare value "x"/);
  });

  test('more than 8,192 characters', () => {
    const a = input(1);
    expect(() =>
      rendered(
        join(
          '+',
          Array.from({ length: 3000 }, () => a),
        ),
        [a],
      ),
    ).toThrow(/Excel allows 8192/);
  });
});

test('a table column that does not exist is a compile error, and an error at run time', () => {
  const changes = table('Changes', [{ n: 1 }], [{ header: 'FTE', cell: (r) => r.n }]);
  // @ts-expect-error there is no such column
  expect(() => changes.column('Fte')).toThrow(/no column "Fte"/);
});

test('text cells are usable as references too', () => {
  const name = text('Do nothing');
  expect(rendered(f`${name}&"!"`, [name])).toBe('D2&"!"');
});
