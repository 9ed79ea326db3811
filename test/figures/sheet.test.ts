import { beforeAll, describe, expect, test } from 'vitest';
import { type Claim, checkTable, checkedWorkbook, readTable } from '../../src/figures';
import { writeXlsx } from '../../src/xlsx';
import { type Recalculation, expectSame, recalculate } from '../support/recalculate';
import { tableOf } from './found/support';

/** Central Bedfordshire 2010, shares that are cut; one part that is not shown; a claim of the person's own with a typed figure. */
const TABLE = tableOf(`
Hours	Staff	%	Agency
Full time	806	53.87%	12
Part time	480	32.08%	c
Neither	210	14.03%	4
Total	1,496	100.00%	20`);
const OWN: readonly Claim[] = [
  { kind: 'vacancy rate', of: { text: '10.7%' }, parts: [{ text: '179' }, { row: 4, column: 1 }] },
  { kind: 'quotient', of: { text: '0' }, parts: [{ text: '5' }, { text: '0' }] },
  {
    kind: 'sum',
    of: { text: 'about 1,300' },
    parts: [
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ],
  },
];
const OPTIONS = { source: 'A pasted table', created: '2026-04-01', version: '1' };

const bytesOf = (table = TABLE, added = OWN) =>
  writeXlsx(checkedWorkbook(checkTable(table, { added }), OPTIONS));

interface Line {
  readonly address: (column: string) => string;
  readonly cells: readonly unknown[];
}
/** The lines of results: what stands from B on, beside the row of each. */
function linesOf({ value }: Recalculation): Line[] {
  const lines: Line[] = [];
  const at = (column: string, row: number) => value(`Figures checked!${column}${row}`);
  let row = 1;
  while (at('B', row) !== 'Figure') row += 1;
  for (row += 1; at('B', row) !== null; row += 1) {
    const own = row;
    lines.push({
      address: (column) => `Figures checked!${column}${own}`,
      cells: ['B', 'D', 'F', 'I', 'J'].map((column) => at(column, own)),
    });
  }
  return lines;
}

let bytes: Uint8Array;
beforeAll(async () => void (bytes = await bytesOf()));

test('every figure, computed and judged by formulas of its own, is what was computed', () => {
  const recalculated = recalculate(bytes);
  expectSame(recalculated);
  const cut = 'Further digits are cut, not rounded';
  const open = 'May be rounded, or rest on figures not shown';
  expect(linesOf(recalculated).map(({ cells }) => cells)).toEqual([
    ['Full time, %', 53.87, 53.87700534759358, 'Truncated', cut],
    ['Part time, %', 32.08, 32.0855614973262, 'Truncated', cut],
    ['Neither, %', 14.03, 14.037433155080214, 'Truncated', cut],
    ['Total, Staff', 1496, 1496, 'Yes', ''],
    ['Total, %', 100, expect.closeTo(99.98, 9), 'No', open],
    ['Total, Agency', 20, '', 'Cannot be checked', 'Not every part is shown'],
    ['10.7%', 10.7, expect.closeTo(10.686567, 6), 'Yes', ''],
    ['0', 0, '', 'Cannot be checked', 'Divided by 0'],
    ['about 1,300', 1300, 1286, 'Cannot be checked', 'No exact figure is claimed'],
  ]);
});

test('binary fractions do not make a figure look cut', async () => {
  // 53.87 + 32.08 + 14.03 is 99.98, and 99.97999999999999 in binary
  const cut = tableOf('A\t53.87\nB\t32.08\nC\t14.03\nTotal\t99.97');
  expect(linesOf(recalculate(await bytesOf(cut, [])))[0]!.cells[3]).toBe('No');
});

test('a claim on what is a head, or stands outside the table, keeps its figures', async () => {
  const years = tableOf('Team\t2023\t2024\nA\t1\t2\nB\t3\t4');
  const added: Claim[] = [
    {
      kind: 'difference',
      of: { text: '1' },
      parts: [
        { row: 0, column: 2 },
        { row: 0, column: 1 },
      ],
    },
    {
      kind: 'sum',
      of: { row: 9, column: 9 },
      parts: [
        { row: 1, column: 1 },
        { row: 9, column: 1 },
      ],
    },
  ];
  const recalculated = recalculate(await bytesOf(years, added));
  expectSame(recalculated);
  expect(linesOf(recalculated).map(({ cells }) => cells[3])).toEqual(['Yes', 'Cannot be checked']);
});

describe('the sheet is alive', () => {
  const lineOf = (of: Recalculation, name: string) =>
    linesOf(of).find(({ cells }) => cells[0] === name)!.cells;
  /** Where the copy of a figure stands: below the head of the table. */
  const cellOf = (label: string, column: string) => {
    const { value } = recalculate(bytes);
    let row = 1;
    while (value(`Figures checked!B${row}`) !== 'Row') row += 1;
    while (value(`Figures checked!B${row}`) !== label) row += 1;
    return `Figures checked!${column}${row}`;
  };

  test('a figure that is corrected is judged anew', () => {
    const edited = recalculate(bytes, { cells: { [cellOf('Full time', 'E')]: 53.88 } });
    expect(lineOf(edited, 'Full time, %')[3]).toBe('Yes');
    const counts = edited.cells.find(({ formula }) => formula.startsWith('COUNTIF'));
    expect([counts?.cached, counts?.recalculated]).toEqual([
      '2 Yes, 3 Truncated, 1 No, 3 Cannot be checked',
      '3 Yes, 2 Truncated, 1 No, 3 Cannot be checked',
    ]);
  });
  test('and so is one whose hidden part is typed', () => {
    const edited = recalculate(bytes, { cells: { [cellOf('Part time', 'F')]: 4 } });
    expect(lineOf(edited, 'Total, Agency').slice(2)).toEqual([20, 'Yes', '']);
  });
  test('within the rounding of its parts is said when it comes to that', () => {
    const edited = recalculate(bytes, { cells: { [cellOf('Total', 'D')]: 1497 } });
    expect(lineOf(edited, 'Total, Staff').slice(1)).toEqual([
      1497,
      1496,
      'No',
      'Within the rounding of its parts',
    ]);
  });
});

test('linked to the cells checked: a percentage is a fraction there', () => {
  const raw = [
    ['Hours', 'Staff', '%'],
    ['Full time', 3, 0.75],
    ['Part time', 1, 0.25],
    ['Total', 4, 1],
  ].map((row) =>
    row.map((value, i) =>
      typeof value === 'string' ? { text: value } : { value, text: i === 2 ? `${100 * value}%` : `${value}` },
    ),
  );
  const place = { sheet: "Team A's", row: 4, column: 1 };
  const described = checkedWorkbook(checkTable(readTable(raw)), { ...OPTIONS, place });
  const formulas = described.sheets[0]!.rows.flat().flatMap((cell) => (cell?.formula ? [cell.formula] : []));
  expect(formulas).toContain("'Team A''s'!C6");
  expect(formulas).toContain("100*'Team A''s'!D7");
  expect(
    formulas.some((formula) =>
      /^IF\(COUNT\(D\d+:D\d+\)=2,IFERROR\(SUM\(D\d+:D\d+\),""\),""\)$/.test(formula),
    ),
  ).toBe(true);
});
