import { describe, expect, test } from 'vitest';
import { ageBand } from '../../../src/workforce/derive/age-band';
import { wholeYears } from '../../../src/workforce/derive/elapsed';
import { timeInJob } from '../../../src/workforce/derive/time-in-job';

// Counted by hand, as birthdays are.
test.each([
  ['2000-06-15', '2018-06-14', 17],
  ['2000-06-15', '2018-06-15', 18],
  ['2000-02-29', '2018-02-28', 17],
  ['2000-02-29', '2018-03-01', 18],
  ['2000-02-29', '2020-02-29', 20],
  ['2020-12-31', '2021-01-01', 0],
  ['2021-01-01', '2020-12-31', -1],
])('from %s to %s are %i whole years', (from, to, years) => expect(wholeYears(from, to)).toBe(years));

describe('the age band', () => {
  test.each([
    ['2000-06-15', '2018-06-14', 'Under 18'],
    ['2000-06-15', '2018-06-15', '18-29'],
    ['2000-06-15', '2030-06-14', '18-29'],
    ['2000-06-15', '2030-06-15', '30-39'],
    ['1956-03-31', '2026-03-30', '60-69'],
    ['1956-03-31', '2026-03-31', '70+'],
    ['1916-01-01', '2026-12-31', '70+'],
    ['1915-12-31', '2026-12-31', null],
    ['2026-04-01', '2026-03-31', null],
    [null, '2026-03-31', null],
    ['2000-06-15', undefined, null],
  ])('of %s as at %s is %s', (birthDate, asAt, band) => expect(ageBand(birthDate, asAt)).toBe(band));
});

describe('the time in job', () => {
  test.each([
    ['2026-03-31', '2026-03-31', 'Under 1 year'],
    ['2025-04-01', '2026-03-31', 'Under 1 year'],
    ['2025-03-31', '2026-03-31', '1 to under 2 years'],
    ['2024-03-31', '2026-03-31', '2 to under 5 years'],
    ['2021-03-31', '2026-03-31', '5 to under 10 years'],
    ['2016-02-29', '2026-02-28', '5 to under 10 years'],
    ['2016-02-29', '2026-03-01', '10 to under 20 years'],
    ['1996-03-31', '2026-03-31', '30 years or more'],
    ['2026-04-01', '2026-03-31', null],
    [null, '2026-03-31', null],
    ['2020-01-01', undefined, null],
  ])('from %s as at %s is %s', (start, asAt, time) => expect(timeInJob(start, asAt)).toBe(time));
});
