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
    ...(
      [
        [`ROUND(${differential}/12,0)`, 1083],
        [`ROUND(-${differential}/1000-0.5,0)`, -14],
        [`ROUNDUP(${differential},-4)`, 20000],
        [`ROUNDDOWN(${differential}/7,2)`, 1857.14],
        [`ROUND(${differential}*0+2.675,2)`, 2.68],
        [`SUM(A1:B2,${differential})`, 122000],
        [`MAX(${differential},A1:B1)`, 61000],
        [`MIN(ABS(-${differential}),A1)`, 13000],
        [`AVERAGE(${differential},A1,B1)`, 122000 / 3],
        [`IF(${differential}>0,${differential}*2,NOT.KNOWN(1))`, 26000],
        [`IF((A1<=B1),1,${differential})`, 13000],
      ] as const
    ).map(([formula, value]): [string, ForeignCell[], unknown[]] => [
      `within a few of Excel's own functions too: ${formula}`,
      [...inputs, { at: 'C1', value, formula }],
      [value, { by: 'formula', value: expect.closeTo(value, 9) }, false],
    ]),
    ...[
      `VLOOKUP(${differential},A1:B2,1)`,
      `IF(A3="x",${differential},0)`,
      `SUM(A1:A3,${differential})`,
      `ROUND(A3,0)+${differential}`,
      `AVERAGE(A4:A5)+${differential}`,
      `IF(${differential},1,2)`,
    ].map((formula): [string, ForeignCell[], unknown[]] => [
      `of other functions, and of texts, only Excel can say: ${formula}`,
      [...inputs, { at: 'C1', value: 1, formula }, { at: 'A3', value: 'a text' }],
      [1, { by: 'Excel' }, false],
    ]),
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
