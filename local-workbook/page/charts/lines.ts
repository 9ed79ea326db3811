import { PALETTE } from '../../../src/workbook';
import type { Drawn } from './bars';
import type { ChartData, Series } from './data';
import type { Plot } from './plot';
import { type Node, node, round } from './svg';
import { lettersOf, textAt } from './words';

const PIXELS = 4 / 3;

/** Excel's styles of a line, in lengths of its width. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
  Dot: [1, 1],
  RoundDot: [1, 1.5],
};

export const isLine = ({ kind }: Series): boolean => kind === 'line';

/** How a line looks, in the plot and in the legend. */
export const strokeOf = ({
  state,
  colour,
}: Series): Readonly<Record<string, string | number | undefined>> => {
  const width = (state.lineWeight ?? 2.25) * PIXELS;
  const dash = DASHES[state.lineStyle ?? ''];
  return {
    stroke: state.lineStyle === 'None' ? 'none' : colour,
    'stroke-width': width,
    'stroke-dasharray': dash?.map((part) => round(part * width)).join(' '),
    'stroke-linejoin': 'round',
    'stroke-linecap': state.lineStyle === 'RoundDot' ? 'round' : undefined,
    fill: 'none',
  };
};

/** Lines through the middle of their categories, broken where there is no figure. */
export function drawLines(data: ChartData, plot: Plot): Drawn {
  const drawn = data.series.filter(isLine).map((series) => {
    const places = series.points.map((point, i) => {
      if (!point) return undefined;
      const along = plot.start(i) + plot.slot / 2;
      const value = plot.at(point.value);
      return plot.flat ? { x: value, y: along, point } : { x: along, y: value, point };
    });
    const path = places
      .map((place, i) => (place ? `${places[i - 1] ? 'L' : 'M'}${round(place.x)} ${round(place.y)}` : ''))
      .filter((step) => step !== '')
      .join('');
    const marks = series.hasMarkers
      ? places.flatMap((place) => (place ? [mark(series, place.x, place.y)] : []))
      : [];
    const letters = lettersOf(series.state.labelFont, { size: 10, bold: true, colour: `#${PALETTE.ink}` });
    const below = series.state.labelPosition === 'Bottom';
    const labels = series.state.labels
      ? places.flatMap((place) =>
          place
            ? [textAt([place.point.label], place.x, place.y + (below ? letters.size + 4 : -8), letters)]
            : [],
        )
      : [];
    const line = node('path', { d: path, ...strokeOf(series) }, node('title', {}, series.name));
    return { shapes: path === '' ? [] : [line, ...marks], labels };
  });
  return { shapes: drawn.flatMap(({ shapes }) => shapes), labels: drawn.flatMap(({ labels }) => labels) };
}

export function mark({ state, colour }: Series, x: number, y: number): Node {
  const size = ((state.markerSize ?? 6) * PIXELS) / 2;
  const look = { fill: state.markerColour ?? colour, stroke: `#${PALETTE.white}`, 'stroke-width': 1 };
  switch (state.markerStyle) {
    case 'Square':
      return node('rect', { x: x - size, y: y - size, width: 2 * size, height: 2 * size, ...look });
    case 'Diamond':
      return node('path', {
        d: `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`,
        ...look,
      });
    case 'Triangle':
      return node('path', {
        d: `M${x} ${y - size}L${x + size} ${y + size}L${x - size} ${y + size}Z`,
        ...look,
      });
    default:
      return node('circle', { cx: x, cy: y, r: size, ...look });
  }
}
