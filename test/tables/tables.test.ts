import { describe, expect, it } from 'vitest';
import {
  APPRENTICESHIP_LEVY,
  apprenticeshipLevyFor,
  discountBandsFor,
  DISCOUNT_SCHEDULES,
  EMPLOYER_NI,
  employerNiFor,
  WORKING_DAYS,
} from '../../src/tables';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

describe('every row of the tables', () => {
  const rows = [...EMPLOYER_NI, ...APPRENTICESHIP_LEVY, ...Object.values(DISCOUNT_SCHEDULES), WORKING_DAYS];

  it.each(rows.map((row) => [row.from, row] as const))('of %s has a date and a source', (from, row) => {
    expect(from).toMatch(ISO_DATE);
    expect(row.source.length).toBeGreaterThan(10);
  });
});

describe('employer NI', () => {
  // Tax tables, as listed in src/tables/employer-ni.ts
  it.each([
    ['2013/14', 148, 641, 7696, 0.138],
    ['2014/15', 153, 663, 7956, 0.138],
    ['2015/16', 156, 676, 8112, 0.138],
    ['2016/17', 156, 676, 8112, 0.138],
    ['2017/18', 157, 680, 8164, 0.138],
    ['2018/19', 162, 702, 8424, 0.138],
    ['2019/20', 166, 719, 8632, 0.138],
    ['2020/21', 169, 732, 8788, 0.138],
    ['2021/22', 170, 737, 8840, 0.138],
    ['2022/23', 175, 758, 9100, 0.1453],
    ['2023/24', 175, 758, 9100, 0.138],
    ['2024/25', 175, 758, 9100, 0.138],
    ['2025/26', 96, 417, 5000, 0.15],
    ['2026/27', 96, 417, 5000, 0.15],
  ])('%s has its thresholds and rate', (taxYear, week, month, year, rate) => {
    const row = employerNiFor(taxYear);
    expect(row).toMatchObject({ thresholdWeek: week, thresholdMonth: month, thresholdYear: year, rate });
  });

  it('names for each year the source of that year, and no other year’s', () => {
    const sources = EMPLOYER_NI.map(({ source }) => source);
    expect(new Set(sources).size).toBe(EMPLOYER_NI.length);
    for (const { taxYear, source } of EMPLOYER_NI) {
      // The Act of 2025 sets the rate and threshold of every year from 2025/26.
      const [starts = '', ends = ''] = taxYear.split('/');
      expect(source).toMatch(new RegExp(`${starts}/${ends}|${starts} to 20${ends}`));
    }
  });

  it('holds nothing but these fourteen years, each from 6 April, one after the other', () => {
    expect(EMPLOYER_NI).toHaveLength(14);
    EMPLOYER_NI.forEach((row, index) => {
      const starts = 2013 + index;
      expect(row.taxYear).toBe(`${starts}/${String(starts + 1).slice(2)}`);
      expect(row.from).toBe(`${starts}-04-06`);
    });
  });

  it.each(EMPLOYER_NI.map((row) => [row.taxYear, row] as const))(
    '%s: the monthly threshold is within a pound of a twelfth, the weekly one of a 52nd',
    (_, row) => {
      expect(Math.abs(row.thresholdMonth - row.thresholdYear / 12)).toBeLessThan(1);
      expect(Math.abs(row.thresholdWeek - row.thresholdYear / 52)).toBeLessThan(1);
    },
  );

  it.each([
    ['2013/14', 5668],
    ['2014/15', 5772],
    ['2015/16', 5824],
  ])('%s has a contracted-out rebate of 3.4%% from its lower earnings limit to 40,040', (taxYear, lel) => {
    expect(employerNiFor(taxYear)?.contractedOut).toEqual({
      rebate: 0.034,
      lowerEarningsLimit: lel,
      upperAccrualPoint: 40040,
    });
  });

  it('has no rebate from 2016/17, and one year whose rate changed within it', () => {
    expect(EMPLOYER_NI.filter((row) => row.contractedOut).map((row) => row.taxYear)).toEqual([
      '2013/14',
      '2014/15',
      '2015/16',
    ]);
    expect(EMPLOYER_NI.filter((row) => row.wholeYearOnly).map((row) => row.taxYear)).toEqual(['2022/23']);
  });

  it('finds a year with spaces around it, and none that it does not hold', () => {
    expect(employerNiFor(' 2024/25 ')?.taxYear).toBe('2024/25');
    for (const text of ['2012/13', '2027/28', '2024-25', '2024/2025', '2024', '']) {
      expect(employerNiFor(text)).toBeUndefined();
    }
  });
});

describe('the apprenticeship levy', () => {
  // CIPP: 0.5% from 6 April 2017, an allowance of 15,000 a year
  it.each([
    ['2013/14', 0],
    ['2016/17', 0],
    ['2017/18', 0.005],
    ['2026/27', 0.005],
  ])('in %s is %d of pay', (taxYear, rate) => {
    expect(apprenticeshipLevyFor(taxYear)?.rate).toBe(rate);
  });

  it('starts on 6 April 2017 with an allowance of 15,000', () => {
    expect(APPRENTICESHIP_LEVY.at(-1)).toMatchObject({ from: '2017-04-06', allowanceYear: 15000 });
  });

  it('has no rate for a year outside the tables', () => {
    expect(apprenticeshipLevyFor('2012/13')).toBeUndefined();
    expect(apprenticeshipLevyFor('next year')).toBeUndefined();
  });
});

describe('discount schedules', () => {
  // Green Book, February 2026: to year 30, 75, 125, 200, 300 and after
  it.each([
    ['standard', [0.035, 0.03, 0.025, 0.02, 0.015, 0.01]],
    ['health', [0.015, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043]],
  ])('%s declines over six bands', (name, rates) => {
    const bands = discountBandsFor(name)!;
    expect(bands.map((band) => band.rate)).toEqual(rates);
    expect(bands.map((band) => band.toYear)).toEqual([30, 75, 125, 200, 300, Infinity]);
  });

  it('are found by these two names only', () => {
    for (const name of ['green book', '', 'toString', '__proto__'])
      expect(discountBandsFor(name)).toBeUndefined();
  });
});

it('a full-time post gives 253 working days: 283,440.5 days lost by 31,634.1 FTE are 3.5% (England, 2022)', () => {
  expect(WORKING_DAYS.daysPerFte).toBe(253);
  expect((283440.5 / (31634.1 * WORKING_DAYS.daysPerFte)) * 100).toBeCloseTo(3.5, 1);
});
