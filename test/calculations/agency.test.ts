import { describe, expect, it } from 'vitest';
import {
  agencyBreakevenWeeks,
  agencyCost,
  agencyDifferential,
  agencyRate,
  inHouseSaving,
} from '../../src/calculations/agency';
import { errorOf } from './failing';

describe('agency cost', () => {
  it('25 an hour, 37 hours, 52 weeks, a margin of 10%: 52,910', () => {
    expect(agencyCost(25, 37, 52, 0.1)).toBeCloseTo(52910, 8);
  });
  it('has no margin unless told', () => expect(agencyCost(25, 37, 52)).toBe(48100));
  it('takes a year of 53 weeks and no longer one', () => {
    expect(agencyCost(10, 10, 53)).toBe(5300);
    expect(errorOf(() => agencyCost(10, 10, 53.1))).toBe('#NUM!');
  });
});

describe('agency differential', () => {
  it.each([
    // Monmouthshire 2017, para 3.22: 13,000 x 5 = 65,000
    [61000, 48000, 5, 65000],
    [61000, 48000, undefined, 13000],
    [40000, 48000, 2, -16000],
  ])('%d for agency, %d permanent, %s posts: %d', (agency, permanent, posts, expected) => {
    expect(agencyDifferential(agency, permanent, posts)).toBe(expected);
  });
});

describe('weeks to break even on recruiting', () => {
  it('a post of 1,000 a week, agency 1,200, recruiting 3,000: 15 weeks', () => {
    expect(agencyBreakevenWeeks(52000, 3000, 1200)).toBe(15);
  });
  it('nothing spent on recruiting has paid at once', () => {
    expect(agencyBreakevenWeeks(52000, 0, 1200)).toBe(0);
  });
  it.each([
    ['cheaper', 52000, 999],
    ['as dear', 52000, 1000],
    ['as dear, though binary floats differ', 50000.08, 961.54],
    ['as dear, by a formula', 50000, 50000 / 52],
  ])('is not available where agency is %s', (_, permanent, weekly) => {
    expect(errorOf(() => agencyBreakevenWeeks(permanent, 3000, weekly))).toBe('#N/A');
  });
});

describe('in-house saving', () => {
  it('Monmouthshire 2017, line 138: (86,400 - 33,000) x 6/12 = 26,700', () => {
    expect(inHouseSaving(86400, 33000, 6)).toBe(26700);
  });
  it('is a whole year unless told, and negative where in house costs more', () => {
    expect(inHouseSaving(33000, 86400)).toBe(-53400);
  });
});

describe('agency rate', () => {
  it('Central Bedfordshire 2010: 124 agency beside 2,158 employed are 5.43%', () => {
    expect(agencyRate(124, 2158)).toBeCloseTo(0.0543, 4);
  });
  it('has no answer for nobody', () => expect(errorOf(() => agencyRate(0, 0))).toBe('#DIV/0!'));
});
