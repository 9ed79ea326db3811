import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  grantCovered,
  grantCut,
  grantImpliedBase,
  grantPath,
  grantPointValue,
  type GrantBasis,
} from '../../src/calculations/grant';
import { errorOf } from './failing';

describe('a cut in money', () => {
  // Blaenau Gwent and Caerphilly 2013, line 85: the trap of the two bases
  it('3% of 717,149 before the cut is 21,514.47', () =>
    expect(grantCut(717149, 0.03)).toBeCloseTo(21514.47, 8));
  it('the 3% that left 717,149 was 22,179.87', () => {
    expect(grantCut(717149, 0.03, 'after')).toBeCloseTo(22179.865979, 6);
  });
  it('a whole cut takes all of what was there, and says nothing about what was', () => {
    expect(grantCut(717149, 1)).toBe(717149);
    expect(errorOf(() => grantCut(717149, 1, 'after'))).toBe('#DIV/0!');
  });
  it('refuses another basis', () => {
    expect(errorOf(() => grantCut(717149, 0.03, 'during' as GrantBasis))).toBe('#VALUE!');
  });
});

const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const cut = fc.double({ min: 0.0001, max: 0.99, noNaN: true });

describe('what a cut implies', () => {
  it('9,159 is 3% of 305,300', () => expect(grantImpliedBase(9159, 0.03)).toBeCloseTo(305300, 8));
  it('nothing follows from a cut of nothing', () => {
    expect(errorOf(() => grantImpliedBase(9159, 0))).toBe('#DIV/0!');
  });
  it('a cut and then its implied base come back to the start', () => {
    fc.assert(
      fc.property(amount, cut, (grant, share) => {
        const back = grantImpliedBase(grantCut(grant, share), share);
        expect(Math.abs(back - grant)).toBeLessThanOrEqual(grant * 1e-12);
      }),
    );
  });
  it('the cut worked from what is left agrees with the cut worked from what was there', () => {
    fc.assert(
      fc.property(amount, cut, (left, share) => {
        const after = grantCut(left, share, 'after');
        const before = grantCut(left + after, share, 'before');
        expect(Math.abs(before - after)).toBeLessThanOrEqual((left + after) * 1e-12);
      }),
    );
  });
});

describe('points of a grant', () => {
  it('one point of 717,149 is 7,171.49, two are 14,342.98', () => {
    expect(grantPointValue(717149)).toBe(7171.49);
    expect(grantPointValue(717149, 2)).toBe(14342.98);
  });
});

describe('a grant after yearly cuts', () => {
  // Business case 2013: three more years of 3%
  it('compounds: 654,522.53 is left', () => {
    expect(grantPath(717149, [0.03, 0.03, 0.03])[2]).toBeCloseTo(654522.529277, 6);
  });
  it('or takes each cut from the first grant: 652,605.59 is left', () => {
    const path = grantPath(717149, [0.03, 0.03, 0.03], false);
    expect(path).toHaveLength(3);
    expect(path[0]).toBeCloseTo(695634.53, 8);
    expect(path[2]).toBeCloseTo(652605.59, 8);
  });
  it('a negative cut is an uplift: 100, less 10%, plus 10% is 99', () => {
    expect(grantPath(100, [0.1, -0.1])[1]).toBeCloseTo(99, 10);
  });
});

describe('what a saving covers', () => {
  it('9,746 of 717,149 is 1.36%', () => expect(grantCovered(9746, 717149)).toBeCloseTo(0.01358992, 8));
  it('has no answer without a grant', () => expect(errorOf(() => grantCovered(9746, 0))).toBe('#DIV/0!'));
});
