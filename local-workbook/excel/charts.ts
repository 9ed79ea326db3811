import { CHART_TYPES } from '../../src/xlsx';
import type { ChartState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { implemented } from './arguments';
import { chart } from './chart';
import { seriesBy, seriesOf } from './chart-source';
import { sameName, type Context } from './context';
import { collection } from './define';
import { requireUnprotected } from './protection';
import { rangeArgument } from './reference';

/** Excel's size of a new chart, in points */
const SIZE = { width: 360, height: 216 };

export function chartCollection(context: Context, sheet: string): ApiObject {
  const { charts } = context.grid;
  const list = (): readonly ChartState[] => charts.list(sheet);
  return collection('ChartCollection', {
    list: () => list().map(({ id }) => chart(context, sheet, id)),
    find: (key) => {
      const found = list().find(({ id, name }) => id === String(key) || sameName(name, String(key)));
      return found && chart(context, sheet, found.id);
    },
    hasCount: true,
    call: {
      add: (type: unknown, source: unknown, by: unknown) => {
        requireUnprotected(context, sheet, 'allowEditObjects');
        const { series, categories } = seriesOf(rangeArgument(source), seriesBy(by));
        const taken = new Set(list().map(({ name }) => name));
        let count = 1;
        while (taken.has(`Chart ${count}`)) count++;
        const title = series.length === 1 ? (series[0]?.name ?? '') : 'Chart Title';
        const id = charts.add(sheet, {
          name: `Chart ${count}`,
          type: implemented(type, CHART_TYPES),
          title: { text: title, visible: true },
          series,
          ...(categories !== undefined && { categories }),
          left: 0,
          top: 0,
          ...SIZE,
          legend: series.length > 1,
          axes: {},
          altText: '',
        });
        return chart(context, sheet, id);
      },
    },
  });
}
