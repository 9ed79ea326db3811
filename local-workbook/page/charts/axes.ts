import { PALETTE } from '../../../src/workbook';
import { type ChartData, shown } from './data';
import type { Plot } from './plot';
import type { Scale } from './scale';
import { type Node, node } from './svg';
import { LINE, type Letters, lettersOf, textAt, widthOf, wrapped } from './words';

const GREY = `#${PALETTE.grey}`;
const INK = `#${PALETTE.ink}`;

const valueLetters = ({ value }: ChartData): Letters => lettersOf(value.font, { size: 10, colour: GREY });
const categoryLetters = ({ category }: ChartData): Letters =>
  lettersOf(category.font, { size: 10, colour: INK });
const titleLetters = (font: ChartData['value']['titleFont']): Letters =>
  lettersOf(font, { size: 10, colour: GREY });

const figures = (data: ChartData, { ticks }: Scale): string[] =>
  ticks.map((tick) => (data.grouping === 'stacked100' ? shown(tick, '0%') : shown(tick, data.valueFormat)));

const hasFigures = ({ value }: ChartData): boolean =>
  value.visible !== false && value.tickLabelPosition !== 'None';
const hasNames = ({ category }: ChartData): boolean =>
  category.visible !== false && category.tickLabelPosition !== 'None';
const titleOf = ({ title, titleVisible, visible }: ChartData['value']): string =>
  titleVisible === false || visible === false ? '' : (title ?? '');

/** The room that the axes take at the left and at the bottom. */
export function axisRoom(data: ChartData, scale: Scale, width: number): { left: number; bottom: number } {
  const flat = data.kind === 'bar';
  const [look, names] = [valueLetters(data), categoryLetters(data)];
  const titles = {
    value: titleOf(data.value) === '' ? 0 : titleLetters(data.value.titleFont).size * 1.6,
    category: titleOf(data.category) === '' ? 0 : titleLetters(data.category.titleFont).size * 1.6,
  };
  const widest = Math.max(0, ...figures(data, scale).map((text) => widthOf(text, look)));
  if (flat) {
    const longest = Math.max(0, ...data.categories.map((name) => widthOf(name, names)));
    return {
      left: (hasNames(data) ? Math.min(width * 0.35, longest) + 8 : 0) + titles.category,
      bottom: (hasFigures(data) ? look.size * 1.6 : 0) + titles.value,
    };
  }
  const left = (hasFigures(data) ? widest + 8 : 0) + titles.value;
  const slot = (width - left) / Math.max(1, data.categories.length);
  const lines = Math.max(1, ...data.categories.map((name) => wrapped(name, names, slot - 6, 3).length));
  return { left, bottom: (hasNames(data) ? lines * names.size * LINE + 6 : 0) + titles.category };
}

/** Lines behind the columns, and the words and figures of both axes. */
export function drawAxes(data: ChartData, plot: Plot): { behind: Node[]; front: Node[] } {
  const { box, flat, scale, at } = plot;
  const { value, category } = data;
  const lines = (value.majorGridlines ?? true) ? scale.ticks : [];
  const grid = lines.map((tick) =>
    line(
      flat
        ? [at(tick), box.top, at(tick), box.top + box.height]
        : [box.left, at(tick), box.left + box.width, at(tick)],
      value.gridlineColour ?? `#${PALETTE.greyGrid}`,
    ),
  );
  const axis =
    category.visible === false
      ? []
      : [
          line(
            flat
              ? [plot.baseline, box.top, plot.baseline, box.top + box.height]
              : [box.left, plot.baseline, box.left + box.width, plot.baseline],
            `#${PALETTE.greyMiddle}`,
          ),
        ];
  return {
    behind: grid,
    front: [
      ...axis,
      ...(hasFigures(data) ? drawFigures(data, plot) : []),
      ...(hasNames(data) ? drawNames(data, plot) : []),
      ...drawTitles(data, plot),
    ],
  };
}

const line = ([x1, y1, x2, y2]: readonly [number, number, number, number], stroke: string): Node =>
  node('line', { x1, y1, x2, y2, stroke, 'stroke-width': 1 });

function drawFigures(data: ChartData, { scale, at, box, flat }: Plot): Node[] {
  const look = valueLetters(data);
  return figures(data, scale).map((text, i) => {
    const along = at(scale.ticks[i] ?? 0);
    return flat
      ? textAt([text], along, box.top + box.height + look.size * 1.3, look)
      : textAt([text], box.left - 8, along + look.size * 0.35, look, 'end');
  });
}

function drawNames(data: ChartData, plot: Plot): Node[] {
  const look = categoryLetters(data);
  const { box, flat, start, slot, baseline } = plot;
  // Beside the axis unless told to stay low: there a name would stand on a column that falls.
  const low = data.category.tickLabelPosition !== 'NextToAxis' || !data.series.some(falls);
  return data.categories.map((name, i) => {
    const middle = start(i) + slot / 2;
    if (flat) {
      const room = Math.max(20, box.left - 16);
      const lines = wrapped(name, look, room, Math.max(1, Math.floor(slot / (look.size * LINE))));
      const top = middle + look.size * 0.35 - ((lines.length - 1) * look.size * LINE) / 2;
      return textAt(lines, (low ? box.left : baseline) - 8, top, look, 'end');
    }
    const lines = wrapped(name, look, slot - 6, 3);
    return textAt(lines, middle, (low ? box.top + box.height : baseline) + look.size * 1.2, look);
  });
}

const falls = ({ points }: ChartData['series'][number]): boolean =>
  points.some((point) => point && point.value < 0);

function drawTitles(data: ChartData, { box, flat }: Plot): Node[] {
  const written = [
    { text: titleOf(data.value), upright: !flat, look: titleLetters(data.value.titleFont) },
    { text: titleOf(data.category), upright: flat, look: titleLetters(data.category.titleFont) },
  ];
  return written.flatMap(({ text, upright, look }) => {
    if (text === '') return [];
    const y = box.top + box.height / 2;
    const x = look.size + 2;
    if (upright) return [textAt([text], x, y, look, 'middle', { transform: `rotate(-90 ${x} ${y})` })];
    const below = box.top + box.height + (flat ? valueRoom(data) : nameRoom(data, box.width));
    return [textAt([text], box.left + box.width / 2, below + look.size * 1.2, look)];
  });
}

const valueRoom = (data: ChartData): number => (hasFigures(data) ? valueLetters(data).size * 1.6 : 0);

function nameRoom(data: ChartData, width: number): number {
  if (!hasNames(data)) return 0;
  const look = categoryLetters(data);
  const slot = width / Math.max(1, data.categories.length);
  const lines = Math.max(1, ...data.categories.map((name) => wrapped(name, look, slot - 6, 3).length));
  return lines * look.size * LINE + 6;
}
