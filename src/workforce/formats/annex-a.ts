import type { Field, Format, RowView } from './format';
import { caseCounter } from './annex-a-cases';

/** What stands where a name was looked up and not found, and what people write for "nobody". */
const NOBODY = [
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  'N/A',
  'NA',
  'None',
  '-',
  'Unallocated',
  'Not allocated',
  'Unknown',
];

const blankable = (field: Omit<Field, 'notRecorded'>): Field => ({ ...field, notRecorded: NOBODY });

/**
 * Lists 3 to 9 of the workbook that Ofsted asks for: a row is a child in a list. They become a caseload: open and closed cases by
 * worker, team and list. Who the children are is read to count each once and is never written, whatever personal data is kept.
 */
export const annexA: Format = {
  id: 'annex-a',
  title: 'Ofsted Annex A, lists 3 to 9',
  source: 'Annex_A.xlsx, liia-tools (MIT); Annex_A_schema.yml, liia-tools-pipeline, 2024',
  table: 'caseload',
  sheet: /^\s*list[\s_-]*[3-9](?!\d)/i,
  sheetAs: 'list',
  signature: [
    ['Child Unique ID', 'Child Unique Identifier', 'Child ID', 'Child identifier'],
    ['Allocated Worker'],
    ['Allocated Team'],
  ],
  fields: [
    {
      key: 'child',
      headers: ['Child Unique ID', 'Child Unique Identifier', 'Child ID', 'Child identifier'],
      kind: { kind: 'id' },
      personal: 'drop',
    },
    blankable({ key: 'team', headers: ['Allocated Team'], kind: { kind: 'text' } }),
    blankable({
      key: 'worker',
      headers: ['Allocated Worker'],
      kind: { kind: 'text' },
      personal: 'pseudonym',
    }),
    blankable({
      key: 'closedOn',
      headers: ['CIN Closure Date', 'Child Protection Plan End Date', 'Date Ceased to be Looked After'],
      kind: { kind: 'date' },
    }),
    blankable({
      key: 'noFurtherAction',
      headers: ['Referral NFA?', 'Referral NFA'],
      kind: {
        kind: 'code',
        codes: { 'a) Yes': 'Yes', 'b) No': 'No', Y: 'Yes', N: 'No', 1: 'Yes', 0: 'No', NFA: 'Yes', FA: 'No' },
        unknown: 'keep',
      },
    }),
    blankable({ key: 'caseStatus', headers: ['Case Status'], kind: { kind: 'text' } }),
  ],
  aggregate: {
    columns: ['worker', 'team', 'list', 'openCases', 'closedCases'],
    start: () => caseCounter(isOpen),
  },
  notes: [
    'A case is closed by a closing date in List 6, 7 or 8, by a closed status in List 6 or by no further action in List 3. A finished assessment or enquiry closes no case.',
  ],
};

function isOpen(row: RowView): boolean {
  const closed = row.value('closedOn') !== null || /\bclosed\b/i.test(String(row.value('caseStatus') ?? ''));
  return !closed && !/^yes$/i.test(String(row.value('noFurtherAction') ?? ''));
}
