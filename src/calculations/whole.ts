/** "Whole number" means within this of one, so that 0.1 x 30 is a whole number of years. */
const TOLERANCE = 1e-9;

/** The whole number that a value is within 1e-9 of, or undefined where it is not near one. */
export function wholeNumber(value: number): number | undefined {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= TOLERANCE ? nearest : undefined;
}
