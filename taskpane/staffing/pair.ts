import type { Pair } from '../../src/appraisal/staffing-test';

/** The same of both sides. */
export const pairOf = <T, U>([doNothing, underTest]: Pair<T>, of: (one: T) => U): Pair<U> => [
  of(doNothing),
  of(underTest),
];
