import type { ChartAxisState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { flag, implemented, number, oneOf, text } from './arguments';
import type { Chart } from './chart';
import { chartFont } from './chart-font';
import { colour } from './colour';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument } from './errors';

type Which = 'category' | 'value';

export function chartAxes(it: Chart): ApiObject {
  return apiObject({
    apiClass: 'ChartAxes',
    call: {
      getItem: (type: unknown, group: unknown) => {
        if (group != null) implemented(group, ['Primary']);
        return chartAxis(it, implemented(type, ['Category', 'Value']) === 'Category' ? 'category' : 'value');
      },
    },
    go: {
      categoryAxis: () => chartAxis(it, 'category'),
      valueAxis: () => chartAxis(it, 'value'),
    },
  });
}

function chartAxis({ state, set }: Chart, which: Which): ApiObject {
  const axis = (): ChartAxisState => state().axes[which] ?? {};
  const put = (change: { [Name in keyof ChartAxisState]?: ChartAxisState[Name] | undefined }): void => {
    const next = Object.entries({ ...axis(), ...change }).filter(([, value]) => value !== undefined);
    set({ axes: { ...state().axes, [which]: Object.fromEntries(next) } });
  };
  /** '' is Excel's word for "as Excel chooses", which is also what is given back where nothing was set. */
  const bound = (name: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit'): Accessor => ({
    get: () => axis()[name] ?? '',
    set: (value: unknown) => {
      if (which === 'category') throw invalidArgument();
      put({ [name]: value === '' ? undefined : number(value) });
    },
  });
  const gridlines = (name: 'majorGridlines' | 'minorGridlines') => () =>
    apiObject({
      apiClass: 'ChartGridlines',
      ...scalars({
        visible: {
          get: () => axis()[name] ?? (which === 'value' && name === 'majorGridlines'),
          set: (value: unknown) => put({ [name]: flag(value) }),
        },
      }),
      ...(name === 'majorGridlines' && { go: { format: gridlineFormat } }),
    });
  const gridlineFormat = () =>
    apiObject({
      apiClass: 'ChartGridlinesFormat',
      go: {
        line: () =>
          apiObject({
            apiClass: 'ChartLineFormat',
            ...scalars({
              color: {
                get: () => axis().gridlineColour ?? '',
                set: (value: unknown) => put({ gridlineColour: colour(value) }),
              },
            }),
          }),
      },
    });
  const format = (apiClass: string, name: 'font' | 'titleFont') => () =>
    apiObject({
      apiClass,
      go: {
        font: () =>
          chartFont(
            () => axis()[name],
            (font) => put({ [name]: font }),
          ),
      },
    });
  return apiObject({
    apiClass: 'ChartAxis',
    get: {
      type: () => (which === 'category' ? 'Category' : 'Value'),
      axisGroup: () => 'Primary',
      ...axisScalars().get,
    },
    set: axisScalars().set,
    go: {
      format: format('ChartAxisFormat', 'font'),
      title: () =>
        apiObject({
          apiClass: 'ChartAxisTitle',
          go: { format: format('ChartAxisTitleFormat', 'titleFont') },
          ...scalars({
            text: {
              get: () => axis().title ?? '',
              set: (value: unknown) => put({ title: text(value), titleVisible: text(value) !== '' }),
            },
            visible: {
              get: () => axis().titleVisible ?? false,
              set: (value: unknown) => put({ titleVisible: flag(value) }),
            },
          }),
        }),
      majorGridlines: gridlines('majorGridlines'),
      minorGridlines: gridlines('minorGridlines'),
    },
  });

  function axisScalars() {
    return scalars({
      visible: {
        get: () => axis().visible ?? true,
        set: (value: unknown) => put({ visible: flag(value) }),
      },
      numberFormat: {
        get: () => axis().numberFormat ?? 'General',
        set: (value: unknown) => put({ numberFormat: text(value) }),
      },
      minimum: bound('minimum'),
      maximum: bound('maximum'),
      majorUnit: bound('majorUnit'),
      minorUnit: bound('minorUnit'),
      position: {
        get: () => axis().position ?? 'Automatic',
        set: (value: unknown) => put({ position: implemented(value, ['Automatic', 'Maximum', 'Minimum']) }),
      },
      reversePlotOrder: {
        get: () => axis().reversed ?? false,
        set: (value: unknown) => put({ reversed: flag(value) }),
      },
      tickLabelPosition: {
        get: () => axis().tickLabelPosition ?? 'NextToAxis',
        set: (value: unknown) =>
          put({ tickLabelPosition: oneOf(value, ['NextToAxis', 'High', 'Low', 'None']) }),
      },
    });
  }
}
