import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase, smallFile } from '../support/cases';
import { cellBeside } from '../support/growing';
import { type Edits, expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { bytesOf } from './support';

const YEARS = ['2026/27', '2027/28', '2028/29'];
const changing = (number: number, added: number) => [
  { change: 'add post' as const, team: 'Duty', role: 'Social worker', number: added, startMonth: 4 },
  { change: 'remove post' as const, team: 'Duty', role: 'Family worker', number },
];

/** The recommended option adds two posts, releases one, saves and pays once; two others stand beside it. */
const file = (parts: Partial<CaseFile> = {}): CaseFile =>
  smallFile({
    years: YEARS,
    roles: [
      { name: 'Social worker', annualCost: 48_000, caseFte: 1 },
      { name: 'Family worker', annualCost: 30_000 },
    ],
    options: [
      complete('Do nothing'),
      complete('Do something', {
        changes: changing(1, 2),
        savings: [
          { name: 'Rent', amount: 9_000, year: '2027/28' },
          { name: 'Sale', amount: 4_000, year: '2026/27', recurrent: false },
        ],
        oneOff: [{ name: 'Adverts', amount: 5_000, year: '2026/27' }],
      }),
      complete('Do less', {
        changes: changing(0, 1),
        oneOff: [{ name: 'Adverts', amount: 2_500, year: '2027/28' }],
      }),
    ],
    ...parts,
  });

const VALUED: Partial<CaseFile> = {
  priceBase: '2025/26',
  pay: [{ year: '2027/28', award: 0.04 }],
  wholeLife: {
    ...{ horizon: 12, inflation: 0.02 },
    options: [
      { option: 'Do something', upperBound: 0.3, mitigated: 0.5, biasOn: 'one-off costs and posts added' },
    ],
    risks: [{ option: 'Do less', risk: 'Strike', probability: 0.5, cost: 20_000, year: '2030/31' }],
  },
};

/** Scales cells of a column of a sheet in the rows of the recommended option that `counts`. */
async function scaled(
  bytes: Uint8Array,
  sheet: string,
  column: string,
  by: number,
  counts: (words: unknown[]) => boolean,
) {
  const { cells } = readPackage(bytes).sheets.find(({ name }) => name === sheet)!;
  const edits: Record<string, number> = {};
  for (const { address, value } of cells.values()) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    if (letters !== column || typeof value !== 'number') continue;
    const words = [...cells.values()].filter(
      (cell) =>
        cell.address.endsWith(row!) && /^[A-Z]\d+$/.test(cell.address) && cell.address.slice(1) === row,
    );
    const values = words.map((cell) => cell.value);
    if (values.includes('Do something') && counts(values)) edits[`${sheet}!${address}`] = value * (1 + by);
  }
  expect(Object.keys(edits)).not.toEqual([]);
  return edits;
}

const ITEMS: readonly [string, (bytes: Uint8Array, by: number) => Promise<Record<string, number>>][] = [
  [
    'The cost of posts added',
    (bytes, by) => scaled(bytes, 'Changes', 'F', by, (words) => words.includes('Add post')),
  ],
  [
    'What is released, avoided and saved',
    async (bytes, by) => ({
      ...(await scaled(bytes, 'Changes', 'F', by, (words) => words.includes('Remove post'))),
      ...(await scaled(bytes, 'Savings', 'D', by, () => true)),
    }),
  ],
  ['The sum of one-off costs', (bytes, by) => scaled(bytes, 'One-off costs', 'E', by, () => true)],
];

describe.each([
  ['net costs over all years', file()],
  ['present values with optimism bias and risks', file(VALUED)],
])('a switching value by %s', async (_, tried) => {
  const bytes = await bytesOf(tried);
  const before = recalculate(bytes);
  const gap = cellBeside(bytes, 'Switching values', 'Next best option less the recommended one', 2);

  test('is what the formulas give, and is not for options that tie already', () => {
    expectSame(before);
    expect(Math.abs(Number(before.value(gap)))).toBeGreaterThan(100);
  });

  test.each(ITEMS)('of "%s", applied to its inputs, makes the next best option tie', async (what, edit) => {
    const change = before.value(cellBeside(bytes, 'Switching values', what, 3));
    const edits: Edits = { cells: await edit(bytes, Number(change)) };
    expect(Math.abs(Number(recalculate(bytes, edits).value(gap)))).toBeLessThan(1e-5);
  });
});

describe('by hand', () => {
  const changes = [{ change: 'add post' as const, team: 'Duty', role: 'Social worker', number: 1 }];
  const by = (recommended: string) =>
    evaluate(
      smallCase({
        years: ['2026/27', '2027/28'],
        options: [
          complete('Do nothing'),
          complete('Do something', { changes, savings: [{ name: 'Rent', amount: 50_000, year: '2026/27' }] }),
        ],
        recommendation: { option: recommended, because: 'It is better' },
      }),
    ).switching!;

  test('a post of 48,000 and a saving of 50,000 for two years: 4,000 better than nothing', () => {
    const { gap, postsAdded, saved, oneOff } = by('Do something');
    expect(gap).toBe(4_000);
    // 4,000 / 96,000 and -4,000 / 100,000
    expect(postsAdded.change).toBeCloseTo(4_000 / 96_000, 12);
    expect(saved.change).toBeCloseTo(-0.04, 12);
    expect(oneOff.change).toBeUndefined();
  });

  test('an option without costs of its own has nothing that could change', () => {
    const { gap, postsAdded, saved, oneOff } = by('Do nothing');
    expect([gap, postsAdded.change, saved.change, oneOff.change]).toEqual([
      -4_000,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test.each([
  // 264,000 for two posts from July of the first of three years, less 90,000 and 22,000, and 5,000 once, are 157,000 more than nothing: 59.5% of 264,000
  ['Do something', 'To tie with Do nothing, the cost of posts added would have to fall by 59.5%'],
  // 132,000 for a post and 2,500 once: without the post it would still cost 2,500
  ['Do less', 'To tie with Do nothing, the cost of posts added would have to fall by more than all of it'],
  ['Do nothing', 'Nothing of the option alone: it has no costs or savings of its own'],
])('Summary says what would change the recommendation of "%s"', async (option, says) => {
  const bytes = await bytesOf(file({ recommendation: { option, because: 'It is better' } }));
  expect(recalculate(bytes).value(cellBeside(bytes, 'Summary', 'Would change it', 2))).toBe(says);
});
