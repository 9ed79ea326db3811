import { describe, expect, it } from 'vitest';
import { cswwOpenData } from '../../../src/workforce/formats/csww-open-data';
import { importSource } from '../../../src/workforce';
import type { ImportedTable } from '../../../src/workforce/table/table';
import { sourceOf } from '../rows';
import { column, EXAMPLES, only, readWith, sheetOfRows, sheetsOf } from './read';
import { whereThereIs } from '../published';

const rowOf = (table: ImportedTable | undefined, row: number) =>
  Object.fromEntries(
    (table?.columns ?? []).flatMap((one) => (one.at(row) === null ? [] : [[one.key, one.at(row)]])),
  );

describe('DfE open data', () => {
  it('keeps England, regions and authorities, and knows each area by its own name and code', async () => {
    const read = await readWith(cswwOpenData, only(await sheetsOf(`${EXAMPLES}/csww-open-data.csv`)));
    expect(column(read, 'area').slice(0, 4)).toEqual(['England', 'Middle Shires', 'Anyshire', 'Otherham']);
    expect(column(read, 'areaCode').slice(0, 3)).toEqual(['E92000001', 'E12000099', 'E06000099']);
    expect(read.refused).toEqual([]);
    expect(read.leftOut).toEqual(['time_identifier']);
  });

  it('reads rates as percent, and no symbol as a nought', async () => {
    const read = await readWith(cswwOpenData, only(await sheetsOf(`${EXAMPLES}/csww-open-data.csv`)));
    expect(read.rows[0]?.value('turnoverRate')).toBe(0.158);
    expect(read.rows[2]?.value('absenceRate')).toBeNull();
    expect(read.rows[7]?.value('agencyCoverFte')).toBeNull();
    expect(read.notRecorded).toEqual({ c: 2, x: 2, low: 1, z: 1, u: 1 });
  });

  const both = [
    ['social_worker_fte', 'inpost_fte', 'inPostFte', 33.1],
    ['leaver_fte', 'leavers_fte', 'leaversFte', 33.1],
    ['turnover_rate_fte_%', 'turnover_rate_fte', 'turnoverRate', 0.331],
    ['agency_worker_rate_fte_%', 'agency_rate_fte', 'agencyRate', 0.331],
    ['vacancy_rate_fte_%', 'vacancy_rate_fte', 'vacancyRate', 0.331],
    ['absence_rate_fte_perc', 'absence_rate_fte', 'absenceRate', 0.331],
  ] as const;
  it.each(both)('reads %s of 2022 and %s of today as the same', async (older, newer, key, expected) => {
    for (const header of [older, newer]) {
      const anchor = header.startsWith('caseload') ? 'cases' : 'caseload_fte';
      const sheet = sheetOfRows([
        ['time_period', 'geographic_level', header, anchor],
        ['2024', 'National', '33.1', '16.0'],
      ]);
      expect(column(await readWith(cswwOpenData, sheet), key)).toEqual([expected]);
    }
  });

  const years = [
    ['2022', 2022],
    ['202122', 2022],
    ['2021/22', 2022],
    ['199900', 2000],
  ] as const;
  it.each(years)('reads the period %s as %i', async (written, year) => {
    const sheet = sheetOfRows([
      ['time_period', 'geographic_level', 'caseload_fte'],
      [written, 'National', '16'],
    ]);
    expect(column(await readWith(cswwOpenData, sheet), 'year')).toEqual([year]);
  });

  it.each(['202124', '22', 'twenty'])('refuses the period %s', async (written) => {
    const sheet = sheetOfRows([
      ['time_period', 'geographic_level', 'caseload_fte'],
      [written, 'National', '16'],
    ]);
    expect((await readWith(cswwOpenData, sheet)).refused).toHaveLength(1);
  });

  it('leaves unknown columns out and keeps a breakdown beside its whole', async () => {
    const sheet = sheetOfRows([
      ['breakdown', 'inpost_FTE', 'new_measure', 'geographic_level', 'time_period', 'breakdown_topic'],
      ['Total', '34328.2', '1', 'National', '2024', 'Total'],
      ['20 to 29 years old', '5252.5', '1', 'National', '2024', 'Age group'],
    ]);
    const read = await readWith(cswwOpenData, sheet);
    expect(read.leftOut).toEqual(['new_measure']);
    expect(column(read, 'breakdown')).toEqual(['Total', '20 to 29 years old']);
    expect(cswwOpenData.keepsTotals).toBe(true);
  });

  // Each where its name was read: see src/workforce/formats/csww-breakdowns.ts
  it.each([
    ['breakdown_topic', 'breakdown'],
    ['characteristic_type', 'characteristic'],
  ])('takes %s and %s for the pair that says what a figure is of', async (by, to) => {
    const { tables, quality } = await importSource(
      sourceOf([
        ['time_period', 'geographic_level', by, to, 'inpost_fte'],
        ['2024', 'National', 'Age group', '20 to 29 years old', '5252.5'],
      ]),
    );
    expect(rowOf(tables[0], 0)).toMatchObject({ breakdownBy: 'Age group', breakdown: '20 to 29 years old' });
    expect(quality.filter(({ leftOut }) => leftOut !== undefined)).toEqual([]);
  });

  describe('a breakdown that nobody told us of', () => {
    const HEADERS = [
      'time_period',
      'time_identifier',
      'geographic_level',
      'role',
      'sex_of_worker',
      'new_rate',
      'inpost_fte',
    ];
    const ROWS = [
      ['2025', 'Reporting year', 'National', 'Total', 'Total', 'x', '36186.3'],
      ['2025', 'Reporting year', 'National', 'Case holder', 'Total', '1.5', '20000'],
      ['2025', 'Reporting year', 'National', 'Case holder', 'Female', 'low', '17000'],
    ];

    it('is kept as it is, by its own name; a figure that nobody told us of is left out', async () => {
      const { tables, quality } = await importSource(sourceOf([HEADERS, ...ROWS]));
      expect(rowOf(tables[0], 2)).toEqual({
        year: 2025,
        areaLevel: 'National',
        breakdownBy: 'role',
        breakdown: 'Case holder',
        breakdownBy2: 'sex_of_worker',
        breakdown2: 'Female',
        inPostFte: 17000,
      });
      const leftOut = quality.flatMap(({ header, leftOut: why }) => (why === undefined ? [] : [header]));
      expect(leftOut).toEqual(['time_identifier', 'new_rate']);
    });

    it('stands beside the pair where there is one', async () => {
      const headers = HEADERS.map((header) => (header === 'sex_of_worker' ? 'breakdown' : header));
      const { tables } = await importSource(sourceOf([headers, ...ROWS]));
      expect(rowOf(tables[0], 2)).toMatchObject({
        breakdown: 'Female',
        breakdownBy2: 'role',
        breakdown2: 'Case holder',
      });
    });

    it('is the same in any order of columns', async () => {
      const turned = [HEADERS, ...ROWS].map((row) => [...row].reverse());
      const [one, other] = await Promise.all([
        importSource(sourceOf([HEADERS, ...ROWS])),
        importSource(sourceOf(turned)),
      ]);
      expect(rowOf(other.tables[0], 2)).toEqual(rowOf(one.tables[0], 2));
    });

    it('is read again from the table that was written', async () => {
      const { tables } = await importSource(sourceOf([HEADERS, ...ROWS]));
      const columns = tables[0]?.columns ?? [];
      const written = [0, 1, 2].map((row) => columns.map((one) => one.at(row)));
      const again = await importSource(sourceOf([columns.map(({ title }) => title), ...written]));
      expect(again.format.id).toBe('our-benchmark');
      expect(rowOf(again.tables[0], 1)).toEqual(rowOf(tables[0], 1));
    });
  });

  whereThereIs('csww/csww_headline_measures_2017_to_2022.csv', (path) => {
    it('reads the published file of 2017 to 2022 with its control totals', async () => {
      const read = await readWith(cswwOpenData, only(await sheetsOf(path)));
      const levels = column(read, 'areaLevel');
      const count = (level: string) => levels.filter((each) => each === level).length;
      // expectations.json
      expect([read.rows.length, count('National'), count('Regional'), count('Local authority')]).toEqual([
        978, 6, 66, 906,
      ]);
      expect(read.notRecorded).toEqual({ z: 88, x: 34, c: 8 });
      expect(read.rows[0]?.value('vacancyRate')).toBe(0.2);
    });
  });
});
