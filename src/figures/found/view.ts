import type { Claim } from '../claims';
import { judge } from '../judge';
import type { Figure, Printed } from '../printed';
import { type At, type Table, cellAt } from '../table';
import type { Line, Shape } from '../shape';

/**
 * A table by its rows, or turned by its columns: what is looked for among rows is looked for among columns in the same way. Lines are what is
 * added up, items stand across them.
 */
export interface View {
  readonly table: Table;
  readonly isTurned: boolean;
  readonly lines: readonly Line[];
  readonly items: readonly Line[];
  at(line: number, item: number): At;
  cell(line: number, item: number): Printed;
  figure(line: number, item: number): Figure | undefined;
}

export function viewOf(table: Table, shape: Shape, isTurned: boolean): View {
  const at = (line: number, item: number): At =>
    isTurned ? { row: item, column: line } : { row: line, column: item };
  const cell = (line: number, item: number) => cellAt(table, at(line, item));
  return {
    ...{ table, isTurned, at, cell },
    lines: isTurned ? shape.columns : shape.rows,
    items: isTurned ? shape.rows : shape.columns,
    figure: (line, item) => {
      const found = cell(line, item);
      return found.kind === 'figure' ? found : undefined;
    },
  };
}

/** How many of some claims follow as printed or cut; and how many do if the rounding of their parts is allowed for. */
function held(table: Table, claims: readonly Claim[]): { readonly exactly: number; readonly nearly: number } {
  const results = claims.map((claim) => judge(table, claim));
  const exactly = results.filter(({ verdict }) => verdict === 'Yes' || verdict === 'Truncated').length;
  return { exactly, nearly: exactly + results.filter(({ withinRounding }) => withinRounding).length };
}

export const countHolding = (table: Table, claims: readonly Claim[]): number => held(table, claims).nearly;

/**
 * Of several ways to read the same figures, the first by which most of them follow; else the one by which most do. What is wrong with one
 * figure then does not change what the others are held against.
 */
export function likeliest(table: Table, ways: readonly (readonly Claim[])[]): readonly Claim[] {
  const tried = ways
    .filter((claims) => claims.length > 0)
    .map((claims) => ({ claims, ...held(table, claims) }));
  const isMost = (count: number, { length }: readonly Claim[]) => count * 2 > length;
  const most =
    tried.find(({ claims, exactly }) => isMost(exactly, claims)) ??
    tried.find(({ claims, nearly }) => isMost(nearly, claims));
  const best = Math.max(...tried.map(({ nearly }) => nearly));
  return (most ?? tried.find(({ nearly }) => nearly === best))?.claims ?? [];
}

/** Half or more follow: what the head says nothing of is taken for what it looks like. */
export const isLikely = (table: Table, claims: readonly Claim[]): boolean =>
  claims.length > 0 && countHolding(table, claims) * 2 >= claims.length;
