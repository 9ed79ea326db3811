import type { ChartData } from './data';
import type { Scale } from './scale';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where things stand in the plot: along the categories, and along the values. */
export interface Plot {
  readonly box: Box;
  readonly scale: Scale;
  /** Bars: the categories run down the left side */
  readonly flat: boolean;
  /** Pixels for one category */
  readonly slot: number;
  /** The beginning of a category's slot, along its axis */
  readonly start: (category: number) => number;
  /** Pixels of a value, along its axis; beyond its ends is at its ends */
  readonly at: (value: number) => number;
  readonly baseline: number;
}

export function plotOf(box: Box, scale: Scale, { kind, categories, value, category }: ChartData): Plot {
  const flat = kind === 'bar';
  const [begin, length] = flat ? [box.top, box.height] : [box.left, box.width];
  const count = Math.max(1, categories.length);
  const slot = length / count;
  // Excel counts the categories of bars from the bottom, and of columns from the left.
  const backwards = flat !== (category.reversed ?? false);
  const start = (index: number) => begin + slot * (backwards ? count - 1 - index : index);
  const at = (figure: number) => {
    const held = Math.min(scale.high, Math.max(scale.low, figure));
    const share = (held - scale.low) / (scale.high - scale.low);
    const along = value.reversed ? 1 - share : share;
    return flat ? box.left + along * box.width : box.top + (1 - along) * box.height;
  };
  return { box, scale, flat, slot, start, at, baseline: at(0) };
}
