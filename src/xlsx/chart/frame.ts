import type { SheetChart } from 'hucre';
import type { DescribedChart } from '../../workbook';

/** What hucre needs to write a chart's place and alternative text; the chart itself is ours (`chartSpace`). */
export function chartFrame(chart: DescribedChart): SheetChart {
  return {
    type: chart.type,
    altText: chart.altText,
    // A title that follows a cell would go stale here.
    ...(chart.title.cell === undefined ? { frameTitle: chart.title.text } : {}),
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    series: chart.series.map(({ values }) => ({ values, categories: chart.categories })),
  };
}
