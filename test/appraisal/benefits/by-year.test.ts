import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { parseCase } from '../../../src/appraisal/parse';
import { type CaseFile, parsed, smallFile } from '../../support/cases';
import { cellBeside } from '../../support/growing';
import { type Recalculation, expectSame, recalculate } from '../../support/recalculate';
import { readPackage } from '../../xlsx/package';
import { bytesOf } from '../support';

type Benefit = NonNullable<CaseFile['benefitsRegister']>[number];

const benefit = (parts: Partial<Benefit>): Benefit => ({
  name: 'Fewer agency workers',
  option: 'Do something',
  kind: 'cash-releasing',
  amount: 1_000,
  from: '2026/27',
  owner: 'Head of service',
  date: '2027-03-31',
  measure: 'Agency workers',
  ...parts,
});
const unvalued = { amount: undefined } as unknown as Partial<Benefit>;
const YEARS = ['2026/27', '2027/28', '2028/29'];
const file = (...register: Benefit[]) => smallFile({ years: YEARS, benefitsRegister: register });

const FILE = file(
  benefit({}),
  benefit({ amount: 500.5, from: '2027/28' }),
  benefit({ kind: 'non-cash-releasing', amount: 300, until: '2027/28' }),
  benefit({ kind: 'societal', amount: 70, from: '2028/29', until: '2028/29' }),
  benefit({ kind: 'non-cash-releasing', ...unvalued }),
  benefit({ kind: 'unmonetised', ...unvalued }),
  benefit({ kind: 'unmonetised', ...unvalued, from: '2027/28' }),
  benefit({ option: 'Do nothing', amount: 9 }),
);

test('benefits add up by option, kind and year; what is not valued is counted', () => {
  expect(evaluate(parsed(FILE)).benefits).toEqual([
    {
      name: 'Do nothing',
      years: { 'cash-releasing': [9, 9, 9], 'non-cash-releasing': [0, 0, 0], societal: [0, 0, 0], unmonetised: [0, 0, 0] }, // prettier-ignore
    },
    {
      name: 'Do something',
      years: { 'cash-releasing': [1_000, 1_500.5, 1_500.5], 'non-cash-releasing': [300, 300, 0], societal: [0, 0, 70], unmonetised: [1, 2, 2] }, // prettier-ignore
    },
  ]);
});

test('they move no cost, no saving and no other result', () => {
  const { benefits, ...rest } = evaluate(parsed(FILE));
  const { benefits: none, ...without } = evaluate(parsed(file()));
  expect(benefits).toBeDefined();
  expect(none).toBeUndefined();
  const known = rest.checks.filter(({ id }) => id !== 'benefits known');
  expect({ ...rest, checks: known }).toEqual(without);
});

describe('in the workbook', async () => {
  const bytes = await bytesOf(FILE);
  const now = recalculate(bytes);
  const { cells } = readPackage(bytes).sheets.find(({ name }) => name === 'Benefits by year')!;
  /** The years and all of them, of the second option: its line is the second with this label. */
  const lineOf = (recalculation: Recalculation, label: string) => {
    const found = [...cells.values()].filter(
      ({ address, value }) => address.startsWith('B') && value === label,
    )[1]!;
    return [...'DEFG'].map((column) =>
      recalculation.value(`Benefits by year!${column}${found.address.slice(1)}`),
    );
  };
  const typedRow = (parts: Record<number, string | number | null>) =>
    ['More', 'Do something', 'Societal', 30, '2027/28', null, 'Head', 46_000, 'Measure', null].map(
      (value, i) => (i in parts ? parts[i]! : value),
    );

  test('formulas give the same', () => {
    expectSame(now);
    expect(lineOf(now, 'Cash-releasing')).toEqual([1_000, 1_500.5, 1_500.5, 4_001]);
    expect(lineOf(now, 'Unmonetised, counted')).toEqual([1, 2, 2, 2]);
  });

  test('a row typed below counts at once, and costs stay', () => {
    const typed = recalculate(bytes, { rows: { Benefits: [typedRow({})] } });
    expect(lineOf(typed, 'Societal')).toEqual([0, 30, 100, 130]);
    expect(typed.value('Master_check')).toBe('✓ All checks pass');
    const net = cellBeside(bytes, 'Summary', 'Net cost in a full year', 3);
    expect(typed.value(net)).toBe(now.value(net));
  });

  test.each<[string, Record<number, string | number | null>]>([
    ['of an unknown option', { 1: 'Do nothing much' }],
    ['of no kind', { 2: 'Large' }],
    ['cash-releasing without an amount', { 2: 'Cash-releasing', 3: null }],
    ['unmonetised with one', { 2: 'Unmonetised' }],
    ['from an unknown year', { 4: '2035/36' }],
    ['from no year', { 4: null }],
    ['that ends before it begins', { 5: '2026/27' }],
  ])('a row %s fails the check', (_, parts) => {
    const typed = recalculate(bytes, { rows: { Benefits: [typedRow(parts)] } });
    expect(typed.value('Master_check')).toBe('✗ Checks that fail: 1');
  });
});

describe('a case is refused', () => {
  test.each<[string, Benefit, string, string]>([
    ['an unknown option', benefit({ option: 'Z' }), 'option', '"Z"'],
    ['cash-releasing without an amount', benefit(unvalued), 'amount', 'nothing'],
    ['unmonetised with one', benefit({ kind: 'unmonetised' }), 'amount', '1000'],
    ['a year that is not there', benefit({ from: '2030/31' }), 'from', '"2030/31"'],
    ['until one that is not', benefit({ until: '2030/31' }), 'until', '"2030/31"'],
    ['ending before it begins', benefit({ from: '2027/28', until: '2026/27' }), 'until', '"2026/27"'],
    ['a negative amount', benefit({ amount: -1 }), 'amount', '-1'],
  ])('%s', (_, one, field, found) => {
    const result = parseCase(file(one));
    expect(result.ok ? [] : result.problems).toContainEqual(
      expect.objectContaining({ path: `benefitsRegister[0].${field}`, found }),
    );
  });
});
