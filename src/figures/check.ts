import { type Claim, claimKey } from './claims';
import { findClaims } from './found';
import { judge } from './judge';
import type { Checked } from './sheet';
import { type Said, shapeOf } from './shape';
import type { Table } from './table';

export interface Wishes extends Said {
  /** Claims that were found and are not meant, by their keys */
  readonly leftOut?: ReadonlySet<string>;
  /** Claims of the person's own */
  readonly added?: readonly Claim[];
}

/** A table with everything that its figures claim, by its words and by what the person said, and what comes of each. */
export function checkTable(table: Table, { leftOut, added = [], ...said }: Wishes = {}): Checked {
  const shape = shapeOf(table, said);
  const found = findClaims(table, shape).filter((claim) => !leftOut?.has(claimKey(claim)));
  // A claim of the person's own counts once, also where it was found.
  const claims = new Map([...found, ...added].map((claim) => [claimKey(claim), claim]));
  return { table, shape, judged: [...claims.values()].map((claim) => judge(table, claim)) };
}
