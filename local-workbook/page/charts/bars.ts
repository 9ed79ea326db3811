import { PALETTE } from '../../../src/workbook';
import type { ChartData, Point, Series } from './data';
import type { Box, Plot } from './plot';
import { type Node, node } from './svg';
import { lettersOf, textAt, widthOf } from './words';

/** A drawn column or bar, with what its label needs. */
interface Bar {
  readonly series: Series;
  readonly point: Point;
  readonly category: number;
  readonly box: Box;
  /** Does it run towards smaller values? */
  readonly falls: boolean;
}

/** What each category adds up to, for stacks: all that rises, and all that falls. */
export function stackedSums({ series, categories, grouping }: ChartData): number[] {
  return categories.flatMap((_, category) => {
    const values = shares(series, category, grouping);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The values of a category's columns; of a stack to 100% their shares of the whole. */
function shares(series: readonly Series[], category: number, grouping: ChartData['grouping']): number[] {
  const values = series
    .filter(({ kind }) => kind !== 'line')
    .map(({ points }) => points[category]?.value ?? 0);
  if (grouping !== 'stacked100') return values;
  const whole = sum(values.map(Math.abs)) || 1;
  return values.map((value) => value / whole);
}

function barsOf(data: ChartData, plot: Plot): Bar[] {
  const solid = data.series.filter(({ kind }) => kind !== 'line');
  const clustered = data.grouping === 'clustered';
  const gap = (solid.find(({ state }) => state.gapWidth !== undefined)?.state.gapWidth ?? 150) / 100;
  const overlap =
    (solid.find(({ state }) => state.overlap !== undefined)?.state.overlap ?? (clustered ? 0 : 100)) / 100;
  const across = clustered ? solid.length : 1;
  // n columns of which each covers part of the one before, and room of `gap` columns between categories
  const width = plot.slot / (across - (across - 1) * overlap + gap);
  return data.categories.flatMap((_, category) => {
    const values = shares(solid, category, data.grouping);
    let [up, down] = [0, 0];
    return solid.flatMap((series, i): Bar[] => {
      const point = series.points[category];
      const value = values[i] ?? 0;
      if (!point) return [];
      const from = clustered ? 0 : value < 0 ? down : up;
      if (value < 0) down += value;
      else up += value;
      // Bars stand in the order of their categories: from the bottom where those do.
      const turned = plot.flat && !(data.category.reversed ?? false);
      const place = clustered ? (turned ? solid.length - 1 - i : i) : 0;
      const side = plot.start(category) + (gap / 2 + place * (1 - overlap)) * width;
      const [one, other] = [plot.at(from), plot.at(from + value)];
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const box = plot.flat
        ? { left: low, top: side, width: high - low, height: width }
        : { left: side, top: low, width, height: high - low };
      return [{ series, point, category, box, falls: value < 0 }];
    });
  });
}

export interface Drawn {
  readonly shapes: readonly Node[];
  readonly labels: readonly Node[];
}

export function drawBars(data: ChartData, plot: Plot): Drawn {
  const bars = barsOf(data, plot);
  return {
    shapes: bars.map(({ series, point, category, box }) =>
      node(
        'rect',
        { x: box.left, y: box.top, width: box.width, height: box.height, fill: point.colour },
        node('title', {}, `${series.name}, ${data.categories[category] ?? ''}: ${point.label}`),
      ),
    ),
    labels: bars.filter(({ series }) => series.state.labels).map((bar) => labelOf(bar, plot)),
  };
}

const WHITE = `#${PALETTE.white}`;
const INK = `#${PALETTE.ink}`;

function labelOf({ series, point, box, falls }: Bar, plot: Plot): Node {
  const place = series.state.labelPosition ?? 'OutsideEnd';
  const inside = place !== 'OutsideEnd' && place !== 'BestFit';
  const letters = lettersOf(series.state.labelFont, {
    size: 10,
    bold: true,
    colour: inside && isDark(point.colour) ? WHITE : INK,
  });
  const pad = 4;
  const half = letters.size * 0.35;
  if (plot.flat) {
    const y = box.top + box.height / 2 + half;
    const [base, end] = falls ? [box.left + box.width, box.left] : [box.left, box.left + box.width];
    const towards = falls ? -1 : 1;
    if (place === 'Center') return textAt([point.label], box.left + box.width / 2, y, letters);
    const x =
      { InsideBase: base + towards * pad, InsideEnd: end - towards * pad }[place] ?? end + towards * pad;
    const onRight = (place === 'InsideEnd') === falls;
    return textAt([point.label], x, y, letters, onRight ? 'start' : 'end');
  }
  const x = box.left + box.width / 2;
  const [base, end] = falls ? [box.top, box.top + box.height] : [box.top + box.height, box.top];
  // Text hangs from its base line: room for letters below an upper edge, a little above a lower one.
  const below = (edge: number) => edge + pad + letters.size * 0.75;
  const above = (edge: number) => edge - pad;
  const y =
    {
      Center: box.top + box.height / 2 + half,
      InsideBase: falls ? below(base) : above(base),
      InsideEnd: falls ? above(end) : below(end),
    }[place] ?? (falls ? below(end) : above(end));
  return textAt([point.label], x, y, letters);
}

/** Whether white letters are better read on it. */
export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

/** Room that labels beyond the ends of the columns take, in pixels. */
export function roomForLabels({ series, kind }: ChartData): number {
  const outside = series.filter(
    ({ state }) => state.labels && (state.labelPosition ?? 'OutsideEnd') === 'OutsideEnd',
  );
  if (outside.length === 0) return 0;
  const letters = lettersOf(outside[0]?.state.labelFont, { size: 10, colour: INK, bold: true });
  if (kind !== 'bar') return letters.size + 6;
  const texts = outside.flatMap(({ points }) => points.map((point) => point?.label ?? ''));
  return Math.max(...texts.map((text) => widthOf(text, letters))) + 8;
}
