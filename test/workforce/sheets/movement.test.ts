import { describe, expect, test } from 'vitest';
import type { ImportedTable } from '../../../src/workforce/table/table';
import { expectSame, recalculate } from '../../support/recalculate';
import { bytesOf, describedOf, imported, line, tableOf } from './support';

const profile = (table: ImportedTable, asAt: string) =>
  describedOf([imported('a.csv', table)], { asAt }).sheets.find(({ name }) => name === 'Workforce profile');

const started = (
  dates: readonly (string | null)[],
  status: readonly string[] = dates.map(() => 'Permanent'),
) =>
  tableOf('workers', 'Workers', {
    worker: dates.map((_, i) => `W${i}`),
    employmentStatus: status,
    startDate: dates,
  });

/** Who left when; null is still in post. */
const leaving = (
  dates: readonly (string | null)[],
  status: readonly string[] = dates.map(() => 'Permanent'),
) =>
  tableOf('workers', 'Workers', {
    worker: dates.map((_, i) => `W${i}`),
    employmentStatus: status,
    leftDate: dates,
  });

describe('starters of the twelve months that end on the date of the data', () => {
  test.each([
    ['on the date itself', '2026-03-31', '2026-03-31', 1],
    ['the day after', '2026-04-01', '2026-03-31', 0],
    ['the first day of the year', '2025-04-01', '2026-03-31', 1],
    ['the same day a year before', '2025-03-31', '2026-03-31', 0],
    ['1 March 2023 to 29 February 2024', '2023-03-01', '2024-02-29', 1],
    ['28 February 2023 to 29 February 2024', '2023-02-28', '2024-02-29', 0],
  ])('%s', (_, date, asAt, count) => {
    expect(line(profile(started([date]), asAt), 'Starters in the year')[0]).toBe(count);
  });

  const mixed = started(
    ['2025-06-01', '2025-07-01', null, '2025-08-01', '2019-01-01'],
    ['Permanent', 'Temporary', 'Permanent', 'Agency', 'Permanent'],
  );

  test('are permanent and temporary staff; those without a date are told apart', () => {
    const sheet = profile(mixed, '2026-03-31');
    expect(line(sheet, 'Starters in the year')[0]).toBe(2);
    expect(line(sheet, 'Start date not recorded')[0]).toBe(1);
    expect(line(sheet, 'Starter rate in the year')[0]).toBe(2 / 4);
  });

  test('are counted anew when the date is typed over', async () => {
    const options = { asAt: '2026-03-31' };
    const at =
      profile(mixed, '2026-03-31')!.rows.findIndex((row) => row[1]?.value === 'Date of the data') + 1;
    const startersAt =
      profile(mixed, '2026-03-31')!.rows.findIndex((row) => row[1]?.value === 'Starters in the year') + 1;
    const typed = recalculate(await bytesOf([imported('a.csv', mixed)], options), {
      // 30 June 2025 as Excel has it: days since 1899
      cells: { [`Workforce profile!D${at}`]: 45_838 },
    });
    expect(typed.value(`Workforce profile!D${startersAt}`)).toBe(1);
  });
});

describe('leavers, by the date on which they left', () => {
  const dates = [null, null, null, '2026-04-01', '2026-03-31', '2025-04-01', '2025-03-31', '2025-09-01'];
  const status = [
    'Permanent',
    'Temporary',
    'Agency',
    'Permanent',
    'Permanent',
    'Temporary',
    'Permanent',
    'Agency',
  ];
  const table = leaving(dates, status);
  const sheet = profile(table, '2026-03-31');

  test('are those of the twelve months; who leaves later is still in post, who left before is neither', () => {
    expect(line(sheet, 'Permanent and temporary')[0]).toBe(3);
    expect(line(sheet, 'Leavers')[0]).toBe(2);
    expect(line(sheet, 'Turnover')[0]).toBe(2 / 3);
    expect(line(sheet, 'Agency rate')[0]).toBe(1 / 4);
  });

  test('are the same by the formulas', async () => {
    expectSame(recalculate(await bytesOf([imported('a.csv', table)], { asAt: '2026-03-31' })));
  });
});

describe('a turnover above 9.95 is refused', () => {
  const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
  const workersWith = (left: number) =>
    leaving([...many<string | null>(20, null), ...many(left, '2025-10-01')]);
  const summaryWith = (left: number) =>
    tableOf('summary', 'Summary', {
      heading: ['Total staff employed', 'Turnover of employed staff'],
      category: ['Total staff employed', 'left in last 12 months'],
      lineKind: ['Whole', 'Part'],
      number: [20, left],
      share: [null, null],
    });
  const cases = [
    ['workers', 'Workforce profile', workersWith, 0],
    ['a summary', 'Summary profile', summaryWith, 1],
  ] as const;

  test.each(cases)(
    'of %s: 199 of 20 is shown, 200 of 20 is an input error that fails a check',
    async (_, name, make, at) => {
      const shown = async (left: number) => {
        const files = [imported('a.csv', make(left))];
        const sheet = describedOf(files).sheets.find((one) => one.name === name);
        const result = recalculate(await bytesOf(files));
        expectSame(result);
        return [line(sheet, 'Turnover')[at], result.value('Master_check')];
      };
      expect(await shown(199)).toEqual([9.95, '✓ All checks pass']);
      expect(await shown(200)).toEqual(['Input error', '✗ Checks that fail: 1']);
    },
  );
});
