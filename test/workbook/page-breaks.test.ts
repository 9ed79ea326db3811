import { describe, expect, test } from 'vitest';
import {
  type Block,
  type DescribedSheet,
  grid,
  heading,
  input,
  layout,
  note,
  row,
  sheet,
  title,
  workbook,
} from '../../src/workbook';

const printed = (blocks: Block[], subtitle?: string): DescribedSheet => {
  const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };
  const head = subtitle === undefined ? title('T') : title('T', subtitle);
  return layout(workbook(properties, [sheet('S', [head, ...blocks], { kind: 'calculation' })])).sheets[0]!;
};

/** A head of 20 points and so many rows of 18; a page has 486, of which the title takes 27 on every page. */
const rows = (name: string, count: number, options: { keepWithNext?: boolean; dense?: boolean } = {}) =>
  grid({
    head: [name, 'Unit', 'x'],
    rows: Array.from({ length: count }, (_, i) => row(`${name} ${i + 1}`, '£', [input(i)])),
    ...options,
  });

/** What stands first on each page after the first: an empty row above a head goes with it. */
const tops = ({ rows: cells, print }: DescribedSheet) =>
  print.breaks.map((at) => cells[at]?.[1]?.value ?? cells[at + 1]?.[1]?.value);

describe('a new page begins', () => {
  test.each<[string, Block[], string[]]>([
    ['nowhere where all goes on one', [rows('A', 10), rows('B', 10)], []],
    ['with a grid that would be cut', [rows('A', 15), rows('B', 12)], ['B']],
    ['with the heading of that grid', [rows('A', 15), heading('More'), rows('B', 12)], ['More']],
    [
      'with that heading where notes stand below it',
      [rows('A', 15), heading('More'), note('One'), note('Two'), note('Three'), rows('B', 12)],
      ['More'],
    ],
    [
      'not with a heading of the grid above',
      [rows('A', 10), heading('More'), rows('B', 1), rows('C', 12)],
      ['C'],
    ],
    // 27 + 15 + 20 + 22 x 18 = 458, and a heading of 21 would still go on the page
    [
      'with the heading of a grid longer than a page',
      [rows('A', 22), heading('More'), rows('B', 40)],
      ['More'],
    ],
    [
      'with the first of two grids that are read together',
      [rows('A', 8), rows('B', 8, { keepWithNext: true }), rows('C', 8)],
      ['B'],
    ],
    [
      'within two that are too long to be read together',
      [rows('A', 2), rows('B', 18, { keepWithNext: true }), rows('C', 10)],
      ['C'],
    ],
    // 27 + 15 + 20 + 23 x 18 = 476 on the first page: the 24th row alone would go on the next
    ['three rows before the end of a grid that is a little too long', [rows('A', 24)], ['A 22']],
    // 27 + 15 + 20 + 20 x 18, then 15 + 20 + 18 are 475, which leaves no room for a note of 20
    ['with a grid whose note would be cut off', [rows('A', 20), rows('B', 1), note('On B')], ['B']],
    ['not before a note of the grid above', [rows('A', 12), note('On A'), rows('B', 12)], ['B']],
  ])('%s', (_, blocks, expected) => {
    expect(tops(printed(blocks))).toEqual(expected);
  });
});

test('rows of a grid are equally high whatever stands in them, and closer where it has lines to spare', () => {
  const heights = (dense: boolean) =>
    printed([
      grid({
        head: ['a', '', 'x'],
        rows: [row('label', '', [input(1)]), row(input('typed', { format: 'text' }), '', [input(2)])],
        dense,
      }),
    ]).rowHeights.slice(-2);
  expect(heights(false)).toEqual([18, 18]);
  expect(heights(true)).toEqual([18, null]);
});

test('a title alone is no page: a grid that would go on a page of its own begins below it', () => {
  expect(tops(printed([rows('A', 23)], 'What it is'))).toEqual(['A 21']);
});
