import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import {
  chargeHalfPennyDown,
  decimalDifference,
  decimalProduct,
  decimalQuotient,
  multipleToCover,
  roundHalfAwayFromZero,
  roundHalfDown,
  RunningTotal,
  toCommonIntegers,
  toPennies,
  truncate,
} from '../../src/calculations/decimals';

const Wide = Decimal.clone({ precision: 200 });

/** Figures with few decimals, which take the quick way, and others, down to a trillionth, which do not. */
const figure = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 100),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 10_000),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-12),
);
const positive = figure.map(Math.abs).filter((value) => value > 1e-6);

describe('rounding in decimals', () => {
  it.each([
    [1.005, 2, 1.01], // a binary float holds 1.00499...
    [-1.005, 2, -1.01],
    [50.015, 2, 50.02],
    [2.5, 0, 3],
    [149, -2, 100],
    [150, -2, 200],
    [-0.004, 2, 0],
    [1e21, 2, 1e21],
  ])('%d to %d places, halves away from zero, is %d', (value, places, expected) => {
    expect(roundHalfAwayFromZero(value, places)).toBe(expected);
  });

  it.each([
    [50.015, 2, 50.01], // functions.md: half penny down in NI
    [50.0151, 2, 50.02],
    [-50.015, 2, -50.01],
    [1.005, 2, 1],
    [0.005, 2, 0],
    [-0.005, 2, 0],
  ])('%d to %d places, halves down, is %d', (value, places, expected) => {
    expect(roundHalfDown(value, places)).toBe(expected);
  });

  it.each([
    [53.877, 2, 53.87],
    [-53.877, 2, -53.87],
    [0.29, 2, 0.29], // 0.29 x 100 is 28.999... in binary
    [86_400, -3, 86_000],
    [-0.4, 0, 0],
  ])('%d cut to %d places is %d', (value, places, expected) => {
    expect(truncate(value, places)).toBe(expected);
  });

  it.each([
    [1.005, 101],
    [-1.005, -101],
    [1234.56, 123456],
    [0.004999999, 0],
    [9.999e12, 9.999e14],
    [1e15, 1e17],
  ])('%d is %d pennies', (amount, pennies) => {
    expect(toPennies(amount)).toBe(pennies);
  });

  it('to pennies agrees with decimals for any amount', () => {
    fc.assert(
      fc.property(figure, (amount) => {
        expect(toPennies(amount) + 0).toBe(new Wide(amount).times(100).toDecimalPlaces(0, 4).toNumber() + 0);
      }),
    );
  });
});

describe('the quick way through whole numbers gives what decimals give', () => {
  it('for a product', () => {
    expect(decimalProduct(961.54, 52)).toBe(50000.08);
    expect(decimalProduct(1.1, 1.1)).toBe(1.21);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(decimalProduct(a, b) + 0).toBe(new Wide(a).times(b).toNumber() + 0);
      }),
    );
  });

  it('for a difference', () => {
    expect(decimalDifference(100.3, 70.2)).toBe(30.1);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(decimalDifference(a, b) + 0).toBe(new Wide(a).minus(b).toNumber() + 0);
      }),
    );
  });

  it('for a quotient', () => {
    expect(decimalQuotient(221, 20, 0.85)).toBe(13);
    fc.assert(
      fc.property(positive, positive, positive, (dividend, a, b) => {
        expect(decimalQuotient(dividend, a, b)).toBe(new Wide(dividend).div(new Wide(a).times(b)).toNumber());
      }),
    );
  });

  it('for the multiple of a step that covers a quotient', () => {
    const step = fc.constantFrom(0.1, 0.2, 0.25, 0.5, 1, 0.0333, 1 / 3);
    fc.assert(
      fc.property(positive, positive, positive, step, (dividend, a, b, size) => {
        const steps = new Wide(dividend).div(new Wide(a).times(b)).div(size).toDecimalPlaces(9, 4).ceil();
        expect(multipleToCover(dividend, a, b, size)).toBe(steps.times(size).toNumber());
      }),
    );
  });

  it('for a charge to half a penny down', () => {
    const rate = fc.constantFrom(0, 0.034, 0.138, 0.1453, 0.15, 0.123456);
    fc.assert(
      fc.property(figure, figure, rate, figure, figure, rate, (a, b, r, c, d, s) => {
        const due = new Wide(a).minus(b).times(r).minus(new Wide(c).minus(d).times(s));
        expect(chargeHalfPennyDown(a, b, r, c, d, s)).toBe(due.toDecimalPlaces(2, 5).toNumber() + 0);
      }),
    );
  });
});

it('a running total is below zero from half a penny down, whatever the floats say', () => {
  const total = new RunningTotal(0.3);
  total.subtract(0.1);
  total.subtract(0.2);
  expect(total.isBelowZero()).toBe(false);
  total.subtract(0.004);
  expect(total.isBelowZero()).toBe(false);
  total.subtract(0.001);
  expect(total.isBelowZero()).toBe(true);
});

it('a running total agrees with decimals after any run of amounts', () => {
  const nearZero = fc.integer({ min: -12, max: 12 }).map((n) => n / 1000);
  fc.assert(
    fc.property(fc.array(fc.oneof(nearZero, figure), { maxLength: 8 }), (amounts) => {
      const total = new RunningTotal();
      for (const amount of amounts) total.add(amount);
      const exact = amounts.reduce((sum, amount) => sum.plus(amount), new Wide(0));
      expect(total.isBelowZero()).toBe(exact.toDecimalPlaces(2, 4).lt(0));
    }),
  );
});

it('numbers come to one scale of integers without loss, however far apart', () => {
  expect(toCommonIntegers([0.1, 2, 30])).toEqual([1n, 20n, 300n]);
  expect(toCommonIntegers([1e22, 1e-7])).toEqual([10n ** 29n, 1n]);
  expect(toCommonIntegers([0, -1.5])).toEqual([0n, -15n]);
  expect(toCommonIntegers([])).toEqual([]);
});
