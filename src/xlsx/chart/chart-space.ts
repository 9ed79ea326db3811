import { AXES, categoryAxis, valueAxis } from './axes';
import { Caches } from './cache';
import type { ChartCells, DrawnChart } from './drawn';
import { NO_FILL, NO_LINE, richText, solid, textLook } from './drawing';
import { plotGroups } from './series';
import { element, group, setting } from './xml';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/**
 * A chart part: native, with the values of its cells beside each reference. Elements stand in the order of
 * CT_ChartSpace (ISO/IEC 29500-1, 21.2.2), which Excel insists on.
 */
export function chartSpace(
  chart: DrawnChart,
  cells: ChartCells,
  /** What to do with references that lead nowhere: in our own workbooks they are a fault, in others a fact */
  broken: 'refused' | 'as they are' = 'refused',
): string {
  const caches = new Caches(cells, broken);
  const space = element('c:chartSpace', NAMESPACES, [
    setting('c:date1904', false),
    setting('c:lang', 'en-GB'),
    setting('c:roundedCorners', false),
    group(
      'c:chart',
      chartTitle(chart, caches),
      setting('c:autoTitleDeleted', chart.title === undefined),
      group(
        'c:plotArea',
        plotLayout(chart),
        plotGroups(chart, [AXES.categories, AXES.values], caches),
        categoryAxis(chart),
        valueAxis(chart),
        NO_FILL,
      ),
      chart.legend ? legend(chart) : null,
      setting('c:plotVisOnly', false),
      setting('c:dispBlanksAs', 'gap'),
    ),
    chart.fill === undefined ? null : group('c:spPr', solid(chart.fill), NO_LINE),
    chart.look === undefined ? null : textLook(chart.look),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${space}`;
}

function plotLayout({ plot }: DrawnChart): string {
  if (plot === undefined) return '<c:layout/>';
  return group(
    'c:layout',
    group(
      'c:manualLayout',
      setting('c:layoutTarget', 'inner'),
      setting('c:xMode', 'edge'),
      setting('c:yMode', 'edge'),
      ...(['x', 'y', 'w', 'h'] as const).map((part) => setting(`c:${part}`, plot[part])),
    ),
  );
}

function chartTitle({ title }: DrawnChart, caches: Caches): string | null {
  if (title === undefined) return null;
  const { look = {}, place } = title;
  const linked = caches.words(title);
  return group(
    'c:title',
    group('c:tx', linked ?? richText(title.text, look)),
    place
      ? group(
          'c:layout',
          group(
            'c:manualLayout',
            setting('c:xMode', 'edge'),
            setting('c:yMode', 'edge'),
            setting('c:x', place.x),
            setting('c:y', place.y),
          ),
        )
      : null,
    setting('c:overlay', false),
    linked === null || Object.keys(look).length === 0 ? null : textLook(look),
  );
}

const legend = ({ legend: place = 'r', legendLook }: DrawnChart): string =>
  group(
    'c:legend',
    setting('c:legendPos', place),
    setting('c:overlay', false),
    legendLook === undefined ? null : textLook(legendLook),
  );
