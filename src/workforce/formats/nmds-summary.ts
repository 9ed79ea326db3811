import type { RawCell } from '../source/source';
import type { FieldKey } from '../table/fields';
import { FIELDS } from '../table/fields';
import type { Format } from './format';
import { lineReader, SUMMARY_COLUMNS, textOf } from './nmds-lines';

/** How the tables name their parts; each pattern is one heading, whatever a council added to it. */
const HEADINGS = [
  /^establishments recorded/i,
  /^scale of employment/i,
  /^total staff/i,
  /^other workers/i,
  /^employment status/i,
  /^full time ?\/ ?part time/i,
  /^permanent ?\/ ?temporary/i,
  /^vacanc/i,
  /^turnover/i,
  /^principal employment types/i,
  /^gender/i,
  /^age\b/i,
  /^ethnicity/i,
  /^disability/i,
  /^years in job/i,
  /^nature of contracts/i,
  /^induction status/i,
  /^principal qualifications/i,
];

/** Fewer headings than this are a coincidence: many a list has a column of ages. */
const ENOUGH = 3;

const header = (key: FieldKey) => [FIELDS[key].title];

/**
 * The tables that councils pasted from the National Minimum Data Set for Social Care: a heading that stands once, then a label, a
 * number and a share a line. Wholes, parts, rates and "not recorded" are told apart, so that shares can be taken of the known.
 */
export const nmdsSummary: Format = {
  id: 'nmds-summary',
  title: 'NMDS-SC summary table',
  source: 'Central Bedfordshire, adult social care workforce strategy 2010, tables of headline figures',
  table: 'summary',
  signature: [header('heading'), header('category'), header('lineKind'), header('number')],
  keepsTotals: true,
  fields: [
    { key: 'summaryOf', headers: header('summaryOf'), kind: { kind: 'text' } },
    { key: 'heading', headers: header('heading'), kind: { kind: 'text' }, required: true },
    { key: 'category', headers: header('category'), kind: { kind: 'text' } },
    { key: 'lineKind', headers: header('lineKind'), kind: { kind: 'text' } },
    { key: 'number', headers: header('number'), kind: { kind: 'number', min: 0 } },
    { key: 'share', headers: header('share'), kind: { kind: 'share', written: 'fraction' } },
    { key: 'inProgress', headers: header('inProgress'), kind: { kind: 'number', min: 0, step: 1 } },
  ],
  rules: [
    {
      keys: ['number', 'share'],
      weight: 'refuse',
      broken: (row) =>
        row.value('number') === null && row.value('share') === null
          ? `no figure stands beside "${String(row.value('category') ?? row.value('heading'))}"`
          : undefined,
    },
  ],
  unheaded: {
    recognise,
    headers: SUMMARY_COLUMNS.map((key) => FIELDS[key].title),
    reader: lineReader,
  },
  notes: ['Titles, the row of headings and empty lines of the pasted table are left out as blanks.'],
};

function recognise(rows: readonly (readonly RawCell[])[]): number {
  const firsts = rows.map((cells) => textOf(cells[0]));
  const found = HEADINGS.filter((heading) => firsts.some((first) => heading.test(first))).length;
  return found < ENOUGH ? 0 : Math.min(0.99, 0.5 + found * 0.1);
}
