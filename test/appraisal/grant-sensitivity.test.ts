import { expect, test } from 'vitest';
import { type CaseFile, complete, smallFile } from '../support/cases';
import { type Recalculation, expectSame, recalculate } from '../support/recalculate';
import { readPackage } from '../xlsx/package';
import { bytesOf } from './support';

const FILE: CaseFile = smallFile({
  funding: [
    { name: 'Grant', kind: 'grant', amount: 500_000, cuts: [0.5] },
    { name: 'Own money', kind: 'base budget', amount: 1_000_000 },
  ],
  options: [
    complete('Do nothing'),
    complete('Do something', { savings: [{ name: 'Rent', amount: 20_000, year: '2026/27' }] }),
  ],
});
const bytes = await bytesOf(FILE);
const { cells } = readPackage(bytes).sheets.find(({ name }) => name === 'Grant sensitivity')!;

/** The row of the sheet with this label: the nth one, from column D on. */
function line(recalculation: Recalculation, label: string, nth = 0): unknown[] {
  const found = [...cells.values()].filter(
    ({ address, value }) => address.startsWith('B') && value === label,
  )[nth]!;
  const row = found.address.slice(1);
  return [...'DEFGHIJKLMN']
    .filter((column) => cells.has(`${column}${row}`))
    .map((column) => recalculation.value(`Grant sensitivity!${column}${row}`));
}

const now = recalculate(bytes);

test('each cut is 5,000 of the grant alone, before the cut of the case', () => {
  expectSame(now);
  expect(line(now, 'Required saving')).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((percent) => expect.closeTo(5_000 * percent, 6) as number),
  );
});

test('20,000 saved covers 4%, in words: the fifth cut from 0', () => {
  expect(line(now, 'Do something', 0)).toEqual([20_000, 20_000, 0.04]);
  expect(line(now, 'Do something', 2)).toEqual([
    ...Array.from({ length: 5 }, () => 'Covers'),
    ...Array.from({ length: 6 }, () => 'Short'),
  ]);
});

test('a step of 2% typed into Inputs moves every cut at once', () => {
  const typed = recalculate(bytes, { cells: { Grant_cut_step: 0.02 } });
  expect(line(typed, 'Cut of the grants').at(-1)).toBeCloseTo(0.2, 12);
  expect(line(typed, 'Do something', 2).filter((word) => word === 'Covers')).toHaveLength(3); // 0, 2% and 4%
});

test('a saving typed below Savings is one of the option’s own', () => {
  const typed = recalculate(bytes, {
    rows: { Savings: [['Do something', 'More', 5_000, '2026/27', 'Yes', null]] },
  });
  expect(line(typed, 'Do something', 0)).toEqual([25_000, 25_000, 0.05]);
});
