import { valueError } from './errors';
import { sizesDiffer } from './messages';

/** The sum of a range. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The sum of one range times another, cell by cell; the ranges must have been checked to be the same size. */
export function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

/** Refuses two ranges with different numbers of cells, naming them as the user knows them. */
export function requireSameSize(
  a: readonly number[],
  b: readonly number[],
  nameOfA: string,
  nameOfB: string,
): void {
  if (a.length !== b.length) throw valueError(sizesDiffer(nameOfA, nameOfB));
}
