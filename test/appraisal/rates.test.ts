import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { parseCase } from '../../src/appraisal/parse';
import { type CaseFile, complete, parsed, smallFile } from '../support/cases';
import { expectSame, recalculate } from '../support/recalculate';
import { Edited, caseOf, readBack } from './read/support';
import { bytesOf, differences, wantedOf } from './support';

type Rate = NonNullable<CaseFile['rates']>[number];

/** One post of 40,000 in the rates of 2025/26: NI of 15% above 5,000, levy of 0.5%. */
const salaried = (rates: Rate[] = [], parts: Partial<CaseFile> = {}): CaseFile =>
  smallFile({
    taxYear: '2025/26',
    roles: [{ name: 'Social worker', salary: 40_000, caseFte: 1 }],
    options: [
      complete('Do nothing'),
      complete('Do something', {
        changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 1 }],
      }),
    ],
    rates,
    ...parts,
  });

describe('a rate of the case stands in place of the one of the tables', () => {
  test.each<[string, Rate[], { levy: number; ni: number; cost: number }]>([
    ['none', [], { levy: 200, ni: 5_250, cost: 45_450 }],
    // 10% above 10,000 and 1%
    [
      'all three',
      [{ taxYear: '2025/26', niThreshold: 10_000, niRate: 0.1, levyRate: 0.01 }],
      { levy: 400, ni: 3_000, cost: 43_400 },
    ],
    // 20% above 5,000
    ['one alone', [{ taxYear: '2025/26', niRate: 0.2 }], { levy: 200, ni: 7_000, cost: 47_200 }],
    ['no threshold', [{ taxYear: '2025/26', niThreshold: 0 }], { levy: 200, ni: 6_000, cost: 46_200 }],
    ['another year', [{ taxYear: '2024/25', niRate: 0.9 }], { levy: 200, ni: 5_250, cost: 45_450 }],
  ])('%s', (_, rates, parts) => {
    const { options, roles } = evaluate(parsed(salaried(rates)));
    expect(roles[0]).toMatchObject({ salary: 40_000, levy: parts.levy, ni: parts.ni });
    expect(roles[0]!.cost).toBeCloseTo(parts.cost, 9);
    expect(options[1]!.fullYear.net).toBeCloseTo(parts.cost, 9);
  });
});

test('rates of the case are kept oldest first, without those that repeat the tables', () => {
  const { rates } = parsed(
    salaried([
      { taxYear: '2025/26', niRate: 0.15, levyRate: 0.01 },
      { taxYear: '2024/25', niRate: 0.138 },
      { taxYear: '2016/17', niRate: 0.2 },
    ]),
  );
  expect(rates).toEqual([
    { taxYear: '2016/17', niRate: 0.2 },
    { taxYear: '2025/26', levyRate: 0.01 },
  ]);
});

describe('what a case may not say of rates is refused', () => {
  test.each<[string, CaseFile, string]>([
    [
      'a year twice',
      salaried([
        { taxYear: '2025/26', niRate: 0.2 },
        { taxYear: '2025/26', levyRate: 0 },
      ]),
      'rates[1].taxYear',
    ],
    ['a year without rates', salaried([{ taxYear: '1999/00', niRate: 0.2 } as Rate]), 'rates[0].taxYear'],
    ['rates that nothing uses', smallFile({ rates: [{ taxYear: '2025/26', niRate: 0.2 }] }), 'rates'],
  ])('%s', (_, file, path) => {
    const result = parseCase(file);
    expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toEqual([path]);
  });
});

test('the workbook has the rates of the case, and gives them back', async () => {
  const file = salaried([
    { taxYear: '2016/17', levyRate: 0.003 },
    { taxYear: '2025/26', niThreshold: 10_000.5, niRate: 0.1 },
  ]);
  const bytes = await bytesOf(file);
  expectSame(recalculate(bytes));
  expect(caseOf(readBack(bytes))).toEqual(parsed(file));
});

describe('a rate typed over on the sheet Rates', async () => {
  const file = salaried();
  const bytes = await bytesOf(file);

  test.each<[string, number, number | string, Rate]>([
    ['threshold', 2, 9_100, { taxYear: '2025/26', niThreshold: 9_100 }],
    ['NI rate', 3, 0.125, { taxYear: '2025/26', niRate: 0.125 }],
    ['levy', 4, '1%', { taxYear: '2025/26', levyRate: 0.01 }],
  ])('%s is read, and counts', async (_, column, typed, rate) => {
    const book = await Edited.of(file);
    const at = book.find('Rates', '2025/26', column);
    const result = await book.type('Rates', at, typed).read();
    expect(caseOf(result)).toEqual(parsed(salaried([rate])));
    expect(result.ok && result.left).toEqual([]);
    if (typeof typed === 'string') return;
    const found = differences(
      recalculate(bytes, { cells: { [`Rates!${at}`]: typed } }),
      wantedOf(salaried([rate])),
    );
    expect(found).toEqual([]);
  });

  test('a year typed twice is refused at the second', async () => {
    const book = await Edited.of(file);
    const at = book.find('Rates', '2025/26');
    const result = await book.type('Rates', at, '2024/25').read();
    expect(result.ok || result.problems).toEqual([
      expect.objectContaining({
        sheet: 'Rates',
        cell: at,
        found: expect.stringContaining('2024/25') as string,
      }),
    ]);
  });

  test.each<[string, number, number | string]>([
    ['another year', 0, '2031/32'],
    ['nothing', 3, ''],
    ['words', 2, 'unknown'],
    ['a rate above 100%', 3, 15],
  ])('%s is refused by cell', async (_, column, typed) => {
    const book = await Edited.of(file);
    const at = book.find('Rates', '2025/26', column);
    const result = await book.type('Rates', at, typed).read();
    expect(result.ok).toBe(false);
    expect(result.ok || result.problems.map((problem) => `${problem.sheet}!${problem.cell}`)).toContain(
      `Rates!${at}`,
    );
  });
});
