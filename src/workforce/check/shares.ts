import type { Kind } from '../formats/format';
import type { RawCell } from '../source/source';
import { textOf } from './cells';
import { parseNumber } from './numbers';
import { refused, type Reading } from './reading';

/** Ten times the whole: rates above it are slips of the pen. */
const MOST = 10;

/**
 * A share becomes a fraction. With its sign, 7.7% is sure; without, the format says how its column is written, or the whole column
 * has to be seen: `guess` leaves such entries as they are and says so by `signed`.
 */
export function readShare({ written }: Extract<Kind, { kind: 'share' }>): (cell: RawCell) => Reading {
  const allowed =
    written === 'fraction'
      ? 'a fraction as 0.077, or a percentage with its sign as 7.7%'
      : 'a percentage as 7.7 or 7.7%';
  const most = written === 'fraction' ? MOST : MOST * 100;
  return (cell) => {
    const text = textOf(cell);
    const signed = text.endsWith('%');
    const value =
      typeof cell === 'number'
        ? cell
        : typeof cell === 'string'
          ? parseNumber(signed ? text.slice(0, -1).trim() : text)
          : undefined;
    if (value === undefined || !Number.isFinite(value) || value < 0) return refused(allowed);
    if (value > (signed ? MOST * 100 : most)) return refused(allowed);
    if (signed) return { state: 'value', value: fraction(value), signed, recoded: true };
    return { state: 'value', value: written === 'percent' ? fraction(value) : value, signed };
  };
}

/** 7.7 becomes 0.077 and not 0.07700000000000001: moved by the decimal point, as a person would. */
export function fraction(percent: number): number {
  return Number(`${percent}e-2`);
}
