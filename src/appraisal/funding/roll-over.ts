/** Money that is kept for later years; GBP, a figure a year. */
export interface RollOver {
  readonly opening: readonly number[];
  /** Not spent in the year, up to what money that rolls over brought in it */
  readonly added: readonly number[];
  readonly drawn: readonly number[];
  readonly closing: readonly number[];
  /** What is still missing after the balance has been drawn on */
  readonly shortfall: readonly number[];
}

/**
 * Carries unspent money forward. Only what may be carried is: money that must be spent in its year is lost at its end.
 *
 * @param positions - all money of a year less the cost of the year, GBP
 * @param rolling - money of the year that may be spent in later ones, GBP
 */
export function rollOver(positions: readonly number[], rolling: readonly number[]): RollOver {
  let balance = 0;
  const years = positions.map((position, year) => {
    const opening = balance;
    const added = Math.max(0, Math.min(position, rolling[year]!));
    const drawn = Math.min(Math.max(0, -position), opening);
    balance = opening + added - drawn;
    return { opening, added, drawn, closing: balance, shortfall: Math.max(0, -position) - drawn };
  });
  return {
    opening: years.map(({ opening }) => opening),
    added: years.map(({ added }) => added),
    drawn: years.map(({ drawn }) => drawn),
    closing: years.map(({ closing }) => closing),
    shortfall: years.map(({ shortfall }) => shortfall),
  };
}
