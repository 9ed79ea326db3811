import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { ONE_OFF_KINDS } from '../../src/appraisal/schema-money';
import { type CaseFile, complete, parsed, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { bytesOf, differences, wantedOf } from './support';

type OneOff = NonNullable<CaseFile['options'][number]['oneOff']>;

const YEARS = ['2026/27', '2027/28'];
const withCosts = (oneOff: OneOff): CaseFile =>
  smallFile({
    years: YEARS,
    options: [complete('Do nothing'), complete('Do something', { oneOff })],
    funding: [{ name: 'Redundancy reserve', kind: 'reserve', amount: 50_000 }],
  });
const yearsOf = (oneOff: OneOff) => evaluate(parsed(withCosts(oneOff))).options[1]!.years;

const LINES: OneOff = [
  { name: 'Adverts', kind: 'recruitment', amount: 4_000, year: '2026/27' },
  { name: 'Handover', kind: 'notice and double running', amount: 6_500.5, year: '2026/27' },
  {
    name: 'Two posts',
    kind: 'redundancy and pension strain',
    amount: 31_000,
    year: '2027/28',
    fundedBy: 'Redundancy reserve',
  },
  { name: 'Old grades', kind: 'pay protection', amount: 1_200, year: '2027/28' },
  { name: 'From the host', kind: 'secondment or host recharge', amount: 800, year: '2027/28' },
  { name: 'Laptops', amount: 900, year: '2026/27' },
];

test('each kind is added up by year; one without a kind is "other"', () => {
  expect(yearsOf(LINES).map(({ oneOffByKind }) => Object.values(oneOffByKind))).toEqual([
    [4_000, 6_500.5, 0, 0, 0, 900],
    [0, 0, 31_000, 1_200, 800, 0],
  ]);
  expect(yearsOf(LINES).map(({ oneOff }) => oneOff)).toEqual([11_400.5, 33_000]);
});

test('a cost that named funding pays counts in full, and is shown beside', () => {
  const years = yearsOf(LINES);
  expect(years.map(({ oneOffFunded }) => oneOffFunded)).toEqual([0, 31_000]);
  expect(years.map(({ net }) => net)).toEqual([11_400.5, 33_000]);
});

test('the kinds of a year always add up to its one-off costs, which are what was entered for it', () => {
  const line = fc.record({
    name: fc.constant('A cost'),
    kind: fc.constantFrom(...ONE_OFF_KINDS),
    amount: fc.integer({ min: -100_000, max: 100_000 }),
    year: fc.constantFrom(...YEARS),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      for (const [index, { oneOff, oneOffByKind }] of yearsOf(lines).entries()) {
        const entered = lines.filter(({ year }) => year === YEARS[index]);
        expect(oneOff).toBe(entered.reduce((total, { amount }) => total + amount, 0));
        expect(Object.values(oneOffByKind).reduce((total, amount) => total + amount, 0)).toBe(oneOff);
      }
    }),
    { numRuns: 100, seed: 5 },
  );
});

describe('in the workbook', () => {
  test('the file holds what its formulas give', async () => {
    expectSame(recalculate(await bytesOf(withCosts(LINES))));
  });

  test('a row typed below OneOff counts as if it had been in the case', async () => {
    const typed = { name: 'More', kind: 'recruitment', amount: 2_000, year: '2027/28' } as const;
    const row = ['Do something', 'Recruitment', 'More', 2_000, '2027/28', null, null];
    const recalculation = recalculate(await bytesOf(withCosts(LINES)), { rows: { OneOff: [row] } });
    const wanted = wantedOf(withCosts([...LINES, typed]));
    expect(differences(recalculation, wanted)).toEqual([]);
  });

  test.each<[string, (string | number | null)[]]>([
    ['an option', ['Do else', 'Other', 'X', 1, '2026/27', null, null]],
    ['a kind', ['Do something', 'Recruiting', 'X', 1, '2026/27', null, null]],
    ['a year', ['Do something', 'Other', 'X', 1, '2031/32', null, null]],
    ['funding', ['Do something', 'Other', 'X', 1, '2026/27', 'The reserve', null]],
  ])('a row that names %s that is not there fails a check', async (_, row) => {
    const bytes = await bytesOf(withCosts(LINES));
    expect(recalculate(bytes).value('Master_check')).toBe('✓ All checks pass');
    expect(recalculate(bytes, { rows: { OneOff: [row] } }).value('Master_check')).toBe(
      '✗ Checks that fail: 1',
    );
  });
});
