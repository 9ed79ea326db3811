import { describe, expect, test } from 'vitest';
import { entryOf, referenceOf, sheetText } from '../../../taskpane/functions/entry';

const value = (one: number | string | boolean) => ({ kind: 'value', value: one });

describe('what is typed for a parameter', () => {
  test.each([
    ['', { kind: 'omitted' }],
    ['  ', { kind: 'omitted' }],
    ['5', value(5)],
    ['-0.5', value(-0.5)],
    ['.5', value(0.5)],
    ['£1,250', value(1250)],
    ['1,250.75', value(1250.75)],
    ['1e3', value(1000)],
    ['3%', value(0.03)],
    ['12.5 %', value(0.125)],
    ['true', value(true)],
    ['FALSE', value(false)],
    ['after', value('after')],
    ['2024/25', value('2024/25')],
    ['"B2"', value('B2')],
    ['"say ""so"""', value('say "so"')],
    // Not thousands: a person may have meant two numbers
    ['1,25', value('1,25')],
    ['b2', { kind: 'cells', sheet: undefined, address: 'B2' }],
    ['$B$2:D9', { kind: 'cells', sheet: undefined, address: '$B$2:D9' }],
    ['Costs!B2', { kind: 'cells', sheet: 'Costs', address: 'B2' }],
    ["'Team A'!B2:B4", { kind: 'cells', sheet: 'Team A', address: 'B2:B4' }],
    ["'It''s'!B2", { kind: 'cells', sheet: "It's", address: 'B2' }],
    // Longer than a column can be named
    ['ABCD12', value('ABCD12')],
  ])('%j', (typed, entry) => expect(entryOf(typed)).toEqual(entry));
});

test.each([
  ['Costs', 'Costs', 'B2'],
  ['costs', 'Costs', 'B2'],
  ['Summary', 'Costs', 'Costs!B2'],
])('from the sheet %s, a cell of %s is %s', (from, sheet, written) => {
  expect(referenceOf({ kind: 'cells', sheet, address: 'B2' }, from)).toBe(written);
});

test.each([
  ['Costs', 'Costs'],
  ['Sheet1', 'Sheet1'],
  ['R1C1', "'R1C1'"],
  ['Team A', "'Team A'"],
  ["It's", "'It''s'"],
  ['2024', "'2024'"],
  ['Q1', "'Q1'"],
])('the sheet %s is written %s', (name, written) => expect(sheetText(name)).toBe(written));
