import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/appraisal/evaluate';
import { type CaseFile, smallCase } from '../../support/cases';

type Pool = NonNullable<CaseFile['pool']>;
const partner = (name: string, contribution: number, usage: number) => ({ name, contribution, usage });
const resultOf = (partners: Pool['partners'], parts: Partial<CaseFile> = {}, pool: Partial<Pool> = {}) =>
  evaluate(smallCase({ pool: { partners, usageUnit: 'places', ...pool }, ...parts })).funding.pool!;

describe('the cross-subsidy of a pool: contribution less the cost of its use', () => {
  // 400 of 1,000 paid for 6 of 10 places, which cost 600: 200 less than its use; the other pays 200 more than its 400
  test('one partner pays for the other', () => {
    const { partners, contributions, usage } = resultOf([partner('A', 400, 6), partner('B', 600, 4)]);
    expect([contributions, usage]).toEqual([1_000, 10]);
    expect(partners).toEqual([
      {
        ...{ name: 'A', contribution: 400, share: 0.4, usage: 6, shareOfUsage: 0.6 },
        ...{ costOfUse: 600, crossSubsidy: -200, verdict: 'Is paid for by others' },
      },
      {
        ...{ name: 'B', contribution: 600, share: 0.6, usage: 4, shareOfUsage: 0.4 },
        ...{ costOfUse: 400, crossSubsidy: 200, verdict: 'Pays for others' },
      },
    ]);
  });

  // The pool is 1,000, of which 1% is 10
  test.each([
    ['within', [510, 490], 'Balanced', 'Balanced'],
    ['a penny above', [510.01, 489.99], 'Pays for others', 'Is paid for by others'],
  ] as const)('%s the tolerance of 1%% of the pool', (_, [a, b], first, second) => {
    const { partners } = resultOf([partner('A', a, 1), partner('B', b, 1)]);
    expect(partners.map(({ verdict }) => verdict)).toEqual([first, second]);
  });

  test('without tolerance, only what is even is balanced', () => {
    const { partners } = resultOf([partner('A', 500, 1), partner('B', 500, 1)], {}, { tolerance: 0 });
    expect(partners.map(({ verdict }) => verdict)).toEqual(['Balanced', 'Balanced']);
  });
});

describe('funding models share the pool by weights', () => {
  const { models, movesLeast } = resultOf([partner('A', 400, 6), partner('B', 600, 4)], {
    fundingModels: [
      {
        name: 'By use',
        shares: [
          { partner: 'A', weight: 6 },
          { partner: 'B', weight: 4 },
        ],
      },
      {
        name: 'Half each',
        shares: [
          { partner: 'A', weight: 1 },
          { partner: 'B', weight: 1 },
        ],
      },
      { name: 'B pays all', shares: [{ partner: 'B', weight: 3 }] },
    ],
  });

  test.each([
    // 1,000 x 6/10 and 4/10, against 400 and 600 now
    ['By use', 0, [6, 4], [600, 400], [200, -200], 200],
    ['Half each', 1, [1, 1], [500, 500], [100, -100], 100],
    ['B pays all', 2, [0, 3], [0, 1_000], [-400, 400], 400],
  ] as const)('%s', (name, index, weights, amounts, differences, moved) => {
    expect(models[index]).toEqual({ name, weights, amounts, differences, moved });
  });

  test('and the one that moves least money is named', () => {
    expect(movesLeast).toBe('Half each');
  });

  test('the first of two that move as little', () => {
    const shares = [
      { partner: 'A', weight: 1 },
      { partner: 'B', weight: 1 },
    ];
    const again = resultOf([partner('A', 400, 1), partner('B', 600, 1)], {
      fundingModels: [
        { name: 'One', shares },
        { name: 'Two', shares: shares.map((share) => ({ ...share, weight: 7 })) },
      ],
    });
    expect(again.movesLeast).toBe('One');
  });
});
