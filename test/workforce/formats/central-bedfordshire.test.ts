import { describe, expect, it } from 'vitest';
import { type Line, linesOf, pasted } from './nmds-lines';

// Report of 2010; figures as in shared/domain/worked-examples.json
describe('the tables of Central Bedfordshire', async () => {
  const lines = linesOf(await pasted('test/workforce/formats/central-bedfordshire.tsv'));
  const [sector, council] = ['Adult Social Care Workforce', 'Adult Social Care employed'];
  const under = (table: string, heading: string) =>
    lines.filter(
      (each) => String(each.summaryOf).startsWith(table) && String(each.heading).startsWith(heading),
    );
  const sum = (some: readonly Line[]) => some.reduce((total, { number }) => total + Number(number ?? 0), 0);
  const kind = (some: readonly Line[], lineKind: string) => some.filter((each) => each.lineKind === lineKind);
  const parts = (table: string, heading: string) => kind(under(table, heading), 'Part');
  const one = (table: string, heading: string, category: string) => {
    const [found, ...more] = under(table, heading).filter((each) => each.category === category);
    if (!found || more.length > 0) throw new Error(`${heading}, ${category}: not one line`);
    return found;
  };

  const sums = [
    ['CB09', sector, 'Scale of employment', 75],
    ['CB10', sector, 'Total staff employed', 2158],
    ['CB13', sector, 'Other workers', 264],
    ['CB14', sector, 'Employment status', 1496],
    ['CB18', sector, 'Principal employment types', 1927],
    ['CB19', sector, 'Gender', 1553],
    ['CB20', sector, 'Age', 1694],
    ['CB22', sector, 'Ethnicity', 1537],
    ['CB24', sector, 'Disability', 1444],
    ['CB25', sector, 'Years in job', 1676 - 98],
    ['CB26', sector, 'Induction status', 1832 - 878],
    ['CB27', sector, 'Nature of contracts', 983 - 315],
    ['CB28', council, 'Full time/Part time', 517],
    ['CB29', council, 'Permanent/temporary', 517],
    ['CB30', council, 'Gender', 517],
    ['CB31', council, 'Age', 517],
    ['CB32', council, 'Ethnicity', 517 - 8],
    ['CB34', council, 'Disability', 517],
  ] as const;
  it.each(sums)('%s: the parts of %s, %s, add up to %i', (_, table, heading, expected) => {
    expect(sum(parts(table, heading))).toBe(expected);
  });

  const notRecorded = [
    ['CB20', sector, 'Age', 148],
    ['CB23', sector, 'Ethnicity', 295],
    ['CB24', sector, 'Disability', 388],
    ['CB25', sector, 'Years in job', 98],
    ['CB26', sector, 'Induction status', 878],
    ['CB27', sector, 'Nature of contracts', 315],
    ['CB32', council, 'Ethnicity', 8],
  ] as const;
  it.each(notRecorded)('%s: not recorded of %s, %s, are %i', (_, table, heading, expected) => {
    expect(sum(kind(under(table, heading), 'Not recorded'))).toBe(expected);
  });

  const wholes = [
    ['CB09', sector, 'Establishments recorded', '', 81],
    ['CB10', sector, 'Total staff employed', '', 2158],
    ['CB13', sector, 'Other workers', 'Total', 264],
    ['CB15', sector, 'Vacancies', '', 179],
    ['CB16', sector, 'Turnover', 'Started in last 12 months', 326],
    ['CB17', sector, 'Turnover', 'Left in last 12 months', 445],
    ['CB18', sector, 'Principal employment types', 'Total main types', 1767],
    ['CB28', council, 'Total staff', '', 517],
    ['CB35', council, 'Vacancies', 'Empty', 83],
    ['CB36', council, 'Vacancies', 'External', 12],
  ] as const;
  it.each(wholes)('%s: %s states %s %s as %i', (_, table, heading, category, expected) => {
    expect(one(table, heading, category).number).toBe(expected);
  });

  const shares = [
    ['CB11', sector, 'Total staff employed', 'Permanent', 0.892],
    ['CB12', sector, 'Total staff employed', 'Temporary', 0.108],
    ['CB14a', sector, 'Employment status', 'Full time', 0.5387],
    ['CB14b', sector, 'Employment status', 'Part time', 0.3208],
    ['CB14c', sector, 'Employment status', 'Neither', 0.1403],
    ['CB15', sector, 'Vacancy rate', '', 0.077],
    ['CB16', sector, 'Turnover', 'Started in last 12 months', 0.151],
    ['CB17', sector, 'Turnover', 'Turnover rate', 0.206],
    ['CB21', sector, 'Age', '% of recorded between 50 to 70+', 0.333],
    ['CB22d', sector, 'Ethnicity', 'Black/Black British', 0.2199],
    ['CB33a', council, 'Ethnicity', 'Other', 0.0019],
    ['CB33b', council, 'Ethnicity', 'Unknown', 0.0155],
    ['CB33c', council, 'Ethnicity', 'White', 0.8781],
    ['CB34a', council, 'Disability', 'Yes', 0.0211],
    ['CB35', council, 'Vacancies', 'Empty', 0.1605],
    ['CB37', council, 'Turnover', '', 0.0062],
  ] as const;
  it.each(shares)('%s: %s states the share of %s %s as %d', (_, table, heading, category, expected) => {
    expect(one(table, heading, category).share).toBe(expected);
  });

  it('keeps each qualification apart, with those in progress', () => {
    expect(
      under(sector, 'Principal qualifications').map(({ category, number, inProgress }) => [
        category,
        number,
        inProgress,
      ]),
    ).toEqual([
      ['H&SC NVQ Level 2', 159, 101],
      ['H&SC NVQ Level 3', 104, 32],
      ['H&SC NVQ Level 4', 13, 5],
      ['Care NVQ Level 2', 137, 28],
      ['Care NVQ Level 3', 54, 27],
      ['Care NVQ Level 4', 7, 1],
      ['Registered managers', 24, 13],
      ['Assessor NVQ', 16, 4],
      ['Other relevant', 166, 32],
    ]);
  });

  it('CB13: counts the care workers that a note tells of', () => {
    expect(one(sector, 'Other workers', 'Principal role of other workers is as care worker').number).toBe(
      202,
    );
  });
});
