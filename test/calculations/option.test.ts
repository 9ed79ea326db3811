import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annuityFactor,
  benefitCostRatio,
  breakevenYear,
  costPerPoint,
  discountFactor,
  equivalentAnnualCost,
  netPresentValue,
  netSaving,
  optimismBias,
  proRata,
  type Schedule,
  switchingValue,
  weightedScore,
} from '../../src/calculations/option';
import { DISCOUNT_SCHEDULES } from '../../src/tables';
import { errorOf } from './failing';

const unknownSchedule = 'treasury' as Schedule;

describe('net saving', () => {
  it('Monmouthshire 2017, line 236: 244,653 less 47,948 is 196,705', () => {
    expect(netSaving([244653], [47948])).toBe(196705);
  });
  it('takes ranges of different sizes', () => expect(netSaving([1, 2, 3], [10])).toBe(-4));
});

describe('break-even year', () => {
  it.each([
    [[-100, 40, 60], undefined, 3], // exactly 0 has broken even
    [[-100, 40, 60], 2026, 2028],
    [[0], undefined, 1],
    [[-0.3, 0.1, 0.1, 0.1], 1, 4], // binary floats end at -0.00000000000000003
    [[-1, 0.996], 1, 2], // -0.004 is 0 to the penny
    [[10, -50], 1, 1], // the first such year, though a later one falls back
  ])('of %j from %s is %d', (net, firstLabel, label) => {
    expect(breakevenYear(net, firstLabel)).toBe(label);
  });
  it('is not available where it never comes', () => {
    expect(errorOf(() => breakevenYear([-100, 40, 59.99]))).toBe('#N/A');
    expect(errorOf(() => breakevenYear([-0.005]))).toBe('#N/A');
  });
});

describe('pro rata', () => {
  it('six months of 33,000 are 16,500 (Monmouthshire 2017, line 138)', () => {
    expect(proRata(33000, 6)).toBe(16500);
    expect(proRata(33000, 0)).toBe(0);
    expect(proRata(33000, 18)).toBe(49500);
  });
  it('refuses negative months', () => expect(errorOf(() => proRata(33000, -1))).toBe('#NUM!'));
});

describe('discount factor', () => {
  // Green Book: published factors at 3.5% are 0.9662 in year 1, 0.3563 in year 30, 0.3459 in year 31
  it.each<[number, Schedule | undefined, number]>([
    [0, undefined, 1],
    [1, undefined, 1 / 1.035],
    [30, 'standard', 0.356278],
    [31, 'standard', 0.356278 / 1.03],
    [75, 'standard', 0.356278 / 1.03 ** 45],
    [76, 'standard', 0.356278 / 1.03 ** 45 / 1.025],
    [1, 'health', 1 / 1.015],
    [31, 'health', 1 / 1.015 ** 30 / 1.0129],
    [2, 0.05, 1 / 1.1025],
    [7, 0, 1],
  ])('of year %d on the schedule %s is %d', (year, schedule, factor) => {
    expect(discountFactor(year, schedule)).toBeCloseTo(factor, 6);
  });

  it.each(['standard', 'health'] as const)('is the product of every year of the %s schedule', (name) => {
    let product = 1;
    for (let year = 1; year <= 400; year++) {
      product /= 1 + DISCOUNT_SCHEDULES[name].bands.find((band) => year <= band.toYear)!.rate;
      expect(Math.abs(discountFactor(year, name) - product)).toBeLessThan(product * 1e-12);
    }
  });

  it('takes a whole number within a billionth', () => {
    expect(discountFactor(3 + 1e-10)).toBe(discountFactor(3));
    expect(discountFactor(-1e-10)).toBe(1);
  });
  it.each([-1, 1.5, 0.001])('refuses year %d', (year) =>
    expect(errorOf(() => discountFactor(year))).toBe('#NUM!'),
  );
  it('is not available on another schedule', () => {
    expect(errorOf(() => discountFactor(1, unknownSchedule))).toBe('#N/A');
  });
});

describe('net present value', () => {
  // At 10%: -100 + 60/1.1 + 60/1.21 = 4.1322
  it('does not discount the first flow', () => {
    expect(netPresentValue([-100, 60, 60], 0, 0.1)).toBeCloseTo(4.1322314, 7);
  });
  it("is Excel's NPV (3.7566) only where the first flow is year 1", () => {
    expect(netPresentValue([-100, 60, 60], 1, 0.1)).toBeCloseTo(3.756574, 7);
  });
  it('starts in year 0 on the standard schedule unless told', () => {
    expect(netPresentValue([100, 103.5])).toBeCloseTo(200, 10);
  });
  it('crosses from one band to the next: years 30 and 31', () => {
    const expected = discountFactor(30) + discountFactor(31);
    expect(netPresentValue([1, 1], 30)).toBeCloseTo(expected, 14);
  });
  it('has the errors of the factor', () => {
    expect(errorOf(() => netPresentValue([1], -1))).toBe('#NUM!');
    expect(errorOf(() => netPresentValue([1], 0.5))).toBe('#NUM!');
    expect(errorOf(() => netPresentValue([1], 0, unknownSchedule))).toBe('#N/A');
  });
});

const schedule = fc.oneof(
  fc.constantFrom<Schedule>('standard', 'health', 0, 0.035, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('annuity factor', () => {
  // (1 - 1.035^-10) / 0.035
  it('of ten years at 3.5% is 8.3166', () => expect(annuityFactor(10)).toBeCloseTo(8.3166053, 7));
  it('of one payment now is 1', () => expect(annuityFactor(1, 'standard', 0)).toBe(1));
  it('without discounting counts the years', () => {
    expect(annuityFactor(7, 0)).toBe(7);
    expect(annuityFactor(7, 0, 0)).toBe(7);
  });
  it('of a billion years answers at once', () => {
    expect(annuityFactor(1e9, 0.04)).toBeCloseTo(25, 10);
    expect(annuityFactor(1e9)).toBeGreaterThan(annuityFactor(400));
  });
  it.each([0, -1, 2.5, 0.5])('refuses %d years', (years) => {
    expect(errorOf(() => annuityFactor(years))).toBe('#NUM!');
  });
  it('refuses a first year before 0 or between years, and another schedule', () => {
    expect(errorOf(() => annuityFactor(5, 'standard', -1))).toBe('#NUM!');
    expect(errorOf(() => annuityFactor(5, 'standard', 0.5))).toBe('#NUM!');
    expect(errorOf(() => annuityFactor(5, unknownSchedule))).toBe('#N/A');
  });

  it('times a flat flow is the NPV of that flow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 320 }),
        schedule,
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (years, first, by, flow) => {
          const npv = netPresentValue(new Array<number>(years).fill(flow), first, by);
          const fromFactor = flow * annuityFactor(years, by, first);
          expect(Math.abs(npv - fromFactor)).toBeLessThanOrEqual(Math.abs(fromFactor) * 1e-11);
        },
      ),
    );
  });
});

describe('equivalent annual cost', () => {
  it('83,166.05 over ten years at 3.5% is 10,000 a year', () => {
    expect(equivalentAnnualCost(83166.05, 10)).toBeCloseTo(10000, 2);
    expect(equivalentAnnualCost(-700, 7, 0)).toBe(-100);
  });
  it('has the errors of the annuity factor', () => {
    expect(errorOf(() => equivalentAnnualCost(100, 0))).toBe('#NUM!');
    expect(errorOf(() => equivalentAnnualCost(100, 5, unknownSchedule))).toBe('#N/A');
  });
});

describe('ratios of an option', () => {
  it('benefits of 150 for costs of 100 are 1.5 to 1', () => expect(benefitCostRatio(150, 100)).toBe(1.5));
  it.each([0, -1])('costs of %d have no ratio', (costs) => {
    expect(errorOf(() => benefitCostRatio(150, costs))).toBe('#NUM!');
  });
  it('a gap of 50 closes if an item of 200 changes by a quarter', () => {
    expect(switchingValue(50, 200)).toBe(0.25);
    expect(switchingValue(-50, 200)).toBe(-0.25);
  });
  it('an item of nothing closes no gap', () => expect(errorOf(() => switchingValue(50, 0))).toBe('#DIV/0!'));
});

describe('scoring', () => {
  it('8 and 4 weighted 3 to 1 are 7', () => expect(weightedScore([8, 4], [3, 1])).toBe(7));
  it('refuses ranges of different sizes, and weights of nothing', () => {
    expect(errorOf(() => weightedScore([8, 4], [3]))).toBe('#VALUE!');
    expect(errorOf(() => weightedScore([8, 4], [0, 0]))).toBe('#DIV/0!');
  });
  it('costs a point: 700 for 7; over a base of 300 and 3, (700 - 300) / 4', () => {
    expect(costPerPoint(700, 7)).toBe(100);
    expect(costPerPoint(700, 7, 300, 3)).toBe(100);
    expect(costPerPoint(200, 7, 300, 3)).toBe(-25);
  });
  it('has no cost a point where there are no more points', () => {
    expect(errorOf(() => costPerPoint(700, 0))).toBe('#DIV/0!');
    expect(errorOf(() => costPerPoint(700, 3, 300, 3))).toBe('#DIV/0!');
  });
});

it('optimism bias: an upper bound of 24%, half mitigated, adds 12% of 1,000; it may exceed 100%', () => {
  expect(optimismBias(0.24, 0.5, 1000)).toBe(120);
  expect(optimismBias(2, 0.25)).toBe(1.5);
});
