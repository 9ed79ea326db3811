import type { ChartCells, DrawnAxis, DrawnChart, DrawnSeries, Letters } from '../chart';
import { XlsxError } from '../errors';
import type { FileAxis, FileChart, FileFont, FileSeries, FileSheet, FileWorkbook } from '../file';
import { DASHES, PLACES, SYMBOLS } from '../read/series';

const KIND: Readonly<Record<string, Pick<DrawnChart, 'type' | 'grouping'>>> = {
  ColumnClustered: { type: 'column', grouping: 'clustered' },
  ColumnStacked: { type: 'column', grouping: 'stacked' },
  ColumnStacked100: { type: 'column', grouping: 'percentStacked' },
  BarClustered: { type: 'bar', grouping: 'clustered' },
  BarStacked: { type: 'bar', grouping: 'stacked' },
  BarStacked100: { type: 'bar', grouping: 'percentStacked' },
  Line: { type: 'line', grouping: 'clustered' },
  LineMarkers: { type: 'line', grouping: 'clustered' },
};

const LEGENDS: Readonly<Record<string, DrawnChart['legend']>> = {
  Bottom: 'b',
  Top: 't',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};
const TICKS: Readonly<Record<string, DrawnAxis['labels']>> = {
  NextToAxis: 'nextTo',
  Low: 'low',
  High: 'high',
  None: 'none',
};
const LINE = '9AA5AE';
const crossingOf = (other: FileAxis | undefined): DrawnAxis['crosses'] =>
  other?.position === 'Maximum' ? 'max' : other?.position === 'Minimum' ? 'min' : 'autoZero';
const keyOf = (table: Readonly<Record<string, string>>, wanted: string | undefined): string | undefined =>
  Object.keys(table).find((key) => table[key] === wanted);
const hex = (colour: string) => colour.slice(1).toUpperCase();

/** @throws XlsxError for a type of chart that we cannot write */
export function drawnOfFile(chart: FileChart): DrawnChart {
  const kindOf = (type: string) => {
    const kind = KIND[type];
    if (!kind) throw new XlsxError(`The chart "${chart.name}" is a ${type}, which cannot be saved yet`);
    return kind;
  };
  const kinds = chart.series.map((one) => kindOf(one.type ?? chart.type));
  const solid = kinds.filter(({ type }) => type !== 'line');
  const kind = solid[0] ?? kindOf(chart.type);
  if (solid.some(({ type, grouping }) => type !== kind.type || grouping !== kind.grouping))
    throw new XlsxError(
      `The chart "${chart.name}" mixes columns of several kinds, which cannot be saved yet`,
    );
  const columns = chart.series.filter((_, i) => kinds[i]?.type !== 'line');
  const said = (name: 'gapWidth' | 'overlap') => columns.find((one) => one[name] !== undefined)?.[name];
  const legend = LEGENDS[chart.legendPosition ?? 'Right'] ?? 'r';
  const { title } = chart;
  return {
    ...kind,
    ...(title.visible
      ? {
          title: {
            text: title.text,
            ...(title.cell === undefined ? {} : { cell: title.cell }),
            ...lettersOf('look', chart.titleFont),
            ...(title.place === undefined ? {} : { place: title.place }),
          },
        }
      : {}),
    ...(chart.fill === undefined ? {} : { fill: hex(chart.fill) }),
    series: chart.series.map((one, i) => seriesOf(one, chart, kinds[i]?.type === 'line')),
    gapWidth: said('gapWidth') ?? 150,
    overlap: said('overlap') ?? (kind.grouping === 'clustered' ? 0 : 100),
    ...(chart.legend ? { legend } : {}),
    // In the file each axis says where it crosses the other; in the API, where the other crosses it.
    value: { ...axisOf(chart.axes.value, true), crosses: crossingOf(chart.axes.category) },
    category: { ...axisOf(chart.axes.category, false), crosses: crossingOf(chart.axes.value) },
  };
}

function seriesOf(series: FileSeries, chart: FileChart, isLine: boolean): DrawnSeries {
  const colour = series.colour === undefined ? undefined : hex(series.colour);
  const categories = series.categories ?? chart.categories;
  const place = keyOf(PLACES, series.labelPosition) ?? (isLine ? 't' : 'outEnd');
  const dash = series.lineStyle === 'None' ? 'none' : (keyOf(DASHES, series.lineStyle) ?? 'solid');
  const hasName = series.name !== '' || series.nameCell !== undefined;
  return {
    ...(hasName
      ? { name: { text: series.name, ...(series.nameCell === undefined ? {} : { cell: series.nameCell }) } }
      : {}),
    values: series.values,
    ...(categories === undefined ? {} : { categories }),
    ...(colour === undefined ? {} : { colour }),
    ...(series.pointColours && !isLine ? { pointColours: series.pointColours.map(hex) } : {}),
    ...(isLine
      ? { line: { points: series.lineWeight ?? 2.25, dash }, ...markerOf(series, chart, colour) }
      : {}),
    ...(series.labels
      ? {
          labels: {
            place,
            ...(series.labelFormat === undefined ? {} : { format: series.labelFormat }),
            ...lettersOf('look', series.labelFont),
          },
        }
      : {}),
  };
}

function markerOf(
  series: FileSeries,
  chart: FileChart,
  colour: string | undefined,
): Pick<DrawnSeries, 'marker'> {
  const usual = (series.type ?? chart.type) === 'LineMarkers' ? 'Automatic' : 'None';
  const symbol = keyOf(SYMBOLS, series.markerStyle ?? usual) ?? 'auto';
  if (symbol === 'none') return {};
  const fill = series.markerColour === undefined ? colour : hex(series.markerColour);
  return {
    marker: {
      symbol,
      ...(series.markerSize === undefined ? {} : { size: series.markerSize }),
      ...(fill === undefined ? {} : { fill }),
    },
  };
}

function lettersOf<Name extends string>(
  name: Name,
  font: FileFont | undefined,
): Partial<Record<Name, Letters>> {
  if (font === undefined) return {};
  const { name: typeface, colour, ...rest } = font;
  const letters: Letters = {
    ...rest,
    ...(typeface === undefined ? {} : { font: typeface }),
    ...(colour === undefined ? {} : { colour: hex(colour) }),
  };
  return { [name]: letters } as Record<Name, Letters>;
}

function axisOf(axis: FileAxis = {}, isValue: boolean): DrawnAxis {
  const { minimum, maximum, majorUnit, minorUnit, numberFormat, title } = axis;
  const set = { minimum, maximum, majorUnit, minorUnit, format: numberFormat };
  return {
    deleted: axis.visible === false,
    labels: TICKS[axis.tickLabelPosition ?? 'NextToAxis'] ?? 'nextTo',
    ...(title === undefined || title === '' || axis.titleVisible === false ? {} : { title }),
    ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
    gridlines: axis.majorGridlines ?? isValue,
    minorGridlines: axis.minorGridlines ?? false,
    reversed: axis.reversed ?? false,
    crosses: 'autoZero',
    ...lettersOf('look', axis.font),
    ...lettersOf('titleLook', axis.titleFont),
    ...(isValue ? {} : { line: LINE }),
    ...(axis.gridlineColour === undefined ? {} : { gridline: hex(axis.gridlineColour) }),
  };
}

/** What the charts of a workbook may refer to. */
export function cellsOfFile({ sheets, looks }: FileWorkbook): ChartCells {
  const made = new Map<string, ReturnType<ChartCells>>();
  const read = (sheet: FileSheet) => {
    const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    return (row: number, column: number) => {
      const cell = cells.get(`${row},${column}`);
      if (!cell || cell.value === '') return null;
      const format = looks[cell.look]?.numberFormat;
      return { value: cell.error ? null : cell.value, format: format === 'General' ? undefined : format };
    };
  };
  return (name) => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet && !made.has(name)) made.set(name, read(sheet));
    return made.get(name);
  };
}
