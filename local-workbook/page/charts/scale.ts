import type { ChartAxisState } from '../../grid/grid';

/** The value axis: its ends, and where figures stand along it. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Steps of 1, 2 or 5 times a power of ten, so that about this many fit. */
const STEPS = 5;

/**
 * From zero, whatever is drawn, unless the axis says otherwise; Excel's own choice for lines may begin higher.
 * @param values - what is to be drawn; of stacked columns their sums
 */
export function scaleOf(values: readonly number[], axis: ChartAxisState): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const span = (axis.maximum ?? most) - (axis.minimum ?? least) || 1;
  const step = axis.majorUnit !== undefined && axis.majorUnit > 0 ? axis.majorUnit : niceStep(span / STEPS);
  const low = axis.minimum ?? Math.floor(least / step + 1e-9) * step;
  const needed = axis.maximum ?? Math.ceil(most / step - 1e-9) * step;
  // With nothing to draw, an axis all the same
  const high = needed > low ? needed : low + step * STEPS;
  const count = Math.min(1000, Math.floor((high - low) / step + 1e-9));
  // Through its decimals, so that 0.1 + 0.2 is 0.3 on the axis.
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));
  return { low, high, ticks };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  const fit = [1, 2, 5].find((step) => share <= step * (1 + 1e-9)) ?? 10;
  return power * fit;
}
