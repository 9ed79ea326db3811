import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnCheck } from '../../../src/workforce/check/column';
import { cellSchema } from '../../../src/workforce/check/schema';
import type { Field, Kind } from '../../../src/workforce/formats/format';
import type { RawCell } from '../../../src/workforce/source/source';

const KINDS: readonly Kind[] = [
  { kind: 'text', longest: 12 },
  { kind: 'id', longest: 12 },
  { kind: 'number', min: 0, max: 75, step: 0.5 },
  { kind: 'money', min: 0 },
  { kind: 'moneyRange', upper: 'salaryMaximum' },
  { kind: 'share', written: 'percent' },
  { kind: 'share', written: 'guess' },
  { kind: 'date' },
  { kind: 'year' },
  { kind: 'code', codes: { 1: 'Red', 12: 'Blue' }, unknown: 'refuse' },
  { kind: 'code', codes: { 1: 'Red' }, unknown: 'keep' },
  { kind: 'list', of: 'number' },
];

const fields: readonly Field[] = KINDS.flatMap((kind) =>
  [false, true].map((required) => ({
    key: 'fte' as const,
    headers: ['X'],
    kind,
    required,
    notRecorded: ['999', 'NA', '01/01/1900'],
    usual: { max: 1 },
  })),
);

/** What a column holds, near and beyond what is allowed, so short of variety that entries come again. */
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    null,
    true,
    '1',
    '01',
    '12',
    ' 12 ',
    '999',
    'NA',
    '#N/A',
    '18.5',
    '18.25',
    '1,200',
    '£5',
  ),
  fc.constantFrom(
    '31/12/2020',
    '12/31/2020',
    '01/01/1900',
    '29/02/2023',
    '2020',
    '20',
    '7%',
    '1E+5',
    'Ann Lee-Smith Jones',
  ),
  fc.constantFrom<RawCell>({ date: '2020-12-31' }, { error: '#REF!' }, 1, 0.077, 2020, NaN),
  fc.date({ min: new Date('1899-12-01'), max: new Date('2101-02-01'), noInvalidDate: true }).map((date) => {
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  }),
  fc.integer({ min: -9, max: 99_999_999 }).map(String),
  fc.string({ maxLength: 14 }),
);

describe('a remembered entry is what the schema says of the cell', () => {
  test.each(
    fields.map((field) => [`${JSON.stringify(field.kind)}, required ${field.required}`, field] as const),
  )('%s', (_, field) => {
    const column = new ColumnCheck(field);
    const schema = cellSchema(field);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 100 }), (cells) => {
        for (const each of cells) {
          const { data, error } = schema.safeParse(each);
          const entry = column.check(each);
          if (error) {
            expect(entry).toMatchObject({ state: 'refused', allowed: error.issues[0]?.message, value: null });
            expect(column.isTroubled).toBe(true);
          } else {
            const {
              state,
              value = null,
              doubt,
              recoded = false,
            } = { value: null, ...data } as Partial<typeof entry>;
            expect(entry).toMatchObject({ state, value, doubt, recoded, allowed: undefined });
            if (doubt !== undefined) expect(column.isTroubled).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['ids, none of which comes again', 20_000, (at: number) => `W${at}-${at}`],
    ['numbers, none of which comes again', 20_000, (at: number) => String(10_000 + at)],
    ['more texts than are remembered, again and again', 40_000, (at: number) => `Team ${at % 9000}`],
    [
      'more numbers than are remembered, again and again',
      100_000,
      (at: number) => String((at % 40_000) + 10_000),
    ],
  ])('%s', (_, rows, text) => {
    const column = new ColumnCheck({ key: 'worker', headers: ['X'], kind: { kind: 'id' } });
    for (let at = 0; at < rows; at += 1)
      if (column.check(text(at)).value !== text(at)) expect(text(at)).toBe('as read');
    expect(column.isTroubled).toBe(false);
  });
});
