import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { BESIDE_HEAD, type Claim, besideCells, checkTable, readTable } from '../../src/figures';

/** A sheet as Excel has it: percentages are fractions; one figure is text. */
const SHEET = [
  ['Hours', 'Staff', '%', 'Cost'],
  ['Full time', 806, 0.5387, '£1.2m'],
  ['Part time', 690, 0.4613, 300000],
  ['Total', 1496, 1, 1500000],
] as const;
const textOf = (value: string | number, column: number) =>
  typeof value === 'string'
    ? value
    : column === 2
      ? `${(100 * value).toFixed(2)}%`
      : value.toLocaleString('en-GB');
const TABLE = readTable(
  SHEET.map((row) =>
    row.map((value, i) => ({ text: textOf(value, i), ...(typeof value === 'number' ? { value } : {}) })),
  ),
);
const PLACE = { sheet: 'Sheet1', row: 2, column: 1 };
const FIRST = { row: 2, column: 6 };
const OWN: readonly Claim[] = [
  { kind: 'average', of: { text: '50%' }, parts: [1, 2].map((row) => ({ row, column: 2 })) },
  { kind: 'product', of: { text: '£4.5m' }, parts: [{ row: 3, column: 3 }, { text: '3' }] },
];

const checked = checkTable(TABLE, { added: OWN });
const { entries, formats } = besideCells(checked, PLACE, FIRST);

/** What Excel would show, with the results written from G3 on. */
function shown() {
  const sheet: (string | number | null)[][] = [[], []];
  SHEET.forEach((row, r) => (sheet[2 + r] = [null, ...row]));
  entries.forEach((row, r) => {
    const line = (sheet[2 + r] ??= []);
    while (line.length < FIRST.column) line.push(null);
    line.push(...row);
  });
  const engine = HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3', smartRounding: false });
  return entries.map((_, r) =>
    BESIDE_HEAD.map((__, c) => engine.getCellValue({ sheet: 0, row: 2 + r, col: FIRST.column + c })),
  );
}

test('a line a claim, under its heads, with the format of each cell', () => {
  expect(entries[0]).toEqual([...BESIDE_HEAD]);
  expect(entries.every((row) => row.length === BESIDE_HEAD.length)).toBe(true);
  expect(formats.map((row) => row.length)).toEqual(entries.map((row) => row.length));
  expect(entries).toHaveLength(checked.judged.length + 1);
});

test('formulas over the cells checked give the figures and verdicts that were found', () => {
  const lines = shown().slice(1);
  checked.judged.forEach(({ stated, computed, verdict }, i) => {
    const [, , printed, worked, follows] = lines[i]!;
    expect(printed).toBeCloseTo(stated.kind === 'figure' ? stated.value : NaN, 9);
    expect(worked).toBeCloseTo(computed!, 9);
    expect(follows).toBe(verdict);
  });
  expect(lines.map((line) => line[4])).toEqual(['Truncated', 'No', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes']);
  expect(lines.map((line) => line[5]).slice(0, 3)).toEqual([
    ...['Further digits are cut, not rounded', 'May be rounded, or rest on figures not shown', ''],
  ]);
});

describe('what a formula refers to', () => {
  const computed = (name: string) => entries.find(([own]) => own === name)?.[3];
  test.each([
    ['Full time, %', '=IF(COUNT(C4,C6)=2,IFERROR(100*C4/C6,""),"")'],
    ['Total, Staff', '=IF(COUNT(C4:C5)=2,IFERROR(SUM(C4:C5),""),"")'],
    ['Total, %', '=IF(COUNT(D4:D5)=2,IFERROR(SUM(100*SUM(D4:D5)),""),"")'],
    // £1.2m is text in its cell
    ['Total, Cost', '=IF(COUNT(E5)=1,IFERROR(SUM(1200000,E5),""),"")'],
    ['50%', '=IF(COUNT(D4:D5)=2,IFERROR(AVERAGE(100*D4,100*D5),""),"")'],
    ['£4.5m', '=IF(COUNT(E6)=1,IFERROR(E6*3,""),"")'],
  ])('%s', (name, formula) => expect(computed(name)).toBe(formula));
});
