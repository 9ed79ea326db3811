import type { ChartType, FileFont, FileSeries } from '../file';
import { POINTS_AN_EMU } from '../units';
import type { Colours } from './colours';
import { type Xml, allOf, childOf, childrenOf, flag, numeric, valOf } from './xml';

/** DrawingML's patterns of lines, and Excel's ChartLineStyle. */
export const DASHES: Readonly<Record<string, string>> = {
  solid: 'Continuous', dash: 'Dash', sysDash: 'Dash', lgDash: 'Dash', dashDot: 'DashDot', lgDashDot: 'DashDot', sysDashDot: 'DashDot',
  lgDashDotDot: 'DashDotDot', sysDashDotDot: 'DashDotDot', sysDot: 'RoundDot', dot: 'Dot',
}; // prettier-ignore

/** Where labels stand: the file's word, and Excel's ChartDataLabelPosition. */
export const PLACES: Readonly<Record<string, string>> = {
  inBase: 'InsideBase', inEnd: 'InsideEnd', outEnd: 'OutsideEnd', ctr: 'Center', t: 'Top', b: 'Bottom', l: 'Left', r: 'Right',
}; // prettier-ignore

export function seriesOf(ser: Xml, group: Xml, type: ChartType | undefined, colours: Colours): FileSeries {
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
export function fontAs<Name extends string>(
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
