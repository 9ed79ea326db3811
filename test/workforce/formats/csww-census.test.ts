import { describe, expect, it } from 'vitest';
import { cswwCensus, cswwCensusVacancies } from '../../../src/workforce/formats/csww-census';
import { column, EXAMPLES, readWith, sheetOfRows, sheetsOf } from './read';

const sheet = async (name: string) => {
  const found = (await sheetsOf(`${EXAMPLES}/csww-census.xml`)).find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

describe('DfE census return', () => {
  it('turns codes into the labels of the schema, and leaves what is not known blank', async () => {
    const read = await readWith(cswwCensus, await sheet('CSWWWorker'));
    expect(read.refused).toEqual([]);
    expect(column(read, 'role')).toEqual(['Case holder', 'Case holder', 'Case holder', 'Senior manager']);
    expect(column(read, 'gender')).toEqual(['Female', 'Male', null, null]);
    expect(column(read, 'ethnicity')).toEqual(['White British', null, null, 'Black Caribbean']);
    expect(column(read, 'recruitmentSource')).toEqual([
      'Social worker in a different local authority in England',
      'Newly qualified social worker',
      null,
      null,
    ]);
    expect(read.rows[3]?.value('reasonForLeaving')).toBe('Retired');
    expect(read.rows[3]?.value('destination')).toBeNull();
  });

  it('keeps an age band in place of a birth date, as at the census day', async () => {
    const read = await readWith(cswwCensus, await sheet('CSWWWorker'));
    // 1 October 2001 is 23 on 30 September 2025
    expect(column(read, 'ageBand')).toEqual(['40-49', '18-29', null, '60-69']);
    const personal = cswwCensus.fields
      .filter((field) => field.personal)
      .map(({ key, personal }) => [key, personal]);
    expect(personal).toEqual([
      ['worker', 'pseudonym'],
      ['birthDate', 'derive'],
    ]);
  });

  it('tells agency workers and those in their assessed year', async () => {
    const read = await readWith(cswwCensus, await sheet('CSWWWorker'));
    expect(column(read, 'employmentStatus')).toEqual([
      'Permanent or temporary',
      'Permanent or temporary',
      'Agency',
      'Permanent or temporary',
    ]);
    expect(column(read, 'asye')).toEqual(['No', 'Yes', null, null]);
  });

  it('makes a caseload of those who hold a case, with the FTE that held it', async () => {
    const { rows } = await readWith(cswwCensus, await sheet('CSWWWorker'));
    const [caseload] = cswwCensus.also ?? [];
    const taken = rows.filter((row) => caseload?.takes?.(row));
    expect(taken.map((row) => row.value('openCases'))).toEqual([18, 7, 21]);
    expect(caseload?.columns).toContainEqual({ key: 'fte', from: 'caseFte' });
  });

  it('reads the vacancies of the authority beside the workers', async () => {
    const read = await readWith(cswwCensusVacancies, await sheet('LALevelVacancies'));
    expect(
      read.rows.map((row) => [row.value('vacancyFte'), row.value('agencyFte'), row.value('agencyHeadcount')]),
    ).toEqual([[12.5, 3.8, 4]]);
    expect(cswwCensus.companions).toEqual([cswwCensusVacancies]);
  });

  it('keeps a code of a later census and warns of a role that ends before it starts', async () => {
    const read = await readWith(
      cswwCensus,
      sheetOfRows([
        ['AgencyWorker', 'SWENo', 'OrgRole', 'RoleStartDate', 'RoleEndDate'],
        ['0', 'SW0000000009', '7', '2025-05-01', '2025-04-30'],
      ]),
    );
    expect(column(read, 'role')).toEqual(['Code 7 (no label known)']);
    expect(read.warned).toEqual(['the role ends on 2025-04-30, before it starts on 2025-05-01']);
  });
});
