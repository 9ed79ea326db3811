import { type Claim, claimKey, isTyped } from '../claims';
import type { Shape } from '../shape';
import type { Table } from '../table';
import { findAverages } from './averages';
import { findChanges } from './changes';
import { findRatios } from './ratios';
import { findShares } from './shares';
import { findTotals } from './totals';
import { viewOf } from './view';

const FINDERS = [findTotals, findShares, findChanges, findRatios, findAverages];

/** What the figures of a table claim to be by the words around them and by where they stand, down the table as it is read. */
export function findClaims(table: Table, shape: Shape): Claim[] {
  const views = [viewOf(table, shape, false), viewOf(table, shape, true)];
  const found = views.flatMap((view) => FINDERS.flatMap((find) => find(view)));
  const each = new Map(found.map((claim) => [claimKey(claim), claim]));
  return [...each.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ of }: Claim) => (isTyped(of) ? Infinity : of.row * 1000 + of.column);
