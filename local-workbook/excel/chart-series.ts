import { CHART_TYPES } from '../../src/xlsx';
import type { ChartSeriesState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { cellCount } from './address';
import { flag, given, implemented, number, text, whole } from './arguments';
import type { Chart } from './chart';
import { chartDataLabels } from './chart-labels';
import { colour } from './colour';
import { apiObject, collection, scalars, type Accessor } from './define';
import { invalidArgument, notFound } from './errors';
import { absolute, rangeArgument, referredTo } from './reference';

export function chartSeriesCollection(it: Chart): ApiObject {
  const { state, set } = it;
  return collection('ChartSeriesCollection', {
    list: () => state().series.map((_, index) => chartSeries(it, index)),
    hasCount: true,
    call: {
      add: (name: unknown, at: unknown) => {
        const { series } = state();
        const index = given(at, (value) => whole(value, 0), series.length);
        if (index > series.length) throw invalidArgument();
        const added = { name: given(name, text, `Series${series.length + 1}`), values: '' };
        set({ series: [...series.slice(0, index), added, ...series.slice(index)] });
        return chartSeries(it, index);
      },
    },
  });
}

function chartSeries(it: Chart, index: number): ApiObject {
  const { context, state, set } = it;
  const series = (): ChartSeriesState => {
    const found = state().series[index];
    if (!found) throw notFound();
    return found;
  };
  const put = (change: { [Name in keyof ChartSeriesState]?: ChartSeriesState[Name] | undefined }): void => {
    const next = Object.entries({ ...series(), ...change }).filter(([, value]) => value !== undefined);
    const changed = Object.fromEntries(next) as unknown as ChartSeriesState;
    set({ series: state().series.map((each, at) => (at === index ? changed : each)) });
  };
  const count = (): number => {
    const place = referredTo(context, series().values);
    return place ? cellCount(place.area) : 0;
  };
  const percent = (name: 'gapWidth' | 'overlap', least: number, most: number, usual: number): Accessor => ({
    get: () => series()[name] ?? usual,
    set: (value: unknown) => {
      if (number(value) < least || number(value) > most) throw invalidArgument();
      put({ [name]: number(value) });
    },
  });
  return apiObject({
    apiClass: 'ChartSeries',
    ...scalars({
      name: {
        get: () => series().name,
        set: (value: unknown) => {
          const said = text(value);
          const place = said.startsWith('=') ? referredTo(context, said) : undefined;
          if (said.startsWith('=') && !place) throw invalidArgument();
          const shown = place && context.grid.cells.read(place.sheet, place.area)[0]?.[0]?.text;
          put({ name: shown ?? said, nameCell: place && absolute(place) });
        },
      },
      chartType: {
        get: () => series().type ?? state().type,
        set: (value: unknown) => put({ type: implemented(value, CHART_TYPES) }),
      },
      hasDataLabels: {
        get: () => series().labels ?? false,
        set: (value: unknown) => put({ labels: flag(value) }),
      },
      markerStyle: {
        get: () => series().markerStyle ?? 'Automatic',
        set: (value: unknown) => put({ markerStyle: implemented(value, MARKERS) }),
      },
      markerSize: {
        get: () => series().markerSize ?? 5,
        set: (value: unknown) => {
          if (whole(value, 2) > 72) throw invalidArgument();
          put({ markerSize: whole(value) });
        },
      },
      markerBackgroundColor: {
        get: () => series().markerColour ?? series().colour ?? '',
        set: (value: unknown) => put({ markerColour: colour(value) }),
      },
      gapWidth: percent('gapWidth', 0, 500, 150),
      overlap: percent('overlap', -100, 100, 0),
    }),
    call: {
      delete: () => {
        series();
        set({ series: state().series.filter((_, at) => at !== index) });
      },
      setValues: (source: unknown) => put({ values: absolute(rangeArgument(source)) }),
      setXAxisValues: (source: unknown) => put({ categories: absolute(rangeArgument(source)) }),
    },
    go: {
      dataLabels: () => chartDataLabels(it, index),
      format: () => seriesFormat(series, put),
      points: () =>
        collection('ChartPointsCollection', {
          list: () => Array.from({ length: count() }, (_, at) => chartPoint(series, put, at, count)),
          hasCount: true,
        }),
    },
  });
}

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;
const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Automatic',
  'RoundDot',
] as const;

type Put = (change: Partial<ChartSeriesState>) => void;

/** A series has one colour, of its columns or of its line. */
function seriesFormat(series: () => ChartSeriesState, put: Put): ApiObject {
  return apiObject({
    apiClass: 'ChartSeriesFormat',
    go: {
      fill: () =>
        apiObject({
          apiClass: 'ChartFill',
          call: { setSolidColor: (value: unknown) => put({ colour: colour(value) }) },
        }),
      line: () =>
        apiObject({
          apiClass: 'ChartLineFormat',
          ...scalars({
            color: {
              get: () => series().colour ?? '',
              set: (value: unknown) => put({ colour: colour(value) }),
            },
            lineStyle: {
              get: () => series().lineStyle ?? 'Automatic',
              set: (value: unknown) => put({ lineStyle: implemented(value, LINES) }),
            },
            weight: {
              get: () => series().lineWeight ?? 2.25,
              set: (value: unknown) => {
                if (number(value) < 0) throw invalidArgument();
                put({ lineWeight: number(value) });
              },
            },
          }),
        }),
    },
  });
}

/** One point: its own colour is all that it can have. */
function chartPoint(series: () => ChartSeriesState, put: Put, at: number, count: () => number): ApiObject {
  return apiObject({
    apiClass: 'ChartPoint',
    go: {
      format: () =>
        apiObject({
          apiClass: 'ChartPointFormat',
          go: {
            fill: () =>
              apiObject({
                apiClass: 'ChartFill',
                call: {
                  setSolidColor: (value: unknown) => {
                    const { pointColours = [], colour: usual = '' } = series();
                    const colours = Array.from({ length: count() }, (_, each) =>
                      each === at ? colour(value) : (pointColours[each] ?? usual),
                    );
                    put({ pointColours: colours });
                  },
                },
              }),
          },
        }),
    },
  });
}
