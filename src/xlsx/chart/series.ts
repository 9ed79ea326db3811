import { escapeText } from '../text';
import type { Caches } from './cache';
import type { DrawnChart, DrawnSeries } from './drawn';
import { NO_FILL, NO_LINE, solid, stroke, textLook } from './drawing';
import { content, element, group, setting } from './xml';

type Numbered = DrawnSeries & { index: number };

/** The groups of series that a plot area holds: columns or bars, then the lines over them. */
export function plotGroups(chart: DrawnChart, axes: readonly string[], caches: Caches): string {
  const series = chart.series.map((one, index): Numbered => ({ ...one, index }));
  const drawn = series.filter(({ line }) => line === undefined);
  const lines = series.filter(({ line }) => line !== undefined);
  const axisIds = axes.map((id) => setting('c:axId', id));
  return [
    drawn.length === 0 && chart.type === 'line'
      ? ''
      : group(
          'c:barChart',
          setting('c:barDir', chart.type === 'bar' ? 'bar' : 'col'),
          setting('c:grouping', chart.grouping),
          setting('c:varyColors', false),
          ...drawn.map((one) => columns(one, caches)),
          setting('c:gapWidth', chart.gapWidth),
          setting('c:overlap', chart.overlap),
          ...axisIds,
        ),
    lines.length === 0
      ? ''
      : group(
          'c:lineChart',
          setting('c:grouping', 'standard'),
          setting('c:varyColors', false),
          ...lines.map((one) => line(one, caches)),
          setting('c:marker', true),
          ...axisIds,
        ),
  ].join('');
}

const named = ({ name, index }: Numbered, caches: Caches) => [
  setting('c:idx', index),
  setting('c:order', index),
  name === undefined ? null : group('c:tx', caches.words(name) ?? content('c:v', escapeText(name.text))),
];

const data = ({ values, categories }: Numbered, caches: Caches) => [
  categories === undefined ? null : group('c:cat', caches.categories(categories)),
  values === '' ? null : group('c:val', caches.numbers(values)),
];

const fill = (colour: string) => group('c:spPr', solid(colour), NO_LINE);

const columns = (one: Numbered, caches: Caches): string =>
  group(
    'c:ser',
    ...named(one, caches),
    one.colour === undefined ? null : fill(one.colour),
    setting('c:invertIfNegative', false),
    ...(one.pointColours ?? []).map((colour, i) =>
      group(
        'c:dPt',
        setting('c:idx', i),
        setting('c:invertIfNegative', false),
        setting('c:bubble3D', false),
        fill(colour),
      ),
    ),
    labels(one),
    ...data(one, caches),
  );

const line = (one: Numbered, caches: Caches): string =>
  group(
    'c:ser',
    ...named(one, caches),
    one.colour === undefined || !one.line
      ? null
      : group(
          'c:spPr',
          one.line.dash === 'none' ? NO_LINE : stroke(one.colour, one.line.points, one.line.dash),
        ),
    group('c:marker', ...marker(one)),
    labels(one),
    ...data(one, caches),
    setting('c:smooth', false),
  );

const marker = ({ marker: mark }: Numbered) =>
  mark === undefined
    ? [setting('c:symbol', 'none')]
    : [
        setting('c:symbol', mark.symbol),
        mark.size === undefined ? null : setting('c:size', mark.size),
        mark.fill === undefined
          ? null
          : group('c:spPr', solid(mark.fill), mark.edge === undefined ? null : stroke(mark.edge, 0.75)),
      ];

const labels = ({ labels: shown }: Numbered): string | null =>
  shown === undefined
    ? null
    : group(
        'c:dLbls',
        shown.format === undefined
          ? null
          : element('c:numFmt', { formatCode: shown.format, sourceLinked: 0 }),
        NO_FILL,
        shown.look === undefined ? null : textLook(shown.look),
        setting('c:dLblPos', shown.place),
        setting('c:showLegendKey', false),
        setting('c:showVal', true),
        setting('c:showCatName', false),
        setting('c:showSerName', false),
        setting('c:showPercent', false),
        setting('c:showBubbleSize', false),
      );
