import { PALETTE } from '../../../src/workbook';
import { formatValue } from '../../../src/xlsx';
import type { CellState, ChartAxisState, ChartSeriesState, ChartState } from '../../grid/grid';

export type Read = (reference: string) => readonly (readonly CellState[])[];

/** A series with what its cells hold now. */
export interface Series {
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line';
  /** Undefined where there is nothing to draw: a blank, words, an error */
  readonly points: readonly (Point | undefined)[];
  readonly colour: string;
  readonly state: ChartSeriesState;
  readonly hasMarkers: boolean;
}
export interface Point {
  readonly value: number;
  readonly label: string;
  readonly colour: string;
}

export interface ChartData {
  readonly title: string;
  readonly kind: 'column' | 'bar' | 'line';
  readonly grouping: 'clustered' | 'stacked' | 'stacked100';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly value: ChartAxisState;
  readonly category: ChartAxisState;
  readonly valueFormat: string;
}

/** For series to which nobody gave a colour. */
const COLOURS = [
  PALETTE.accent,
  PALETTE.warm,
  PALETTE.greyMiddle,
  PALETTE.accentMiddle,
  PALETTE.grey,
  PALETTE.ink,
].map((colour) => `#${colour}`);

const KINDS: Readonly<Record<string, Pick<ChartData, 'kind' | 'grouping'>>> = {
  ColumnClustered: { kind: 'column', grouping: 'clustered' },
  ColumnStacked: { kind: 'column', grouping: 'stacked' },
  ColumnStacked100: { kind: 'column', grouping: 'stacked100' },
  BarClustered: { kind: 'bar', grouping: 'clustered' },
  BarStacked: { kind: 'bar', grouping: 'stacked' },
  BarStacked100: { kind: 'bar', grouping: 'stacked100' },
  Line: { kind: 'line', grouping: 'clustered' },
  LineMarkers: { kind: 'line', grouping: 'clustered' },
};

/** @throws RangeError for a type of chart that is not drawn */
export function chartData(chart: ChartState, read: Read): ChartData {
  const kindOf = (type: string) => {
    const found = KINDS[type];
    if (!found) throw new RangeError(`Charts of the type ${type} are not drawn`);
    return found;
  };
  const own = kindOf(chart.type);
  const cellsOf = (reference: string | undefined): readonly CellState[] =>
    reference === undefined || reference === '' ? [] : read(reference).flat();
  const textOf = (reference: string | undefined, otherwise: string): string =>
    reference === undefined ? otherwise : (cellsOf(reference)[0]?.text ?? otherwise);

  const series = chart.series.map((state, i): Series => {
    const { kind } = kindOf(state.type ?? chart.type);
    const colour = state.colour ?? COLOURS[i % COLOURS.length] ?? '#000000';
    const usual = (state.type ?? chart.type) === 'LineMarkers' ? 'Automatic' : 'None';
    return {
      name: textOf(state.nameCell, state.name),
      kind,
      colour,
      state,
      hasMarkers: kind === 'line' && (state.markerStyle ?? usual) !== 'None',
      points: cellsOf(state.values).map((cell, at): Point | undefined => {
        if (typeof cell.value !== 'number') return undefined;
        const { labelFormat = cell.numberFormat } = state;
        const label = labelFormat === cell.numberFormat ? cell.text : shown(cell.value, labelFormat);
        return { value: cell.value, label, colour: state.pointColours?.[at] ?? colour };
      }),
    };
  });
  const solid = series.find(({ kind }) => kind !== 'line');
  const value = chart.axes.value ?? {};
  const first = cellsOf(chart.series[0]?.values).find((cell) => typeof cell.value === 'number');
  const named = cellsOf(chart.categories ?? chart.series.find((one) => one.categories)?.categories);
  const length = Math.max(named.length, ...series.map(({ points }) => points.length));
  return {
    title: chart.title.visible ? textOf(chart.title.cell, chart.title.text) : '',
    kind: solid?.kind ?? own.kind,
    grouping: solid ? kindOf(solid.state.type ?? chart.type).grouping : own.grouping,
    categories: Array.from({ length }, (_, i) => named[i]?.text ?? (named.length > 0 ? '' : String(i + 1))),
    series,
    value,
    category: chart.axes.category ?? {},
    valueFormat: value.numberFormat ?? first?.numberFormat ?? 'General',
  };
}

/** A figure under a number format. */
export const shown = (value: number, format: string): string =>
  format === 'General' ? String(Number(value.toPrecision(11))) : formatValue(value, format);
