import { describe, expect, test } from 'vitest';
import { nameOfCopy } from '../../../taskpane/share/copy';
import { entryOf, itemsOf, valueInWords } from '../../../taskpane/share/places';
import type { Look } from '../../../taskpane/share/plan';

describe('the name of a copy', () => {
  test.each([
    ['https://council.example/sites/finance/Agency%20costs.xlsx', 'Agency costs for readers.xlsx'],
    ['https://council.example/Costs.xlsx?web=1#top', 'Costs for readers.xlsx'],
    ['C:\\Finance\\Costs 2026.XLSM', 'Costs 2026 for readers.xlsm'],
    ['/Users/me/100% grant.xlsx', '100% grant for readers.xlsx'],
    ['Costs', 'Costs for readers.xlsx'],
    ['', 'Workbook for readers.xlsx'],
    [null, 'Workbook for readers.xlsx'],
  ])('of %s is %s', (address, name) => expect(nameOfCopy(address)).toBe(name));
});

describe('a value in words', () => {
  test.each([
    [1234567.891, '1,234,567.891'],
    [0.1 + 0.2, '0.3'],
    [-5, '-5'],
    [true, 'TRUE'],
    ['Above', '“Above”'],
    [{ error: '#N/A' }, '#N/A'],
    [null, 'no value'],
  ])('%j is %s', (value, words) => expect(valueInWords(value)).toBe(words));
});

test('what stays comes first, then what differs, then what keeps its value, then the rest', () => {
  const cell = (row: number, becomes: 'formula' | 'value') => ({
    ...{ sheet: 'Costs', row, column: 0, was: 'WFC.POST.FTE(B1)', value: 1 },
    ...(becomes === 'formula'
      ? { becomes, formula: 'B1/37', checked: row === 1 }
      : { becomes, because: 'there is none' }),
  });
  const of = (row: number, becomes: 'formula' | 'value', differs: boolean) => ({
    ...{ cell: cell(row, becomes), differs },
    after: { by: 'formula' as const, value: differs ? 2 : 1 },
  });
  const values = [of(0, 'formula', false), of(1, 'formula', true), of(2, 'value', false)];
  const name = { kind: 'name' as const, name: 'Premium' };
  const look = {
    book: { tables: [] },
    plan: {
      ...{ cells: values.map((one) => one.cell), needsRates: false },
      texts: [{ place: name, was: 'WFC.POST.FTE(1)', formula: '1/37' }],
      left: [{ place: { kind: 'cell', sheet: 'Costs', row: 8, column: 0 }, because: 'no such function' }],
    },
    ...{ values, added: [], notes: [] },
  } as unknown as Look;
  const entries = itemsOf(look).map((item) => entryOf(item, look));
  expect(entries.map(({ place, mark, before, after }) => [place, mark, before, after])).toEqual([
    ['Costs!A9', 'stays', undefined, undefined],
    ['Costs!A2', 'differs', '1', '2'],
    ['Costs!A3', 'kept', '1', '1'],
    ['Costs!A1', undefined, '1', '1'],
    ['Name Premium', undefined, undefined, undefined],
  ]);
  expect(entries.map(({ go }) => go?.address)).toEqual(['A9', 'A2', 'A3', 'A1', undefined]);
  expect(entries.map(({ isChecked }) => isChecked)).toEqual([false, true, false, false, false]);
});
