import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Decisions that must not be left to binary floats: pennies, halves, "up to the next step". The only file that
 * touches decimal.js. A number stands for the shortest decimal that reads back as it: 0.1 is a tenth.
 *
 * decimal.js takes microseconds where a plain sum takes nanoseconds, so the functions met on every row of a long
 * column first try whole numbers: a figure with few decimals, scaled up, is an integer that a double holds
 * exactly. Where it does not fit they fall back on decimal.js; both ways give the same answer.
 */
const Decimal = DecimalJs.clone({ precision: 80, rounding: DecimalJs.ROUND_HALF_UP });

/** Any decimal of up to 15 digits is the shortest one of its double; beyond that it may not be. */
const FIFTEEN_DIGITS = 1e15;

/** `value * scale` as an exact integer, or NaN where the value has more decimals or digits than that. */
function scaled(value: number, scale: number): number {
  const integer = Math.round(value * scale);
  return integer / scale === value && Math.abs(integer) < FIFTEEN_DIGITS ? integer : NaN;
}

/** A rounding that ends in zero ends in 0, never in -0. */
const withoutNegativeZero = (value: number) => (value === 0 ? 0 : value);

function rounded(value: number, places: number, mode: DecimalJs.Rounding): number {
  // toNearest rather than toDecimalPlaces, which refuses negative places
  const unit = new Decimal(`1e${-places}`);
  return withoutNegativeZero(new Decimal(value).toNearest(unit, mode).toNumber());
}

/** To a number of decimal places (negative: tens, hundreds), halves away from zero, as Excel's ROUND. */
export function roundHalfAwayFromZero(value: number, places: number): number {
  return rounded(value, places, Decimal.ROUND_HALF_UP);
}

/** To a number of decimal places (may be negative), halves towards zero: 50.015 to two places is 50.01. */
export function roundHalfDown(value: number, places: number): number {
  return rounded(value, places, Decimal.ROUND_HALF_DOWN);
}

/** Cuts the digits beyond a number of decimal places (may be negative), towards zero, as Excel's TRUNC. */
export function truncate(value: number, places: number): number {
  return rounded(value, places, Decimal.ROUND_DOWN);
}

/** An amount in GBP as a whole number of pennies, halves away from zero. */
export function toPennies(amount: number): number {
  const pennies = scaled(amount, 100);
  if (!Number.isNaN(pennies)) return pennies;
  return new Decimal(amount).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

/** The double nearest to a x b taken as decimals: 961.54 x 52 is 50000.08. */
export function decimalProduct(a: number, b: number): number {
  const product = scaled(a, 1e4) * scaled(b, 1e4);
  return Number.isSafeInteger(product) ? product / 1e8 : new Decimal(a).times(b).toNumber();
}

/** The double nearest to a - b taken as decimals: 100.3 - 70.2 is 30.1. */
export function decimalDifference(a: number, b: number): number {
  const difference = scaled(a, 1e4) - scaled(b, 1e4);
  return Number.isNaN(difference) ? new Decimal(a).minus(b).toNumber() : difference / 1e4;
}

/** The double nearest to dividend / (a x b) taken as decimals; neither divisor may be 0. */
export function decimalQuotient(dividend: number, a: number, b: number): number {
  const numerator = scaled(dividend, 1e3) * 1e3;
  const denominator = scaled(a, 1e3) * scaled(b, 1e3);
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) return numerator / denominator;
  return new Decimal(dividend).div(new Decimal(a).times(b)).toNumber();
}

/**
 * The least whole multiple of `step` that covers dividend / (a x b), once that many steps has been rounded to nine
 * places, so that 13.0000000001 steps are 13 and not 14. For a dividend of 0 or more and positive a, b and step.
 */
export function multipleToCover(dividend: number, a: number, b: number, step: number): number {
  const numerator = scaled(dividend, 1e3) * 1e6;
  const denominator = scaled(a, 1e3) * scaled(b, 1e3) * scaled(step, 1e3);
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) {
    const remainder = numerator % denominator;
    const wholeSteps = (numerator - remainder) / denominator;
    // a remainder under half a billionth of a step rounds away at nine places
    const oneMore = remainder * 2e9 >= denominator ? 1 : 0;
    return decimalProduct(wholeSteps + oneMore, step);
  }
  const steps = new Decimal(dividend).div(new Decimal(a).times(b).times(step));
  return steps.toDecimalPlaces(9).ceil().times(step).toNumber();
}

/**
 * (amount - threshold) x rate - (rebatedAmount - rebatedFrom) x rebate in GBP, worked out whole and then rounded
 * once to the nearest penny, exactly half a penny going towards zero.
 */
export function chargeHalfPennyDown(
  amount: number,
  threshold: number,
  rate: number,
  rebatedAmount = 0,
  rebatedFrom = 0,
  rebate = 0,
): number {
  const charge = (scaled(amount, 100) - scaled(threshold, 100)) * scaled(rate, 1e4);
  const relief = (scaled(rebatedAmount, 100) - scaled(rebatedFrom, 100)) * scaled(rebate, 1e4);
  const due = charge - relief;
  if (Number.isSafeInteger(charge) && Number.isSafeInteger(relief) && Number.isSafeInteger(due)) {
    const part = due % 1e4;
    const pennies = (due - part) / 1e4;
    const oneMore = Math.abs(part) > 5e3 ? Math.sign(part) : 0;
    return withoutNegativeZero((pennies + oneMore) / 100);
  }
  const exactCharge = new Decimal(amount).minus(threshold).times(rate);
  const exactRelief = new Decimal(rebatedAmount).minus(rebatedFrom).times(rebate);
  const exactDue = exactCharge.minus(exactRelief).toDecimalPlaces(2, Decimal.ROUND_HALF_DOWN);
  return withoutNegativeZero(exactDue.toNumber());
}

/** A running total kept exactly, so that year 20 is decided on the same penny as year 1. */
export class RunningTotal {
  /** Amounts of whole pennies, in pennies, which are most; the others in GBP beside them. */
  private pennies = 0;
  private rest = new Decimal(0);

  constructor(start = 0) {
    this.add(start);
  }

  add(amount: number): void {
    const pennies = this.pennies + scaled(amount, 100);
    if (Number.isSafeInteger(pennies)) this.pennies = pennies;
    else this.rest = this.rest.plus(amount);
  }

  subtract(amount: number): void {
    this.add(-amount);
  }

  /** Whether the total, to the penny (halves away from zero), is below 0. */
  isBelowZero(): boolean {
    if (this.rest.isZero()) return this.pennies < 0;
    return this.rest.times(100).plus(this.pennies).lte(-0.5);
  }
}

/** Numbers as integers on one common scale, exactly, for shares whose remainders have to be compared. */
export function toCommonIntegers(values: readonly number[]): bigint[] {
  const decimals = values.map((value) => new Decimal(value));
  const places = decimals.reduce((most, decimal) => Math.max(most, decimal.decimalPlaces()), 0);
  // digits without the point are the number x 10^places: exact, whatever the precision
  return decimals.map((decimal) => BigInt(decimal.toFixed(places).replace('.', '')));
}
