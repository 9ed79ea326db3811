import type { Claim, Operand } from '../claims';
import type { KindId } from '../kinds';
import { type View, isLikely, likeliest } from './view';

/** Lines of a block that differ by no more than two have too little to tell by what their words do not say. */
const FEW = 2;

/** Items whose head says change, variance or gap, as differences or percentage changes of two others. */
export function findChanges(view: View): readonly Claim[] {
  return view.items.flatMap((item, at) => {
    if (item.isWords) return [];
    if (item.role !== 'difference' && item.role !== 'percentage change') return [];
    const isPercent = item.role === 'percentage change';
    const ways = pairsFor(view, at).flatMap(([a, b]) =>
      kindsOf(view, isPercent, a, b).map(([kind, first, second]) => claimsOf(view, at, kind, first, second)),
    );
    const claims = likeliest(view.table, ways);
    return claims.length <= FEW || isLikely(view.table, claims) ? claims : [];
  });
}

/** The two before it, nearest first, then the first and the last of those before it. */
function pairsFor({ items }: View, at: number): (readonly [number, number])[] {
  const before = items.flatMap(({ isWords, role }, i) =>
    i < at && !isWords && role !== 'difference' && role !== 'percentage change' ? [i] : [],
  );
  const [last, previous] = [before.at(-1), before.at(-2)];
  if (last === undefined || previous === undefined) return [];
  const first = before[0]!;
  return [[previous, last], ...(first === previous ? [] : ([[first, last]] as const))];
}

/** From before to after, or the other way round; a change of percentages may be in points. */
function kindsOf(
  view: View,
  isPercent: boolean,
  a: number,
  b: number,
): (readonly [KindId, number, number])[] {
  const differences = [
    ['difference', b, a],
    ['difference', a, b],
  ] as const;
  if (!isPercent) return [...differences];
  const changes = [
    ['percentage change', a, b],
    ['percentage fall', a, b],
    ['percentage change', b, a],
  ] as const;
  const ofPercentages = [a, b].every(
    (item) => view.items[item]!.role === 'share' || view.items[item]!.role === 'rate',
  );
  return ofPercentages ? [...differences, ...changes] : [...changes];
}

function claimsOf(view: View, at: number, kind: KindId, first: number, second: number): Claim[] {
  return view.lines.flatMap((line, i): Claim[] => {
    const claimed = view.figure(i, at);
    const parts = [view.cell(i, first), view.cell(i, second)];
    if (line.isWords || !claimed || parts.every(({ kind: is }) => is !== 'figure')) return [];
    if (line.role === 'difference' || line.role === 'percentage change') return [];
    const of: Operand = view.at(i, at);
    return [{ kind, of, parts: [view.at(i, first), view.at(i, second)] }];
  });
}
