import { roundHalfAwayFromZero } from '../../src/calculations/decimals';

/** A figure with so many decimals, a comma between the thousands; never "-0". */
function digits(value: number, decimals: number, least = decimals): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  return (rounded === 0 ? 0 : rounded).toLocaleString('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals,
  });
}

const withSign = (text: string, unit: string) =>
  text.startsWith('-') ? `-${unit}${text.slice(1)}` : `${unit}${text}`;

/** £12,345 */
export const pounds = (value: number): string => withSign(digits(value, 0), '£');
/** £12,345.67, and £12,345 where there are no pennies */
export const pence = (value: number): string =>
  withSign(digits(value, 2, Math.abs(value - Math.round(value)) < 0.005 ? 0 : 2), '£');
/** 24.0 */
export const oneDecimal = (value: number): string => digits(value, 1);
/** 5.25 */
export const twoDecimals = (value: number): string => digits(value, 2);
/** 5.25, 5.5 and 5 */
export const plain = (value: number): string => digits(value, 3, 0);
/** 12.2% and 3% */
export const percent = (fraction: number): string => `${digits(100 * fraction, 1, 0)}%`;

/** What the test makes of a figure, against doing nothing: "£22,000 more". */
export function differenceText(
  [doNothing, underTest]: readonly [number, number],
  words: {
    readonly more: (amount: string) => string;
    readonly less: (amount: string) => string;
    readonly same: string;
  },
): string {
  const difference = roundHalfAwayFromZero(underTest, 0) - roundHalfAwayFromZero(doNothing, 0);
  if (difference === 0) return words.same;
  return difference > 0 ? words.more(pounds(difference)) : words.less(pounds(0 - difference));
}
