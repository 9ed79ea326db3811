import type { FieldKey } from '../table/fields';
import type { Field, Format } from './format';

/** The chart writes NA for every blank. */
const NA = ['NA', 'N/A', 'n/a'];

const text = (key: FieldKey, ...headers: string[]): Field => ({
  key,
  headers,
  kind: { kind: 'text' },
  notRecorded: NA,
});

/** Senior posts as the Local Government Transparency Code asks; no hours and no FTE, so a post counts as one. */
export const organisationChart: Format = {
  id: 'organisation-chart',
  title: 'Local Government Transparency Code, organisation chart',
  source: 'LGA schema OrganisationStructure; trafford_council_organisation_structure.csv and its metadata',
  table: 'posts',
  signature: [
    ['JobTitle', 'Job Title'],
    ['Directorate', 'Department'],
    ['SalaryBand', 'Salary Band', 'MaximumSalary', 'Maximum Salary', 'Salary Ceiling'],
    ['OrganisationLabel', 'Organisation Name', 'OrganisationURI', 'Vacancy', 'SharedPost'],
  ],
  fields: [
    text('organisation', 'OrganisationLabel', 'Organisation Name', 'Organisation'),
    { key: 'asAt', headers: ['EffectiveDate', 'Effective Date'], kind: { kind: 'date' }, notRecorded: NA },
    text('level', 'Level'),
    { ...text('postTitle', 'JobTitle', 'Job Title'), required: true },
    { ...text('holder', 'Name', 'Employee Name'), personal: 'drop' },
    text('grade', 'Grade'),
    text('directorate', 'Directorate', 'Department'),
    text('service', 'Service'),
    text('contractType', 'ContractType', 'Contract Type'),
    text('sharedPost', 'SharedPost', 'Shared Post'),
    { ...text('contact', 'ContactDetails', 'Contact Details', 'Telephone', 'Email'), personal: 'drop' },
    {
      key: 'salaryMinimum',
      headers: ['SalaryBand', 'Salary Band'],
      kind: { kind: 'moneyRange', upper: 'salaryMaximum' },
      notRecorded: NA,
    },
    {
      key: 'salary',
      headers: ['MaximumSalary', 'Maximum Salary', 'Salary Ceiling'],
      kind: { kind: 'money', min: 0 },
      notRecorded: NA,
    },
    {
      key: 'postStatus',
      headers: ['Vacancy', 'Vacant'],
      kind: {
        kind: 'code',
        codes: { Vacant: 'Vacant', Yes: 'Vacant', No: 'Filled', Filled: 'Filled' },
        unknown: 'keep',
      },
      notRecorded: NA,
    },
    text('remarks', 'Comments', 'Notes'),
  ],
  derived: [
    // The column says "Vacant" or nothing.
    { key: 'postStatus', from: () => 'Filled' },
  ],
  rules: [
    {
      keys: ['salaryMinimum', 'salaryMaximum'],
      weight: 'warn',
      broken: (row) => {
        const from = row.value('salaryMinimum');
        const to = row.value('salaryMaximum');
        if (typeof from !== 'number' || typeof to !== 'number') return undefined;
        if (from > to) return `the band begins at ${from}, above its end, ${to}`;
        return from > 0 && to > 2 * from
          ? `the band reaches from ${from} to ${to}; bands are of 5,000 pounds`
          : undefined;
      },
    },
  ],
  notes: [
    'An organisation chart gives no hours and no FTE: each row is one post. Salary is the highest of the post’s grade, as published.',
  ],
};
