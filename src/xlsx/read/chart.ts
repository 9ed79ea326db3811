import type { ChartType, FileAxis, FileChart, FileTitle } from '../file';
import { wordsOf } from './cells';
import type { Colours } from './colours';
import { fontAs, seriesOf } from './series';
import { type Xml, allOf, childOf, childrenOf, flag, numeric, valOf } from './xml';

type Drawn = Omit<FileChart, 'name' | 'left' | 'top' | 'width' | 'height' | 'altText'>;

/** The chart itself; undefined for one that cannot be drawn, which is then left out. */
export function chartOf(space: Xml, colours: Colours, leftOut: (what: string) => void): Drawn | undefined {
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
  if (series.some(({ values }) => values === '') || allOf(plot, 'numLit').length > 0)
    leftOut('figures of charts that stand in no cells');
  const categories = series.find((one) => one.categories !== undefined)?.categories;
  const title = titleOf(childOf(chart, 'title'), leftOut);
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

function fillOf(space: Xml, colours: Colours): { fill?: string } {
  const fill = colours.ofFill(childOf(space, 'spPr', 'solidFill'));
  return fill === undefined ? {} : { fill };
}

function titleOf(title: Xml | undefined, leftOut: (what: string) => void): Omit<FileTitle, 'visible'> {
  const words = childOf(title, 'tx');
  const cell = childOf(words, 'strRef', 'f')?.text;
  const cached = childOf(words, 'strRef', 'strCache', 'pt', 'v')?.text;
  return {
    text: cached ?? wordsOf(words),
    ...(cell === undefined ? {} : { cell }),
    ...titlePlaceOf(childOf(title, 'layout', 'manualLayout'), leftOut),
  };
}

/** Where it was moved to; by how much it was moved from a place that only Excel knows, we cannot keep. */
function titlePlaceOf(layout: Xml | undefined, leftOut: (what: string) => void): Pick<FileTitle, 'place'> {
  if (layout === undefined) return {};
  const [x, y] = [numeric(valOf(layout, 'x')), numeric(valOf(layout, 'y'))];
  const isFromEdge = valOf(layout, 'xMode') === 'edge' && valOf(layout, 'yMode') === 'edge';
  if (isFromEdge && x !== undefined && y !== undefined) return { place: { x, y } };
  leftOut('how far titles of charts were moved');
  return {};
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
