import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/appraisal/evaluate';
import { type CaseFile, complete, smallCase } from '../support/cases';

type Stated = NonNullable<CaseFile['statedFigures']>[number];

const find = (parts: Partial<Stated>, values: readonly number[]) =>
  evaluate(
    smallCase({
      options: [
        complete('Do nothing'),
        complete('Do something', {
          changes: [{ change: 'add post', team: 'Duty', role: 'Social worker', number: 2, startMonth: 7 }],
        }),
      ],
      statedFigures: [
        {
          where: 'p. 1',
          says: 'A figure',
          stated: 0,
          operands: values.map((value) => ({ label: 'A number', value })),
          ...parts,
        },
      ],
    }),
  ).findings[0]!;

describe('a figure is worked out again from its own numbers', () => {
  test.each<[Stated['calculation'], number[], number]>([
    ['sum', [1, 2, 3.5], 6.5],
    ['sum', [7], 7],
    ['sum', [0.1, 0.2], 0.3], // in decimals
    ['difference', [10, 3], 7],
    ['difference', [10, 3, 2, 0.5], 4.5],
    ['product', [13_000, 5], 65_000],
    ['product', [2, 3, 4], 24],
    ['quotient', [86_400, 2], 43_200],
    ['quotient', [1, 3], 1 / 3],
    ['percentage share', [806, 1_496], (100 * 806) / 1_496],
    ['percentage share', [120, 100], 120], // a report may say that demand is 120% of capacity
    ['percentage change', [50, 60], 20],
    ['percentage change', [50, 40], -20],
    ['percentage fall', [18, 7], (100 * 11) / 18],
    ['percentage fall', [7, 18], (-100 * 11) / 7],
  ])('%s of %j is %d', (calculation, values, computed) => {
    expect(find({ ...(calculation && { calculation }) }, values).computed).toBeCloseTo(computed, 12);
  });

  test('option cost is the net cost in a full year', () => {
    const figure = { calculation: 'option cost', option: 'Do something', stated: 96_000 } as const;
    expect(find(figure, [])).toMatchObject({ computed: 96_000, result: 'Yes' }); // 2 x 48,000
  });
});

describe('it reconciles', () => {
  test.each<[number, number, Stated['calculation'], number[], string]>([
    // Central Bedfordshire, line 266: 53.877
    [53.88, 2, 'percentage share', [806, 1_496], 'Yes'],
    [53.87, 2, 'percentage share', [806, 1_496], 'Truncated'],
    [53.86, 2, 'percentage share', [806, 1_496], 'No'],
    [54, 0, 'percentage share', [806, 1_496], 'Yes'],
    [53, 0, 'percentage share', [806, 1_496], 'Truncated'],
    // 38.3 for 61.1
    [38.3, 1, 'percentage fall', [18, 7], 'No'],
    [61.1, 1, 'percentage fall', [18, 7], 'Yes'],
    // in thousands
    [245_000, -3, 'sum', [244_653], 'Yes'],
    [244_000, -3, 'sum', [244_653], 'Truncated'],
    // halves go away from zero, on paper: 57 of 200 is 28.5%, and 13.35 x 37.5 is 500.625
    [29, 0, 'percentage share', [57, 200], 'Yes'],
    [28, 0, 'percentage share', [57, 200], 'Truncated'],
    [500.63, 2, 'product', [13.35, 37.5], 'Yes'],
    [-3, 0, 'difference', [1, 3.5], 'Yes'],
  ])('%d to %d places against a %s of %j: %s', (stated, decimals, calculation, values, result) => {
    expect(find({ stated, decimals, ...(calculation && { calculation }) }, values).result).toBe(result);
  });

  test('or cannot be checked, where the report gives no base', () => {
    expect(find({ stated: 69 }, [])).toMatchObject({ computed: undefined, result: 'Cannot be checked' });
  });
});
