import { describe, expect, test } from 'vitest';
import type { ChartSeriesState, ChartState } from '../../../local-workbook/grid/grid';
import { drawChart } from '../../../local-workbook/page/charts/view';
import { elementOf, svgText, type Maker, type Node } from '../../../local-workbook/page/charts/svg';
import { cell, cellsOf, chart } from './cells';

const rows = {
  Teams: ['North', 'South', 'West'],
  Posts: [10, 20, 40],
  Mixed: [10, -5, 20],
  Gaps: [10, 'nobody', 40],
  Empty: ['', '#N/A', 5],
  Limit: [15, 15, 15],
  Title: ['West is largest'],
  Name: ['Posts from a cell'],
};
const series = (values: string, more: Partial<ChartSeriesState> = {}): ChartSeriesState => ({
  name: values,
  values,
  ...more,
});
const draw = (change: Partial<ChartState>) =>
  drawChart(chart({ categories: 'Teams', ...change }), cellsOf(rows));

const all = (from: Node, tag: string): Node[] =>
  from.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.tag === tag ? [child] : []), ...all(child, tag)],
  );
const wordsIn = (from: Node): string[] =>
  all(from, 'text').map((text) =>
    svgText(text)
      .replace(/<\/tspan><tspan[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  );
const number = (from: Node, name: string): number => Number(from.attributes[name]);
/** The rectangles that say what they stand for: columns and bars. */
const barsOf = (svg: Node) => all(svg, 'rect').filter((rect) => rect.children.length > 0);
const sizes = (svg: Node, side: 'height' | 'width') => barsOf(svg).map((bar) => number(bar, side));

describe('columns', () => {
  test('are as high as their values are large', () => {
    const [first = 0, second, third] = sizes(draw({ series: [series('Posts')] }), 'height');
    expect(second).toBeCloseTo(2 * first, 1);
    expect(third).toBeCloseTo(4 * first, 1);
  });

  test('stand on one line at zero, from which negative ones hang', () => {
    const [ten, minus, twenty] = barsOf(draw({ series: [series('Mixed')] }));
    const foot = (bar: Node) => number(bar, 'y') + number(bar, 'height');
    expect(foot(ten!)).toBeCloseTo(number(minus!, 'y'), 1);
    expect(foot(twenty!)).toBeCloseTo(foot(ten!), 1);
    expect(number(minus!, 'height')).toBeCloseTo(number(ten!, 'height') / 2, 1);
  });

  test('are not drawn for words, blanks and errors', () => {
    expect(barsOf(draw({ series: [series('Gaps')] }))).toHaveLength(2);
    expect(barsOf(draw({ series: [series('Empty')] }))).toHaveLength(1);
  });

  test('take the colour of their series, and of their point where it is picked out', () => {
    const svg = draw({
      series: [series('Posts', { colour: '#112233', pointColours: ['#9AA5AE', '#9AA5AE', '#0B5C6B'] })],
    });
    expect(barsOf(svg).map(({ attributes }) => attributes['fill'])).toEqual([
      '#9AA5AE',
      '#9AA5AE',
      '#0B5C6B',
    ]);
    const plain = draw({ series: [series('Posts', { colour: '#112233' })] });
    expect(new Set(barsOf(plain).map(({ attributes }) => attributes['fill']))).toEqual(new Set(['#112233']));
  });

  test('leave the gap between them that the chart says', () => {
    const width = (gapWidth: number) =>
      sizes(draw({ series: [series('Posts', { gapWidth })] }), 'width')[0] ?? 0;
    expect(width(0)).toBeCloseTo(2 * width(100), 0);
  });

  test('stack, and to 100% fill the whole height', () => {
    const stacked = barsOf(draw({ type: 'ColumnStacked', series: [series('Posts'), series('Limit')] }));
    expect(number(stacked[1]!, 'y') + number(stacked[1]!, 'height')).toBeCloseTo(number(stacked[0]!, 'y'), 1);
    const [a = 0, b = 0, c = 0, d = 0] = sizes(
      draw({ type: 'ColumnStacked100', series: [series('Posts'), series('Limit')] }),
      'height',
    );
    expect(a + b).toBeCloseTo(c + d, 1);
  });

  test('say their figures as their cells show them, above or inside', () => {
    const read = cellsOf({ ...rows, Posts: [cell(1234, '#,##0'), cell(5, '#,##0')] });
    const labelled = (labelPosition: string) =>
      drawChart(chart({ series: [series('Posts', { labels: true, labelPosition })] }), read);
    expect(wordsIn(labelled('OutsideEnd'))).toContain('1,234');
    const label = (svg: Node) => all(svg, 'text').find((text) => text.children[0] === '1,234')!;
    const top = (svg: Node) => number(barsOf(svg)[0]!, 'y');
    expect(number(label(labelled('OutsideEnd')), 'y')).toBeLessThan(top(labelled('OutsideEnd')));
    expect(number(label(labelled('InsideBase')), 'y')).toBeGreaterThan(top(labelled('InsideBase')));
  });
});

describe('bars', () => {
  test('are as long as their values, and run to the left below zero', () => {
    const [ten, minus, twenty] = barsOf(draw({ type: 'BarClustered', series: [series('Mixed')] }));
    expect(number(twenty!, 'width')).toBeCloseTo(2 * number(ten!, 'width'), 1);
    expect(number(minus!, 'x') + number(minus!, 'width')).toBeCloseTo(number(ten!, 'x'), 1);
  });

  test('run from the bottom as Excel’s do, or from the top where reversed', () => {
    const tops = (reversed: boolean) =>
      barsOf(draw({ type: 'BarClustered', series: [series('Posts')], axes: { category: { reversed } } })).map(
        (bar) => number(bar, 'y'),
      );
    const [first = 0, second = 0] = tops(false);
    expect(first).toBeGreaterThan(second);
    const [top = 0, next = 0] = tops(true);
    expect(top).toBeLessThan(next);
  });
});

describe('lines', () => {
  const paths = (svg: Node) => all(svg, 'path').map(({ attributes }) => String(attributes['d']));

  test('go through their points, and break where there is no figure', () => {
    expect(paths(draw({ type: 'Line', series: [series('Posts')] }))[0]).toMatch(/^M[^ML]+L[^ML]+L[^ML]+$/);
    expect(paths(draw({ type: 'Line', series: [series('Gaps')] }))[0]).toMatch(/^M[^ML]+M[^ML]+$/);
  });

  test('lie over columns at their own values', () => {
    const svg = draw({
      series: [series('Limit'), series('Limit', { type: 'Line', lineStyle: 'Dash', colour: '#B45309' })],
    });
    const [, y] = /^M[\d.]+ ([\d.]+)/.exec(paths(svg)[0] ?? '') ?? [];
    expect(Number(y)).toBeCloseTo(number(barsOf(svg)[0]!, 'y'), 1);
    const [line] = all(svg, 'path');
    expect(line?.attributes).toMatchObject({ stroke: '#B45309' });
    expect(line?.attributes['stroke-dasharray']).toBeDefined();
  });

  test('have markers where the chart says so', () => {
    expect(all(draw({ type: 'LineMarkers', series: [series('Posts')] }), 'circle')).toHaveLength(3);
    expect(all(draw({ type: 'Line', series: [series('Posts')] }), 'circle')).toHaveLength(0);
    expect(
      all(draw({ type: 'Line', series: [series('Posts', { markerStyle: 'Circle' })] }), 'circle'),
    ).toHaveLength(3);
  });
});

describe('words', () => {
  test('the title follows its cell, and is none where it is not shown', () => {
    const title = { text: 'As it was', cell: 'Title', visible: true };
    expect(wordsIn(draw({ title, series: [series('Posts')] }))).toContain('West is largest');
    expect(wordsIn(draw({ title: { ...title, visible: false }, series: [series('Posts')] }))).not.toContain(
      'West is largest',
    );
  });

  test('categories stand below, series in the legend by the name of their cell', () => {
    const words = wordsIn(
      draw({ legend: true, series: [series('Posts', { nameCell: 'Name' }), series('Limit')] }),
    );
    expect(words).toEqual(expect.arrayContaining(['North', 'South', 'West', 'Posts from a cell', 'Limit']));
    expect(wordsIn(draw({ legend: false, series: [series('Posts')] }))).not.toContain('Posts');
  });

  test('figures of the axis begin at zero, with its number format', () => {
    const words = wordsIn(draw({ series: [series('Posts')], axes: { value: { numberFormat: '#,##0.0' } } }));
    expect(words).toEqual(expect.arrayContaining(['0.0', '10.0', '20.0', '30.0', '40.0']));
    const none = draw({
      series: [series('Posts')],
      axes: { value: { tickLabelPosition: 'None', majorGridlines: false } },
    });
    expect(wordsIn(none)).not.toContain('40');
  });

  test('the ends and steps of the axis are those that were set', () => {
    const value = { minimum: -10, maximum: 50, majorUnit: 30 };
    const words = wordsIn(draw({ series: [series('Posts')], axes: { value } }));
    expect(words).toEqual(expect.arrayContaining(['-10', '20', '50']));
    expect(words).not.toContain('0');
  });

  test('axes say their titles', () => {
    const axes = { value: { title: '£ a year' }, category: { title: 'Team' } };
    expect(wordsIn(draw({ series: [series('Posts')], axes }))).toEqual(
      expect.arrayContaining(['£ a year', 'Team']),
    );
  });

  test('a reader of screens hears title and alternative text', () => {
    const svg = draw({ altText: 'Posts of each team', series: [series('Posts')] });
    expect(svg.attributes['role']).toBe('img');
    expect(svg.children[0]).toMatchObject({ tag: 'title', children: ['Title'] });
    expect(svg.children[1]).toMatchObject({ tag: 'desc', children: ['Posts of each team'] });
    const described = draw({ series: [series('Posts')] }).children[1];
    expect(described).toMatchObject({ children: ['A column chart of Posts by North, South, West'] });
  });
});

test('nothing of a drawing is outside of it or no number, whatever the cells hold', () => {
  const odd = { ...rows, Posts: [1e15, -1e-9, 0], Mixed: [], Limit: ['', '', ''] };
  for (const type of [
    'ColumnClustered',
    'ColumnStacked100',
    'BarStacked',
    'BarClustered',
    'Line',
    'LineMarkers',
  ]) {
    for (const values of ['Posts', 'Mixed', 'Limit', 'nowhere']) {
      const text = svgText(
        drawChart(chart({ type, categories: 'Teams', legend: true, series: [series(values)] }), cellsOf(odd)),
      );
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
    }
  }
});

test('a type that is not drawn is refused by its name', () => {
  expect(() => draw({ type: 'Pie', series: [series('Posts')] })).toThrow('Pie');
});

test('the page makes elements of it, and a file is its text', () => {
  const made: string[] = [];
  const maker = {
    createElementNS: (namespace: string, tag: string) => {
      made.push(`${namespace} ${tag}`);
      return { setAttribute: () => undefined, appendChild: () => undefined };
    },
    createTextNode: (text: string) => ({ text }),
  } as unknown as Maker;
  const svg = draw({ series: [series('Posts')], title: { text: 'A < B & "C"', visible: true } });
  elementOf(svg, maker);
  expect(made[0]).toBe('http://www.w3.org/2000/svg svg');
  expect(svgText(svg)).toContain('A &lt; B &amp; &quot;C&quot;');
});
