import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualGrowth,
  rateGap,
  rateOfChange,
  shareKnown,
  sicknessRate,
  turnoverRate,
  vacancyRate,
  type VacancyBasis,
} from '../../src/calculations/rate';
import { errorOf } from './failing';

describe('vacancy rate', () => {
  // Central Bedfordshire 2010, lines 270 and 361: two bases in one report
  it.each<[number, number, VacancyBasis | undefined, number]>([
    [179, 2158, undefined, 0.07659392],
    [179, 2158, 'total', 0.07659392],
    [83, 517, 'employed', 0.16054159],
    [83, 517, 'total', 0.13833333],
  ])('%d vacancies beside %d in post, basis %s, is %d', (vacancies, employed, basis, rate) => {
    expect(vacancyRate(vacancies, employed, basis)).toBeCloseTo(rate, 8);
  });
  it('has no answer without posts, or without anyone employed where that is the basis', () => {
    expect(errorOf(() => vacancyRate(0, 0))).toBe('#DIV/0!');
    expect(errorOf(() => vacancyRate(5, 0, 'employed'))).toBe('#DIV/0!');
    expect(vacancyRate(5, 0)).toBe(1);
  });
  it('refuses another basis', () => {
    expect(errorOf(() => vacancyRate(5, 5, 'posts' as VacancyBasis))).toBe('#VALUE!');
  });
});

describe('turnover rate', () => {
  // Central Bedfordshire 2010, line 274: 445 of 2,158; on the average of 2,277 and 2,158 it is 20.07%
  it('is of those employed at the count', () => expect(turnoverRate(445, 2158)).toBeCloseTo(0.20620945, 8));
  it('or of the average of opening and closing', () => {
    expect(turnoverRate(445, 2158, 2277)).toBeCloseTo(0.2007, 4);
  });
  it('takes an opening of 0 as 0: 10 of (0 + 20) / 2', () => expect(turnoverRate(10, 20, 0)).toBe(1));
  it('has no answer without a base', () => {
    expect(errorOf(() => turnoverRate(10, 0))).toBe('#DIV/0!');
    expect(errorOf(() => turnoverRate(10, 0, 0))).toBe('#DIV/0!');
  });
});

describe('sickness rate', () => {
  it('England 2022: 283,440.5 days of 31,634.1 FTE x 253 are 3.5%', () => {
    expect(sicknessRate(283440.5, 31634.1)).toBeCloseTo(0.0354, 4);
  });
  it('takes other working days', () => expect(sicknessRate(10, 1, 200)).toBe(0.05));
  it('has no answer without working days', () => {
    expect(errorOf(() => sicknessRate(10, 0))).toBe('#DIV/0!');
    expect(errorOf(() => sicknessRate(10, 5, 0))).toBe('#DIV/0!');
  });
});

describe('share of the known', () => {
  it('Central Bedfordshire 2010, line 292: 1,041 of 1,832 less 295 not recorded is 67.7%', () => {
    expect(shareKnown(1041, 1832, 295)).toBeCloseTo(0.6772934, 7);
  });
  it('all are known unless told', () => expect(shareKnown(115000, 250000)).toBe(0.46));
  it('30.1 of 100.3 less 70.2 is all of them, though binary floats make the base smaller', () => {
    expect(shareKnown(30.1, 100.3, 70.2)).toBe(1);
  });
  it.each([
    [11, 10, 0, '#NUM!'],
    [9, 10, 2, '#NUM!'],
    [1, 10, 12, '#NUM!'],
    [1, 10, 10, '#NUM!'], // the row's own rule goes before the rule for zero denominators
    [0, 10, 10, '#DIV/0!'],
    [0, 0, 0, '#DIV/0!'],
  ])('%d of %d less %d is %s', (count, total, notRecorded, code) => {
    expect(errorOf(() => shareKnown(count, total, notRecorded))).toBe(code);
  });
});

describe('rate of change', () => {
  it.each([
    [18, 7, -0.6111111], // Monmouthshire 2017, line 112
    [250000, 280000, 0.12], // Central Bedfordshire 2010, line 208
    [-100, -50, -0.5], // (-50 + 100) / -100: the contract's rule, to the letter
  ])('%d to %d is %d', (oldValue, newValue, change) => {
    expect(rateOfChange(oldValue, newValue)).toBeCloseTo(change, 7);
  });
  it('has no answer from 0', () => expect(errorOf(() => rateOfChange(0, 7))).toBe('#DIV/0!'));
});

describe('annual growth', () => {
  it('35,900 to 55,000 in 14 years is 3.09% a year', () => {
    expect(annualGrowth(35900, 55000, 14)).toBeCloseTo(0.0309, 4);
  });
  it.each([
    [0, 55000, 14, '#NUM!'],
    [35900, 0, 14, '#NUM!'],
    [-1, 5, 14, '#NUM!'],
    [35900, 55000, 0, '#DIV/0!'],
  ])('%d to %d in %d years is %s', (oldValue, newValue, years, code) => {
    expect(errorOf(() => annualGrowth(oldValue, newValue, years))).toBe(code);
  });
  it('compounded over the years it comes back to the new value', () => {
    const value = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 60 }), (from, to, years) => {
        const back = from * (1 + annualGrowth(from, to, years)) ** years;
        expect(Math.abs(back - to)).toBeLessThan(to * 1e-9);
      }),
    );
  });
});

it('a gap is in percentage points: Rotherham, 10.76% against 19.2% is -8.44', () => {
  expect(rateGap(0.1076, 0.192)).toBeCloseTo(-8.44, 10);
});
