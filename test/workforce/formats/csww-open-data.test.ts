import { describe, expect, it } from 'vitest';
import { cswwOpenData } from '../../../src/workforce/formats/csww-open-data';
import { column, EXAMPLES, only, readWith, sheetOfRows, sheetsOf } from './read';
import { whereThereIs } from '../published';

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
