import type { DescribedChart, DescribedWorkbook } from '../../workbook';
import { FONT } from '../../workbook';
import { NO_LINE, richText, stroke, textLook } from './drawing';
import { element, group, setting } from './xml';

export const AXES = { categories: '111111111', values: '222222222' } as const;

type Theme = Pick<DescribedWorkbook, 'palette' | 'formats'>;

/** The axis of names: level text that wraps, a light line, no ticks. */
export function categoryAxis({ type }: DescribedChart, { palette }: Theme): string {
  return group(
    'c:catAx',
    setting('c:axId', AXES.categories),
    // Bars are read from the top.
    group('c:scaling', setting('c:orientation', type === 'bar' ? 'maxMin' : 'minMax')),
    setting('c:delete', false),
    setting('c:axPos', type === 'bar' ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    // Names stay below where a column falls under zero.
    setting('c:tickLblPos', 'low'),
    group('c:spPr', stroke(palette.greyMiddle, 0.75)),
    textLook({ size: 10, colour: palette.ink, font: FONT.name }),
    setting('c:crossAx', AXES.values),
    setting('c:crosses', 'autoZero'),
    // Names as they come, also where they are dates.
    setting('c:auto', false),
    setting('c:lblAlgn', 'ctr'),
    setting('c:lblOffset', 100),
    setting('c:noMultiLvlLbl', true),
  );
}

/** The axis of figures: no line of its own; its figures go where the columns carry theirs. */
export function valueAxis(chart: DescribedChart, { palette, formats }: Theme): string {
  const flat = chart.type === 'bar';
  const look = { size: 10, colour: palette.grey, font: FONT.name };
  return group(
    'c:valAx',
    setting('c:axId', AXES.values),
    group('c:scaling', setting('c:orientation', 'minMax'), chart.fromZero ? setting('c:min', 0) : null),
    setting('c:delete', !chart.gridLines && chart.axisTitle === undefined),
    setting('c:axPos', flat ? 'b' : 'l'),
    chart.gridLines ? group('c:majorGridlines', group('c:spPr', stroke(palette.greyGrid, 0.5))) : null,
    chart.axisTitle === undefined
      ? null
      : group('c:title', group('c:tx', richText(chart.axisTitle, look, !flat)), setting('c:overlay', false)),
    element('c:numFmt', { formatCode: formats[chart.format], sourceLinked: 0 }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', chart.gridLines ? 'nextTo' : 'none'),
    group('c:spPr', NO_LINE),
    textLook(look),
    setting('c:crossAx', AXES.categories),
    // The names of bars run downwards, so that their end is at the bottom, where figures belong.
    setting('c:crosses', flat ? 'max' : 'autoZero'),
    setting('c:crossBetween', 'between'),
  );
}
