import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureReconciles, figureTotal } from '../../src/calculations/figure';
import { errorOf } from './failing';

describe('whether a printed figure follows from the computed one', () => {
  it.each([
    [12, 12, undefined, 'Yes'],
    [53.88, 53.877005, 2, 'Yes'],
    [53.87, 53.877005, 2, 'Truncated'], // Central Bedfordshire 2010, line 266
    [53.86, 53.877005, 2, 'No'],
    [38.3, 61.111111, 1, 'No'], // Monmouthshire 2017, line 112
    [1.01, 1.005, 2, 'Yes'], // half away from zero in decimals
    [1, 1.005, 2, 'Truncated'],
    [-1.01, -1.005, 2, 'Yes'],
    [-1, -1.005, 2, 'Truncated'], // cut towards zero
    [0, -0.4, 0, 'Yes'],
    [0, 0.9, 0, 'Truncated'],
    [7200, 7171.49, -2, 'Yes'], // hundreds
    [7100, 7171.49, -2, 'Truncated'],
    [7000, 7171.49, -3, 'Yes'],
    [7171, 7171.49, -2, 'No'], // finer than it claims to be
    [2e9, 1.5e9, -9, 'Yes'],
    [0.123456789, 0.1234567891, 9, 'Yes'],
  ])('%d printed, %d computed, to %s places: %s', (stated, computed, decimals, expected) => {
    expect(figureReconciles(stated, computed, decimals)).toBe(expected);
  });

  it.each([10, -10, 0.5, 1.00001])('refuses %d decimals', (decimals) => {
    expect(errorOf(() => figureReconciles(1, 1, decimals))).toBe('#NUM!');
  });

  it('a figure in whole units reconciles with itself, and with nothing a whole unit away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (figure) => {
        expect(figureReconciles(figure, figure)).toBe('Yes');
        expect(figureReconciles(figure + 1, figure)).toBe('No');
      }),
    );
  });
});

describe('a printed total less its parts', () => {
  it('Central Bedfordshire 2010, line 249: 81 establishments have 6 outside the bands', () => {
    expect(figureTotal(81, [3, 13, 29, 18, 9, 2, 1])).toBe(6);
  });
  it('is 0 where they agree', () => expect(figureTotal(7, [1, 1, 5])).toBe(0));
});
