import { expect, test } from 'vitest';
import { isArrayFormula } from '../../src/xlsx';

/** Excel 365 writes these as array formulas although each gives one value: in a plain one it would read `@` before the range. */
test.each([
  '=SUM(A1:A3*2)',
  '=SUM(--(A1:A3>1))',
  '=MAX(IF(Sheet2!$A$1:$A$9="x",B1:B9))',
  "=SUM('My sheet'!A1:A3*2)",
  '=SUM(Staff[Hours]*Staff[Pay rate])',
  '=SUM(2*A:A)',
  '=FILTER(A1:A3,B1:B3)',
  '=ROWS(unique(A1:A3))',
  '=SUMPRODUCT(A1:A3*2)+SUM(A1:A3*2)',
])('%s is an array formula', (formula) => expect(isArrayFormula(formula)).toBe(true));

test.each([
  '=SUM(A1:A3)*2',
  '=SUM(A1:A3)',
  '=SUMPRODUCT((A1:A3="x")*(B1:B3))',
  '=SUMIFS(B1:B3,A1:A3,">="&C1)',
  '=A1*2+$B$1',
  '=Staff[@Hours]*2',
  '=Staff[[#This Row],[Hours]]*2',
  '="A1:A3*2"',
  '=COUNTIF(A1:A3,"<>")',
  '=SUM(Staff[Hours])/SUM(Staff[Pay rate])',
  '=MY.FILTER(A1:A3)',
])('%s is a plain formula', (formula) => expect(isArrayFormula(formula)).toBe(false));
