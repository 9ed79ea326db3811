import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateSerial, isoDate } from '../../src/workbook';
import { lineCount, textWidth, valueWidth } from '../../src/workbook/measure';

test('digits are the unit of width', () => {
  expect(textWidth('0123456789')).toBeCloseTo(10);
});

test.each([
  ['short', 10, 1],
  ['one two three', 8, 2],
  ['a\nb\n\nc', 10, 4],
  ['unbreakablewordthatislong', 10, 3],
])('"%s" in a width of %i takes %i lines', (text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines);
});

test('a wider column never needs more lines', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 80 }), (text, width) => {
      expect(lineCount(text, width + 20)).toBeLessThanOrEqual(lineCount(text, width));
    }),
  );
});

test('figures are measured as they are shown', () => {
  expect(valueWidth(1_234_567, 'money')).toBeCloseTo(textWidth('1,234,567'));
  expect(valueWidth(-0.125, 'percent')).toBeCloseTo(textWidth('-12.5%'));
});

test('dates are counted as Excel counts them', () => {
  expect(dateSerial('1900-01-01')).toBe(1);
  expect(dateSerial('1900-02-28')).toBe(59);
  expect(dateSerial('1900-03-01')).toBe(61);
  expect(dateSerial('2026-04-01')).toBe(46_113);
  const dates = fc.date({ min: new Date('1900-03-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(isoDate(dateSerial(iso))).toBe(iso);
    }),
  );
});
