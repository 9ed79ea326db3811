import { expect, test } from 'vitest';
import {
  type Block,
  calc,
  f,
  grid,
  input,
  layout,
  note,
  paragraph,
  row,
  sheet,
  text,
  title,
  workbook,
} from '../../src/workbook';

const described = (...blocks: Block[]) => {
  const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
  return layout(workbook(properties, [sheet('S', blocks, { kind: 'output' })])).sheets[0]!;
};
const years = () => grid({ head: ['Item', '', 'x', 'y', 'z'], rows: [row('r', '', [1, 2, 3].map((n) => input(n)))] }); // prettier-ignore
const long = 'word '.repeat(40).trim();

test('the one value of a row runs to the last column of the grids, on as many lines as that width needs', () => {
  const made = described(row('To decide', '', [text(long)], { across: true }), years());
  const narrow = described(row('To decide', '', [text(long)]), grid({ head: ['I', '', 'x', 'y'], width: 13, rows: [] })); // prettier-ignore
  expect(made.merges).toEqual(['D1:F1']);
  expect(made.columnWidths.slice(3, 6)).toEqual([13, 13, 13]);
  expect(made.rowHeights[0]).toBeGreaterThan(60);
  expect(made.rowHeights[0]).toBeLessThan((narrow.rowHeights[0] ?? 0) / 2);
});

test('the line below such a row is drawn to its end', () => {
  const made = described(row('To decide', '', [text(long)], { across: true }), years());
  expect(made.rows[0]?.slice(3).map((cell) => [cell?.style, cell?.value])).toEqual([
    ['text', long],
    ['text', null],
    ['text', null],
  ]);
});

test('it may stand inside a grid, and hold a formula', () => {
  const finding = calc(f`"a"&"b"`, 'ab');
  const made = described(grid({ head: ['Item', '', 'x', 'y'], rows: [row('r', '', [finding], { across: true })] })); // prettier-ignore
  expect(made.merges).toEqual(['D2:E2']);
});

test('where there is one value column, there is nothing to merge', () => {
  expect(described(row('r', '', [text('a')], { across: true })).merges).toEqual([]);
});

test('more than one value cannot run across', () => {
  expect(() => described(row('r', '', [text('a'), text('b')], { across: true }))).toThrow(
    /Sheet "S", B1: a row across the sheet has one value/,
  );
});

test('a paragraph and a note may hold a formula that gives text', () => {
  const made = described(title('T'), paragraph(calc(f`"x"&1`, 'x1')), note(calc(f`"y"&1`, 'y1')));
  expect(made.rows.slice(2).map((cells) => [cells[1]?.style, cells[1]?.formula])).toEqual([
    ['paragraph', '"x"&1'],
    ['note', '"y"&1'],
  ]);
  expect(made.merges).toHaveLength(2);
});

test('a note keeps a row away from single rows above it, and none from a grid', () => {
  const after = (block: Block) => described(block, note('n')).rows.findIndex((cells) => cells[1]?.style === 'note'); // prettier-ignore
  expect(after(row('r', '', [input(1)]))).toBe(2);
  expect(after(grid({ head: ['I', '', 'x'], rows: [row('r', '', [input(1)])] }))).toBe(2);
});
