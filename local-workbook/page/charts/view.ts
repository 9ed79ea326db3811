import { PALETTE } from '../../../src/workbook';
import type { CellState, ChartState } from '../../grid/grid';
import { axisRoom, drawAxes } from './axes';
import { drawBars, roomForLabels, stackedSums } from './bars';
import { type ChartData, type Read, chartData } from './data';
import { drawLegend, legendSize } from './legend';
import { drawLines, isLine } from './lines';
import { type Box, plotOf } from './plot';
import { type Scale, scaleOf } from './scale';
import { type Maker, type Node, elementOf, node } from './svg';
import { LINE, lettersOf, textAt, wrapped } from './words';

const PIXELS = 4 / 3;
const EDGE = 10;

/**
 * A chart drawn from what its cells hold now.
 *
 * @param read - the cells of a reference such as `'Costs'!$D$4:$F$4`, row by row; none for one that leads nowhere
 * @param maker - the document; another where a test has none
 */
export const chartView = (
  chart: ChartState,
  read: (reference: string) => CellState[][],
  maker: Maker = document,
): SVGElement => elementOf(drawChart(chart, read), maker);

/** The same as data. */
export function drawChart(chart: ChartState, read: Read): Node {
  const data = chartData(chart, read);
  const [width, height] = [chart.width * PIXELS, chart.height * PIXELS];
  const inner: Box = { left: EDGE, top: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE };
  const title = drawTitle(chart, data, inner);
  const legend = placeLegend(chart, data, shrunk(inner, { top: title.room }));
  const scale = scaleOf(valuesOf(data), data.value);
  const plot = plotOf(plotBox(data, scale, legend.rest), scale, data);
  const axes = drawAxes(data, plot);
  const [bars, lines] = [drawBars(data, plot), drawLines(data, plot)];
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width,
      height,
      role: 'img',
      'data-chart': chart.name,
    },
    node('title', {}, data.title || chart.name),
    node('desc', {}, chart.altText || summary(data)),
    node('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      fill: chart.fill || `#${PALETTE.white}`,
      stroke: `#${PALETTE.greyGrid}`,
    }),
    title.drawn,
    ...axes.behind,
    ...bars.shapes,
    ...axes.front,
    ...lines.shapes,
    ...bars.labels,
    ...lines.labels,
    legend.drawn,
  );
}

/** At the left, where reading begins, in two lines at most. */
function drawTitle({ titleFont }: ChartState, { title }: ChartData, box: Box) {
  const letters = lettersOf(titleFont, { size: 12, colour: `#${PALETTE.ink}`, bold: true });
  const lines = wrapped(title, letters, box.width, 2);
  return {
    room: lines.length === 0 ? 0 : lines.length * letters.size * LINE + 8,
    drawn: lines.length === 0 ? undefined : textAt(lines, box.left, box.top + letters.size, letters, 'start'),
  };
}

function placeLegend({ legend, legendPosition = 'Right' }: ChartState, { series }: ChartData, box: Box) {
  if (!legend || series.length === 0) return { rest: box, drawn: undefined };
  const room = legendSize(series, legendPosition, box.width);
  const [left, top, right, bottom] = [
    legendPosition === 'Left' ? room : 0,
    legendPosition === 'Top' ? room : 0,
    legendPosition === 'Right' || legendPosition === 'Corner' ? room : 0,
    legendPosition === 'Bottom' ? room : 0,
  ];
  const place: Box = {
    left: right > 0 ? box.left + box.width - right : box.left,
    top: bottom > 0 ? box.top + box.height - bottom : box.top,
    width: left + right || box.width,
    height: top + bottom || box.height,
  };
  return {
    rest: shrunk(box, { left, top, right, bottom }),
    drawn: drawLegend(series, legendPosition, place),
  };
}

/** What is left for columns and lines, after axes and labels beyond the ends of columns. */
function plotBox(data: ChartData, scale: Scale, box: Box): Box {
  const { left, bottom } = axisRoom(data, scale, box.width);
  const labels = roomForLabels(data);
  const falls = scale.low < 0;
  return data.kind === 'bar'
    ? shrunk(box, { left: left + (falls ? labels : 0), bottom, right: labels + 6 })
    : shrunk(box, { left, bottom: bottom + (falls ? labels : 0), top: labels + 6 });
}

const shrunk = (box: Box, by: Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>): Box => ({
  left: box.left + (by.left ?? 0),
  top: box.top + (by.top ?? 0),
  width: Math.max(20, box.width - (by.left ?? 0) - (by.right ?? 0)),
  height: Math.max(20, box.height - (by.top ?? 0) - (by.bottom ?? 0)),
});

function valuesOf(data: ChartData): number[] {
  const figures = (from: ChartData['series']) =>
    from.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
  if (data.grouping === 'clustered') return figures(data.series);
  return [...stackedSums(data), ...figures(data.series.filter(isLine))];
}

/** For charts to which nobody gave an alternative text. */
function summary({ series, categories, kind }: ChartData): string {
  const kinds = { column: 'A column chart', bar: 'A bar chart', line: 'A line chart' };
  const names = series.map(({ name }) => name).filter((name) => name !== '');
  return `${kinds[kind]} of ${names.join(', ') || 'figures'} by ${categories.join(', ') || 'category'}`;
}
