import type { DrawnAxis, DrawnChart } from './drawn';
import { NO_LINE, richText, stroke, textLook } from './drawing';
import { element, group, setting } from './xml';

export const AXES = { categories: '111111111', values: '222222222' } as const;

/** The axis of names: level text that wraps, no ticks. */
export function categoryAxis({ type, category }: DrawnChart): string {
  const flat = type === 'bar';
  return group(
    'c:catAx',
    setting('c:axId', AXES.categories),
    group('c:scaling', setting('c:orientation', category.reversed ? 'maxMin' : 'minMax')),
    ...common(category, flat ? 'l' : 'b', flat),
    setting('c:crossAx', AXES.values),
    setting('c:crosses', category.crosses),
    // Names as they come, also where they are dates.
    setting('c:auto', false),
    setting('c:lblAlgn', 'ctr'),
    setting('c:lblOffset', 100),
    setting('c:noMultiLvlLbl', true),
  );
}

/** The axis of figures; they go where the columns carry theirs. */
export function valueAxis({ type, value }: DrawnChart): string {
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
    ...common(value, flat ? 'b' : 'l', !flat),
    setting('c:crossAx', AXES.categories),
    setting('c:crosses', value.crosses),
    setting('c:crossBetween', 'between'),
    value.majorUnit === undefined ? null : setting('c:majorUnit', value.majorUnit),
    value.minorUnit === undefined ? null : setting('c:minorUnit', value.minorUnit),
  );
}

function common(axis: DrawnAxis, place: 'l' | 'b', turned: boolean): (string | null)[] {
  const { format, title, line, gridline, look } = axis;
  const lines = gridline === undefined ? null : group('c:spPr', stroke(gridline, 0.5));
  return [
    setting('c:delete', axis.deleted),
    setting('c:axPos', place),
    axis.gridlines ? group('c:majorGridlines', lines) : null,
    axis.minorGridlines ? group('c:minorGridlines', lines) : null,
    title === undefined
      ? null
      : group(
          'c:title',
          group('c:tx', richText(title, axis.titleLook ?? {}, turned)),
          setting('c:overlay', false),
        ),
    element('c:numFmt', { formatCode: format ?? 'General', sourceLinked: format === undefined ? 1 : 0 }),
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', axis.labels),
    group('c:spPr', line === undefined ? NO_LINE : stroke(line, 0.75)),
    look === undefined ? null : textLook(look),
  ];
}
