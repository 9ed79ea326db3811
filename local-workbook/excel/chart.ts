import { CHART_TYPES } from '../../src/xlsx';
import type { ChartState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { flag, implemented, number, text } from './arguments';
import { chartAxes } from './chart-axes';
import { chartFont } from './chart-font';
import { chartDataLabels } from './chart-labels';
import { chartSeriesCollection } from './chart-series';
import { seriesBy, seriesOf } from './chart-source';
import { colour } from './colour';
import { sameName, type Context } from './context';
import { apiObject, scalars, type Accessor } from './define';
import { invalidArgument, notFound, refusal } from './errors';
import { requireUnprotected } from './protection';
import { leftOf, topOf } from './range-shape';
import { absolute, rangeArgument, rangeOrAddress, referredTo } from './reference';
import { worksheet } from './worksheet';

/** A chart's state and the changing of it, as its parts need them. */
export interface Chart {
  readonly context: Context;
  readonly sheet: string;
  readonly state: () => ChartState;
  readonly set: (change: Partial<Omit<ChartState, 'id'>>) => void;
}

function chartOf(context: Context, sheet: string, id: string): Chart {
  const { charts } = context.grid;
  const state = (): ChartState => {
    const found = charts.list(sheet).find((each) => each.id === id);
    if (!found) throw notFound();
    return found;
  };
  return {
    context,
    sheet,
    state,
    set: (change) => {
      requireUnprotected(context, sheet, 'allowEditObjects');
      charts.set(sheet, state().id, change);
    },
  };
}

export function chart(context: Context, sheet: string, id: string): ApiObject {
  const it = chartOf(context, sheet, id);
  const { state, set } = it;
  const points = (name: 'left' | 'top' | 'width' | 'height'): Accessor => ({
    get: () => state()[name],
    set: (value: unknown) => {
      if (number(value) < 0) throw invalidArgument();
      set({ [name]: number(value) });
    },
  });
  const { get, set: setters } = scalars({
    name: {
      get: () => state().name,
      set: (value: unknown) => {
        const name = text(value);
        const isTaken = context.grid.charts
          .list(sheet)
          .some((each) => each.id !== id && sameName(each.name, name));
        if (isTaken) throw refusal('ItemAlreadyExists');
        set({ name });
      },
    },
    chartType: {
      get: () => state().type,
      set: (value: unknown) => set({ type: implemented(value, CHART_TYPES) }),
    },
    left: points('left'),
    top: points('top'),
    width: points('width'),
    height: points('height'),
  });
  return apiObject({
    apiClass: 'Chart',
    identity: () => ({ Id: state().id }),
    get: { id: () => state().id, ...get },
    set: setters,
    call: {
      delete: () => {
        requireUnprotected(context, sheet, 'allowEditObjects');
        context.grid.charts.remove(sheet, state().id);
      },
      setData: (source: unknown, by: unknown) => {
        set(seriesOf(rangeArgument(source), seriesBy(by)));
      },
      setPosition: (startCell: unknown, endCell: unknown) => position(it, startCell, endCell),
    },
    go: {
      axes: () => chartAxes(it),
      dataLabels: () => chartDataLabels(it, undefined),
      format: () => chartFormat(it),
      legend: () => chartLegend(it),
      series: () => chartSeriesCollection(it),
      title: () => chartTitle(it),
      worksheet: () => worksheet(context, sheet),
    },
  });
}

/** From the corner of one cell to the far corner of another; without a second, the size stays. */
function position({ context, sheet, set }: Chart, startCell: unknown, endCell: unknown): void {
  const start = rangeOrAddress(context, startCell, sheet);
  if (start.sheet !== sheet) throw invalidArgument();
  const left = leftOf(start, start.area.column);
  const top = topOf(start, start.area.row);
  if (endCell === null || endCell === undefined) return set({ left, top });
  const end = rangeOrAddress(context, endCell, sheet);
  const width = leftOf(end, end.area.column + end.area.columns) - left;
  const height = topOf(end, end.area.row + end.area.rows) - top;
  if (end.sheet !== sheet || width <= 0 || height <= 0) throw invalidArgument();
  set({ left, top, width, height });
}

function chartFormat({ set }: Chart): ApiObject {
  return apiObject({
    apiClass: 'ChartAreaFormat',
    go: {
      fill: () =>
        apiObject({
          apiClass: 'ChartFill',
          call: { setSolidColor: (value: unknown) => set({ fill: colour(value) }) },
        }),
    },
  });
}

function chartTitle({ context, sheet, state, set }: Chart): ApiObject {
  // Other words stand where somebody moved the title to.
  const placed = (): Pick<ChartState['title'], 'place'> => {
    const { place } = state().title;
    return place ? { place } : {};
  };
  return apiObject({
    apiClass: 'ChartTitle',
    ...scalars({
      text: {
        get: () => {
          const { cell, text: own } = state().title;
          const place = cell === undefined ? undefined : referredTo(context, cell);
          return place ? (context.grid.cells.read(place.sheet, place.area)[0]?.[0]?.text ?? '') : own;
        },
        // Words of its own: it follows its cell no longer.
        set: (value: unknown) =>
          set({ title: { ...placed(), text: text(value), visible: state().title.visible } }),
      },
      visible: {
        get: () => state().title.visible,
        set: (value: unknown) => set({ title: { ...state().title, visible: flag(value) } }),
      },
    }),
    call: {
      setFormula: (formula: unknown) => {
        const said = text(formula);
        const place = rangeOrAddress(context, said.replace(/^=/, ''), sheet);
        if (!said.startsWith('=') || place.area.rows !== 1 || place.area.columns !== 1)
          throw invalidArgument();
        const shown = context.grid.cells.read(place.sheet, place.area)[0]?.[0]?.text ?? '';
        set({ title: { ...placed(), text: shown, visible: true, cell: absolute(place) } });
      },
    },
    go: {
      format: () =>
        apiObject({
          apiClass: 'ChartTitleFormat',
          go: {
            font: () =>
              chartFont(
                () => state().titleFont,
                (titleFont) => set({ titleFont }),
              ),
          },
        }),
    },
  });
}

const LEGEND = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

function chartLegend({ state, set }: Chart): ApiObject {
  return apiObject({
    apiClass: 'ChartLegend',
    ...scalars({
      visible: { get: () => state().legend, set: (value: unknown) => set({ legend: flag(value) }) },
      position: {
        get: () => state().legendPosition ?? 'Right',
        set: (value: unknown) => set({ legendPosition: implemented(value, LEGEND) }),
      },
    }),
  });
}
