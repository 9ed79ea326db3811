import type { SheetChart } from 'hucre';
import type { DescribedChart, DescribedWorkbook } from '../workbook';

type Theme = Pick<DescribedWorkbook, 'formats' | 'palette'>;

/** A native chart: no 3-D, thin grey grid lines, the figure on each bar where there is one series. */
export function toSheetChart(chart: DescribedChart, { palette, formats }: Theme): SheetChart {
  const isLine = chart.type === 'line';
  const formatCode = formats[chart.format];
  /** Where each bar says its figure, grid lines would only be noise. */
  const labelled = chart.series.length === 1 && !isLine;
  return {
    type: chart.type,
    title: chart.title,
    titleFontSize: 13,
    titleBold: true,
    titleColor: palette.ink,
    titleOverlay: false,
    altText: chart.altText,
    frameTitle: chart.title,
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    series: chart.series.map((series) => ({
      name: series.name,
      values: series.values,
      categories: chart.categories,
      color: palette[series.colour],
      ...(isLine
        ? {
            stroke: { width: 2.25 },
            smooth: false,
            marker: {
              symbol: 'circle' as const,
              size: 6,
              fill: palette[series.colour],
              line: palette[series.colour],
            },
          }
        : {}),
      ...(chart.pointColours
        ? { dataPoints: chart.pointColours.map((colour, idx) => ({ idx, fillColor: palette[colour] })) }
        : {}),
    })),
    ...(isLine ? {} : { gapWidth: 60, barGrouping: chart.stacked ? 'stacked' : 'clustered' }),
    ...(chart.stacked && !isLine ? { overlap: 100 } : {}),
    legend: chart.legend ? 'bottom' : false,
    roundedCorners: false,
    varyColors: false,
    lang: 'en-GB',
    plotVisOnly: false,
    chartSpaceFillColor: palette.white,
    chartSpaceBorderColor: palette.greyLine,
    ...(labelled
      ? {
          dataLabels: {
            showValue: true,
            position: 'outEnd',
            fontSize: 10,
            fontColor: palette.ink,
            numberFormat: { formatCode, sourceLinked: false },
          },
        }
      : {}),
    axes: {
      x: {
        labelFontSize: 10,
        labelColor: palette.grey,
        majorTickMark: 'none',
        minorTickMark: 'none',
        ...(chart.type === 'bar' ? { reverse: true } : {}),
        tickLblPos: 'low',
      },
      y: {
        gridlines: { major: !labelled },
        ...(labelled && chart.type === 'bar' ? { hidden: true } : {}),
        labelFontSize: 10,
        labelColor: palette.grey,
        majorTickMark: 'none',
        minorTickMark: 'none',
        numberFormat: { formatCode, sourceLinked: false },
        ...(chart.fromZero ? { scale: { min: 0 } } : {}),
        ...(chart.axisTitle === undefined
          ? {}
          : {
              title: chart.axisTitle,
              axisTitleFontSize: 10,
              axisTitleBold: false,
              axisTitleColor: palette.grey,
            }),
      },
    },
  };
}
