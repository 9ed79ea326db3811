import { expect, test } from 'vitest';
import { layout } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { sampleWorkbook } from '../workbook/sample';
import { type Edits, expectSame, recalculate, same } from './recalculate';

const bytes = await writeXlsx(layout(sampleWorkbook()));

test('every formula of the sample, recalculated from nothing, equals its cached value', () => {
  const recalculation = recalculate(bytes);
  expect(recalculation.cells.length).toBeGreaterThan(25);
  expectSame(recalculation);
});

test('an edited input moves the results, by its name or by its address', () => {
  const byName = recalculate(bytes, { cells: { Agency_premium: 20_000 } });
  expect(byName.value("'Costs by year'!D7")).toBeCloseTo(244_653 + 5 * 20_000, 6);
  const byAddress = recalculate(bytes, { cells: { 'Inputs & changes!D5': 20_000 } });
  expect(byAddress.value('Costs by year!D7')).toBe(byName.value('Costs by year!D7'));
  expect(() => expectSame(byName)).toThrow(/formulas give another value/);
});

test('a row typed below a table moves the results', () => {
  const after = recalculate(bytes, { rows: { Changes: [['Move a post', 'Another', 1, 1000]] } });
  expect(after.value('Costs by year!D9')).toBeCloseTo(196_705 + 1000, 6);
});

test('what was typed before leaves nothing behind, and a file that was typed into gives what a fresh one gives', () => {
  const unedited = recalculate(bytes);
  const edits: readonly Edits[] = [
    { cells: { Agency_premium: 20_000 } },
    { cells: { Agency_premium: null, 'Inputs & changes!D4': 'no figure', 'Costs by year!Z99': 5 } },
    { cells: { 'Inputs & changes!Z50': 'beside everything', Agency_premium: "'quoted" } },
  ];
  const kept = edits.map((edit) => recalculate(bytes, edit));
  expect(recalculate(bytes).cells).toEqual(unedited.cells);
  edits.forEach((edit, i) => expect(kept[i]!.cells).toEqual(recalculate(bytes.slice(), edit).cells));
  expect(kept[0]!.cells).not.toEqual(unedited.cells);
});

test('typing over a formula, or into a name that is not there, is refused', () => {
  expect(() => recalculate(bytes, { cells: { 'Costs by year!D7': 1 } })).toThrow(/holds a formula/);
  expect(() => recalculate(bytes, { cells: { Nowhere: 1 } })).toThrow(/neither a name/);
});

test('same() is strict about kind and lenient about the last digits', () => {
  expect(same(0.1 + 0.2, 0.3)).toBe(true);
  expect(same(100, 100.001)).toBe(false);
  expect(same('1', 1)).toBe(false);
  expect(same(0, null)).toBe(true);
});
