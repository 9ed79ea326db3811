import { describe, expect, it } from 'vitest';
import { nmdsSummary } from '../../../src/workforce/formats/nmds-summary';
import type { RawCell } from '../../../src/workforce/source';
import { type Line, linesOf, pasted } from './nmds-lines';
import { EXAMPLES, readWith, sheetOfRows } from './read';

const line = (...cells: RawCell[]) => linesOf([cells])[0];

describe('a pasted NMDS-SC summary table', () => {
  const ways: readonly (readonly [string, RawCell[], Line])[] = [
    [
      'a label, a number and a share',
      ['Gender', 'Male', '245', '15.8%'],
      { category: 'Male', number: 245, share: 0.158 },
    ],
    ['a number and a band that changed places', ['Scale', '13', '5-9'], { category: '5-9', number: 13 }],
    [
      'a number and a label that changed places',
      ['Gender', '245', 'Male'],
      { category: 'Male', number: 245 },
    ],
    ['a share without its sign', ['Status', 'Part time', '480', '32.08'], { number: 480, share: 0.3208 }],
    [
      'a number in progress, in brackets',
      ['Qualifications', 'Assessor NVQ', '16', '(4)'],
      { number: 16, inProgress: 4 },
    ],
    [
      'a share before words with their number',
      ['Staff', '10.8%', 'temporary (234)'],
      { category: 'Temporary', number: 234, share: 0.108 },
    ],
    [
      'words that begin with a number and end with a share',
      ['Turnover', '326 started in last 12 months (15.1%)'],
      { category: 'Started in last 12 months', number: 326, share: 0.151, lineKind: 'Count' },
    ],
    [
      'a rate among its words',
      ['Turnover', 'Turnover rate 20.6%'],
      { category: 'Turnover rate', number: null, share: 0.206, lineKind: 'Rate' },
    ],
    [
      'a label that begins with a figure',
      ['Contracts', '9 day fortnight', '18'],
      { category: '9 day fortnight', number: 18 },
    ],
    [
      'a number that slipped into its label',
      ['Ethnicity', 'Asian 10', '10'],
      { category: 'Asian', number: 10 },
    ],
    ['not recorded', ['Age', 'Not recorded', '148'], { lineKind: 'Not recorded', number: 148 }],
    ['a total', ['Other workers', 'Total', '264'], { lineKind: 'Whole', number: 264 }],
    [
      'a heading with its own figure',
      ['Vacancies', '1,179', '', ''],
      { heading: 'Vacancies', category: '', number: 1179, lineKind: 'Whole' },
    ],
    [
      'a note between tags beside its heading',
      ['Held <i>some note</i>', 'Level 2', '5'],
      { heading: 'Held', category: 'Level 2' },
    ],
  ];
  it.each(ways)('reads %s', (_, cells, expected) => {
    expect(line(...cells)).toMatchObject(expected);
  });

  it('carries headings, groups and qualifications down, over a page break too', () => {
    const lines = linesOf([
      ['Scale', 'Small:', '10-19', '29'],
      ['', '', '20-49', '18'],
      ['Qualifications', 'Care NVQ Level 2', '137', '(28)'],
      [''],
      ['Level 3', '54', '(27)'],
      ['Vacancies', '179', ''],
    ]);
    expect(lines.map(({ heading, category }) => [heading, category])).toEqual([
      ['Scale', 'Small: 10-19'],
      ['Scale', 'Small: 20-49'],
      ['Qualifications', 'Care NVQ Level 2'],
      ['Qualifications', 'Care NVQ Level 3'],
      ['Vacancies', ''],
    ]);
  });

  it('leaves titles, the row of headings and empty lines out, and says of which table each line is', () => {
    const lines = linesOf([
      ['Council staff'],
      ['Heading', 'Numbers', '%'],
      ['', ''],
      ['Gender', 'Male', '84'],
    ]);
    expect(lines).toEqual([
      expect.objectContaining({ summaryOf: 'Council staff', heading: 'Gender', number: 84 }),
    ]);
  });

  it('refuses a label without a figure', async () => {
    const header = (nmdsSummary.unheaded?.headers ?? []).map((title) => title as RawCell);
    const reader = nmdsSummary.unheaded?.reader() ?? (() => []);
    const read = await readWith(nmdsSummary, sheetOfRows([header, [...reader(['Gender', 'Male', 'many'])]]));
    expect(read.refused.map(({ problems }) => problems)).toEqual([['no figure stands beside "Male many"']]);
  });

  it('is told by its headings, and a list of people is not taken for it', async () => {
    expect(nmdsSummary.unheaded?.recognise(await pasted(`${EXAMPLES}/nmds-summary.txt`))).toBeGreaterThan(
      0.9,
    );
    expect(
      nmdsSummary.unheaded?.recognise([
        ['Name', 'Age', 'Gender'],
        ['Ana', '31', 'F'],
      ]),
    ).toBe(0);
  });
});
