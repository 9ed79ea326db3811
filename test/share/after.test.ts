import { describe, expect, test } from 'vitest';
import { foreignFile, type ForeignCell } from './foreign-file';
import { shareFile } from './share-file';

const NAMELESS = { at: 'C1', value: '#NAME?', cell: 't="e"' };

/** What the last cell shows before and after, by which way, and whether that is another value. */
const lastOf = (cells: readonly ForeignCell[]) => {
  const { cell, after, differs } = shareFile(foreignFile({ sheets: [{ name: 'Costs', cells }] }))
    .values()
    .at(-1)!;
  return [cell.value, after, differs];
};
const inputs = [
  { at: 'A1', value: 61000 },
  { at: 'B1', value: 48000 },
];
const differential = 'WFC.AGENCY.DIFFERENTIAL(A1,B1)';

describe('the value after is never taken from what the cell showed', () => {
  test.each<[string, ForeignCell[], unknown[]]>([
    [
      'arithmetic is worked out from the new formula',
      [...inputs, { at: 'C1', value: 13000, formula: differential }],
      [13000, { by: 'formula', value: 13000 }, false],
    ],
    [
      'a value that was not worked out anew since an input changed differs',
      [...inputs, { at: 'C1', value: 12000, formula: differential }],
      [12000, { by: 'formula', value: 13000 }, true],
    ],
    [
      // https://www.gov.uk/guidance/rates-and-thresholds-for-employers-2025-to-2026: 15% of 30,000 - 5,000
      'a formula that looks rates up is worked out by its function',
      [...inputs, { at: 'C1', value: 3750, formula: 'WFC.POST.EMPLOYER_NI(30000,"2025/26")' }],
      [3750, { by: 'function', value: 3750 }, false],
    ],
    [
      'within a function of Excel only Excel can say',
      [...inputs, { at: 'C1', value: 13000, formula: `ROUND(${differential},0)` }],
      [13000, { by: 'Excel' }, false],
    ],
    [
      'what shows no value gets one, and does not differ',
      [...inputs, { ...NAMELESS, formula: differential }],
      [{ error: '#NAME?' }, { by: 'formula', value: 13000 }, false],
    ],
    [
      'so does a cell that looks at such a cell',
      [
        ...inputs,
        { ...NAMELESS, formula: differential },
        { ...NAMELESS, at: 'D1', formula: 'WFC.POST.FTE(C1,26000)' },
      ],
      [{ error: '#NAME?' }, { by: 'formula', value: 0.5 }, false],
    ],
    [
      'two cells that look at each other are left to Excel',
      [
        { ...NAMELESS, formula: 'WFC.POST.FTE(D1)' },
        { ...NAMELESS, at: 'D1', formula: 'WFC.POST.FTE(C1)' },
      ],
      [{ error: '#NAME?' }, { by: 'Excel' }, false],
    ],
    [
      'each cell that a result fills has its own',
      [
        ...inputs,
        {
          at: 'C1',
          value: 13000,
          formula: 'WFC.AGENCY.DIFFERENTIAL(A1:A2,B1:B2)',
          of: 't="array" ref="C1:C2"',
        },
        { at: 'A2', value: 60000 },
        { at: 'B2', value: 50000 },
        { at: 'C2', value: 9000 },
      ],
      [9000, { by: 'formula', value: 10000 }, true],
    ],
  ])('%s', (_, cells, expected) => expect(lastOf(cells)).toEqual(expected));
});
