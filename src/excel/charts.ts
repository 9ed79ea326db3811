import type { Colour, DescribedChart, DescribedSeries, DescribedWorkbook } from '../workbook';
import { FONT } from '../workbook';
import { addressOf, rectangleOf } from './areas';
import { type Operation, operation } from './operation';

type Theme = Pick<DescribedWorkbook, 'palette' | 'formats'>;
/** Finds a sheet of the described workbook by its name. */
type FindSheet = (name: string) => Excel.Worksheet;

/** Room between columns, in per cent of a column's width. */
const GAP = 70;
/** Letters on these must be white to be read. */
const DARK: readonly Colour[] = ['accent', 'warm', 'ink', 'grey'];

/** The charts of a sheet, native and live: title and series follow their cells. */
export const charts = (
  described: readonly DescribedChart[],
  sheet: Excel.Worksheet,
  find: FindSheet,
  theme: Theme,
): Operation[] =>
  described.map((chart) =>
    operation(60 + 25 * chart.series.length, chart, () => addChart(chart, sheet, find, theme)),
  );

function addChart(described: DescribedChart, sheet: Excel.Worksheet, find: FindSheet, theme: Theme): void {
  const { palette } = theme;
  const [first] = described.series;
  if (!first) return;
  const values = rangeAt(first.values, find);
  // One row or one column of figures: Excel makes one series of it, which the first of ours takes over.
  const isColumn = rectangleOf(splitAddress(first.values).address).columns === 1;
  const chart = sheet.charts.add(typeOf(described), values, isColumn ? 'Columns' : 'Rows');
  described.series.forEach((series, i) => {
    const target = i === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name.text);
    if (i === 0) target.name = series.name.text;
    target.setValues(i === 0 ? values : rangeAt(series.values, find));
    target.setXAxisValues(rangeAt(described.categories, find));
    drawSeries(series, target, described, theme);
  });
  drawTitle(described, chart, theme);
  chart.legend.visible = described.legend;
  if (described.legend) chart.legend.position = 'Bottom';
  drawAxes(described, chart, theme);
  chart.format.fill.setSolidColor(`#${palette.white}`);
  const [from, to] = [described.from, described.to];
  chart.setPosition(
    addressOf({ ...from, rows: 1, columns: 1 }),
    // The chart ends before the corner that is described.
    addressOf({ row: to.row - 1, column: to.column - 1, rows: 1, columns: 1 }),
  );
}

function typeOf({ type, stacked }: DescribedChart) {
  if (type === 'line') return 'LineMarkers';
  if (type === 'bar') return stacked ? 'BarStacked' : 'BarClustered';
  return stacked ? 'ColumnStacked' : 'ColumnClustered';
}

function drawTitle({ title }: DescribedChart, chart: Excel.Chart, { palette }: Theme): void {
  chart.title.visible = true;
  if (title.cell === undefined) chart.title.text = title.text;
  else chart.title.setFormula(`=${title.cell}`);
  chart.title.format.font.set({ name: FONT.name, size: 12, bold: true, color: `#${palette.ink}` });
}

function drawSeries(
  series: DescribedSeries,
  target: Excel.ChartSeries,
  { type, stacked, labels, format }: DescribedChart,
  { palette, formats }: Theme,
): void {
  const colour = `#${palette[series.colour]}`;
  if (series.rule !== undefined || type === 'line') {
    if (series.rule !== undefined) target.chartType = 'Line';
    target.format.line.color = colour;
    target.format.line.weight = series.rule === undefined ? 2.25 : 1.5;
    target.format.line.lineStyle = series.rule === 'dashed' ? 'Dash' : 'Continuous';
    target.markerStyle = series.rule === undefined ? 'Circle' : 'None';
    if (series.rule === undefined) {
      target.markerSize = 6;
      target.markerBackgroundColor = colour;
    }
    return;
  }
  target.gapWidth = GAP;
  target.overlap = stacked ? 100 : 0;
  target.format.fill.setSolidColor(colour);
  if (labels === 'none') return;
  target.hasDataLabels = true;
  target.dataLabels.showValue = true;
  target.dataLabels.position = labels === 'base' ? 'InsideBase' : 'OutsideEnd';
  target.dataLabels.numberFormat = formats[format];
  const onDark = labels === 'base' && DARK.includes(series.colour);
  target.dataLabels.format.font.set({
    name: FONT.name,
    size: 10,
    bold: true,
    color: `#${onDark ? palette.white : palette.ink}`,
  });
}

function drawAxes(described: DescribedChart, chart: Excel.Chart, { palette, formats }: Theme): void {
  const { valueAxis, categoryAxis } = chart.axes;
  categoryAxis.format.font.set({ name: FONT.name, size: 10, color: `#${palette.ink}` });
  // Names stay below where a column falls under zero.
  categoryAxis.tickLabelPosition = 'Low';
  valueAxis.majorGridlines.visible = described.gridLines;
  if (described.gridLines) valueAxis.majorGridlines.format.line.color = `#${palette.greyGrid}`;
  valueAxis.format.font.set({ name: FONT.name, size: 10, color: `#${palette.grey}` });
  valueAxis.numberFormat = formats[described.format];
  valueAxis.tickLabelPosition = described.gridLines ? 'NextToAxis' : 'None';
  if (described.fromZero) valueAxis.minimum = 0;
  if (described.axisTitle !== undefined) valueAxis.title.text = described.axisTitle;
  else valueAxis.title.visible = false;
  if (described.type === 'bar') {
    // Bars are read from the top, and their figures belong at the bottom.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
}

/** The parts of `'Costs'!$D$4:$F$4`. */
export function splitAddress(reference: string): { sheet: string; address: string } {
  const at = reference.lastIndexOf('!');
  const sheet = reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { sheet, address: reference.slice(at + 1) };
}

function rangeAt(reference: string, find: FindSheet): Excel.Range {
  const { sheet, address } = splitAddress(reference);
  return find(sheet).getRange(address.replaceAll('$', ''));
}
