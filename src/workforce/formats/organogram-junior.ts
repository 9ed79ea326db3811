import type { FieldKey } from '../table/fields';
import type { Field, Format } from './format';

const text = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'text' },
  notRecorded: ['N/A', 'NA'],
});

const pay = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'money', min: 0 },
  notRecorded: ['N/A', 'N/D', 'NA'],
});

/** Posts below the senior civil service: a row is all posts of one title and grade under one senior post, counted in FTE. */
export const organogramJunior: Format = {
  id: 'organogram-junior',
  title: 'data.gov.uk organogram, junior posts',
  source: 'organogram-junior-staff-csv-schema.json, github.com/datagovuk/schemas',
  table: 'posts',
  signature: [
    ['Reporting Senior Post'],
    ['Generic Job Title'],
    ['Number of Posts in FTE', 'Number of posts (FTE)', 'Full-Time Equivalent (FTE)', 'FTE'],
  ],
  fields: [
    text('directorate', 'Parent Department'),
    text('organisation', 'Organisation'),
    text('team', 'Unit'),
    { ...text('reportsTo', 'Reporting Senior Post'), kind: { kind: 'id' } },
    text('grade', 'Grade'),
    pay('salaryMinimum', 'Payscale Minimum (£)', 'Payscale Minimum'),
    pay('salaryMaximum', 'Payscale Maximum (£)', 'Payscale Maximum'),
    { ...text('postTitle', 'Generic Job Title'), required: true },
    {
      key: 'fte',
      headers: ['Number of Posts in FTE', 'Number of posts (FTE)', 'Full-Time Equivalent (FTE)', 'FTE'],
      kind: { kind: 'number', min: 0 },
      required: true,
    },
    text('professionalGroup', 'Professional/Occupational Group', 'Profession'),
    text('region', 'Office Region'),
  ],
  // Vacant junior posts are not published.
  derived: [{ key: 'postStatus', from: () => 'Filled' }],
  notes: ['A row of junior posts is as many posts as its FTE says. The format has no vacant posts.'],
};
