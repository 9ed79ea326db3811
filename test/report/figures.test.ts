import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/appraisal/dates';
import { isRed, shown } from '../../src/report/figures';
import { FORMATS, type Format } from '../../src/workbook';
import { formatValue } from '../../src/xlsx';

describe('a figure in words is what the workbook shows of it', () => {
  test.each<[number, Format, string]>([
    [1238612, 'money', '1,238,612'],
    [-29238, 'money', '-29,238'],
    [0, 'money', '-'],
    [244653.5, 'money', '244,654'],
    [-0.5, 'money', '-1'],
    [12.345, 'moneyPennies', '12.35'],
    [-7.1, 'moneyPennies', '-7.10'],
    [65000, 'pounds', '£65,000'],
    [-65000, 'pounds', '-£65,000'],
    [0, 'pounds', '£0'],
    [2.5, 'fte', '2.50'],
    [0.383, 'percent', '38.3%'],
    [0.285 * 100, 'caseload', '28.5'],
    [22.222222, 'caseload', '22.2'],
    [1767, 'integer', '1,767'],
    [-3, 'integer', '-3'],
    [0.9412, 'factor', '0.9412'],
    [1200.5, 'general', '1200.5'],
    [1 / 3, 'general', '0.3333333333'],
  ])('%d as %s', (value, format, words) => {
    expect(shown(value, format)).toBe(words);
  });

  test('by a second reader of the same formats too', () => {
    const values = [0, 1, -1, 12.5, -12.5, 999.4, 1_234_567.891, -1_234_567.891, 0.0449, -0.5, 0.5, 1e9];
    const formats = (Object.keys(FORMATS) as Format[]).filter(
      (format) => !['general', 'date', 'year', 'text'].includes(format),
    );
    for (const format of formats)
      for (const value of values)
        expect([format, value, shown(value, format)]).toEqual([
          format,
          value,
          formatValue(value, FORMATS[format]),
        ]);
  });

  test('a half is rounded as on paper, whatever its binary digits are', () => {
    // 57 of 200 is 28.5%; times 100 it is a trillionth less in binary fractions
    expect(shown(0.285 * 100, 'integer')).toBe('29');
    expect(shown(1.005, 'fte')).toBe('1.01');
  });

  test('what rounds to nothing is no minus', () => {
    expect(shown(-0.2, 'money')).toBe('0');
    expect(shown(0.2, 'money')).toBe('0');
    expect(shown(-0.004, 'fte')).toBe('0.00');
    expect(shown(-0.2, 'pounds')).toBe('£0');
  });
});

test.each<[number, Format, boolean]>([
  [-1, 'money', true],
  [-0.2, 'money', false],
  [0, 'money', false],
  [1, 'money', false],
  [-1, 'fte', false],
])('%d as %s in red: %s', (value, format, red) => {
  expect(isRed(value, format)).toBe(red);
});

test('a date as a letter has it', () => {
  expect(dateInWords('2017-12-06')).toBe('6 December 2017');
});
