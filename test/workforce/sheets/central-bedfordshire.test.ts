import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importSource } from '../../../src/workforce';
import { pastedSource } from '../../../src/workforce/source';
import { expectSame, recalculate } from '../../support/recalculate';
import { bytesOf, describedOf } from './support';

const read = await importSource(
  pastedSource(readFileSync('test/workforce/formats/central-bedfordshire.tsv', 'utf8')),
);
const sheet = describedOf([read]).sheets.find(({ name }) => name === 'Summary profile')!;
const SECTOR = 'Adult Social Care Workforce across all sectors';
const COUNCIL = 'Adult Social Care employed by Central Bedfordshire Council';

/** Number, share, stated, difference, words and base of each line, by table and heading. */
const lines = new Map<string, (string | number | boolean | null)[]>();
let [of, heading] = ['', ''];
for (const row of sheet.rows) {
  const [label, unit, ...figures] = row.slice(1).map((cell) => cell?.value ?? null);
  const style = row[1]?.style;
  if (style === 'heading' || style === 'subhead') of = String(label);
  else if (style === 'columnHead') heading = String(label);
  else if (label !== null && unit !== null && unit !== undefined) {
    const table = of.startsWith(SECTOR) ? SECTOR : of;
    lines.set(JSON.stringify([table, heading, label]), figures);
  }
}
function line(table: string, under: string, label: string) {
  const found = [...lines].filter(([key]) => {
    const [ofTable, ofHeading, own] = JSON.parse(key) as [string, string, string];
    return ofTable === table && ofHeading.startsWith(under) && own === label;
  });
  if (found.length !== 1) throw new Error(`${found.length} lines: ${table}, ${under}, ${label}`);
  const [number, share, stated, difference, words, base] = found[0]![1];
  return { number, share, stated, difference, words, base };
}

// The figures stand in the report, adult social care workforce strategy 2010, lines 249 to 363; what they come to was worked out apart from this code.
describe('the pasted tables of Central Bedfordshire', () => {
  test.each([
    ['CB09', SECTOR, 'Scale of employment', 'Parts together', 75],
    ['CB10', SECTOR, 'Total staff employed', 'Parts together', 2158],
    ['CB13', SECTOR, 'Other workers', 'Parts together', 264],
    ['CB14', SECTOR, 'Employment status', 'Parts together', 1496],
    ['CB18', SECTOR, 'Principal employment types', 'Parts together', 1927],
    ['CB19', SECTOR, 'Gender', 'Parts together', 1553],
    ['CB20', SECTOR, 'Age', 'Parts together', 1694],
    ['CB20', SECTOR, 'Age', 'Parts and not recorded', 1842],
    ['CB22', SECTOR, 'Ethnicity', 'Parts together', 1537],
    ['CB23', SECTOR, 'Ethnicity', 'Parts and not recorded', 1832],
    ['CB24', SECTOR, 'Disability', 'Parts and not recorded', 1832],
    ['CB25', SECTOR, 'Years in job', 'Parts and not recorded', 1676],
    ['CB26', SECTOR, 'Induction status', 'Parts and not recorded', 1832],
    ['CB27', SECTOR, 'Nature of contracts', 'Parts and not recorded', 983],
    ['CB28', COUNCIL, 'Full time/Part time', 'Parts together', 517],
    ['CB29', COUNCIL, 'Permanent/temporary', 'Parts together', 517],
    ['CB30', COUNCIL, 'Gender', 'Parts together', 517],
    ['CB31', COUNCIL, 'Age', 'Parts together', 517],
    ['CB32', COUNCIL, 'Ethnicity', 'Parts and not recorded', 517],
  ] as const)('%s: the base of %s, %s, is printed: %s %i', (_, table, under, label, base) => {
    expect(line(table, under, label).number).toBe(base);
  });

  test.each([
    ['CB09', 'Scale of employment', 'Stated is 6 more'],
    ['CB10', 'Total staff employed', 'Agrees'],
    ['CB13', 'Other workers', 'Agrees'],
    ['CB18', 'Principal employment types', 'Stated is 160 less'],
  ] as const)('%s: the stated whole of %s: %s', (_, under, words) => {
    expect(line(SECTOR, under, 'Whole as stated').words).toBe(words);
  });

  const cut = 'Agrees if cut off, not rounded';
  const ofAll = 'Agrees of all, with the not recorded';
  test.each([
    ['CB11', SECTOR, 'Total staff employed', 'Permanent', 1924, 2158, 0.892, 'Agrees'],
    ['CB12', SECTOR, 'Total staff employed', 'Temporary', 234, 2158, 0.108, 'Agrees'],
    ['CB14a', SECTOR, 'Employment status', 'Full time', 806, 1496, 0.5387, cut],
    ['CB14b', SECTOR, 'Employment status', 'Part time', 480, 1496, 0.3208, cut],
    ['CB14c', SECTOR, 'Employment status', 'Neither', 210, 1496, 0.1403, cut],
    ['CB15', SECTOR, 'Rate', 'Vacancy rate', 179, 2337, 0.077, 'Agrees'],
    ['CB16', SECTOR, 'Rate', 'Starters', 326, 2158, 0.151, 'Agrees'],
    ['CB17', SECTOR, 'Rate', 'Turnover', 445, 2158, 0.206, 'Agrees'],
    ['CB21', SECTOR, 'Age', '% of recorded between 50 to 70+', 571, 1694, 0.333, 'Differs'],
    ['CB22a', SECTOR, 'Ethnicity', 'White', 1041, 1537, 0.68, 'Agrees'],
    ['CB22b', SECTOR, 'Ethnicity', 'Mixed', 30, 1537, 0.0195, 'Agrees'],
    ['CB22c', SECTOR, 'Ethnicity', 'Asian/Asian British', 93, 1537, 0.0605, 'Agrees'],
    ['CB22d', SECTOR, 'Ethnicity', 'Black/Black British', 338, 1537, 0.2199, 'Agrees'],
    ['CB22e', SECTOR, 'Ethnicity', 'Other', 35, 1537, 0.0228, 'Agrees'],
    // Of all, as the report took it; the profile shows the share of the 509 known.
    ['CB33a', COUNCIL, 'Ethnicity', 'Other', 1, 509, 0.0019, ofAll],
    ['CB33b', COUNCIL, 'Ethnicity', 'Unknown', 8, 517, 0.0155, 'Agrees'],
    ['CB33c', COUNCIL, 'Ethnicity', 'White', 454, 509, 0.8781, ofAll],
    ['CB34a', COUNCIL, 'Disability', 'Yes', 44, 517, 0.0211, 'Differs'],
    ['CB34b', COUNCIL, 'Disability', 'No', 473, 517, 0.9789, 'Differs'],
    ['CB35', COUNCIL, 'Vacancies', 'Empty', 83, 517, 0.1605, 'Agrees'],
    ['CB36', COUNCIL, 'Vacancies', 'External', 12, 517, 0.0232, 'Agrees'],
  ] as const)(
    '%s: %s, %s, %s is %i of %i beside %d as stated: %s',
    (_, table, under, label, part, base, stated, words) => {
      const found = line(table, under, label);
      expect(found.share).toBeCloseTo(part / base, 12);
      expect(found.stated).toBe(stated);
      expect(found.difference).toBeCloseTo((part / base - stated) * 100, 9);
      expect(found.words).toBe(words);
    },
  );

  test('CB14d: the three shares as stated come to 99.98%', () => {
    expect(line(SECTOR, 'Employment status', 'Parts together').stated).toBeCloseTo(0.9998, 12);
  });

  test('CB19, CB20, CB24, CB31: shares that nobody stated are of the known', () => {
    expect(line(SECTOR, 'Gender', 'Female').share).toBeCloseTo(0.8422, 4);
    expect(line(SECTOR, 'Disability', 'Has disability').share).toBeCloseTo(0.0159, 4);
    const older = ['50-59', '60-69', '70+'].map((band) => Number(line(COUNCIL, 'Age', band).share));
    expect(older.reduce((a, b) => a + b)).toBeCloseTo(0.4449, 4);
  });

  test('CB35: the vacancy rate on the basis of the sector is 13.83%, not the 16.05% stated of the staff', () => {
    expect(line(COUNCIL, 'Rate', 'Vacancy rate').share).toBeCloseTo(0.1383, 4);
    expect(line(COUNCIL, 'Vacancies', 'Empty').base).toBe('of total staff');
  });

  test('CB37: a turnover without leavers cannot be worked out, and is said so', () => {
    expect(line(COUNCIL, 'Rate', 'Turnover')).toEqual({
      number: null, share: '', stated: 0.0062, difference: '', words: 'Cannot be worked out',
      base: 'No number of leavers is stated',
    }); // prettier-ignore
  });

  test('qualifications have no share: one person may hold several', () => {
    expect(line(SECTOR, 'Principal qualifications', 'Care NVQ Level 2').share).toBe(null);
  });

  test('the workbook is recalculated to the same figures', async () => {
    const result = recalculate(await bytesOf([read]));
    expectSame(result);
    expect(result.value('Master_check')).toBe('✓ All checks pass');
  });
});
