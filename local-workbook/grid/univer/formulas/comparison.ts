import { BooleanValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import { original, type Argument, type FunctionClass, type Result } from './originals';
import { lift, plain, rowsOf, type Plain } from './values';

/** Excel's order: numbers, then text, then truth values */
const RANK = { number: 0, string: 1, boolean: 2 } as const;
type Known = Exclude<Plain, undefined>;

/** A blank is the zero, the empty text or the FALSE of what it is compared with. */
const BLANK = { number: 0, string: '', boolean: false } as const;
const filled = (value: Plain, other: Plain): Known =>
  value ?? (other === undefined ? 0 : BLANK[typeof other as keyof typeof BLANK]);

const collator = new Intl.Collator('en-GB', { sensitivity: 'accent' });

/** Less than, equal to or more than 0, as Excel orders two values. Letter case counts for nothing, and the sixteenth digit of a number for nothing. */
export function order(value: Plain, otherValue: Plain): number {
  const one = filled(value, otherValue);
  const other = filled(otherValue, value);
  if (typeof one === 'number' && typeof other === 'number') return sameNumber(one, other) ? 0 : one - other;
  if (typeof one === 'string' && typeof other === 'string')
    return sameText(one, other) ? 0 : collator.compare(one, other) || (one < other ? -1 : 1);
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return RANK[typeof one as keyof typeof RANK] - RANK[typeof other as keyof typeof RANK];
}

export const sameText = (one: string, other: string): boolean =>
  one === other || one.toLowerCase() === other.toLowerCase();

export const sameNumber = (one: number, other: number): boolean =>
  one === other ||
  (Math.abs(one - other) < Math.abs(one) * 1e-13 && one.toPrecision(15) === other.toPrecision(15));

export const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (at) => at === 0,
  '<>': (at) => at !== 0,
  '<': (at) => at < 0,
  '>': (at) => at > 0,
  '<=': (at) => at <= 0,
  '>=': (at) => at >= 0,
};

/**
 * Trap: to Univer's operators "" is 0, TRUE<>0 is FALSE, a blank is not FALSE, and text with `*` or `?` is a pattern, which in Excel it is in criteria
 * only.
 */
export const comparison = (): FunctionClass =>
  class extends original('COMPARE') {
    private operator = '=';

    /** Univer says which before each use. */
    setCompareType(operator: string): void {
      this.operator = operator;
    }

    override calculate(one: Argument, other: Argument): Result {
      if (one.isError()) return one;
      if (other.isError()) return other;
      const holds = COMPARISONS[this.operator]!;
      return lift([rowsOf(one), rowsOf(other)], (left, right): BaseValueObject => {
        if (left?.isError()) return left;
        if (right?.isError()) return right;
        return BooleanValueObject.create(holds(order(plain(left), plain(right))));
      });
    }
  };
