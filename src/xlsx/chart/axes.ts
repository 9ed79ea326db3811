import { FONT, PALETTE } from '../../workbook';
import type { DrawnAxis, DrawnChart } from './drawn';
import { NO_LINE, richText, stroke, textLook } from './drawing';
import { element, group, setting } from './xml';

export const AXES = { categories: '111111111', values: '222222222' } as const;

const LOOK = { size: 10, colour: PALETTE.grey, font: FONT.name };

/** The axis of names: level text that wraps, a light line, no ticks. */
export function categoryAxis({ type, category }: DrawnChart): string {
  const flat = type === 'bar';
  return group(
    'c:catAx',
    setting('c:axId', AXES.categories),
    group('c:scaling', setting('c:orientation', category.reversed ? 'maxMin' : 'minMax')),
    setting('c:delete', category.deleted),
    setting('c:axPos', flat ? 'l' : 'b'),
    ...gridlines(category),
    title(category, flat),
    element('c:numFmt', {
      formatCode: category.format ?? 'General',
      sourceLinked: category.format === undefined ? 1 : 0,
    }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', category.labels),
    group('c:spPr', stroke(PALETTE.greyMiddle, 0.75)),
    textLook({ ...LOOK, colour: PALETTE.ink }),
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
export function valueAxis({ type, value, category }: DrawnChart): string {
  const flat = type === 'bar';
  const { maximum, minimum } = value;
  return group(
    'c:valAx',
    setting('c:axId', AXES.values),
    group(
      'c:scaling',
      setting('c:orientation', value.reversed ? 'maxMin' : 'minMax'),
      maximum === undefined ? null : setting('c:max', maximum),
      minimum === undefined ? null : setting('c:min', minimum),
    ),
    setting('c:delete', value.deleted),
    setting('c:axPos', flat ? 'b' : 'l'),
    ...gridlines(value),
    title(value, !flat),
    element('c:numFmt', {
      formatCode: value.format ?? 'General',
      sourceLinked: value.format === undefined ? 1 : 0,
    }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', value.labels),
    group('c:spPr', NO_LINE),
    textLook(LOOK),
    setting('c:crossAx', AXES.categories),
    // Names that run downwards have their end at the bottom, where figures belong.
    setting('c:crosses', flat && category.reversed ? 'max' : 'autoZero'),
    setting('c:crossBetween', 'between'),
    value.majorUnit === undefined ? null : setting('c:majorUnit', value.majorUnit),
    value.minorUnit === undefined ? null : setting('c:minorUnit', value.minorUnit),
  );
}

const gridlines = (axis: DrawnAxis): (string | null)[] => {
  const lines = group('c:spPr', stroke(PALETTE.greyGrid, 0.5));
  return [
    axis.gridlines ? group('c:majorGridlines', lines) : null,
    axis.minorGridlines ? group('c:minorGridlines', lines) : null,
  ];
};

const title = (axis: DrawnAxis, turned: boolean): string | null =>
  axis.title === undefined
    ? null
    : group('c:title', group('c:tx', richText(axis.title, LOOK, turned)), setting('c:overlay', false));
