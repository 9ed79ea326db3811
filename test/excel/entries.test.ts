import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, isReadOtherwise } from '../../src/excel/entry';

describe('text that Excel would read otherwise', () => {
  test.each([
    '=SUM(A1:A9)',
    '+1 support',
    '-5 to 11 team',
    '@home service',
    '#N/A',
    '#1 priority',
    ' =1',
    'TRUE',
    'false',
    '007',
    '1/2',
    '3-4',
    '2018/19',
    '50%',
    '£1,000',
    '(12)',
    '1e5',
    '12:30',
    '12:30 pm',
    '3 Mar 2026',
    'March 2026',
    'Monday 3 March',
    '1st',
    '3 Mawrth 2026',
    'Jan-26',
  ])('%j goes in behind an apostrophe', (text) => {
    expect(entryOf(text, 'General')).toBe(`'${text}`);
  });

  test.each([
    'Social worker',
    'Team 4',
    'Option 3 costs least',
    '100% of #1',
    'Costs at 2018/19 prices',
    'May',
    'A "word"',
    'x_x000D_y',
    'Row\nbreak',
    '£ a year',
    '✓ OK',
    '1. Read',
  ])('%j goes in as it is', (text) => {
    expect(entryOf(text, 'General')).toBe(text);
  });

  test('a cell formatted as text takes it as it is', () => {
    for (const text of ['=SUM(A1)', '007', '2018/19', 'TRUE']) expect(entryOf(text, '@')).toBe(text);
  });

  test('an apostrophe at the start is doubled, since Excel takes the first one away, in any cell', () => {
    expect(entryOf("'quoted'", 'General')).toBe("''quoted'");
    expect(entryOf("'quoted'", '@')).toBe("''quoted'");
  });

  test('no number, however written, escapes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), (number) => {
        expect(isReadOtherwise(String(number))).toBe(true);
        expect(isReadOtherwise(number.toLocaleString('en-GB'))).toBe(true);
      }),
    );
  });

  test('no date in the words of a British calendar escapes', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), (date) => {
        for (const dateStyle of ['full', 'long', 'medium', 'short'] as const)
          for (const language of ['en-GB', 'cy'])
            expect(isReadOtherwise(date.toLocaleDateString(language, { dateStyle }))).toBe(true);
      }),
    );
  });
});

test('numbers, truth and blanks are what they are', () => {
  for (const value of [0, -1.5, true, false, null]) expect(entryOf(value, 'General')).toBe(value);
});
