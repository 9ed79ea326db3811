import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a1, columnLetters, columnNumber, parseA1, toR1C1 } from '../../src/workbook/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
});

test('every place survives the way to A1 and back, anchored or not', () => {
  const places = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
  fc.assert(
    fc.property(places, fc.boolean(), fc.boolean(), (place, row, column) => {
      expect(parseA1(a1(place, { row, column }))).toEqual(place);
    }),
  );
});

test.each([
  ['D5*$E5+E$4', 4, 3, 'RC*RC5+R4C[1]'],
  ["SUM('D5 costs'!D4:F4)", 4, 3, "SUM('D5 costs'!R[-1]C:R[-1]C[2])"],
  ['SUMIFS(Changes[FTE],Changes[D5],$B5)', 4, 3, 'SUMIFS(Changes[FTE],Changes[D5],RC2)'],
  ['IF(D5="D5",Rate_D5,LOG10(1))', 4, 3, 'IF(RC="D5",Rate_D5,LOG10(1))'],
  ["Costs[[Cost '[each'] (£)]]+D5", 4, 3, "Costs[[Cost '[each'] (£)]]+RC"],
])('%s in R1C1', (formula, row, column, expected) => {
  expect(toR1C1(formula, row, column)).toBe(expected);
});

test('a formula copied across is the same in R1C1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(100), (row, column, across) => {
      const written = (at: number) =>
        `${a1({ row, column: at })}*${a1({ row: 3, column: at }, { row: true })}`;
      expect(toR1C1(written(column), row, column)).toBe(
        toR1C1(written(column + across), row, column + across),
      );
    }),
  );
});
