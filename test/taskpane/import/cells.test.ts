import { describe, expect, test } from 'vitest';
import type { RawCell } from '../../../src/workforce/source';
import { rawRows } from '../../../taskpane/worker/cells';

/** A value as Excel gives it, its number format, and what a reader of files makes of the same cell. Serial 46112 is 31 March 2026. */
const CELLS: readonly (readonly [value: unknown, format: string, cell: RawCell])[] = [
  ['', 'General', null],
  ['Team A', 'General', 'Team A'],
  ['007', '@', '007'],
  [12.5, 'General', 12.5],
  [0, '#,##0', 0],
  [true, 'General', true],
  [46112, 'dd/mm/yyyy', { date: '2026-03-31' }],
  [46112, '[$-809]d mmmm yyyy', { date: '2026-03-31' }],
  [46112.5, 'dd/mm/yyyy hh:mm', { date: '2026-03-31T12:00:00' }],
  [1.5625, '[h]:mm', '37:30'],
  [46112, '#,##0.00', 46112],
  [-3, 'dd/mm/yyyy', -3],
  ['#N/A', 'General', { error: '#N/A' }],
  ['#1 team', 'General', '#1 team'],
];

describe('a cell of the open workbook is read as that of a file', () => {
  test.each(CELLS)('%j as %s', (value, format, cell) => {
    expect(rawRows({ values: [[value]], formats: [[format]] })).toEqual([[cell]]);
  });
});
