import { describe, expect, test } from 'vitest';
import { figure, figureColumn, textColumn, wideTable } from '../../src/report/document';
import { complete, smallCase } from '../support/cases';
import { wordOf } from './examples';

describe('a table with a column for each year', () => {
  const years = (count: number) => Array.from({ length: count }, (_, i) => `Year ${i + 1}`);
  const made = (count: number) =>
    wideTable(
      'Cost',
      textColumn('Option', 50),
      years(count).map((year) => figureColumn(year)),
      [{ label: 'Do nothing', cells: years(count).map((_, i) => figure(i, 'money')), emphasis: 'total' }],
    );

  // 170 mm less 50 for the labels leave room for six columns of 20
  test.each([
    [1, [1]],
    [6, [6]],
    [7, [4, 3]],
    [12, [6, 6]],
    [30, [6, 6, 6, 6, 6]],
    [31, [6, 6, 6, 6, 6, 1]],
  ])('of %d years stands as tables of %j', (count, sizes) => {
    const parts = made(count);
    expect(parts.map(({ columns }) => columns.length - 1)).toEqual(sizes);
    expect(parts.flatMap(({ columns }) => columns.slice(1).map(({ head }) => head))).toEqual(years(count));
    for (const { columns, rows } of parts) {
      expect(columns[0]!.head).toBe('Option');
      expect(rows[0]!.cells).toHaveLength(columns.length);
      expect(rows[0]).toMatchObject({ emphasis: 'total' });
    }
    expect(parts.map(({ caption }) => caption)).toEqual(
      sizes.map((_, i) => (sizes.length === 1 ? 'Cost' : `Cost (part ${i + 1} of ${sizes.length})`)),
    );
  });
});

test('the largest case keeps every column on the page: 30 years, 20 options', async () => {
  const c = smallCase({
    years: Array.from({ length: 30 }, (_, i) => `${2026 + i}/${String((27 + i) % 100).padStart(2, '0')}`),
    options: [
      complete('Do nothing'),
      ...Array.from({ length: 19 }, (_, i) => complete(i === 0 ? 'Do something' : `Option ${i + 2}`)),
    ],
  });
  const word = await wordOf(c);
  const ofYears = word.tables.filter(({ caption }) => caption.includes('Net cost by year'));
  const heads = ofYears.flatMap(({ rows }) => rows[0]!.cells.slice(1));
  expect(heads).toEqual(['Full year', ...c.years, 'All years']);
  // A column is never narrower than 20 mm
  for (const { columns } of ofYears)
    expect(Math.min(...columns)).toBeGreaterThanOrEqual((20 / 25.4) * 1440 - 1);
  const caseload = word.tables.filter(({ caption }) => caption.includes('Average caseload'));
  expect(caseload.flatMap(({ rows }) => rows[0]!.cells.slice(1))).toHaveLength(22);
});
