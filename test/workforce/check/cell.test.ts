import { describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/workforce/check/reader';
import { cellSchema } from '../../../src/workforce/check/schema';
import type { Field, Kind } from '../../../src/workforce/formats/format';
import type { FieldKey } from '../../../src/workforce/table/fields';
import type { RawCell } from '../../../src/workforce/source/source';

const field = (kind: Kind, key: FieldKey = 'number', more: Partial<Field> = {}): Field => ({
  key,
  headers: ['X'],
  kind,
  ...more,
});

const COLOURS = { 1: 'Red', 2: 'Blue' };
const READ: [Kind, RawCell, string | number][] = [
  [{ kind: 'text' }, '  Ann  ', 'Ann'],
  [{ kind: 'id' }, '007', '007'],
  [{ kind: 'id' }, 7, '7'],
  [{ kind: 'number' }, '1,234.5', 1234.5],
  [{ kind: 'number', step: 0.5 }, '3.5', 3.5],
  [{ kind: 'money' }, '£1,234.50', 1234.5],
  [{ kind: 'money' }, '(£1,200)', -1200],
  [{ kind: 'moneyRange', upper: 'salaryMaximum' }, '£140,000 - £145,000', 140000],
  [{ kind: 'share', written: 'percent' }, '7.7', 0.077],
  [{ kind: 'share', written: 'percent' }, '7.7%', 0.077],
  [{ kind: 'share', written: 'fraction' }, '0.077', 0.077],
  [{ kind: 'date' }, '31/12/2020', '2020-12-31'],
  [{ kind: 'date' }, '01/02/2020', '2020-02-01'],
  [{ kind: 'date' }, '2020-12-31', '2020-12-31'],
  [{ kind: 'date' }, { date: '2020-12-31' }, '2020-12-31'],
  [{ kind: 'date' }, '29/02/2024', '2024-02-29'],
  [{ kind: 'year' }, '2024', 2024],
  [{ kind: 'code', codes: COLOURS, unknown: 'refuse' }, '02', 'Blue'],
  [{ kind: 'code', codes: COLOURS, unknown: 'refuse' }, 1, 'Red'],
  [{ kind: 'code', codes: COLOURS, unknown: 'refuse' }, 'blue', 'Blue'],
  [{ kind: 'code', codes: COLOURS, unknown: 'keep' }, '9', 'Code 9 (no label known)'],
  [{ kind: 'code', codes: COLOURS, unknown: 'keep' }, 9, 'Code 9 (no label known)'],
  [{ kind: 'code', codes: COLOURS, unknown: 'keep' }, 'WXYZ', 'Code WXYZ (no label known)'],
  [{ kind: 'code', codes: COLOURS, unknown: 'keep' }, 'Code 9 (no label known)', 'Code 9 (no label known)'],
  [{ kind: 'code', codes: COLOURS, unknown: 'keep' }, 'Violet', 'Violet'],
  [{ kind: 'code', codes: COLOURS, unknown: 'keep' }, '1;9', '1;9'],
  [{ kind: 'list', of: 'number' }, '1; 0;3', '1;0;3'],
];

const REFUSED: [Kind, RawCell, RegExp][] = [
  [{ kind: 'number' }, '12abc', /number/],
  [{ kind: 'number' }, '1,23', /number/],
  [{ kind: 'number', max: 5 }, '6', /5 or less/],
  [{ kind: 'number', step: 0.5 }, '3.25', /steps of 0.5/],
  [{ kind: 'number' }, true, /number/],
  [{ kind: 'money' }, '£30k', /pounds/],
  [{ kind: 'moneyRange', upper: 'salaryMaximum' }, '£5 - £4', /lower first/],
  [{ kind: 'date' }, '12/31/2020', /never swapped/],
  [{ kind: 'date' }, '31/12/20', /four digits/],
  [{ kind: 'date' }, '29/02/2023', /calendar/],
  [{ kind: 'date' }, 44196, /date format/],
  [{ kind: 'year' }, '20', /four digits/],
  [{ kind: 'code', codes: COLOURS, unknown: 'refuse' }, '3', /1 \(Red\), 2 \(Blue\)/],
  [{ kind: 'list', of: 'code', codes: COLOURS }, '1;3', /each one of/],
];

describe('a cell', () => {
  test.each(READ)('%o reads %o as %o', (kind, cell, value) => {
    expect(readerOf(field(kind))(cell)).toMatchObject({ state: 'value', value });
  });

  test.each(REFUSED)('%o refuses %o and says what is allowed', (kind, cell, allowed) => {
    expect(cellSchema(field(kind)).safeParse(cell).error?.issues[0]?.message).toMatch(allowed);
  });

  test.each(['NA', 'na', '#N/A', 'z', 'X', '#DIV/0!', { error: '#REF!' }])(
    '%o is not recorded and never 0',
    (cell) => {
      const read = readerOf(field({ kind: 'number' }, 'number', { notRecorded: ['NA', 'z', 'x'] }));
      expect(read(cell)).toEqual({ state: 'notRecorded' });
    },
  );

  test.each([
    ['1', undefined],
    ['1.2', 'usually 1 or less'],
  ])('FTE of %s is imported with the doubt %s', (cell, doubt) => {
    const reading = readerOf(field({ kind: 'number' }, 'fte'))(cell);
    expect(reading).toMatchObject({ state: 'value', value: Number(cell) });
    expect('doubt' in reading ? reading.doubt : undefined).toBe(doubt);
  });

  test.each(['2.01', '-0.1'])('FTE of %s is refused', (cell) => {
    expect(readerOf(field({ kind: 'number' }, 'fte'))(cell).state).toBe('refused');
  });
});
