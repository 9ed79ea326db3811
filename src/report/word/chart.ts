import { ChartRun } from 'docx/charts';
import { FONT, FORMATS, PALETTE } from '../../workbook/theme';
import type { ChartBlock, ChartSeries } from '../document';

/** As wide as the page between its margins, in the pixels that Word counts. */
const SIZE = { width: 640, height: 320 };
const TEXT = { name: FONT.name, color: PALETTE.ink };

/** A chart of Word's own: its data can be edited there, and it takes the fonts of the document. */
export function wordChart(block: ChartBlock): ChartRun {
  return new ChartRun({
    type: 'column',
    title: { text: block.title, font: { size: 11, bold: true } },
    categories: [...block.categories],
    series: block.series.map(drawn),
    font: TEXT,
    transformation: SIZE,
    altText: { name: block.title, description: block.altText },
    legend: { position: 'bottom' },
    overlap: 0,
    gapWidth: 80,
    valueAxis: {
      minimum: 0,
      title: { text: block.axisTitle, font: { size: 9 } },
      numberFormat: FORMATS[block.format],
    },
  });
}

const drawn = ({ name, values, colour, as }: ChartSeries) => ({
  name,
  values: values.map((value) => value ?? null),
  color: PALETTE[colour],
  ...(as === 'line'
    ? { type: 'line' as const, markers: false, line: { width: 1.75, dash: 'dash' as const } }
    : {}),
});
