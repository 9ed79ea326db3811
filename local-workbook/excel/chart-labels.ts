import type { ChartSeriesState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { flag, implemented, text } from './arguments';
import type { Chart } from './chart';
import { chartFont } from './chart-font';
import { apiObject, scalars } from './define';

const POSITIONS = [
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;

/** What stands at each column or point: of one series, or (`index` undefined) of all of them. */
export function chartDataLabels({ state, set }: Chart, index: number | undefined): ApiObject {
  const shown = (): readonly ChartSeriesState[] =>
    state().series.filter((_, at) => index === undefined || at === index);
  const same = <T>(pick: (series: ChartSeriesState) => T): T | null => {
    const [first, ...more] = shown().map(pick);
    return first !== undefined && more.every((each) => each === first) ? first : null;
  };
  const put = (change: Partial<ChartSeriesState>): void =>
    set({
      series: state().series.map((each, at) =>
        index === undefined || at === index ? { ...each, ...change } : each,
      ),
    });
  return apiObject({
    apiClass: 'ChartDataLabels',
    ...scalars({
      showValue: {
        get: () => same((series) => series.labels ?? false),
        set: (value: unknown) => put({ labels: flag(value) }),
      },
      position: {
        get: () => same((series) => series.labelPosition ?? 'OutsideEnd'),
        set: (value: unknown) => put({ labelPosition: implemented(value, POSITIONS), labels: true }),
      },
      numberFormat: {
        get: () => same((series) => series.labelFormat ?? 'General'),
        set: (value: unknown) => put({ labelFormat: text(value), labels: true }),
      },
    }),
    go: {
      format: () =>
        apiObject({
          apiClass: 'ChartDataLabelFormat',
          go: {
            font: () =>
              chartFont(
                () => shown()[0]?.labelFont,
                (labelFont) => put({ labelFont }),
              ),
          },
        }),
    },
  });
}
