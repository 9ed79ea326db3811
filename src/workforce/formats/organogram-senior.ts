import type { FieldKey } from '../table/fields';
import type { Field, Format, RowView } from './format';

const NOT_SAID = ['N/A', 'N/D', 'NA', 'XX'];

const text = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'text' },
  notRecorded: NOT_SAID,
});

const pay = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'money', min: 0 },
  notRecorded: NOT_SAID,
});

/** A vacant post is published with pay 0, which is no pay. */
const payOfPost = (key: FieldKey, ...headers: string[]): Field => ({
  ...pay(key, ...headers),
  notRecorded: [...NOT_SAID, '0'],
});

/**
 * Senior posts, one a row. The name says whether there is anybody: `Vacant` is a vacant post, `N/D` a name that is not disclosed (the
 * grade is SCS1), `Eliminated` a post that no longer exists. Names, telephones and addresses are dropped.
 */
export const organogramSenior: Format = {
  id: 'organogram-senior',
  title: 'data.gov.uk organogram, senior posts',
  source: 'organogram-senior-staff-csv-schema.json, github.com/datagovuk/schemas',
  table: 'posts',
  signature: [
    ['Post Unique Reference'],
    ['Grade (or equivalent)', 'Grade'],
    ['Job Title'],
    ['Reports to Senior Post', 'Actual Pay Floor (£)', 'Actual Pay Floor'],
  ],
  fields: [
    { ...text('postNumber', 'Post Unique Reference'), kind: { kind: 'id' }, required: true },
    { key: 'holder', headers: ['Name'], kind: { kind: 'text' }, personal: 'drop' },
    text('grade', 'Grade (or equivalent)', 'Grade'),
    { ...text('postTitle', 'Job Title'), required: true },
    text('remarks', 'Notes'),
    text('service', 'Job/Team Function'),
    text('directorate', 'Parent Department'),
    text('organisation', 'Organisation'),
    text('team', 'Unit'),
    { ...text('contact', 'Contact Phone'), personal: 'drop' },
    { ...text('email', 'Contact E-mail', 'Contact Email'), personal: 'drop' },
    { ...text('reportsTo', 'Reports to Senior Post', 'Reports To'), kind: { kind: 'id' } },
    pay('costOfReports', 'Salary Cost of Reports (£)', 'Salary Cost of Reports'),
    {
      key: 'fte',
      headers: ['FTE'],
      kind: { kind: 'number', min: 0 },
      usual: { max: 1 },
      notRecorded: NOT_SAID,
    },
    payOfPost('salaryMinimum', 'Actual Pay Floor (£)', 'Actual Pay Floor'),
    payOfPost('salaryMaximum', 'Actual Pay Ceiling (£)', 'Actual Pay Ceiling'),
    text('professionalGroup', 'Professional/Occupational Group', 'Profession'),
    text('region', 'Office Region'),
  ],
  derived: [{ key: 'postStatus', from: (row) => (nameIs(row, 'vacant') ? 'Vacant' : 'Filled') }],
  rules: [
    {
      keys: ['holder'],
      weight: 'refuse',
      broken: (row) =>
        nameIs(row, 'eliminated')
          ? 'the post was eliminated: it no longer exists and is no part of the establishment'
          : undefined,
    },
    {
      keys: ['postNumber'],
      weight: 'refuse',
      broken: (row) =>
        String(row.value('postNumber')) === '0'
          ? 'reference 0 is a person who is paid but in no post'
          : undefined,
    },
  ],
  notes: ['A name that is not disclosed (N/D) is a filled post; a vacant post is published with pay 0.'],
};

function nameIs(row: RowView, word: string): boolean {
  const name = row.raw('holder');
  return typeof name === 'string' && new RegExp(`^\\s*${word}\\b`, 'i').test(name);
}
