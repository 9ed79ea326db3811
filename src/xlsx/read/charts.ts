import type { ChartType, FileAxis, FileChart, FileFont, FileSeries } from '../file';
import { STANDARD } from '../units';
import type { Colours } from './colours';
import { wordsOf } from './cells';
import type { Package } from './package';
import { type Xml, allOf, childOf, childrenOf, flag, numeric, relationOf, valOf } from './xml';

const POINTS_AN_EMU = 1 / 12_700;

/** Where columns and rows of a sheet begin, in points. */
export interface Measures {
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
}

export function measuresOf(
  widths: FileSizes['columnWidths'],
  heights: FileSizes['rowHeights'],
  hidden: { columns: readonly number[]; rows: readonly number[] },
): Measures {
  const sized = (sizes: ReadonlyMap<number, number>, none: readonly number[], standard: number) => {
    const gone = new Set(none);
    return (at: number) => {
      let sum = 0;
      for (let i = 0; i < at; i += 1) sum += gone.has(i) ? 0 : (sizes.get(i) ?? standard);
      return sum;
    };
  };
  return {
    left: sized(
      new Map(widths.map(({ column, points }) => [column, points])),
      hidden.columns,
      STANDARD.width,
    ),
    top: sized(new Map(heights.map(({ row, points }) => [row, points])), hidden.rows, STANDARD.height),
  };
}
interface FileSizes {
  columnWidths: readonly { column: number; points: number }[];
  rowHeights: readonly { row: number; points: number }[];
}

/** The charts of a drawing part; what else stands in it is left out. */
export function readCharts(
  file: Package,
  path: string,
  measures: Measures,
  colours: Colours,
  leftOut: (what: string) => void,
): FileChart[] {
  const parts = new Map(file.relations(path).map(({ id, target }) => [id, target]));
  return (file.xml(path)?.children ?? []).flatMap((anchor): FileChart[] => {
    const frame = allOf(anchor, 'graphicFrame')[0];
    const part = parts.get(relationOf(allOf(frame, 'chart')[0]) ?? '');
    const space = part === undefined ? undefined : file.xml(part);
    if (!frame || !space) {
      leftOut('pictures and shapes');
      return [];
    }
    const chart = chartOf(space, colours, leftOut);
    if (!chart) return [];
    const { name = 'Chart', descr = '' } = allOf(frame, 'cNvPr')[0]?.attributes ?? {};
    return [{ name, ...chart, ...placeOf(anchor, measures), altText: descr }];
  });
}

function placeOf(anchor: Xml, measures: Measures): Pick<FileChart, 'left' | 'top' | 'width' | 'height'> {
  const number = (element: Xml | undefined, name: string) => numeric(childOf(element, name)?.text) ?? 0;
  const corner = (element: Xml | undefined) => ({
    left: measures.left(number(element, 'col')) + number(element, 'colOff') * POINTS_AN_EMU,
    top: measures.top(number(element, 'row')) + number(element, 'rowOff') * POINTS_AN_EMU,
  });
  const attribute = (element: Xml | undefined, name: string) =>
    (numeric(element?.attributes[name]) ?? 0) * POINTS_AN_EMU;
  const position = childOf(anchor, 'pos');
  const start = position
    ? { left: attribute(position, 'x'), top: attribute(position, 'y') }
    : corner(childOf(anchor, 'from'));
  const size = childOf(anchor, 'ext');
  const end = childOf(anchor, 'to');
  const far = size
    ? { left: start.left + attribute(size, 'cx'), top: start.top + attribute(size, 'cy') }
    : corner(end);
  const round = (points: number) => Math.round(points * 100) / 100;
  return {
    left: round(start.left),
    top: round(start.top),
    width: round(far.left - start.left),
    height: round(far.top - start.top),
  };
}

type Drawn = Omit<FileChart, 'name' | 'left' | 'top' | 'width' | 'height' | 'altText'>;

function chartOf(space: Xml, colours: Colours, leftOut: (what: string) => void): Drawn | undefined {
  const chart = childOf(space, 'chart');
  const plot = childOf(chart, 'plotArea');
  const groups = plot?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const unknown = groups.find((group) => typeOf(group) === undefined);
  const first = groups[0];
  const type = first && typeOf(first);
  if (!type || unknown) {
    leftOut(`charts of type ${unknown?.name ?? '?'}`);
    return undefined;
  }
  if (childrenOf(plot, 'valAx').length > 1) leftOut('second axes of charts');
  const series = groups
    .flatMap((group) => {
      const own = typeOf(group);
      return childrenOf(group, 'ser').map((ser) => ({
        order: Number(valOf(ser, 'order') ?? 0),
        series: seriesOf(ser, group, own === type ? undefined : own, colours),
      }));
    })
    .sort((a, b) => a.order - b.order)
    .map((one) => one.series);
  const categories = series.find((one) => one.categories !== undefined)?.categories;
  const title = titleOf(childOf(chart, 'title'));
  return {
    type,
    title: { ...title, visible: childOf(chart, 'title') !== undefined },
    series: series.map((one) => {
      const { categories: own, ...rest } = one;
      return own === undefined || own === categories ? rest : one;
    }),
    ...(categories === undefined ? {} : { categories }),
    legend: childOf(chart, 'legend') !== undefined,
    ...legendPositionOf(childOf(chart, 'legend')),
    axes: axesOf(plot, colours),
    ...fontAs('titleFont', childOf(chart, 'title'), colours),
    ...fillOf(space, colours),
  };
}

function typeOf(group: Xml): ChartType | undefined {
  const grouping = valOf(group, 'grouping') ?? 'clustered';
  if (group.name === 'barChart') {
    const way = valOf(group, 'barDir') === 'bar' ? 'Bar' : 'Column';
    if (grouping === 'stacked') return `${way}Stacked`;
    return grouping === 'percentStacked' ? `${way}Stacked100` : `${way}Clustered`;
  }
  if (group.name !== 'lineChart' || grouping !== 'standard') return undefined;
  const marked = childrenOf(group, 'ser').some(
    (ser) => (valOf(ser, 'marker', 'symbol') ?? 'none') !== 'none',
  );
  return marked ? 'LineMarkers' : 'Line';
}

/** DrawingML's patterns of lines, and Excel's ChartLineStyle. */
export const DASHES: Readonly<Record<string, string>> = {
  solid: 'Continuous', dash: 'Dash', sysDash: 'Dash', lgDash: 'Dash', dashDot: 'DashDot', lgDashDot: 'DashDot', sysDashDot: 'DashDot',
  lgDashDotDot: 'DashDotDot', sysDashDotDot: 'DashDotDot', sysDot: 'RoundDot', dot: 'Dot',
}; // prettier-ignore

/** Where labels stand: the file's word, and Excel's ChartDataLabelPosition. */
export const PLACES: Readonly<Record<string, string>> = {
  inBase: 'InsideBase', inEnd: 'InsideEnd', outEnd: 'OutsideEnd', ctr: 'Center', t: 'Top', b: 'Bottom', l: 'Left', r: 'Right',
}; // prettier-ignore

function seriesOf(ser: Xml, group: Xml, type: ChartType | undefined, colours: Colours): FileSeries {
  const words = childOf(ser, 'tx');
  const nameCell = childOf(words, 'strRef', 'f')?.text;
  const cached = childOf(words, 'strRef', 'strCache', 'pt', 'v')?.text ?? childOf(words, 'v')?.text ?? '';
  const shape = childOf(ser, 'spPr');
  const stroke = childOf(shape, 'ln');
  const isLine = group.name === 'lineChart';
  const colour = colours.ofFill(childOf(isLine ? stroke : shape, 'solidFill'));
  const dash = childOf(stroke, 'noFill') ? 'None' : DASHES[valOf(stroke, 'prstDash') ?? 'solid'];
  const [gap, overlap] = [numeric(valOf(group, 'gapWidth')), numeric(valOf(group, 'overlap'))];
  const points = childrenOf(ser, 'dPt');
  const labels = childOf(ser, 'dLbls');
  const shown = labels !== undefined && flag(valOf(labels, 'showVal')) && !flag(valOf(labels, 'delete'));
  const format = childOf(labels, 'numFmt')?.attributes['formatCode'];
  const place = PLACES[valOf(labels, 'dLblPos') ?? ''];
  const weight = numeric(stroke?.attributes['w']);
  const reference = (name: string): string | undefined => allOf(childOf(ser, name), 'f')[0]?.text;
  const categories = reference('cat');
  return {
    name: cached,
    ...(nameCell === undefined ? {} : { nameCell }),
    values: reference('val') ?? '',
    ...(categories === undefined ? {} : { categories }),
    ...(colour === undefined ? {} : { colour }),
    ...(type === undefined ? {} : { type }),
    ...(shown ? { labels: true } : {}),
    ...(shown && place !== undefined ? { labelPosition: place } : {}),
    ...(shown && format !== undefined ? { labelFormat: format } : {}),
    ...(points.length === 0 ? {} : { pointColours: coloursOf(points, colour ?? '#000000', colours) }),
    ...(isLine && dash !== undefined && dash !== 'Continuous' ? { lineStyle: dash } : {}),
    ...(isLine && weight !== undefined ? { lineWeight: weight * POINTS_AN_EMU } : {}),
    ...(isLine ? markerOf(childOf(ser, 'marker'), colour, colours) : {}),
    ...(shown ? fontAs('labelFont', childOf(labels, 'txPr'), colours) : {}),
    ...(!isLine && gap !== undefined ? { gapWidth: gap } : {}),
    ...(!isLine && overlap !== undefined ? { overlap } : {}),
  };
}

/** Excel's ChartMarkerStyle by the file's word. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  none: 'None', circle: 'Circle', square: 'Square', diamond: 'Diamond', triangle: 'Triangle', x: 'X', star: 'Star', dot: 'Dot',
  dash: 'Dash', plus: 'Plus', auto: 'Automatic',
}; // prettier-ignore

function markerOf(marker: Xml | undefined, line: string | undefined, colours: Colours): Partial<FileSeries> {
  const style = SYMBOLS[valOf(marker, 'symbol') ?? ''];
  const size = numeric(valOf(marker, 'size'));
  const colour = colours.ofFill(childOf(marker, 'spPr', 'solidFill'));
  return {
    ...(style === undefined ? {} : { markerStyle: style }),
    ...(size === undefined ? {} : { markerSize: size }),
    ...(colour === undefined || colour === line ? {} : { markerColour: colour }),
  };
}

/** The letters of a title, an axis or labels, where the file says anything of them. */
function fontAs<Name extends string>(
  name: Name,
  around: Xml | undefined,
  colours: Colours,
): Partial<Record<Name, FileFont>> {
  const look = allOf(around, 'rPr')[0] ?? allOf(around, 'defRPr')[0];
  const size = numeric(look?.attributes['sz']);
  const { b, i } = look?.attributes ?? {};
  const colour = colours.ofFill(childOf(look, 'solidFill'));
  const typeface = childOf(look, 'latin')?.attributes['typeface'];
  const font: FileFont = {
    ...(typeface === undefined || typeface.startsWith('+') ? {} : { name: typeface }),
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(b === undefined ? {} : { bold: flag(b) }),
    ...(i === undefined ? {} : { italic: flag(i) }),
    ...(colour === undefined ? {} : { colour }),
  };
  return Object.keys(font).length > 0 ? ({ [name]: font } as Record<Name, FileFont>) : {};
}

/** One colour for each point up to the last that has its own. */
function coloursOf(points: readonly Xml[], otherwise: string, colours: Colours): string[] {
  const own = new Map(
    points.map((point) => [
      Number(valOf(point, 'idx') ?? 0),
      colours.ofFill(childOf(point, 'spPr', 'solidFill')),
    ]),
  );
  return Array.from({ length: Math.max(...own.keys()) + 1 }, (_, i) => own.get(i) ?? otherwise);
}

function fillOf(space: Xml, colours: Colours): { fill?: string } {
  const fill = colours.ofFill(childOf(space, 'spPr', 'solidFill'));
  return fill === undefined ? {} : { fill };
}

function titleOf(title: Xml | undefined): { text: string; cell?: string } {
  const words = childOf(title, 'tx');
  const cell = childOf(words, 'strRef', 'f')?.text;
  const cached = childOf(words, 'strRef', 'strCache', 'pt', 'v')?.text;
  return { text: cached ?? wordsOf(words), ...(cell === undefined ? {} : { cell }) };
}

const LEGENDS: Readonly<Record<string, string>> = {
  b: 'Bottom',
  t: 'Top',
  l: 'Left',
  r: 'Right',
  tr: 'Corner',
};

const legendPositionOf = (legend: Xml | undefined) =>
  legend === undefined ? {} : { legendPosition: LEGENDS[valOf(legend, 'legendPos') ?? 'r'] ?? 'Right' };

const TICKS: Readonly<Record<string, string>> = { none: 'None', low: 'Low', high: 'High' };

function axesOf(plot: Xml | undefined, colours: Colours): FileChart['axes'] {
  const value = childOf(plot, 'valAx');
  const category = childOf(plot, 'catAx') ?? childOf(plot, 'dateAx');
  return { value: axisOf(value, category, colours), category: axisOf(category, value, colours) };
}

const CROSSINGS: Readonly<Record<string, string>> = { max: 'Maximum', min: 'Minimum' };

/** Only what differs from what Excel would do by itself. */
function axisOf(axis: Xml | undefined, other: Xml | undefined, colours: Colours): FileAxis {
  const position = CROSSINGS[valOf(other, 'crosses') ?? ''];
  const gridline = colours.ofFill(childOf(axis, 'majorGridlines', 'spPr', 'ln', 'solidFill'));
  const title = wordsOf(childOf(axis, 'title', 'tx'));
  const ticks = TICKS[valOf(axis, 'tickLblPos') ?? ''];
  const format = childOf(axis, 'numFmt')?.attributes;
  const own = flag(format?.['sourceLinked']) ? undefined : format?.['formatCode'];
  const read = {
    minimum: numeric(valOf(axis, 'scaling', 'min')),
    maximum: numeric(valOf(axis, 'scaling', 'max')),
    majorUnit: numeric(valOf(axis, 'majorUnit')),
    minorUnit: numeric(valOf(axis, 'minorUnit')),
  };
  return {
    ...(flag(valOf(axis, 'delete')) ? { visible: false } : {}),
    ...(title === '' ? {} : { title, titleVisible: true }),
    ...(own === undefined ? {} : { numberFormat: own }),
    ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
    ...(axis?.name === 'valAx' ? { majorGridlines: childOf(axis, 'majorGridlines') !== undefined } : {}),
    ...(axis?.name !== 'valAx' && childOf(axis, 'majorGridlines') ? { majorGridlines: true } : {}),
    ...(childOf(axis, 'minorGridlines') ? { minorGridlines: true } : {}),
    ...(valOf(axis, 'scaling', 'orientation') === 'maxMin' ? { reversed: true } : {}),
    ...(ticks === undefined ? {} : { tickLabelPosition: ticks }),
    ...(position === undefined ? {} : { position }),
    ...(gridline === undefined ? {} : { gridlineColour: gridline }),
    ...fontAs('font', childOf(axis, 'txPr'), colours),
    ...fontAs('titleFont', childOf(axis, 'title'), colours),
  };
}
