import { expect, test } from 'vitest';
import {
  type ChartBlock,
  calc,
  chart,
  f,
  input,
  layout,
  row,
  sheet,
  text,
  workbook,
} from '../../src/workbook';

const properties = { title: 'T', author: 'A', created: '2026-04-01', version: '1' };

const heads = ['a', 'b', 'c'].map((name) => text(name));
const values = [input(1), input(2), input(3)];
const low = values.map((cell) => calc(f`${cell}-1`, 0));
const finding = calc(f`"Most: "&MAX(${values})`, 'Most: 3');
const name = text('Cases');

const described = (content: Partial<Omit<ChartBlock, 'kind'>>) => {
  const blocks = [
    row('h', '', heads),
    row('v', '', values),
    row('l', '', low),
    row('f', '', [finding]),
    row('n', '', [name]),
    chart({
      type: 'column',
      title: 'T',
      categories: heads,
      series: [{ name: 's', values }],
      altText: 'three columns',
      ...content,
    }),
  ];
  const [made] = layout(workbook(properties, [sheet("Bob's", blocks, { kind: 'output' })])).sheets;
  return made!.charts[0]!;
};

test('title and name of a series may be cells: their text, and where it stands', () => {
  const made = described({ title: finding, series: [{ name, values }] });
  expect(made.title).toEqual({ text: 'Most: 3', cell: "'Bob''s'!$D$4" });
  expect(made.series[0]?.name).toEqual({ text: 'Cases', cell: "'Bob''s'!$D$5" });
});

test('lines over columns: dashed unless said, lighter columns, the figure at the base of each', () => {
  const made = described({
    series: [
      { name: 's', values },
      { name: 'low', values: low, as: 'line' },
    ],
  });
  expect(made.series.map(({ rule, colour }) => [rule, colour])).toEqual([
    [undefined, 'accentMiddle'],
    ['dashed', 'ink'],
  ]);
  expect([made.labels, made.gridLines, made.legend]).toEqual(['base', true, true]);
});

test('a single series of columns says its figures, without grid lines and legend', () => {
  const made = described({});
  expect([made.labels, made.gridLines, made.legend]).toEqual(['end', false, false]);
  const many = described({ series: [{ name: 's', values }, { name: 't', values: low }] }); // prettier-ignore
  expect([many.labels, many.gridLines, many.legend]).toEqual(['none', true, true]);
});

test('stacked columns carry no figures above them', () => {
  expect(described({ stacked: true }).labels).toBe('none');
});

test('series of another length than the categories are refused', () => {
  const short = { name: 's', values: values.slice(1) };
  expect(() => described({ series: [short] })).toThrow(/"s" has 2 values for 3 categories/);
});

test('a series over rows and columns is refused', () => {
  expect(() => described({ series: [{ name: 's', values: [...values, ...low] }] })).toThrow(
    /cover 2 rows and 3 columns/,
  );
});

test.each([{ type: 'bar' as const }, { stacked: true }])('no line over %o', (content) => {
  const series = [{ name: 's', values }, { name: 'l', values: low, as: 'line' as const }]; // prettier-ignore
  expect(() => described({ ...content, series })).toThrow(/only upright columns/);
});
