import type { Colour, DescribedChart, DescribedSeries, DescribedWorkbook } from '../../workbook';
import { FONT } from '../../workbook';
import { escapeText } from '../text';
import type { Caches } from './cache';
import { NO_FILL, NO_LINE, solid, stroke, textLook } from './drawing';
import { content, element, group, setting } from './xml';

/** Room between columns, in per cent of a column's width. */
const GAP = 70;

type Theme = Pick<DescribedWorkbook, 'palette' | 'formats'>;
type Numbered = DescribedSeries & { index: number };

/** The groups of series that a plot area holds: columns or bars, then the lines over them. */
export function plotGroups(
  chart: DescribedChart,
  axes: readonly string[],
  theme: Theme,
  caches: Caches,
): string {
  const { palette } = theme;
  const series = chart.series.map((one, index): Numbered => ({ ...one, index }));
  const drawn = series.filter(({ rule }) => rule === undefined);
  const rules = series.filter(({ rule }) => rule !== undefined);

  const named = ({ name, index }: Numbered) => [
    setting('c:idx', index),
    setting('c:order', index),
    group('c:tx', caches.words(name) ?? content('c:v', escapeText(name.text))),
  ];
  const data = ({ values }: Numbered) => [
    group('c:cat', caches.categories(chart.categories)),
    group('c:val', caches.numbers(values)),
  ];

  const columns = (one: Numbered) =>
    group(
      'c:ser',
      ...named(one),
      group('c:spPr', solid(palette[one.colour]), NO_LINE),
      setting('c:invertIfNegative', false),
      ...(chart.pointColours ?? []).map((colour, i) =>
        group(
          'c:dPt',
          setting('c:idx', i),
          setting('c:invertIfNegative', false),
          setting('c:bubble3D', false),
          group('c:spPr', solid(palette[colour]), NO_LINE),
        ),
      ),
      chart.labels === 'none' ? null : labels(chart, one.colour, theme),
      ...data(one),
    );

  const line = (one: Numbered) =>
    group(
      'c:ser',
      ...named(one),
      group('c:spPr', stroke(palette[one.colour], one.rule === undefined ? 2.25 : 1.5, one.rule ?? 'solid')),
      group('c:marker', ...marker(one)),
      ...data(one),
      setting('c:smooth', false),
    );

  const marker = ({ rule, colour }: Numbered) =>
    rule !== undefined
      ? [setting('c:symbol', 'none')]
      : [
          setting('c:symbol', 'circle'),
          setting('c:size', 6),
          group('c:spPr', solid(palette[colour]), stroke(palette.white, 0.75)),
        ];

  const axisIds = axes.map((id) => setting('c:axId', id));
  const lines = chart.type === 'line' ? series : rules;
  return [
    chart.type === 'line'
      ? ''
      : group(
          'c:barChart',
          setting('c:barDir', chart.type === 'bar' ? 'bar' : 'col'),
          setting('c:grouping', chart.stacked ? 'stacked' : 'clustered'),
          setting('c:varyColors', false),
          ...drawn.map(columns),
          setting('c:gapWidth', GAP),
          setting('c:overlap', chart.stacked ? 100 : 0),
          ...axisIds,
        ),
    lines.length === 0
      ? ''
      : group(
          'c:lineChart',
          setting('c:grouping', 'standard'),
          setting('c:varyColors', false),
          ...lines.map(line),
          setting('c:marker', true),
          ...axisIds,
        ),
  ].join('');
}

/** Letters on these must be white to be read. */
const DARK: readonly Colour[] = ['accent', 'warm', 'ink', 'grey'];

function labels(
  { labels: place, format, pointColours }: DescribedChart,
  colour: Colour,
  { palette, formats }: Theme,
): string {
  const dark = place === 'base' && pointColours === undefined && DARK.includes(colour);
  return group(
    'c:dLbls',
    element('c:numFmt', { formatCode: formats[format], sourceLinked: 0 }),
    NO_FILL,
    textLook({ size: 10, colour: dark ? palette.white : palette.ink, font: FONT.name, bold: true }),
    setting('c:dLblPos', place === 'base' ? 'inBase' : 'outEnd'),
    setting('c:showLegendKey', false),
    setting('c:showVal', true),
    setting('c:showCatName', false),
    setting('c:showSerName', false),
    setting('c:showPercent', false),
    setting('c:showBubbleSize', false),
  );
}
