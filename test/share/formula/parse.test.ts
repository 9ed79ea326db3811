import { describe, expect, test } from 'vitest';
import type { Node } from '../../../src/share/formula/node';
import { FormulaError, parseFormula } from '../../../src/share/formula/parse';

/** The parts of a formula in brackets of their own, so that a table can say what binds closer. */
function shape(node: Node): string {
  switch (node.kind) {
    case 'number':
    case 'boolean':
      return String(node.value);
    case 'text':
      return `"${node.value}"`;
    case 'error':
      return node.code;
    case 'reference':
      return `ref ${node.of.elsewhere ? 'elsewhere ' : node.of.sheet ? `${node.of.sheet} ` : ''}${node.area.rows}x${node.area.columns}`;
    case 'table':
      return `table ${node.table} ${node.body}`;
    case 'name':
      return `name ${node.name}`;
    case 'call':
      return `${node.name}(${node.args.map((arg) => (arg ? shape(arg) : '')).join(', ')})`;
    case 'unary':
      return `[${node.operator}${shape(node.operand)}]`;
    case 'percent':
      return `[${shape(node.operand)}%]`;
    case 'spill':
      return `[${shape(node.operand)}#]`;
    case 'binary':
      return `[${shape(node.left)} ${node.operator} ${shape(node.right)}]`;
    case 'group':
      return `(${shape(node.inner)})`;
    case 'union':
      return `(${node.parts.map(shape).join(' | ')})`;
    case 'array':
      return `{${node.rows.map((row) => row.map(shape).join(',')).join(';')}}`;
  }
}

describe('a formula comes apart as Excel reads it', () => {
  test.each([
    // ECMA-376 part 1, 18.17.2: a sign binds closer than a power, a percent sign closer than either
    ['-2^2', '[[-2] ^ 2]'],
    ['1+2*3^4%', '[1 + [2 * [3 ^ [4%]]]]'],
    ['1-2-3', '[[1 - 2] - 3]'],
    ['A1&"x"="y"', '[[ref 1x1 & "x"] = "y"]'],
    ['1<>2', '[1 <> 2]'],
    // References
    ['$A$1:B9', 'ref 9x2'],
    ['A:C', 'ref 1048576x3'],
    ['3:4', 'ref 2x16384'],
    ["'It''s'!A1", "ref It's 1x1"],
    ['Sheet1!A1', 'ref Sheet1 1x1'],
    ['[1]Sheet1!A1', 'ref elsewhere 1x1'],
    ['Jan:Dec!A1', 'ref elsewhere 1x1'],
    ['Sheet1!#REF!', '#REF!'],
    ['A1:INDEX(B:B,2)', '[ref 1x1 : INDEX(ref 1048576x1, 2)]'],
    ['A1:B2 B1:C3', '[ref 2x2   ref 3x2]'],
    ['SUM((A1,B2))', 'SUM((ref 1x1 | ref 1x1))'],
    ['A1#', '[ref 1x1#]'],
    ['@A1:A9', '[@ref 9x1]'],
    // What looks like a cell and is none
    ['LOG10(100)', 'LOG10(100)'],
    ['RATE2025', 'name RATE2025'],
    ['XFE1', 'name XFE1'],
    // Tables
    ['Staff[Hours]', 'table Staff Hours'],
    ['Staff[[#This Row],[Hours (a)]]', 'table Staff [#This Row],[Hours (a)]'],
    ["Staff[A'[b']]", "table Staff A'[b']"],
    ['[@Hours]*2', '[table  @Hours * 2]'],
    // Lists, omitted arguments, texts with what ends a call
    ['{1,-2;"a",TRUE}', '{1,[-2];"a",true}'],
    ['F(,1,)', 'F(, 1, )'],
    ['F()', 'F()'],
    ['F( A1 , ")," )', 'F(ref 1x1, "),")'],
    ['"a ""b"""', '"a "b""'],
    ['#N/A', '#N/A'],
    ['1.5E+3', '1500'],
    [' ( 1 ) ', '(1)'],
    ['_xlfn._xlws.SORT(A1:A2)', '_xlfn._xlws.SORT(ref 2x1)'],
  ])('%s', (formula, parts) => {
    expect(shape(parseFormula(formula))).toBe(parts);
  });
});

test.each(['1+', 'F(1', '(1', '{1,', '"a', 'A1:', '*2', ''])('%j is no formula', (formula) => {
  expect(() => parseFormula(formula)).toThrow(FormulaError);
});
