import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageCaseload,
  caseloadAdded,
  caseloadPath,
  caseloadPoints,
  caseloadStatus,
  caseloadUtilisation,
  effectiveFte,
  fteRequired,
} from '../../src/calculations/caseload';
import { errorOf } from './failing';

describe('average caseload', () => {
  it('is cases over FTE: 221 over 13 is 17', () => expect(averageCaseload(221, 13)).toBe(17));
  it('has no answer without FTE', () => expect(errorOf(() => averageCaseload(221, 0))).toBe('#DIV/0!'));
});

describe('cases added when workers leave', () => {
  it('100 cases: five workers hold 20 each, four hold 25: 5 more', () => {
    expect(caseloadAdded(100, 5, 1)).toBe(5);
  });
  it('nobody leaving adds nothing', () => expect(caseloadAdded(100, 5, 0)).toBe(0));
  it.each([
    [5, 5],
    [5, 6],
    [0, 0],
  ])('%d FTE with %d leaving has no answer', (fte, leaving) => {
    expect(errorOf(() => caseloadAdded(100, fte, leaving))).toBe('#DIV/0!');
  });
});

describe('FTE required', () => {
  it.each([
    // functions.md: 221 / 20 / 0.85 is exactly 13, though binary floats make it 13.000000000000002 or so
    [221, 20, 0.85, 0.5, 13],
    [221, 20, 0.85, undefined, 13],
    [222, 20, 0.85, 0.5, 13.5], // 13.0588
    [222, 20, 0.85, 1, 14],
    [100, 20, undefined, undefined, 5],
    [101, 20, 1, 0.2, 5.2], // 5.05: 25.25 steps, up to 26
    [7, 10, 1, 0.1, 0.7], // 0.7 / 0.1 is 6.999... in binary, 7 steps
    [0, 20, 0.85, 0.5, 0],
    [10, 3, 1, undefined, 10 / 3],
    // a trillionth over 13 steps is rounding, a millionth is not
    [13.0000000001, 1, 1, 1, 13],
    [13.000001, 1, 1, 1, 14],
  ])('%d cases, a cap of %d, availability %s, step %s: %d', (cases, cap, availability, step, fte) => {
    expect(fteRequired(cases, cap, availability, step)).toBe(fte);
  });

  it.each([
    [0, 0.85, 0.5, '#DIV/0!'],
    [20, 0, 0.5, '#DIV/0!'],
    [20, 0.85, 0, '#NUM!'],
    [20, 0.85, -0.5, '#NUM!'],
  ])('a cap of %d, availability %d, step %d is %s', (cap, availability, step, code) => {
    expect(errorOf(() => fteRequired(221, cap, availability, step))).toBe(code);
  });

  const cases = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 1, max: 5000, noNaN: true }));
  const cap = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 1, max: 60, noNaN: true }));
  const availability = fc.oneof(
    fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  );
  const step = fc.constantFrom(0.01, 0.1, 0.2, 0.25, 0.5, 1);

  it('always meets the cap', () => {
    fc.assert(
      fc.property(cases, cap, availability, fc.option(step, { nil: undefined }), (n, max, share, by) => {
        const fte = fteRequired(n, max, share, by);
        expect(n / fte / share).toBeLessThanOrEqual(max * (1 + 1e-9));
      }),
    );
  });

  it('is a whole number of steps, and one step less would not meet the cap', () => {
    fc.assert(
      fc.property(cases, cap, availability, step, (n, max, share, by) => {
        const fte = fteRequired(n, max, share, by);
        const steps = fte / by;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThanOrEqual(steps * 1e-12);
        const heldByOneLess = new Decimal(fte).minus(by).times(share).times(max);
        expect(heldByOneLess.lt(n)).toBe(true);
      }),
    );
  });
});

describe('caseload status', () => {
  // Monmouthshire 2017, line 90: 20 to 25 cases a worker
  it.each([
    [19.99, 'Below'],
    [20, 'Within'],
    [22.5, 'Within'],
    [25, 'Within'],
    [25.1, 'Above'],
  ])('%d against 20 to 25 is %s', (caseload, status) => {
    expect(caseloadStatus(caseload, 20, 25)).toBe(status);
  });
  it('takes a band of one value', () => expect(caseloadStatus(20, 20, 20)).toBe('Within'));
  it('refuses a band upside down', () => expect(errorOf(() => caseloadStatus(22, 25, 20))).toBe('#VALUE!'));
});

describe('caseload points', () => {
  it('weights each kind of case: 10 x 3 + 5 x 2 + 4 x 1 is 44', () => {
    expect(caseloadPoints([10, 5, 4], [3, 2, 1])).toBe(44);
  });
  it('refuses ranges of different sizes', () => {
    expect(errorOf(() => caseloadPoints([1, 2], [1]))).toBe('#VALUE!');
  });
});

describe('caseload utilisation', () => {
  it('900 points for nine workers and one newly qualified: 900 / (9 x 100 + 1 x 90) = 90.9%', () => {
    expect(caseloadUtilisation(900, 9, 1)).toBeCloseTo(0.9090909, 7);
  });
  it('counts no newly qualified worker unless told', () => expect(caseloadUtilisation(450, 9)).toBe(0.5));
  it('takes other points: 60 / (2 x 20 + 2 x 10) is 1', () => {
    expect(caseloadUtilisation(60, 2, 2, 20, 10)).toBe(1);
  });
  it('has no answer without capacity', () => {
    expect(errorOf(() => caseloadUtilisation(10, 0))).toBe('#DIV/0!');
    expect(errorOf(() => caseloadUtilisation(10, 5, 0, 0))).toBe('#DIV/0!');
  });
});

describe('effective FTE', () => {
  it('counts a newly qualified worker as 0.6 unless told: 10 + 2 x 0.6', () => {
    expect(effectiveFte(10, 2)).toBe(11.2);
    expect(effectiveFte(10, 2, 0.5)).toBe(11);
  });
});

describe('caseload path', () => {
  it('100 cases growing by 10% for two years: 100, 110, 121', () => {
    const path = caseloadPath(100, 0.1, 2);
    expect(path).toHaveLength(3);
    [100, 110, 121].forEach((expected, year) => expect(path[year]).toBeCloseTo(expected, 10));
  });
  it('year 0 alone is the cases, even where all of them go', () => {
    expect(caseloadPath(100, 0.1, 0)).toEqual([100]);
    expect(caseloadPath(100, -1, 2)).toEqual([100, 0, 0]);
  });
  it('takes 60 years, and a whole number within a billionth', () => {
    expect(caseloadPath(1, 0.01, 60)).toHaveLength(61);
    expect(caseloadPath(1, 0.01, 3 - 1e-10)).toHaveLength(4);
  });
  it.each([-1, 61, 2.5, 2.00001])('refuses %d years', (years) => {
    expect(errorOf(() => caseloadPath(100, 0.1, years))).toBe('#NUM!');
  });
});
